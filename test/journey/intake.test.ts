// The receiving side when nobody opens a report: Jonna has the inbox, the alarm is hers first and then
// Ingela's too, who takes over without a network. In the afternoon nobody has looked for four hours.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import { type Tablet } from '../support/browser.ts'
import { choose } from '../support/people.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { checkScreen, visit } from '../support/screen-check.ts'
import { photograph } from '../support/screens.ts'
import { createServerTime } from '../support/server-time.ts'
import { clockShows } from '../support/tablet-clock.ts'
import { openTablet, wake } from '../support/two-sides.ts'

const thursday = (time: string) => `2026-03-12T${time}:00+01:00`
const serverTime = createServerTime(thursday('09:00'))

let server: AppServer
let samira: Tablet
let jonna: Tablet
let ingela: Tablet

beforeAll(async () => {
  server = await startServer({ env: serverTime.env })
  ;[samira, jonna, ingela] = await Promise.all([
    openTablet(server, {
      device: 'Surfplatta 1, Tallkotten',
      person: 'Samira Ekholt',
      time: thursday('09:00'),
    }),
    openTablet(server, {
      device: 'Mottagningens dator',
      person: 'Jonna Falk',
      time: thursday('09:00'),
    }),
    openTablet(server, {
      device: 'Viktors surfplatta',
      person: 'Ingela Strand',
      time: thursday('09:00'),
    }),
  ])
})

afterAll(async () => {
  for (const tablet of [samira, jonna, ingela]) await tablet?.close()
  await server?.stop()
})

const rowOf = (page: Page) => page.getByRole('link', { name: /Barn E\.B\./ })
const alarm = (page: Page, title: string) => page.getByRole('alert').filter({ hasText: title })
const UNOPENED = 'En anmälan är inte öppnad.'
const UNCHECKED = 'Inkorgen är inte öppnad på länge.'

/** Asked for again and again: a round that is under way when she is woken brings only what was there. */
async function hears(page: Page, words: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await wake(page)
        return page.getByText(words).count()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(1)
}

