// DOM D12: Samira has reported and asked to be told. Ingela decides, Viktor tells what may be told, on
// the ground it stands on, and Samira's tablet shows what his preview showed.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { enrol, getPerson, tryWords, unlock, waitForOfflineReady } from '../support/people.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { readOutbox } from '../support/stored-tables.ts'
import { wake } from '../support/two-sides.ts'

const HOME = 'Oroar du dig för ett barn?'
const WEIGHED = 'Mamman har själv sagt att förskolan gärna får veta.'
const DAY = 86_400_000

let server: AppServer
let samira: Tablet
let office: Tablet
let officeDir: string
let sid: string
let preview: string

beforeAll(async () => {
  server = await startServer()
  officeDir = freshProfile()
  ;[samira, office] = await Promise.all([
    launchTablet({ profileDir: freshProfile() }),
    launchTablet({ profileDir: officeDir }),
  ])
  await Promise.all([
    enrol(samira.page, server, 'Surfplatta 1, Tallkotten'),
    enrol(office.page, server, 'Viktors surfplatta'),
  ])
  await unlock(samira.page, getPerson(server, 'Samira Ekholt'))
})

afterAll(async () => {
  for (const tablet of [samira, office]) await tablet?.close()
  await server?.stop()
})

const viktor = () => getPerson(server, 'Viktor Hallin')
const swedishDay = (time: number) =>
  new Date(time).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
/** `2026-11-22` as `22 november 2026`. */
const inWords = (time: number) =>
  new Date(time).toLocaleDateString('sv-SE', {
    timeZone: 'Europe/Stockholm',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })

test('Samira reports, and asks to be told', async () => {
  const { page } = samira
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await answerForEkdalen(page, 'Elsa Brunnberg')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill('Elsa är ofta trött och hungrig.')
  await goToStep(page, 'Granska och skicka')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await arrive(page, /^Skickad/)
  sid = /anmalan\/([^/]+)\/kvitto/.exec(page.url())?.[1] ?? ''
  expect(sid).toMatch(/^s_/)
})

test('Ingela decides to open an investigation', async () => {
  const ingela = await launchTablet()
  const { page } = ingela
  await enrol(page, server, 'Mottagningens dator')
  await unlock(page, getPerson(server, 'Ingela Strand'))
  // She begins in Översikt.
  await page.getByRole('link', { name: /barn E\.B\./ }).waitFor({ timeout: 30_000 })
  await visit(page, `/arende/${sid}/beslut`, 'Beslut om utredning')
  await page.getByRole('radio', { name: 'Utredning inleds', exact: true }).check()
  await textbox(page, 'Vilken dag?').fill(swedishDay(Date.now()))
  await textbox(page, 'Vilka är skälen?').fill('Oron gäller barnets grundläggande behov.')
  await page.getByRole('button', { name: 'Spara beslutet' }).click()
  await page.waitForURL(`**/arende/${sid}`)
  await expect.poll(() => readOutbox(page), { timeout: 15_000 }).toEqual([])
  await ingela.close()
})

test('what is stopped has nothing to press, and what has to be weighed is never called allowed', async () => {
  const { page } = office
  await unlock(page, viktor())
  await page.getByRole('link', { name: /Barn E\.B\./ }).waitFor({ timeout: 30_000 })
  await waitForOfflineReady(page)
  await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
  const now = Date.now()
  await page.getByText(`Begärt ${inWords(now)}. Beslut ${inWords(now)}: senast `).waitFor()
  const stopped = page.getByRole('region', { name: 'Stopp' })
  await stopped.getByText('Hälsa och vård').waitFor()
  expect(await stopped.getByRole('checkbox').count()).toBe(0)
  expect(await page.getByRole('checkbox', { name: /Hälsa och vård/ }).count()).toBe(0)
  // Another decision than the one that was made is no choice.
  expect(await page.getByRole('checkbox', { name: /^Utredning inleds inte/ }).count()).toBe(0)
  await page.getByRole('checkbox', { name: /^Vi träffar familjen.*Bedöm själv/ }).waitFor()
  expect(await page.getByText(/tillåt/i).count()).toBe(0)
})

