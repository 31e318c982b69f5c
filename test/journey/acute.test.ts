// DOM D2: on a Friday afternoon Olle rings the emergency service about Tilde, and writes it down on the
// Monday after, a day late. There is no network from the call until it is sent. The office has it as one
// matter, whose days began with the call.

import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { goToStep, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { expectAccessible, photograph, photographAll } from '../support/screens.ts'
import { createServerTime } from '../support/server-time.ts'
import { clockShows } from '../support/tablet-clock.ts'

const HOME = 'Oroar du dig för ett barn?'
const TOLD = 'Mamman är påverkad och vill hämta Tilde.'
const serverTime = createServerTime('2026-03-20T16:50:00+01:00')
const profile = freshProfile()

let server: AppServer
let tablet: Tablet
let intake: Tablet | undefined
let finalsBefore: number

beforeAll(async () => {
  server = await startServer({ env: serverTime.env })
  tablet = await launchTablet({ profileDir: profile })
  await tabletShows('2026-03-20T16:50:00+01:00')
  await enrol(tablet.page, server, 'Fritids surfplatta')
  await unlock(tablet.page, getPerson(server, 'Olle Brandt'))
  await tablet.page.getByText('Allt är skickat').first().waitFor()
  await waitForOfflineReady(tablet.page)
  await server.stop()
  finalsBefore = countFinals()
})

afterAll(async () => {
  await tablet?.close()
  await intake?.close()
  await server?.stop()
})

/** Letters on the server that are no draft and no answer. */
function countFinals(): number {
  const database = new DatabaseSync(join(server.dataDir, 'trepart.db'), { readOnly: true })
  const rows = database.prepare('SELECT h FROM envelope').all() as { h: string }[]
  database.close()
  return rows.filter(({ h }) => (JSON.parse(h) as { cls: string }).cls === 'final').length
}

/** The tablet's own clock. */
const tabletShows = (time: string) => clockShows(tablet.page, new Date(time))

test('the intake has closed: the number is the emergency service’s, and 112 stands beside it', async () => {
  const { page } = tablet
  await tabletShows('2026-03-20T16:55:00+01:00')
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Ja')
  const first = page.getByRole('region', { name: 'Ring först. Skriv sedan.' })
  await first.getByRole('link', { name: /^Ring 112$/ }).waitFor()
  const numbers = await first
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(numbers).toEqual(['tel:0846500490', 'tel:112'])
  await first.getByRole('link', { name: /^Ring Socialjouren Lindhaga/ }).waitFor()
  // Nobody is led to an office that has gone home.
  expect(await page.locator('a[href="tel:0846500430"], a[href="tel:0846500410"]').count()).toBe(0)
  await expectAccessible(page)
  await photographAll(page, 'akut-ring')
})

test('one tap notes the call, and a time that can’t be is said and holds nothing back', async () => {
  const { page } = tablet
  await tabletShows('2026-03-20T16:58:00+01:00')
  await page.getByRole('button', { name: 'Jag har ringt' }).click()
  expect(await textbox(page, 'Vilken dag ringde du?').inputValue()).toBe('2026-03-20')
  expect(await textbox(page, 'Vilken tid ringde du?').inputValue()).toBe('16:58')
  expect(await textbox(page, 'Vart ringde du?').inputValue()).toBe(
    'Socialjouren Lindhaga, 08-465 004 90',
  )
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('oral-report')
  await page.getByText('Sista dag är söndag 22 mars.').waitFor()
  await page.getByText('Sista arbetsdagen i tid är fredag 20 mars.').waitFor()
  await textbox(page, 'Vilken tid ringde du?').fill('2575')
  await page.getByText('Tiden finns inte.').waitFor()
  await textbox(page, 'Vilken tid ringde du?').fill('1730')
  await page.getByText('Tiden har inte varit än.').waitFor()
  await photograph(page, 'akut-fel')
  await page.getByRole('link', { name: 'Nästa: Barnet' }).click()
  await page.getByRole('heading', { name: 'Vilket barn gäller det?' }).waitFor()
  await page.getByRole('link', { name: 'Tillbaka' }).click()
  await textbox(page, 'Vilken tid ringde du?').fill('1658')
  await textbox(page, 'Vem pratade du med?').fill('Eva-Lis')
  await textbox(page, 'Vad berättade du?').fill(TOLD)
  await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Nej')
  await expectAccessible(page)
  await photographAll(page, 'akut-ringt')
})

test('home says that it can be written now, and by which day, and the tablet is locked', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Nästa: Barnet' }).click()
  await textbox(page, 'Barnets namn').fill('Tilde Kvarnberg')
  await textbox(page, 'Personnummer eller födelsedatum').fill('20190425-9866')
  await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
  await choose(page, 'Kommun', 'Lindhaga')
  await choose(page, 'Stadsdel', 'Ekdalen')
  await page.getByText(/^Sparat på surfplattan/).waitFor()
  await page.getByRole('link', { name: 'Stäng' }).click()
  await page.getByRole('heading', { name: HOME }).waitFor()
  const task = page.getByRole('link', { name: /^Skriv ner det du anmälde muntligt, barn T\.K\./ })
  await task.getByText('Kan göras nu. Senast sön 22 mars.').waitFor()
  expect(await page.getByRole('alert').filter({ hasText: 'Skriftlig' }).count()).toBe(0)
  await photograph(page, 'akut-hem')
  await page.getByRole('button', { name: /byt användare eller lås/ }).click()
  await page.getByRole('button', { name: 'Lås helt' }).click()
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
  await tablet.close()
})