/** Somebody comes back to the inbox at that time. */
async function lookAt(page: Page, time: string): Promise<void> {
  await clockShows(page, new Date(thursday(time)))
  await page.getByRole('link', { name: 'Kontakter' }).first().click()
  await page.getByRole('heading', { name: 'Kontakter', level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Inkorg' }).first().click()
  await page.getByRole('heading', { name: 'Vem tar emot i dag?' }).waitFor()
}

test('Samira sends an urgent report, and it is no alarm yet', async () => {
  const { page } = samira
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await answerForEkdalen(page, 'Elsa Brunnberg')
  await goToStep(page, 'Bråttom och skydd')
  await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Ja')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill('Elsa vågar inte gå hem.')
  await goToStep(page, 'Granska och skicka')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await page.getByRole('heading', { name: /^Skickad .*Ingen har öppnat den än\.$/ }).waitFor()
  await ingela.page.getByRole('link', { name: 'Inkorg' }).first().click()
  for (const other of [jonna, ingela]) {
    await wake(other.page)
    await rowOf(other.page).waitFor({ timeout: 30_000 })
    await other.page.getByText('Ingen har tagit inkorgen i dag.').waitFor()
    expect(await alarm(other.page, UNOPENED).count()).toBe(0)
  }
})

test('Jonna takes the inbox in one tap, and Ingela sees it', async () => {
  const { page } = jonna
  await page.getByRole('button', { name: 'Jag tar inkorgen i dag' }).click()
  await page.getByText('Du har inkorgen i dag.').waitFor()
  expect(await page.getByRole('button', { name: 'Jag tar inkorgen i dag' }).count()).toBe(0)
  await page.getByText('Allt är skickat').first().waitFor()
  await hears(ingela.page, 'Jonna Falk har inkorgen i dag.')
})

test('after half an hour the alarm is Jonna’s, and not yet Ingela’s', async () => {
  await lookAt(jonna.page, '09:40')
  const hers = alarm(jonna.page, UNOPENED)
  await hers.getByText('Larmet syns för dig.').waitFor()
  await hers.getByRole('link', { name: 'Öppna anmälan' }).waitFor()
  await lookAt(ingela.page, '09:40')
  expect(await alarm(ingela.page, UNOPENED).count()).toBe(0)
  expect(await checkScreen(jonna.page, 'inkorg-larm', { secret: ['Elsa', 'Brunnberg'] })).toEqual(
    [],
  )
})

test('after an hour it is Ingela’s as well, who takes over without a network', async () => {
  const { page, context } = ingela
  await lookAt(page, '10:05')
  // Where she begins it is said as well.
  await page.getByRole('link', { name: 'Översikt' }).first().click()
  await alarm(page, UNOPENED).getByRole('link', { name: 'Öppna anmälan' }).waitFor()
  await page.getByRole('link', { name: 'Inkorg' }).first().click()
  await alarm(page, UNOPENED)
    .getByText('Larmet syns för Jonna Falk, enhetschefen och anmälaren.')
    .waitFor()
  await photograph(page, 'inkorg-larm-chef')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Ta över inkorgen' }).click()
  await page.getByText('Du har inkorgen i dag.').waitFor()
  await context.setOffline(false)
  await wake(page)
  await hears(jonna.page, 'Ingela Strand har inkorgen i dag.')
})

test('when it has been opened nobody is alarmed any more', async () => {
  await alarm(ingela.page, UNOPENED).getByRole('link', { name: 'Öppna anmälan' }).click()
  await ingela.page.getByText('Elsa vågar inte gå hem.').first().waitFor()
  await ingela.page.getByText('Allt är skickat').first().waitFor()
  await lookAt(ingela.page, '10:10')
  expect(await alarm(ingela.page, UNOPENED).count()).toBe(0)
  await wake(jonna.page)
  await expect.poll(() => alarm(jonna.page, UNOPENED).count(), { timeout: 30_000 }).toBe(0)
})

test('in the afternoon nobody but Ingela has looked for four hours, and she is told', async () => {
  const { page } = jonna
  await lookAt(page, '10:30')
  await page.getByRole('button', { name: 'Ta över inkorgen' }).click()
  await page.getByText('Du har inkorgen i dag.').waitFor()
  await page.getByText('Allt är skickat').first().waitFor()
  await hears(ingela.page, 'Jonna Falk har inkorgen i dag.')
  await lookAt(ingela.page, '14:35')
  const hers = alarm(ingela.page, UNCHECKED)
  await hers.getByText('Ingen annan än du har öppnat den sedan 10.30. Fråga Jonna Falk.').waitFor()
  expect(await checkScreen(ingela.page, 'inkorg-olast', { secret: ['Elsa'] })).toEqual([])
})

test('Ingela names Jonna for Friday and Viktor for Monday, and each is told', async () => {
  const { page } = ingela
  await page.getByRole('link', { name: 'Översikt' }).first().click()
  const roster = page.getByRole('region', { name: 'Vem tar emot de närmaste dagarna?' })
  await roster.getByRole('button', { name: 'Spara valet' }).click()
  await roster.getByText('Välj en dag.').waitFor()
  for (const [day, who] of [
    ['fredag 13 mars', 'Jonna Falk'],
    ['måndag 16 mars', 'Viktor Hallin'],
  ] as const) {
    await roster.getByRole('combobox', { name: 'Dag' }).selectOption(day)
    await roster.getByRole('combobox', { name: 'Den som tar emot' }).selectOption(who)
    await roster.getByRole('button', { name: 'Spara valet' }).click()
    await roster.getByText(`${who} har inkorgen ${day}.`).waitFor()
  }
  expect(await checkScreen(page, 'tur', { secret: ['Elsa'] })).toEqual([])
  await roster.evaluate((card) => card.scrollIntoView())
  await photograph(page, 'tur')
  await page.getByText('Allt är skickat').first().waitFor()
  await hears(jonna.page, 'Din tur igen: fre 13 mars.')
})
