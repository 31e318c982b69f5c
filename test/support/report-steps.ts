// Through a report as a person goes: by the list of steps beside it.

import type { Page } from 'playwright-core'
import { choose } from './people.ts'
import { arrive, visit } from './screen-check.ts'

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

/** Written and sent to Ekdalen, with guardians who may know of it. Gives its `sid`. */
export async function sendOpenReport(page: Page, child: string, sentence: string): Promise<string> {
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await answerForEkdalen(page, child)
  // Otherwise the guardians are shut out, and asked for nothing.
  await goToStep(page, 'Bråttom och skydd')
  await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Nej')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill(sentence)
  await goToStep(page, 'Granska och skicka')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await arrive(page, /^Skickad/)
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}
