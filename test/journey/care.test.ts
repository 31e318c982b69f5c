// DOM D10: Hugo is cared for under LVU. The board decides who may know what, whatever a guardian has
// agreed to; the school reads exactly what was decided, and where Hugo lives is nowhere on its tablet.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import type { Tablet } from '../support/browser.ts'
import { printBy } from '../support/pdf.ts'
import { choose, waitForOfflineReady } from '../support/people.ts'
import { openedLetters } from '../support/reader.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { openTablet, sendAll, untilComes, untilShown, wake } from '../support/two-sides.ts'

const ADDRESS = 'Kvarnbacken 7, Tingvalla'
const CALM = 'Hugo bor i familjehem. Kontakt är Farid Amiri. Han behöver en lugn start.'
const BOARD =
  'Stopp. Nämnden avgör, för barnet vårdas enligt LVU. Vårdnadshavarens samtycke räcker inte.'
const SECRET = ['Hugo', 'Granath']

let server: AppServer
let petra: Tablet
let farid: Tablet
let sid: string

beforeAll(async () => {
  server = await startServer()
  ;[petra, farid] = await Promise.all([
    openTablet(server, { device: 'Petras dator', person: 'Petra Nylund' }),
    openTablet(server, { device: 'Viktors surfplatta', person: 'Farid Amiri' }),
  ])
})

afterAll(async () => {
  for (const tablet of [petra, farid]) await tablet?.close()
  await server?.stop()
})

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
const stopped = (page: Page) => page.getByRole('region', { name: 'Stopp' })
const place = (page: Page) => page.getByRole('checkbox', { name: /^Var ett placerat barn bor/ })

async function note(page: Page, what: string, fill: () => Promise<void>): Promise<void> {
  await visit(page, `/arende/${sid}/handelse`, 'Ny händelse')
  await choose(page, 'Vad vill du anteckna?', what)
  await fill()
  await page.getByRole('button', { name: 'Spara händelsen' }).click()
  await page.waitForURL((url) => url.pathname === `/arende/${sid}`)
}

async function decide(page: Page, words: string, toWhom: string): Promise<void> {
  await note(page, 'Nämndens beslut om vem som får veta', async () => {
    await textbox(page, 'Vem beslutade?').fill('Socialnämndens delegat')
    await textbox(page, 'Vad får sägas?').fill(words)
    await textbox(page, 'Till vem?').fill(toWhom)
  })
}

test('Petra reports, and asks where Hugo is', async () => {
  const { page } = petra
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await answerForEkdalen(page, 'Hugo Granath')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill('Hugo kommer inte till skolan.')
  await goToStep(page, 'Granska och skicka')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await arrive(page, /^Skickad/)
  sid = new URL(page.url()).pathname.split('/')[2] ?? ''
})

test('under care every prompt for a consent is the board’s to decide', async () => {
  const { page } = farid
  await visit(page, '/inkorg', 'Inkorg')
  await untilComes(page, () => page.getByRole('link', { name: /Barn H\.G\./ }).isVisible())
  await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
  await page.getByRole('checkbox', { name: /^Vi träffar familjen.*Bedöm själv/ }).waitFor()
  await note(page, 'Vård enligt LVU', async () => {
    await choose(page, 'Vilken paragraf i LVU?', '6 §')
    await textbox(page, 'Vilken dag fattades beslutet?').fill(today())
  })
  // Pappa's note to the school reaches Farid as a call; it opens nothing.
  await note(page, 'Samtal, möte eller besök', async () => {
    await choose(page, 'Hur?', 'Telefon')
    await textbox(page, 'Med vem?').fill('Petra Nylund')
    await textbox(page, 'Vad kom fram?').fill('Pappan samtycker till allt.')
  })
  await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
  await stopped(page).getByText(BOARD).first().waitFor()
  expect(await page.getByRole('checkbox', { name: /^Vi träffar familjen/ }).count()).toBe(0)
  expect(await page.getByRole('group', { name: /Med samtycke/ }).count()).toBe(0)
  expect(await place(page).count()).toBe(0)
  expect(await checkScreen(page, 'besked-lvu', { secret: SECRET })).toEqual([])
})

test('a decision that names another school opens nothing for this one', async () => {
  const { page } = farid
  await decide(page, 'Skolan får veta var Hugo bor.', 'Tingvallaskolan')
  await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
  await stopped(page).getByText(BOARD).first().waitFor()
  expect(await place(page).count()).toBe(0)
})

test('what the board lets the school know is told on that ground, and nothing beside it', async () => {
  const { page, context } = farid
  await waitForOfflineReady(page)
  await context.setOffline(true)
  await decide(page, CALM, 'Björkhöjdsskolan')
  await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
  const board = page.getByRole('group', { name: /Efter nämndens beslut/ })
  await board.getByRole('checkbox', { name: /^Insatser/ }).check()
  await textbox(page, /^Dina ord: Insatser/).fill(CALM)
  await textbox(page, /^Handläggare$/).fill('Farid Amiri')
  await textbox(page, 'Handläggarens telefon').fill('08-465 004 22')
  await page.getByRole('button', { name: 'Lämna besked' }).click()
  await arrive(page, 'Beskedet är lämnat')
  await note(page, 'Samtal, möte eller besök', async () => {
    await choose(page, 'Hur?', 'Besök')
    await textbox(page, 'Med vem?').fill('Familjehemmet')
    await textbox(page, 'Vad kom fram?').fill(`Hugo är trygg på ${ADDRESS}.`)
  })
  await sendAll(farid)
})

test('Petra reads exactly that; the address is in no page, no print and no letter of hers', async () => {
  const { page } = petra
  await untilShown(page, CALM)
  expect(await page.content()).not.toContain('Kvarnbacken')
  for (const button of ['Skriv ut anmälan', 'Skriv ut kvittot']) {
    const { pages } = await printBy(page, button)
    expect(pages.map(({ text }) => text).join(' ')).not.toContain('Kvarnbacken')
  }
  await visit(page, `/arende/${sid}`, 'Vägen')
  await wake(page)
  expect(await page.content()).not.toContain('Kvarnbacken')
  const opened = await openedLetters(server, 'Petra Nylund', 'final')
  expect(opened.filter((letter) => letter.includes(CALM)).length).toBe(1)
  expect(opened.join()).not.toMatch(/Kvarnbacken|careOrder|boardDecision|samtycker till allt/)
  const group = await openedLetters(server, 'Farid Amiri', 'final')
  const letters = group.map((letter) => JSON.parse(letter) as Opened)
  const disclosures = letters.filter((letter) => isDisclosure(letter) && letter.sid === sid)
  const told = disclosures.filter(({ record }) => record.words === CALM)
  expect(told.map(({ record }) => record.basis)).toEqual(['boardDecision'])
  const grounds = new Set(disclosures.map(({ record }) => record.basis))
  expect(grounds).toEqual(new Set(['boardDecision', 'general']))
  expect(group.join()).toContain(ADDRESS)
})

interface Opened {
  readonly kind: string
  readonly sid: string
  readonly record: { readonly words?: string; readonly basis?: string }
}

const isDisclosure = ({ kind }: Opened) => kind === 'disclosure'
