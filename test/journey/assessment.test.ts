// DOM D1 and D8 at the social services: Viktor takes over and assesses in a cellar, the decision is
// Ingela's, a kill loses nothing, and the school sees who handles it now.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
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
import { checkScreen, visit } from '../support/screen-check.ts'
import { wake } from '../support/two-sides.ts'

const GROUNDS = 'Samtal med förskolan. Barnet är tryggt hos mormor i kväll.'
const SECRET = ['Noel', 'Sandvret']

let server: AppServer
let school: Tablet
let viktors: Tablet
let office: Tablet
let viktorsProfile: string
let sid: string

beforeAll(async () => {
  server = await startServer()
  viktorsProfile = freshProfile()
  ;[school, viktors, office] = await Promise.all([
    launchTablet({ profileDir: freshProfile() }),
    launchTablet({ profileDir: viktorsProfile }),
    launchTablet({ profileDir: freshProfile() }),
  ])
  await enrol(school.page, server, 'Surfplatta 1, Tallkotten')
  await unlock(school.page, getPerson(server, 'Samira Ekholt'))
  await enrol(viktors.page, server, 'Viktors surfplatta')
  await unlock(viktors.page, getPerson(server, 'Viktor Hallin'))
  await waitForOfflineReady(viktors.page)
  await enrol(office.page, server, 'Mottagningens dator')
  await unlock(office.page, getPerson(server, 'Ingela Strand'))
})

afterAll(async () => {
  for (const tablet of [school, viktors, office]) await tablet?.close()
  await server?.stop()
})

const form = (name: string) => `/arende/${sid}/${name}`
const save = (page: Page, name: string) => page.getByRole('button', { name }).click()
const backAtMatter = (page: Page) => page.waitForURL((url) => url.pathname === `/arende/${sid}`)
const done = (page: Page) => page.getByRole('heading', { name: 'Redan noterat' })

async function waitForReport(page: Page): Promise<void> {
  await visit(page, '/inkorg', 'Inkorg')
  await wake(page)
  await page.getByRole('link', { name: /Barn N\.S\./ }).waitFor({ timeout: 30_000 })
}

test('Samira reports, and it comes to the office', async () => {
  const { page } = school
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await answerForEkdalen(page, 'Noel Sandvret')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill('Noel har ett blåmärke.')
  await goToStep(page, 'Granska och skicka')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await page.getByRole('heading', { name: /^Skickad / }).waitFor()
  sid = new URL(page.url()).pathname.split('/')[2] ?? ''
  await waitForReport(viktors.page)
  await waitForReport(office.page)
})

test('Viktor takes over without a network', async () => {
  const { page, context } = viktors
  await context.setOffline(true)
  await visit(page, form('handlaggare'), 'Byt handläggare')
  expect(await page.getByRole('combobox', { name: 'Vem handlägger?' }).innerText()).not.toMatch(
    /Farid/,
  )
  expect(await checkScreen(page, 'byt-handlaggare', { secret: SECRET })).toEqual([])
  await save(page, 'Spara handläggaren')
  await backAtMatter(page)
  await visit(page, form('handlaggare'), 'Byt handläggare')
  await page.getByText('Handläggare nu: Viktor Hallin.').waitFor()
})

