// Viktor and Farid write in one meeting note, each on a tablet without a network: both paragraphs are
// there afterwards, and what can't be put together by itself is asked about once.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import type { Tablet } from '../support/browser.ts'
import { choose } from '../support/people.ts'
import { sendOpenReport, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { openTablet, sendAll, untilComes, untilShown } from '../support/two-sides.ts'

const SECRET = ['Alva', 'Höglind']
const CHILD = 'Det barnet säger'
const SCHOOL = 'Så beskriver personalen läget'

let server: AppServer
let samira: Tablet
let viktor: Tablet
let farid: Tablet
let note = ''

beforeAll(async () => {
  server = await startServer()
  ;[samira, viktor, farid] = await Promise.all([
    openTablet(server, { device: 'Surfplatta 1, Tallkotten', person: 'Samira Ekholt' }),
    openTablet(server, { device: 'Viktors surfplatta', person: 'Viktor Hallin' }),
    openTablet(server, { device: 'Mottagningens dator', person: 'Farid Amiri' }),
  ])
})

afterAll(async () => {
  for (const tablet of [samira, viktor, farid]) await tablet?.close()
  await server?.stop()
})

const saved = (page: Page) => page.getByText(/^Sparat på surfplattan/).waitFor()
const valueOf = (page: Page, name: string) => textbox(page, name).inputValue()

/** The room is left, so that what was written is sealed. */
async function leave(page: Page): Promise<void> {
  await saved(page)
  await visit(page, '/moten', 'Möten')
}

const POINTS = { '': 'Varför vi ses', '/bilder': 'Bilder och förslag', '/barnet': 'Barnets röst' }

/** Not `visit`: who comes back is led to the field that was left. */
async function openNote({ page }: Tablet, point: keyof typeof POINTS): Promise<void> {
  await page.evaluate((path) => {
    history.pushState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `${note}${point}`)
  await page.getByRole('heading', { name: POINTS[point], level: 1 }).waitFor()
}

test('a note about a report is on the colleague’s tablet as well', async () => {
  const reporter = samira.page
  const sid = await sendOpenReport(reporter, 'Alva Höglind', 'Alva är ofta hungrig.')

  const { page } = viktor
  await untilShown(page, /Barn A\.H\./)
  await visit(page, `/mote/nytt?arende=${sid}`, 'Varför vi ses')
  note = new URL(page.url()).pathname
  await textbox(page, 'Vilket barn gäller mötet?').fill('Alva Höglind')
  await openNote(viktor, '/bilder')
  await textbox(page, SCHOOL).fill('Hon äter allt.')
  await leave(page)
  await sendAll(viktor)
  await visit(farid.page, '/moten', 'Möten')
  await untilShown(farid.page, 'Möte om A.H.')
})

test('both paragraphs are there after each has written without a network', async () => {
  for (const { context } of [viktor, farid]) await context.setOffline(true)
  await openNote(viktor, '/bilder')
  await textbox(viktor.page, SCHOOL).fill('Viktors rad.\n\nHon äter allt.')
  await leave(viktor.page)
  await openNote(farid, '/bilder')
  await textbox(farid.page, SCHOOL).fill('Hon äter allt.\n\nFarids rad.')
  await openNote(farid, '/barnet')
  await textbox(farid.page, CHILD).fill('Jag vill rita.')
  await leave(farid.page)

  for (const tablet of [viktor, farid]) await sendAll(tablet)
  for (const tablet of [viktor, farid]) {
    await openNote(tablet, '/bilder')
    const { page } = tablet
    const both = 'Viktors rad.\n\nHon äter allt.\n\nFarids rad.'
    await untilComes(page, async () => (await valueOf(page, SCHOOL)) === both)
    await openNote(tablet, '/barnet')
    expect(await valueOf(page, CHILD)).toBe('Jag vill rita.')
    expect(await page.getByText('Äldre version').count()).toBe(0)
    await visit(page, '/moten', 'Möten')
  }
  for (const tablet of [viktor, farid]) await sendAll(tablet)
})

test('two days for one meeting are asked about, and one answer is enough', async () => {
  for (const { context } of [viktor, farid]) await context.setOffline(true)
  for (const [tablet, day] of [
    [viktor, '2030-04-15'],
    [farid, '2030-04-16'],
  ] as const) {
    await openNote(tablet, '')
    await textbox(tablet.page, 'Datum').first().fill(day)
    await leave(tablet.page)
  }
  for (const tablet of [viktor, farid]) await sendAll(tablet)
  await openNote(viktor, '')
  const { page } = viktor
  const join = page.getByRole('link', { name: 'Sätt ihop versionerna' })
  await untilComes(page, () => join.isVisible())
  await join.click()
  await arrive(page, 'Två har skrivit samtidigt')
  expect(await checkScreen(page, 'mote-versioner', { secret: SECRET })).toEqual([])
  await page.getByRole('button', { name: 'Sätt ihop' }).click()
  await page.getByText('Välj ett svar på varje fråga först.').waitFor()
  await choose(page, 'Datum', '2030-04-16')
  await page.getByRole('button', { name: 'Sätt ihop' }).click()
  await page.getByRole('heading', { name: 'Varför vi ses', level: 1 }).waitFor()
  expect(await textbox(page, 'Datum').first().inputValue()).toBe('2030-04-16')
  await visit(page, '/moten', 'Möten')
  await sendAll(viktor)
  await openNote(farid, '')
  const asked = farid.page.getByRole('link', { name: 'Sätt ihop versionerna' })
  await untilComes(farid.page, async () => (await asked.count()) === 0)
  expect(await textbox(farid.page, 'Datum').first().inputValue()).toBe('2030-04-16')
})
