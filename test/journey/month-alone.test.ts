// The server has been gone for thirty days. The routine, the numbers, the talk, the advice, the
// consultation and the reports work as on the first day, and all of it arrives when the server is back.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { arrive, visit } from '../support/screen-check.ts'
import { createServerTime } from '../support/server-time.ts'

const HOME = 'Oroar du dig för ett barn?'
const FIRST_DAY = '2026-03-02T14:00:00+01:00'
const LAST_DAY = '2026-04-01T14:00:00+02:00'
const serverTime = createServerTime(FIRST_DAY)
const profileDir = freshProfile()

let server: AppServer
let tablet: Tablet

beforeAll(async () => {
  server = await startServer({ env: serverTime.env })
  tablet = await launchTablet({ profileDir })
  await tablet.page.clock.setFixedTime(new Date(FIRST_DAY))
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await unlock(tablet.page, samira())
  await waitForOfflineReady(tablet.page)
  await report('Noel Sandvret', 'Noel somnar före lunch.')
  await tablet.page.getByRole('heading', { name: /^Skickad / }).waitFor({ timeout: 30_000 })
  await server.stop()
  await tablet.kill()
  tablet = await launchTablet({ profileDir })
  await tablet.page.clock.setFixedTime(new Date(LAST_DAY))
  await tablet.page.goto(server.url)
  await unlock(tablet.page, samira())
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

const samira = () => getPerson(server, 'Samira Ekholt')

/** To the receipt. No violence is suspected, so that the talk may be prepared. */
async function report(child: string, sentence: string): Promise<void> {
  const { page } = tablet
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await answerForEkdalen(page, child)
  await goToStep(page, 'Bråttom och skydd')
  await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Nej')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill(sentence)
  await goToStep(page, 'Vårdnadshavarna')
  await choose(page, 'Vet vårdnadshavarna om anmälan?', 'Inte än')
  await goToStep(page, 'Granska och skicka')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
}

test('home tells what waits: the alarm with its number, the question to ask, the next step', async () => {
  const { page } = tablet
  await page.getByText('Ingen uppkoppling').first().waitFor()
  const alarm = page.getByRole('alert').filter({ hasText: 'Ingen har öppnat anmälan.' })
  await alarm.getByRole('link', { name: 'Ring 08-465 004 10' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Nästa steg:' }).waitFor()
})

test('the routine, what is done here, the advice and the numbers are all there', async () => {
  const { page } = tablet
  await visit(page, '/handbok', 'Rutinen')
  await page.getByText('Så gör vi på Tallkotten.').first().waitFor()
  await visit(page, '/stotta', 'Så kan du stötta under tiden')
  await page.getByRole('region', { name: 'Lyssna på barnet' }).waitFor()
  await visit(page, '/kontakter', 'Kontakter')
  await page
    .getByRole('link', { name: /08-465 004 10/ })
    .first()
    .waitFor()
  await page
    .getByText(/^Uppgifter kontrollerade .*De kan ha ändrats\.$/)
    .first()
    .waitFor()
})

test('a consultation is asked for, logged, and made a report', async () => {
  const { page } = tablet
  await visit(page, '/radgor', 'Rådgör utan namn')
  await textbox(page, 'Det du vill fråga om').fill('Flicka 6 år, ofta hungrig.')
  await textbox(page, 'Rådet du fick').fill('Anmäl om det fortsätter.')
  await page.getByRole('button', { name: 'Skapa orosanmälan' }).click()
  await arrive(page, 'Är det bråttom?')
  await goToStep(page, 'Det du har sett och hört')
  expect(await textbox(page, 'Det här har hänt').inputValue()).toContain('ofta hungrig')
})

test('a report is written and says Klar; the talk is prepared from its way', async () => {
  const { page } = tablet
  await report('Alva Sandvret', 'Alva har inga vinterskor.')
  await arrive(page, 'Klar. Inte skickad än.')
  await page.getByRole('link', { name: 'Se hela vägen' }).click()
  await arrive(page, 'Vägen')
  await page.getByRole('link', { name: 'Förbered samtalet' }).click()
  await page.getByRole('region', { name: 'Säg det här' }).waitFor()
})

test('the first report is asked about, rung about, answered and supplemented', async () => {
  const { page } = tablet
  await visit(page, '/', HOME)
  await page.locator('.sent__list a').filter({ hasText: 'N.S.' }).click()
  await arrive(page, /^Skickad /)
  await page.getByText('Inget besked än. Dag 30 sedan den kom fram.').waitFor()
  await page.getByRole('link', { name: 'Jag har ringt' }).click()
  await arrive(page, 'Du har ringt')
  await textbox(page, 'Vilken tid?').fill('13.40')
  await page.getByRole('button', { name: 'Spara samtalet' }).click()
  await arrive(page, /^Skickad /)
  await page.getByRole('button', { name: 'Komplettera' }).click()
  await textbox(page, 'Nya uppgifter').fill('Noel var hungrig också i dag.')
  await page.getByRole('button', { name: 'Skicka kompletteringen' }).click()
  await page.getByText('Noel var hungrig också i dag.').waitFor()
})

test('on its way the days of the law stand as they were counted', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Se hela vägen' }).click()
  await arrive(page, 'Vägen')
  await page.getByText(/Beslutet skulle tas senast måndag 16 mars\./).waitFor()
})

test('and when the server is back, everything arrives without anybody doing a thing', async () => {
  const { page } = tablet
  serverTime.set(LAST_DAY)
  await server.restart()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByText('Allt är skickat').first().waitFor({ timeout: 60_000 })
  await visit(page, '/', HOME)
  const arrived = page.locator('.sent__list li').filter({ hasText: 'Skickad' })
  await arrived.nth(1).waitFor()
  expect(await arrived.count()).toBe(2)
})
