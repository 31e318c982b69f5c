// DOM D1 and D2 on the office's side: Samira writes in a cellar, and the office finds the matter, sees
// what comes next in it, what has happened and who may know, with no network of its own.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import { type Tablet } from '../support/browser.ts'
import { choose, getPerson, resume, waitForOfflineReady } from '../support/people.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { photographAll } from '../support/screens.ts'
import { openTablet, wake } from '../support/two-sides.ts'

const SECRET = ['Noel', 'Sandvret']

let server: AppServer
let school: Tablet
let office: Tablet
let managers: Tablet

beforeAll(async () => {
  server = await startServer()
  ;[school, office, managers] = await Promise.all([
    openTablet(server, { device: 'Surfplatta 1, Tallkotten', person: 'Samira Ekholt' }),
    openTablet(server, { device: 'Mottagningens dator', person: 'Jonna Falk' }),
    openTablet(server, { device: 'Viktors surfplatta', person: 'Ingela Strand' }),
  ])
})

afterAll(async () => {
  for (const tablet of [school, office, managers]) await tablet?.close()
  await server?.stop()
})

const rowOf = (page: Page) => page.getByRole('link', { name: /Barn N\.S\./ })
/** The demo has brought a matter of its own, which is over. */
const ALL = '3 ärenden'
const NONE = 'Inget ärende passar. Ändra sökningen eller välj Alla.'
const count = (page: Page, words: string) =>
  page.getByRole('status').getByText(words, { exact: true }).waitFor()

async function report(page: Page, child: string, isProtected = false): Promise<void> {
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await answerForEkdalen(page, child)
  if (isProtected) await choose(page, 'Har barnet skyddade personuppgifter?', 'Ja')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill('Barnet är ofta hungrigt.')
  await goToStep(page, 'Granska och skicka')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
}

test('Samira reports two children, and both are in the list of the office', async () => {
  const { page } = school
  await report(page, 'Noel Sandvret')
  await page.getByRole('heading', { name: /^Skickad / }).waitFor()
  await report(page, 'Mio Ek', true)
  await page.getByRole('heading', { name: /^Skickad / }).waitFor()
  const list = office.page
  await wake(list)
  await rowOf(list).waitFor({ timeout: 30_000 })
  await list.getByRole('navigation', { name: 'Huvudmeny' }).getByText('Ärenden').first().click()
  await arrive(list, 'Ärenden')
  await count(list, ALL)
})

test('offline, the list is searched by name and number, and tells no protected name', async () => {
  const { page, context } = office
  await waitForOfflineReady(page)
  await context.setOffline(true)
  await page.getByRole('link', { name: /^Skyddad identitet/ }).waitFor()
  const search = page.getByRole('searchbox', { name: 'Sök ärende' })
  await search.fill('sandv')
  await count(page, '1 av 3 ärenden')
  await search.fill('hungrig')
  await count(page, NONE)
  // Not by a name either that is kept from who looks.
  await search.fill('Mio')
  await count(page, NONE)
  await search.fill('')
  await choose(page, 'Visa', 'Mina')
  await count(page, NONE)
  await choose(page, 'Visa', 'Väntar på oss')
  await count(page, '2 av 3 ärenden')
  await choose(page, 'Visa', 'Sena')
  await count(page, NONE)
  await choose(page, 'Visa', 'Alla')
  await count(page, ALL)
  expect(await checkScreen(page, 'arenden', { secret: ['Noel', 'Sandvret', 'Mio'] })).toEqual([])
  await photographAll(page, 'arenden')
})

test('the matter says where it is, what comes next and who may know', async () => {
  const { page } = office
  await rowOf(page).click()
  await arrive(page, 'Noel Sandvret')
  await page.getByRole('heading', { name: 'Läs anmälan' }).waitFor()
  const knows = page.getByRole('region', { name: 'Vem får veta vad' })
  // Violence was not ruled out: not knowing locks.
  await knows.getByText('Familjen: spärrat').first().waitFor()
  expect(await knows.getByText('Familjen: får veta').count()).toBe(0)
  expect(await page.getByText('Erbjud ett trepartssamtal').count()).toBe(0)
  await page.getByRole('link', { name: 'Läs anmälan' }).first().click()
  await arrive(page, /^Barn N\.S\./)
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await arrive(page, 'Noel Sandvret')
  await page.getByRole('heading', { name: 'Bedöm om barnet behöver skydd' }).waitFor()
  await page.getByText('Jonna Falk öppnade anmälan').waitFor()
})

