// Through a family's answers as they are taken down: who answers, and the tablet in their hands.

import type { Page } from 'playwright-core'
import type { DemoPerson } from './app-server.ts'
import { choose } from './people.ts'

export const answerOf = (name: string) => `Vad svarar ${name}?`

export const inAWhile = () => {
  const day = new Date(Date.now() + 200 * 86_400_000)
  return day.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
}

export async function addGuardian(page: Page, n: number, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Lägg till en person' }).click()
  const person = page.getByRole('group', { name: `Person ${n}` })
  await person.getByRole('textbox', { name: 'Namn' }).fill(name)
  await person.getByRole('radio', { name: 'Vårdnadshavare' }).check()
}

export async function saysYes(page: Page, name: string, how: string): Promise<void> {
  await choose(page, answerOf(name), 'Ja')
  const card = page.getByRole('group', { name, exact: true })
  await card.getByRole('radio', { name: 'Muntligt' }).check()
  await card.getByRole('textbox', { name: /^Vem läste du upp det för/ }).fill(how)
}

export async function handTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Lämna över plattan till ${name}` }).click()
  await page.getByText('Du håller i plattan nu').waitFor()
}

/** Ticks what the family says yes to, signs with a pen, and says yes. */
export async function signFor(page: Page, topics: readonly string[]): Promise<void> {
  for (const name of topics) await page.getByRole('checkbox', { name }).click()
  await page.getByRole('checkbox', { name: /^Jag har läst texten/ }).click()
  await drawStroke(page, [0.1, 0.6], [0.9, 0.3])
  await page.getByRole('button', { name: 'Ja, jag samtycker' }).click()
  await page.getByText('Svaret är sparat på surfplattan.').waitFor()
}

/** Back to whoever gave it, whose form has the answer then. */
export async function giveBack(page: Page, person: DemoPerson): Promise<void> {
  await page.getByRole('button', { name: 'Lämna tillbaka' }).last().click()
  await page.getByText(/^Svaren är sparade på plattan\./).waitFor()
  await page.getByRole('textbox', { name: 'Sex siffror' }).fill(person.code)
}

export const pad = (page: Page) => page.getByRole('img', { name: /^Ruta för underskrift/ })

export async function drawStroke(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await pad(page).scrollIntoViewIfNeeded()
  const box = await pad(page).boundingBox()
  if (!box) throw new Error('There is no box to sign in')
  const spot = ([x, y]: readonly [number, number]) =>
    [box.x + x * box.width, box.y + y * box.height] as const
  await page.mouse.move(...spot(from))
  await page.mouse.down()
  await page.mouse.move(...spot(to), { steps: 6 })
  await page.mouse.up()
}
