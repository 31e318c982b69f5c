// The child is registered in a municipality that is not on Trepart: the report is printed, rung in
// or carried there, and how it was left is recorded. Nothing of it is called sent.

import type { Page } from 'playwright-core'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, unlock } from '../support/people.ts'
import { openedLetters } from '../support/reader.ts'
import { noForeignRequests, recordRequests, type SentRequest } from '../support/requests.ts'
import { photograph } from '../support/screens.ts'

const SENTENCE = 'Yusef säger att han är rädd för att gå hem.'
const NUMBER = '08-465 004 60'
const ADDRESS = 'Granvägen 7, Tingvalla'
const CHILD_PHONE = '070-174 06 55'

let server: AppServer
let tablet: Tablet
let other: Tablet
let requests: readonly SentRequest[]
let mailboxesBefore: ReadonlyMap<string, number>

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
  other = await launchTablet()
  requests = recordRequests(tablet.context)
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await unlock(tablet.page, getPerson(server, 'Samira Ekholt'))
  await tablet.page.getByRole('heading', { name: 'Oroar du dig för ett barn?' }).waitFor()
  mailboxesBefore = countEnvelopes()
})

afterAll(async () => {
  await tablet?.close()
  await other?.close()
  await server?.stop()
})

/** Envelopes the server holds, by mailbox. */
function countEnvelopes(): ReadonlyMap<string, number> {
  const database = new DatabaseSync(join(server.dataDir, 'trepart.db'), { readOnly: true })
  const rows = database.prepare('SELECT mb, count(*) AS n FROM envelope GROUP BY mb').all()
  database.close()
  return new Map(rows.map(({ mb, n }) => [String(mb), Number(n)]))
}

/** What a person can read on the page now. "Inte skickad" and its kin are no claim. */
async function expectNeverSent(page: Page): Promise<void> {
  const text = await page.locator('body').innerText()
  expect(text.match(/.{0,40}\bskickad\b.{0,40}/gi) ?? []).toEqual([])
}

async function step(page: Page, name: string): Promise<void> {
  await expectNeverSent(page)
  await page.getByRole('link', { name: `Nästa: ${name}` }).click()
}

/** What the printer would put on paper, as soon as the papers have been fetched. */
async function paperOf(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  await expect
    .poll(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      return page.locator('.paper').count()
    })
    .toBe(1)
  const text = await page.locator('body').innerText()
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  return text
}

async function chooseTingvalla(page: Page): Promise<void> {
  await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
  await choose(page, 'Kommun', 'Tingvalla')
}

async function goToReview(page: Page): Promise<void> {
  for (const name of ['Bakgrund', 'Vårdnadshavarna', 'Du och ditt arbete', 'Granska och skicka']) {
    await step(page, name)
  }
}