test('he assesses whether Noel needs protection, and a kill loses nothing of it', async () => {
  const { page } = viktors
  await visit(page, form('skydd'), 'Skyddsbedömning')
  await save(page, 'Spara skyddsbedömningen')
  await page.getByText('Välj ett svar.').waitFor()
  await choose(page, 'Behöver barnet skydd nu?', 'Nej, inte nu')
  await textbox(page, 'Vilken dag?').fill('2026-02-31')
  await textbox(page, /^Vad bygger bedömningen på/).fill(GROUNDS)
  await save(page, 'Spara skyddsbedömningen')
  await page.getByText('Skriv ett datum som finns').waitFor()
  expect(await checkScreen(page, 'skyddsbedomning', { secret: SECRET })).toEqual([])
  await textbox(page, 'Vilken dag?').fill('2020-01-01')
  await save(page, 'Spara skyddsbedömningen')
  await page.getByText('Den dagen hade anmälan inte kommit in än.').waitFor()
  await page.getByText(/^Sparat/).waitFor()
  const address = page.url()
  await viktors.kill()

  viktors = await launchTablet({ profileDir: viktorsProfile })
  await viktors.context.setOffline(true)
  const again = viktors.page
  await again.goto(address)
  await tryWords(again, getPerson(server, 'Viktor Hallin'))
  await again.getByRole('heading', { level: 1, name: 'Skyddsbedömning' }).waitFor()
  expect(await textbox(again, /^Vad bygger bedömningen på/).inputValue()).toBe(GROUNDS)
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
  await textbox(again, 'Vilken dag?').fill(today)
  await save(again, 'Spara skyddsbedömningen')
  await backAtMatter(again)
  await visit(again, form('skydd'), 'Skyddsbedömning')
  await done(again).waitFor()
  await again.getByText(`Viktor Hallin: Nej, inte nu. ${GROUNDS}`).waitFor()
  // The next one begins anew.
  expect(await textbox(again, /^Vad bygger bedömningen på/).inputValue()).toBe('')
})

test('the decision is not his: he reads whom to ask, and what he can do meanwhile', async () => {
  const { page } = viktors
  await visit(page, form('beslut'), 'Beslut om utredning')
  await page.getByText('Beslutet fattas av enhetschefen eller den som har delegation.').waitFor()
  await page.getByText('Be Ingela Strand.').waitFor()
  expect(await checkScreen(page, 'beslut-inte-mitt', { secret: SECRET })).toEqual([])
  await page.getByRole('link', { name: 'Anteckna en händelse' }).click()
  await page.getByRole('heading', { name: 'Ny händelse' }).waitFor()
  await choose(page, 'Vad vill du anteckna?', 'Samtal, möte eller besök')
  await choose(page, 'Hur?', 'Telefon')
  await textbox(page, 'Med vem?').fill('Samira Ekholt')
  await textbox(page, 'Vad kom fram?').fill('Mormor hämtar i dag.')
  expect(await checkScreen(page, 'ny-handelse', { secret: SECRET })).toEqual([])
  await save(page, 'Spara händelsen')
  await backAtMatter(page)
  await viktors.context.setOffline(false)
  await wake(page)
  await page.getByText('Allt är skickat').first().waitFor({ timeout: 30_000 })
})

test('Ingela sees what he has assessed, and decides', async () => {
  const { page } = office
  await expect
    .poll(
      async () => {
        await visit(page, form('skydd'), 'Skyddsbedömning')
        await wake(page)
        return page.getByText(GROUNDS).count()
      },
      { timeout: 30_000, interval: 1_000 },
    )
    .toBe(1)
  await visit(page, form('beslut'), 'Beslut om utredning')
  await choose(page, 'Vad är beslutet?', 'Utredning inleds')
  await save(page, 'Spara beslutet')
  await page.getByText('Fyll i det här.').waitFor()
  await textbox(page, 'Vilka är skälen?').fill('Det finns skäl att utreda behovet av stöd.')
  await save(page, 'Spara beslutet')
  await backAtMatter(page)
  await visit(page, form('beslut'), 'Beslut om utredning')
  await page.getByText(/Ingela Strand: Utredning inleds /).waitFor()
})

test('the school sees Viktor, and the number that is always answered', async () => {
  const { page } = school
  await wake(page)
  await page.getByText('Viktor Hallin, 08-465 004 21').waitFor({ timeout: 30_000 })
  await page.getByText(/svarar alltid på 08-465 004 10/).waitFor()
})

test('Ingela gives it to Farid, and the school reads that he is new', async () => {
  const { page } = office
  await visit(page, form('handlaggare'), 'Byt handläggare')
  await page.getByRole('combobox', { name: 'Vem handlägger?' }).selectOption('Farid Amiri')
  await textbox(page, /^Handläggarens telefon/).fill('08-465 004 22')
  await save(page, 'Spara handläggaren')
  await backAtMatter(page)
  await wake(school.page)
  await expect
    .poll(
      async () => {
        await wake(school.page)
        return school.page.getByText(/Farid Amiri, 08-465 004 22, ny sedan /).count()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(1)
  expect(await checkScreen(school.page, 'kvitto-ny-handlaggare', { secret: SECRET })).toEqual([])
})
