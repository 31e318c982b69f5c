// DOM D6, the reporter's side: Petra asks for an answer afterwards, writes down what came, and when
// Alva gets worse writes a new report. A report of October 2025 keeps the law of its own date.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import {
  choose,
  enrol,
  getPerson,
  tryWords,
  unlock,
  waitForOfflineReady,
} from '../support/people.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { arrive, visit } from '../support/screen-check.ts'
import {
  expectAccessible,
  expectNoOverflow,
  photographAll,
  smallTargets,
} from '../support/screens.ts'

const HOME = 'Oroar du dig för ett barn?'
const HOURS = 3_600_000
const swedishDay = (time: number) =>
  new Date(time).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })

let server: AppServer
let tablet: Tablet
let intake: Tablet
let profileDir: string

beforeAll(async () => {
  server = await startServer()
  profileDir = freshProfile()
  tablet = await launchTablet({ profileDir })
  intake = await launchTablet()
  await enrol(tablet.page, server, 'Petras dator')
  await unlock(tablet.page, petra())
  await waitForOfflineReady(tablet.page)
})

afterAll(async () => {
  await tablet?.close()
  await intake?.close()
  await server?.stop()
})

const petra = () => getPerson(server, 'Petra Nylund')

async function expectWell(page: Page, name?: string): Promise<void> {
  await expectAccessible(page)
  await expectNoOverflow(page)
  expect(await smallTargets(page)).toEqual([])
  if (name) await photographAll(page, name)
}

/** Done and not asked for an answer. */
async function write(page: Page, acute: 'Ja' | 'Nej'): Promise<void> {
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await answerForEkdalen(page, 'Alva Höglind')
  await goToStep(page, 'Bråttom och skydd')
  await choose(page, 'Är barnet i fara eller behöver skydd i dag?', acute)
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill('Alva är ofta hungrig.')
  await goToStep(page, 'Du och ditt arbete')
  await page.getByRole('checkbox', { name: /återkoppling/ }).uncheck()
  await goToStep(page, 'Granska och skicka')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
}

test('who did not ask for an answer asks with one tap, and sees when', async () => {
  const { page } = tablet
  await write(page, 'Nej')
  await arrive(page, /^Skickad/)
  await page.getByText('Du har inte bett om återkoppling.').waitFor()
  await page.getByText('Inget besked än. Anmälan kom fram i dag.').waitFor()
  await page.getByRole('button', { name: 'Be om återkoppling' }).click()
  await page.getByText(/^Du bad om återkoppling \d\d\.\d\d\.$/).waitFor()
  expect(await page.getByRole('button', { name: 'Be om återkoppling' }).count()).toBe(0)
})

test('those who read the report see that an answer is asked for, and since when', async () => {
  const { page } = intake
  await enrol(page, server, 'Mottagningens dator')
  await unlock(page, getPerson(server, 'Jonna Falk'))
  const row = page.getByRole('link', { name: /Barn A\.H\./ })
  await row.getByText(/Bad om återkoppling \d\d\.\d\d/).waitFor({ timeout: 30_000 })
  await row.click()
  await page.getByText(/^Anmälaren bad om det \d\d\.\d\d, efter anmälan\./).waitFor()
  await page.getByText('Är beslutet redan fattat ska svaret lämnas genast.').waitFor()
  await expectWell(page)
  await page.getByText('Allt är skickat').first().waitFor()
})

test('an answer is written down in a cellar, and a kill loses nothing of it', async () => {
  const read = tablet.page.getByRole('heading', { name: 'Tack. Socialtjänsten har läst anmälan.' })
  // The intake's own letter may still be on its way when the tablet asks for the first time.
  const asked = async () => {
    await tablet.page.evaluate(() => window.dispatchEvent(new Event('online')))
    return read.isVisible()
  }
  await expect.poll(asked, { timeout: 30_000, interval: 1_000 }).toBe(true)
  await tablet.context.setOffline(true)
  await tablet.page.getByRole('link', { name: 'Skriv ner svaret' }).click()
  await arrive(tablet.page, 'Vad sa socialtjänsten?')
  await tablet.page.getByText('Bara du ser det här').waitFor()
  await textbox(tablet.page, 'Vem svarade?').fill('Viktor Hallin')
  await textbox(tablet.page, 'Vad sa de mer?').fill('De har träffat familjen.')
  await tablet.page.getByText('Sparat på surfplattan', { exact: true }).waitFor()
  const address = tablet.page.url()
  await tablet.kill()

  tablet = await launchTablet({ profileDir })
  await tablet.context.setOffline(true)
  await tablet.page.goto(address)
  await tryWords(tablet.page, petra())
  await arrive(tablet.page, 'Vad sa socialtjänsten?')
  expect(await textbox(tablet.page, 'Vad sa de mer?').inputValue()).toBe('De har träffat familjen.')
})

