// Viktor plans a meeting about Alva's report and invites; Samira reads it without a network and answers
// from there, and he sees on the plan who comes. D18: nobody is invited before the interpreter is booked.

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import type { Tablet } from '../support/browser.ts'
import { choose, getPerson, tryWords, waitForOfflineReady } from '../support/people.ts'
import { sendOpenReport, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { openTablet, sendAll, untilComes, untilShown } from '../support/two-sides.ts'

const SECRET = ['Alva', 'Höglind']
const DANGERS = [
  'Kan det finnas våld eller övergrepp hemma?',
  'Kan det finnas förtryck i hederns namn?',
  'Är vårdnadshavarna i konflikt om barnet?',
]

let server: AppServer
let samira: Tablet
let viktor: Tablet
let sid = ''

beforeAll(async () => {
  server = await startServer()
  ;[samira, viktor] = await Promise.all([
    openTablet(server, { device: 'Surfplatta 1, Tallkotten', person: 'Samira Ekholt' }),
    openTablet(server, { device: 'Viktors surfplatta', person: 'Viktor Hallin' }),
  ])
  await waitForOfflineReady(samira.page)
})

afterAll(async () => {
  for (const tablet of [samira, viktor]) await tablet?.close()
  await server?.stop()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function addPerson(page: Page, at: number, party: string, role: string): Promise<void> {
  await press(page, 'Lägg till en person')
  const person = page.getByRole('group', { name: `Person ${at}`, exact: true })
  await person.getByRole('radio', { name: party, exact: true }).check()
  await person.getByRole('radio', { name: role, exact: true }).check()
}

interface Planned {
  readonly purpose: string
  /** Whom somebody comes for. */
  readonly party: string
}

/** From the page of the matter or of the way, to the page with an invitation that could be sent. */
async function planMeeting(page: Page, { purpose, party }: Planned): Promise<void> {
  await page.getByRole('link', { name: 'Planera ett möte' }).click()
  await arrive(page, 'Varför vi ses')
  await page.getByRole('link', { name: 'Bjud in till mötet' }).click()
  await arrive(page, 'Bjud in till möte')
  for (const question of DANGERS) await choose(page, question, 'Nej')
  await textbox(page, 'Vad vill ni med mötet?').fill(purpose)
  await textbox(page, 'Vem bjuder in?').fill('Den som skriver')
  await textbox(page, 'Vem leder mötet?').fill('Den som skriver')
  await textbox(page, 'Datum').fill('2030-04-14')
  await textbox(page, 'Klockan').fill('10.00')
  await choose(page, 'Vilken sorts plats?', 'Förskolan')
  await addPerson(page, 1, party, 'Personal')
}

test('a meeting that lacks an interpreter invites nobody, and keeps what is written', async () => {
  const reporter = samira.page
  sid = await sendOpenReport(reporter, 'Alva Höglind', 'Alva är ofta hungrig.')

  const { page } = viktor
  await untilShown(page, /Barn A\.H\./)
  await visit(page, `/arende/${sid}`, /^Alva Höglind/)
  await planMeeting(page, { purpose: 'Prata om maten', party: 'Förskola eller skola' })
  await choose(page, 'Behövs tolk?', 'Ja, inte bokad än')
  await textbox(page, 'Vilket språk?').fill('teckenspråk')
  await page.getByText('Tolk behövs men är inte bokad').waitFor()
  expect(await page.getByRole('button', { name: 'Skicka inbjudan' }).count()).toBe(0)
  await page.getByText(/^Sparat på surfplattan/).waitFor()
  await page.reload()
})

test('the invitation goes out, and its calendar file names nobody', async () => {
  const { page } = viktor
  await tryWords(page, getPerson(server, 'Viktor Hallin'))
  await arrive(page, 'Bjud in till möte')
  expect(await textbox(page, 'Vilket språk?').inputValue()).toBe('teckenspråk')
  await choose(page, 'Behövs tolk?', 'Ja, bokad')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press(page, 'Kalenderfil, Förskola eller skola'),
  ])
  expect(file.suggestedFilename()).toBe('mote.ics')
  const entry = readFileSync(await file.path(), 'utf8')
  expect(entry).toContain('DTSTART;TZID=Europe/Stockholm:20300414T100000')
  expect(entry).not.toMatch(/Alva|Höglind|maten/)
  await press(page, 'Skicka inbjudan')
  await page.getByText('Inbjudan är klar.').waitFor()
  await page.getByText('Ingen har svarat än.').waitFor()
  await sendAll(viktor)
})

test('it is on the reporter’s home, and is answered without a network', async () => {
  const { page, context } = samira
  await visit(page, '/', 'Oroar du dig för ett barn?')
  const row = page.getByRole('link', { name: /Möte om A\.H\., 14 april 2030/ })
  await untilComes(page, () => row.isVisible())
  await context.setOffline(true)
  await row.click()
  await arrive(page, 'Inbjudan till möte')
  await page.getByText('Prata om maten').waitFor()
  expect(await checkScreen(page, 'inbjudan', { secret: SECRET })).toEqual([])
  await page.getByRole('link', { name: 'Föreslå en annan tid' }).click()
  await arrive(page, 'Föreslå en annan tid')
  await textbox(page, 'När kan ni?').fill('Onsdag 17 april, hela förmiddagen.')
  expect(await checkScreen(page, 'annan-tid', { secret: SECRET })).toEqual([])
  await press(page, 'Skicka förslaget')
  await arrive(page, 'Inbjudan till möte')
  await page.getByText('Samira Ekholt föreslår en annan tid.').waitFor()
  await sendAll(samira)
})

test('whoever invited reads the answer on the plan', async () => {
  const { page } = viktor
  await untilShown(page, 'Samira Ekholt föreslår en annan tid.')
  await page.getByText('Onsdag 17 april, hela förmiddagen.').waitFor()
  expect(await checkScreen(page, 'mote-svar', { secret: SECRET })).toEqual([])
})

test('the reporter invites from her way, and social services find it where they begin', async () => {
  const { page } = samira
  await visit(page, `/arende/${sid}`, 'Vägen')
  await planMeeting(page, { purpose: 'Prata om hösten', party: 'Socialtjänsten' })
  await press(page, 'Skicka inbjudan')
  await page.getByText('Inbjudan är klar.').waitFor()
  await sendAll(samira)
  await visit(viktor.page, '/inkorg', 'Inkorg')
  const row = viktor.page.getByRole('link', { name: /Möte om A\.H\., 14 april 2030/ })
  await untilComes(viktor.page, () => row.isVisible())
  await row.click()
  await arrive(viktor.page, 'Inbjudan till möte')
  await viktor.page.getByText('Prata om hösten').waitFor()
  await press(viktor.page, 'Vi kommer')
  await viktor.page.getByText('Viktor Hallin kommer.').waitFor()
})