test('what is written offline is on the line at once, and in the next step', async () => {
  const { page } = office
  await page.getByRole('link', { name: 'Gör skyddsbedömningen' }).click()
  await arrive(page, 'Skyddsbedömning')
  await choose(page, 'Behöver barnet skydd nu?', 'Nej, inte nu')
  await textbox(page, /^Vad bygger bedömningen på/).fill('Samtal med förskolan.')
  await page.getByRole('button', { name: 'Spara skyddsbedömningen' }).click()
  await arrive(page, 'Noel Sandvret')
  const event = page.getByRole('listitem').filter({ hasText: 'Skyddsbedömning: inget behov nu' })
  await event.getByText('bara socialtjänsten').waitFor()
  await page.getByRole('heading', { name: 'Välj handläggare' }).waitFor()
  expect(await checkScreen(page, 'arende', { secret: SECRET })).toEqual([])
  await photographAll(page, 'arende')
})

test('the matter of 2025 has run its course, under the law of its own time', async () => {
  const { page } = office
  await visit(page, '/arenden', 'Ärenden')
  await page.getByRole('link', { name: /Barn T\.M\./ }).click()
  await arrive(page, 'Ture Malmqvist')
  await page.getByRole('heading', { name: 'Inget att göra nu' }).waitFor()
  await photographAll(page, 'arende-2025')
})

test('a protected matter opens after a tap that says it is logged', async () => {
  const { page } = office
  await visit(page, '/arenden', 'Ärenden')
  await page.getByRole('link', { name: /^Skyddad identitet/ }).click()
  await arrive(page, 'Skyddad identitet')
  expect(await page.getByText('Mio').count()).toBe(0)
  expect(await checkScreen(page, 'arende-skyddat', { secret: ['Mio'] })).toEqual([])
  await page.getByRole('button', { name: 'Öppna. Det loggas.' }).click()
  await arrive(page, 'Mio Ek')
})

test('and so does its letter: nobody reads it past the log, and intake reads it all the same', async () => {
  const { page } = office
  await visit(page, '/inkorg', 'Inkorg')
  expect(await page.getByText('Barn M.E.').count()).toBe(0)
  await page.getByRole('link', { name: /^Skyddad identitet/ }).click()
  await arrive(page, 'Skyddad identitet')
  await page.getByText('Det loggas att du gör det').waitFor()
  expect(await checkScreen(page, 'brev-skyddat', { secret: ['Mio'] })).toEqual([])
  await page.goBack()
  await arrive(page, 'Inkorg')
  // Whoever turns round at the door has read nothing, and the reporter is told nothing.
  const row = page.getByRole('link', { name: /^Skyddad identitet/ })
  await row.getByText('Ingen har öppnat').waitFor()
  await row.click()
  await page.getByRole('button', { name: 'Öppna. Det loggas.' }).click()
  await arrive(page, /^Barn M\.E\./)
  await page.getByText('Barnet är ofta hungrigt.').first().waitFor()
  await visit(page, '/inkorg', 'Inkorg')
  await row.getByText(/^Öppnad av Jonna Falk/).waitFor()
})

test('locked and sent, the manager reads who has opened them', async () => {
  const { page, context } = office
  await page.getByRole('button', { name: 'Dölj' }).first().click()
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
  await context.setOffline(false)
  await resume(page, getPerson(server, 'Jonna Falk'))
  await wake(page)
  await page.getByText('Allt är skickat').first().waitFor({ timeout: 30_000 })
  const manager = managers.page
  await visit(manager, '/arenden', 'Ärenden')
  await wake(manager)
  // She is the manager: the name is not kept from her.
  await manager.getByRole('link', { name: /Barn M\.E\./ }).click()
  await arrive(manager, 'Mio Ek')
  const readers = manager.getByRole('region', { name: 'Vem har läst' })
  await readers.getByText('Jonna Falk').waitFor({ timeout: 30_000 })
  await photographAll(manager, 'arende-chef')
})