test('a day to come is said in words, and so is a choice that lacks', async () => {
  const { page } = tablet
  await textbox(page, 'Vilken dag fick du svaret?').fill(swedishDay(Date.now() + 48 * HOURS))
  await page.getByText('Den dagen har inte varit än.').waitFor()
  await textbox(page, 'Vilken dag fick du svaret?').fill(swedishDay(Date.now()))
  await page.getByText('Den dagen har inte varit än.').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Spara svaret' }).click()
  await page.getByText('Välj vad svaret blev.').waitFor()
  await expectWell(page, 'aterkoppling')
  await choose(page, 'Vad blev svaret?', 'Utredningen är avslutad')
  await choose(page, 'Hur fick du svaret?', 'Per telefon')
  await page.getByRole('button', { name: 'Spara svaret' }).click()
  await arrive(page, 'Tack. Socialtjänsten har läst anmälan.')
  await page.getByText(/^Utredningen är avslutad\. Svar .+ av Viktor Hallin\.$/).waitFor()
  await page.getByText('Anmälan var rätt enligt lagen').waitFor()
  await expectWell(page, 'kvitto-svar')
})

test('the way says what is next, and the worry that grows is a new report', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Se hela vägen' }).click()
  await arrive(page, 'Vägen')
  const steps = page.locator('.path__list').getByRole('listitem')
  await steps.filter({ hasText: 'Besked, klart' }).waitFor()
  expect(await page.getByRole('link', { name: 'Komplettera anmälan' }).count()).toBe(0)
  await expectWell(page, 'vagen-svar')
  await page.getByRole('button', { name: 'Skriv en ny anmälan' }).click()
  await arrive(page, 'Är det bråttom?')
  await goToStep(page, 'Barnet')
  expect(await textbox(page, 'Barnets namn').inputValue()).toBe('Alva Höglind')
  const asked = page.getByRole('radiogroup', { name: 'Var är barnet folkbokfört?' })
  expect(await asked.getByRole('radio', { checked: true }).count()).toBe(0)
  await goToStep(page, 'Det du har sett och hört')
  expect(await textbox(page, 'Oron i en mening').inputValue()).toBe('')
  await goToStep(page, 'Bakgrund')
  expect(await textbox(page, 'Tidigare anmälningar eller råd').inputValue()).toMatch(
    /^Tidigare anmälan B-\d{4}-\d\d, kom fram \d+ \p{L}+ \d{4}\.$/u,
  )
})

test('the report of October 2025 tells the law of October 2025, and how its matter ended', async () => {
  const { page } = tablet
  await visit(page, '/', HOME)
  await page.locator('.sent__list a').filter({ hasText: 'T.M.' }).click()
  const next = page.getByRole('region', { name: 'Det här händer sedan' })
  await next.getByText('Efter beslutet svarar de dig, om du har bett om det.').waitFor()
  await page.getByText('Utredningen avslutades 20 februari 2026.').waitFor()
  // It is over: what is seen now is a new report, and this one stays as it is.
  await page.getByText('Den här ändras inte.').waitFor()
  await page.getByRole('button', { name: 'Skriv en ny anmälan' }).waitFor()
})

test('a call is noted beside its alarm, which stays', async () => {
  const { page } = tablet
  await write(page, 'Ja')
  await arrive(page, 'Klar. Inte skickad än.')
  await page.clock.setFixedTime(Date.now() + HOURS)
  await page.reload()
  await unlock(page, petra())
  await visit(page, '/', HOME)
  await page.getByRole('alert').getByRole('link', { name: 'Jag har ringt' }).click()
  await arrive(page, 'Du har ringt')
  await textbox(page, 'Vilken tid?').fill('kvart över')
  await page.getByRole('button', { name: 'Spara samtalet' }).click()
  await page.getByText('Skriv en tid som finns').waitFor()
  await expectWell(page, 'samtal')
  await textbox(page, 'Vilken tid?').fill('00.01')
  await page.getByRole('button', { name: 'Spara samtalet' }).click()
  await arrive(page, 'Klar. Inte skickad än.')
  await page.getByText('Du ringde 00.01.').waitFor()
  await visit(page, '/', HOME)
  await page.getByRole('alert').getByText('Du ringde 00.01.').waitFor()
  await expectWell(page)
})