test('on Monday at 07.40 home is red, with the button to go on writing', async () => {
  tablet = await launchTablet({ profileDir: profile })
  const { page } = tablet
  await tabletShows('2026-03-23T07:40:00+01:00')
  await page.goto(server.url)
  await unlock(page, getPerson(server, 'Olle Brandt'))
  const alarm = page.getByRole('alert').filter({ hasText: 'Skriftlig komplettering' })
  await alarm.getByText('Skriftlig komplettering – skulle ha lämnats senast sön 22 mars.').waitFor()
  await alarm.getByText('Barn T.K., 6 år: skriv klart och skicka.').waitFor()
  expect(await page.getByText('Skriv ner det du anmälde muntligt').count()).toBe(0)
  await expectAccessible(page)
  await photographAll(page, 'akut-sent')
  await alarm.getByRole('link', { name: 'Fortsätt skriva' }).click()
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill('Tildes mamma kom berusad till fritids.')
})

test('it is sent a day late, and nothing holds it back', async () => {
  const { page } = tablet
  await goToStep(page, 'Granska och skicka')
  await page.getByText('Eva-Lis').waitFor()
  await page.getByText(TOLD).waitFor()
  await tabletShows('2026-03-23T08:05:00+01:00')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await page.getByRole('heading', { name: 'Klar. Inte skickad än.' }).waitFor()
  serverTime.set('2026-03-23T08:06:00+01:00')
  await server.restart()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByRole('heading', { name: /^Skickad / }).waitFor({ timeout: 30_000 })
})

test('the receipt keeps both times, and says that the written one was late', async () => {
  const { page } = tablet
  await page.getByText('Anmält muntligt fredag 20 mars 16.58.').waitFor()
  await page.getByText(/^Den skriftliga anmälan kom in 08\.0[67]\.$/).waitFor()
  // The tablet's own time of the sending stands there too.
  await page.getByText('på surfplattan 08.05').waitFor()
  await page
    .getByText('Skriftligt 1 dag efter. Det skulle ha lämnats senast sön 22 mars.')
    .waitFor()
  await expectAccessible(page)
  await photographAll(page, 'akut-kvitto')
})

test('day 14 is Good Friday, planned for on Thursday: the days are counted from the call', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Se hela vägen' }).click()
  await page
    .getByText(
      'Dag 3 av 14. Beslutet ska tas senast fredag 3 april. Sista arbetsdagen i tid är torsdag 2 april.',
    )
    .waitFor()
  await page.getByText('Skriftligt 1 dag efter.').waitFor()
  // Neither fourteen days from the written one, nor the first working day after Easter.
  expect(await page.locator('main').innerText()).not.toMatch(/\b[67] april/)
  await expectAccessible(page)
  await photographAll(page, 'akut-vagen')
})