test('written in a cellar it lives through a kill, and each thing that lacks is said where it lacks', async () => {
  await office.context.setOffline(true)
  const { page } = office
  await page.getByRole('checkbox', { name: /^Utredning inleds/ }).check()
  await page.getByRole('checkbox', { name: /^Vi träffar familjen/ }).check()
  await textbox(page, /^Din bedömning/).fill('Det går bra.')
  await page.getByText('Sparat på surfplattan', { exact: true }).waitFor()
  const address = page.url()
  await office.kill()

  office = await launchTablet({ profileDir: officeDir })
  await office.context.setOffline(true)
  await office.page.goto(address)
  await tryWords(office.page, viktor())
  await arrive(office.page, 'Besked till anmälaren')
  const again = office.page
  const weighed = textbox(again, /^Din bedömning/)
  expect(await weighed.inputValue()).toBe('Det går bra.')
  const tell = again.getByRole('button', { name: 'Lämna besked' })
  await tell.click()
  await again.locator('#f-assessment-familyContactOngoing:focus').waitFor()
  await weighed.fill(WEIGHED)
  await textbox(again, /^Handläggare$/).fill('Viktor Hallin')
  await textbox(again, 'Handläggarens telefon').fill('')
  await tell.click()
  await again.getByText('Skriv ett nummer som går att ringa.').first().waitFor()
  await textbox(again, 'Handläggarens telefon').fill('08-465 004 21')
  await tell.click()
  await again.getByText('Skriv ett datum som finns').first().waitFor()
  await textbox(again, 'När hörs ni igen?').fill(swedishDay(Date.now() + 28 * DAY))
  expect(await checkScreen(again, 'besked', { secret: ['Elsa', 'Brunnberg'] })).toEqual([])
  preview = await again.getByRole('region', { name: 'Så här ser anmälaren det' }).innerText()
  expect(preview).toContain('Vi träffar familjen i utredningen.')
  expect(preview).not.toContain(WEIGHED)
})

test('it is told without a network, and goes when there is one', async () => {
  const { page } = office
  await page.getByRole('button', { name: 'Lämna besked' }).click()
  await arrive(page, 'Beskedet är lämnat')
  const log = page.getByRole('region', { name: 'Det här har sagts' })
  await log.getByText(`Vi träffar familjen. ${inWords(Date.now())}, till Samira Ekholt.`).waitFor()
  expect(await log.getByRole('listitem').count()).toBe(6)
  expect(await checkScreen(page, 'besked-lamnat', { secret: ['Elsa'] })).toEqual([])
  await office.context.setOffline(false)
  await wake(page)
  await expect.poll(() => readOutbox(page), { timeout: 30_000 }).toEqual([])
})

test('Samira’s tablet shows what the preview showed, and says it on Hem', async () => {
  const { page } = samira
  await visit(page, '/', HOME)
  const news = page.getByRole('region', { name: 'Besked från socialtjänsten' })
  const come = async () => {
    await wake(page)
    return news.isVisible()
  }
  await expect.poll(come, { timeout: 30_000, interval: 1_000 }).toBe(true)
  await news.getByText('En utredning inleds.').waitFor()
  // In the cellar again: what has come stays.
  await samira.context.setOffline(true)
  await news.getByRole('link').click()
  const panel = page.getByRole('region', { name: 'Återkoppling' })
  await panel.getByText('Vi träffar familjen i utredningen.').waitFor()
  const shown = await panel.innerText()
  const [, ...lines] = preview.split('\n').filter((line) => line.trim() !== '')
  for (const line of lines) expect(shown).toContain(line)
  await panel.getByText(/^Skrivet .* av Viktor Hallin\. Skickat/).waitFor()
  expect(await page.getByText(WEIGHED).count()).toBe(0)
  expect(await checkScreen(page, 'kvitto-besked', { secret: ['Elsa'] })).toEqual([])
  await page.getByRole('link', { name: 'Se hela vägen' }).click()
  await arrive(page, 'Vägen')
  const steps = page.locator('.path__list').getByRole('listitem')
  await steps.filter({ hasText: 'Besked, klart' }).waitFor()
})
