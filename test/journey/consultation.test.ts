// DOM D3, in a cellar: Samira asks without a name, a name slips in and is taken out, the advice is
// logged, and two weeks later it becomes a report in one tap.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { recordRequests, type SentRequest } from '../support/requests.ts'
import { textbox } from '../support/report-steps.ts'
import { photographAll } from '../support/screens.ts'
import { clockShows } from '../support/tablet-clock.ts'

const SITUATION = 'Iris mamma är ledsen. Flicka 6 år, ofta hungrig, tunna kläder.'
const IN_TWO_WEEKS = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)

let server: AppServer
let tablet: Tablet
let requests: readonly SentRequest[]

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet({ profileDir: freshProfile() })
  requests = recordRequests(tablet.context)
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await unlock(tablet.page, getPerson(server, 'Samira Ekholt'))
  await waitForOfflineReady(tablet.page)
  await tablet.context.setOffline(true)
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

test('violence comes first: nobody is to ask around while it is suspected', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Rådgör utan namn' }).click()
  await page.getByRole('heading', { name: 'Rådgör utan namn' }).waitFor()
  await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Ja')
  await page.getByText('Rådgör inte först.').waitFor()
  await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Nej')
  await page.getByText('Rådgör inte först.').waitFor({ state: 'detached' })
})

test('there is no field for who the child is, and a name that slips in is marked', async () => {
  const { page } = tablet
  const fields = await page.getByRole('textbox').allInnerTexts()
  expect(fields.length).toBe(5)
  for (const name of [/namn$/i, /personnummer/i, /adress/i]) {
    expect(await page.getByRole('textbox', { name }).count()).toBe(0)
  }
  await textbox(page, 'Det du vill fråga om').fill(SITUATION)
  await page.getByText('Står det ett namn här?').waitFor()
  await photographAll(page, 'radgor-namn')
  await page.getByRole('button', { name: 'Byt Iris mot barnet' }).click()
  await page.getByText('Står det ett namn här?').waitFor({ state: 'detached' })
  expect(await textbox(page, 'Det du vill fråga om').inputValue()).toBe(
    SITUATION.replace('Iris', 'barnet'),
  )
})

test('the advice and the day to look again are logged', async () => {
  const { page } = tablet
  await textbox(page, 'Vem svarade?').fill('Mottagningen i Ekdalen')
  await textbox(page, 'Rådet du fick').fill('Prata med mamman. Anmäl om det fortsätter.')
  await page.getByRole('button', { name: 'Namnet nämndes' }).click()
  await page.getByText('Då kan socialtjänsten behöva hantera det').waitFor()
  await choose(page, 'Vad blev det?', 'Jag fick råd')
  await textbox(page, 'När vill du titta igen?').fill('2026-02-31')
  await page.getByText('Skriv ett datum som finns').waitFor()
  await textbox(page, 'När vill du titta igen?').fill(IN_TWO_WEEKS)
  await page.getByText(/^Sparat på surfplattan/).waitFor()
  await photographAll(page, 'radgor')
  await page.getByRole('link', { name: 'Stäng' }).click()
  await page.getByRole('heading', { name: 'Oroar du dig för ett barn?' }).waitFor()
  expect(await page.getByText('Finns misstanken kvar?').count()).toBe(0)
})

test('two weeks later home asks, and one tap makes a report of it', async () => {
  const { page } = tablet
  await clockShows(page, new Date(`${IN_TWO_WEEKS}T09:00:00+01:00`))
  // A page looks again when it is come back to.
  await page.getByRole('link', { name: 'Kontakter' }).first().click()
  await page.getByRole('link', { name: 'Hem' }).first().click()
  await page.getByRole('link', { name: /^Finns misstanken kvar\?/ }).click()
  await page.getByRole('button', { name: 'Skapa orosanmälan' }).click()
  await page.getByRole('heading', { name: 'Är det bråttom?', level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Det du har sett och hört' }).click()
  expect(await textbox(page, 'Det här har hänt').inputValue()).toContain('ofta hungrig')
  await page.getByRole('link', { name: 'Bakgrund' }).first().click()
  expect(await textbox(page, 'Tidigare anmälningar eller råd').inputValue()).toContain(
    'Rådfrågning utan namn. Prata med mamman.',
  )
})

test('back in the consultation the button leads to that same report', async () => {
  const { page } = tablet
  const report = new URL(page.url()).pathname.split('/')[2]
  await page.getByRole('link', { name: 'Stäng' }).click()
  await page.getByRole('heading', { name: 'Oroar du dig för ett barn?' }).waitFor()
  expect(await page.getByText('Finns misstanken kvar?').count()).toBe(0)
  await page.getByRole('link', { name: 'Rådgör utan namn' }).click()
  await page.getByRole('link', { name: /^Rådfrågning/ }).click()
  await page.getByRole('button', { name: 'Till anmälan' }).click()
  await page.getByRole('heading', { name: 'Är det bråttom?', level: 1 }).waitFor()
  expect(new URL(page.url()).pathname.split('/')[2]).toBe(report)
})

test('nothing readable of it has left the tablet', () => {
  const sent = requests.map(({ body }) => String(body ?? '')).join('\n')
  for (const word of ['Iris', 'hungrig', 'mamman']) expect(sent).not.toContain(word)
})