test('it is one matter: nothing but one report was sent', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Tillbaka' }).click()
  await page.getByRole('link', { name: 'Tillbaka' }).click()
  await page.getByRole('heading', { name: HOME }).waitFor()
  await expect.poll(() => page.locator('.sent__list li').count()).toBe(1)
  expect(await page.getByRole('link', { name: 'Fortsätt skriva' }).count()).toBe(0)
  expect(await page.getByRole('alert').filter({ hasText: 'Skriftlig' }).count()).toBe(0)
  // One letter to the intake and one to Olle himself.
  expect(countFinals() - finalsBefore).toBe(2)
})

test('the intake reads when and with whom she was spoken of, beside the arrival of the letter', async () => {
  intake = await launchTablet()
  const { page } = intake
  await clockShows(page, new Date('2026-03-23T08:10:00+01:00'))
  await enrol(page, server, 'Mottagningens dator')
  await unlock(page, getPerson(server, 'Jonna Falk'))
  await page.getByRole('link', { name: /Barn T\.K\./ }).click({ timeout: 30_000 })
  for (const noted of ['2026-03-20', '16:58', 'Eva-Lis', TOLD]) {
    await page.getByText(noted, { exact: true }).waitFor()
  }
  await page.getByText(/^måndag 23 mars 2026 08\.0[67]$/).waitFor()
  await page.getByText('Anmält muntligt fredag 20 mars 16.58.').waitFor()
  await page
    .getByText('Skriftligt 1 dag efter. Det skulle ha lämnats senast sön 22 mars.')
    .waitFor()
  await photograph(page, 'akut-brev')
})

test('to the office it is one matter, and its days began on Friday with the call', async () => {
  const { page } = intake!
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await arrive(page, 'Tilde Kvarnberg, 6 år')
  await page
    .getByText(
      'Dag 3 av 14. Beslutet ska tas senast fredag 3 april. Sista arbetsdagen i tid är torsdag 2 april.',
    )
    .waitFor()
  await page.getByText('Skulle vara klart 20 mars 2026. 3 dagar sent.').first().waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(/\b[67] april/)
  expect(await checkScreen(page, 'akut-arende', { secret: ['Tilde', 'Kvarnberg'] })).toEqual([])
  await visit(page, '/arenden', 'Ärenden')
  await page.getByRole('searchbox', { name: 'Sök ärende' }).fill('20190425-9866')
  await page
    .getByRole('status')
    .getByText(/^1 av /)
    .waitFor()
  expect(await page.getByRole('link', { name: /Barn T\.K\./ }).count()).toBe(1)
})

test('what the emergency service did on Friday evening can be dated there, and not before the call', async () => {
  const { page } = intake!
  await page.getByRole('link', { name: /Barn T\.K\./ }).click()
  await arrive(page, 'Tilde Kvarnberg, 6 år')
  await page.getByRole('link', { name: 'Gör skyddsbedömningen' }).click()
  await arrive(page, 'Skyddsbedömning')
  await choose(page, 'Behöver barnet skydd nu?', 'Nej, inte nu')
  const grounds = textbox(page, /^Vad bygger bedömningen på/)
  await grounds.fill('Socialjouren hämtade Tilde. Hon är hos sin mormor.')
  const day = textbox(page, 'Vilken dag?')
  await day.fill('2026-03-19')
  await page.getByRole('button', { name: 'Spara skyddsbedömningen' }).click()
  await page.getByText('Den dagen hade anmälan inte kommit in än.').waitFor()
  await day.fill('2026-03-20')
  await textbox(page, 'Vilken tid?').fill('1740')
  await page.getByRole('button', { name: 'Spara skyddsbedömningen' }).click()
  await arrive(page, 'Tilde Kvarnberg, 6 år')
  await page.getByText('Klart fre 20 mars').first().waitFor()
})