describe('a report to a municipality outside Trepart', () => {
  test('says that Tingvalla does not receive in Trepart, with the number to ring', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Nej')
    await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Ja')
    await page.getByRole('checkbox', { name: /^Våld mot barnet hemma/ }).check()
    await step(page, 'Barnet')
    await page.getByRole('textbox', { name: 'Barnets namn' }).fill('Yusef Torgander')
    await chooseTingvalla(page)
    await page.getByText('Anmälan går till Tingvalla socialtjänst.').waitFor()
    const outside = `Tingvalla socialtjänst tar inte emot i Trepart. Skriv ut anmälan, eller ring ${NUMBER}.`
    await page.getByText(outside).waitFor()
    await step(page, 'Det du har sett och hört')
    await page.getByRole('textbox', { name: 'Oron i en mening' }).fill(SENTENCE)
    await goToReview(page)
    await expectNeverSent(page)
    await page.getByRole('button', { name: 'Klar. Visa hur jag lämnar den' }).click()
    await page.getByRole('heading', { name: 'Skriv ut och lämna anmälan.' }).waitFor()
    await page.getByRole('link', { name: `Ring i stället ${NUMBER}` }).waitFor()
    await expectNeverSent(page)
    await photograph(page, 'kvitto-utanfor')
  })

  test('the paper holds the report, the lock and where it goes', async () => {
    const paper = await paperOf(tablet.page)
    expect(paper).toContain('Vårdnadshavare ska INTE informeras')
    expect(paper).toContain(SENTENCE)
    expect(paper).toContain('Yusef Torgander')
    expect(paper).toMatch(/Till\s+Tingvalla socialtjänst/)
    expect(paper).toMatch(/Kontrollsumma\s+([\w-]{4} ){10}/)
    expect(paper).toMatch(/Utskriven av Samira Ekholt/)
    expect(paper).not.toMatch(/\bskickad\b/i)
    // The screen's own controls stay off the paper.
    expect(paper).not.toContain('Ring i stället')
    const pdf = await tablet.page.pdf()
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('a delivery without a way is asked about; with one it is recorded', async () => {
    const { page } = tablet
    const form = page.getByRole('region', { name: 'Anteckna hur du lämnade anmälan' })
    await form.getByRole('button', { name: 'Spara anteckningen' }).click()
    await form.getByText('Välj hur du lämnade den.').waitFor()
    await choose(page, 'Hur lämnade du den?', 'Per telefon')
    await form.getByRole('button', { name: 'Spara anteckningen' }).click()
    await page.getByRole('heading', { name: 'Lämnad utanför Trepart.' }).waitFor()
    await page.getByText(/^Per telefon, till Tingvalla socialtjänst, \d\d\.\d\d\.$/).waitFor()
    await expectNeverSent(page)
    await photograph(page, 'kvitto-lamnad')
  })

  test('new facts afterwards are kept with it, and not called sent either', async () => {
    const { page } = tablet
    await page.getByRole('button', { name: 'Komplettera' }).click()
    await page.getByRole('textbox', { name: 'Nya uppgifter' }).fill('Han grät vid hämtningen.')
    await expectNeverSent(page)
    await page.getByRole('button', { name: 'Spara kompletteringen' }).click()
    await page.getByText('Han grät vid hämtningen.').first().waitFor()
    await page.getByText(/^Sparad \d\d\.\d\d$/).waitFor()
    await expectNeverSent(page)
    expect(await paperOf(page)).toContain('Han grät vid hämtningen.')
    await page.getByRole('link', { name: 'Tillbaka' }).click()
    await page.getByText('Lämnad utanför Trepart.').waitFor()
    await expectNeverSent(page)
  })

  test('only the writer’s own mailbox got letters, and the delivery is a signed one', async () => {
    await expect.poll(() => grownMailboxes().size, { timeout: 30_000 }).toBe(1)
    const [own] = grownMailboxes()
    const pushed = requests
      .filter(({ url, method }) => method === 'POST' && url.endsWith('/v1/push'))
      .flatMap(({ body }) => (JSON.parse(String(body)) as { ops: { h: string; s: string }[] }).ops)
    const headers = pushed.map(({ h }) => JSON.parse(h) as { mb: string; cls: string })
    expect(new Set(headers.map(({ mb }) => mb))).toEqual(own && new Set([own[0]]))
    // The report, the delivery and the new facts.
    expect(headers.filter(({ cls }) => cls === 'final').length).toBeGreaterThanOrEqual(3)
    expect(pushed.every(({ s }) => s.length > 80)).toBe(true)
  })

  test('the other tablet of the same person verifies the delivery and shows it', async () => {
    const { page } = other
    await enrol(page, server, 'Surfplatta 2, Tallkotten')
    await unlock(page, getPerson(server, 'Samira Ekholt'))
    await page.getByText('Lämnad utanför Trepart.').waitFor({ timeout: 30_000 })
    await expectNeverSent(page)
  })
})

describe('a child with protected identity', () => {
  test('the address fields go away, and the way is said instead', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Nej')
    await step(page, 'Barnet')
    await page.getByRole('textbox', { name: 'Barnets namn' }).fill('Safiya Marnell')
    await chooseTingvalla(page)
    await page.getByRole('textbox', { name: 'Adress' }).fill(ADDRESS)
    await page.getByRole('textbox', { name: 'Telefon till barnet' }).fill(CHILD_PHONE)
    await choose(page, 'Har barnet skyddade personuppgifter?', 'Ja')
    expect(await page.getByRole('textbox', { name: 'Adress' }).count()).toBe(0)
    expect(await page.getByRole('textbox', { name: 'Telefon till barnet' }).count()).toBe(0)
    await page.getByText('Skatteverket kan skicka post vidare.').waitFor()
    await page.getByText('Adress och telefon ska inte stå i anmälan.').waitFor()
    await photograph(page, 'skyddad')
    await step(page, 'Det du har sett och hört')
    await page.getByRole('textbox', { name: 'Oron i en mening' }).fill(SENTENCE)
    await step(page, 'Bakgrund')
    await step(page, 'Vårdnadshavarna')
    await page.getByRole('button', { name: 'Lägg till en vårdnadshavare' }).click()
    const guardian = page.getByRole('group', { name: 'Vårdnadshavare 1' })
    await guardian.getByRole('textbox', { name: 'Namn' }).fill('Idris Marnell')
    expect(await guardian.getByRole('textbox', { name: 'Adress' }).count()).toBe(0)
  })

  test('an address typed before the answer is on no paper and in no sent record', async () => {
    const { page } = tablet
    await step(page, 'Du och ditt arbete')
    await step(page, 'Granska och skicka')
    for (const secret of [ADDRESS, CHILD_PHONE]) {
      expect(await page.locator('body').innerText()).not.toContain(secret)
    }
    await page.getByRole('button', { name: 'Klar. Visa hur jag lämnar den' }).click()
    await page.getByRole('heading', { name: 'Skriv ut och lämna anmälan.' }).waitFor()
    const paper = await paperOf(page)
    expect(paper).toContain('Safiya Marnell')
    expect(paper).toContain('Skyddade personuppgifter. Adress skrivs inte ut.')
    // The copy that was sealed is what the other tablet opens.
    await other.page.bringToFront()
    await other.page.evaluate(() => window.dispatchEvent(new Event('online')))
    await other.page
      .getByRole('link', { name: 'Barn S.M.', exact: true })
      .click({ timeout: 60_000 })
    await other.page.getByRole('heading', { name: 'Skriv ut och lämna anmälan.' }).waitFor()
    const copy = await paperOf(other.page)
    expect(copy).toContain('Safiya Marnell')
    // The sealed words themselves, as her keys open them; her own draft is another matter.
    const finals = await openedLetters(server, 'Samira Ekholt', 'final')
    const record = finals.find((letter) => letter.includes('Safiya Marnell')) ?? ''
    expect(record).toContain('"kind":"submission"')
    for (const secret of [ADDRESS, CHILD_PHONE, 'Granvägen']) {
      expect(paper).not.toContain(secret)
      expect(copy).not.toContain(secret)
      expect(record).not.toContain(secret)
    }
  })

  test('in the whole errand nothing left the origin', () => {
    noForeignRequests(requests, server.url)
  })
})

function grownMailboxes(): ReadonlyMap<string, number> {
  const grown = [...countEnvelopes()].filter(([mb, n]) => n > (mailboxesBefore.get(mb) ?? 0))
  return new Map(grown)
}
