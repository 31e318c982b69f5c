// How many times a finger comes down between a worry and a report on its way. Typing is not counted.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locator } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, unlock } from '../support/people.ts'
import { textbox } from '../support/report-steps.ts'

const MOST_TO_FIRST_QUESTION = 1
const MOST_TO_FIRST_WORDS = 2
const MOST_TO_SENT = 14

let server: AppServer
let tablet: Tablet
let taps = 0

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
  await tablet.context.exposeFunction('countTap', () => (taps += 1))
  await tablet.page.addInitScript(() => {
    const { countTap } = window as unknown as { readonly countTap: () => void }
    addEventListener('pointerdown', () => countTap(), { capture: true })
  })
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await unlock(tablet.page, getPerson(server, 'Samira Ekholt'))
  await tablet.page.getByRole('heading', { name: 'Oroar du dig för ett barn?' }).waitFor()
  taps = 0
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

async function tapAndType(field: Locator, words: string): Promise<void> {
  await field.click()
  await tablet.page.keyboard.type(words)
  await expect.poll(() => field.inputValue()).toBe(words)
}

test('from the open page to the first question, and to the first words', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await page.getByRole('radiogroup', { name: /^Är barnet i fara/ }).waitFor()
  expect(taps).toBe(MOST_TO_FIRST_QUESTION)
  await tapAndType(textbox(page, 'När och av vem hämtas barnet?'), '16.00')
  expect(taps).toBe(MOST_TO_FIRST_WORDS)
})

test('the shortest report that can be sent, step by step through Nästa', async () => {
  const { page } = tablet
  await page
    .getByRole('link', { name: 'Hem' })
    .or(page.getByRole('link', { name: 'Stäng' }))
    .first()
    .click()
  await page.getByRole('heading', { name: 'Oroar du dig för ett barn?' }).waitFor()
  taps = 0
  const next = async (step: string) => page.getByRole('link', { name: `Nästa: ${step}` }).click()
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await next('Barnet')
  await tapAndType(textbox(page, 'Barnets namn'), 'Noel Sandvret')
  await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
  await choose(page, 'Kommun', 'Lindhaga')
  await choose(page, 'Stadsdel', 'Ekdalen')
  await page.getByText('Anmälan går till Ekdalens mottagning.').waitFor()
  await next('Det du har sett och hört')
  await tapAndType(textbox(page, 'Oron i en mening'), 'Noel har ett blåmärke.')
  await next('Bakgrund')
  await next('Vårdnadshavarna')
  await next('Du och ditt arbete')
  await next('Granska och skicka')
  await page.getByRole('button', { name: /^Skicka/ }).click()
  await page.getByRole('heading', { name: /^(Klar\.|Skickad )/ }).waitFor()
  expect(taps).toBeLessThanOrEqual(MOST_TO_SENT)
})
