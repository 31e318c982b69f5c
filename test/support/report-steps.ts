// Through a report as a person goes: by the list of steps beside it.

import type { Page } from 'playwright-core'
import { choose } from './people.ts'

export const textbox = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })

export function goToStep(page: Page, name: string): Promise<void> {
  const steps = page.getByRole('navigation', { name: 'Steg i anmälan' })
  return steps.getByRole('link', { name }).click()
}

/** Nobody is in danger, and the child lives in Ekdalen, whose intake is on Trepart. */
export async function answerForEkdalen(page: Page, child: string): Promise<void> {
  await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Nej')
  await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Vet inte')
  await goToStep(page, 'Barnet')
  await textbox(page, 'Barnets namn').fill(child)
  await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
  await choose(page, 'Kommun', 'Lindhaga')
  await choose(page, 'Stadsdel', 'Ekdalen')
}
