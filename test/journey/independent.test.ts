// DOM D11: Moa at an independent school reports to the municipality's social services and is answered.
// She sees nobody of the municipality's staff, and of her tenant nothing leaves but what she sends. The
// office finds the matter, and a preschool that the child went to hears of nothing (DOM D15).

import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { readEnrolFragment } from '../../src/protocol/enrol.ts'
import { startServer, type AppServer } from '../support/app-server.ts'
import type { Tablet } from '../support/browser.ts'
import { printBy } from '../support/pdf.ts'
import { choose, getPerson, resume } from '../support/people.ts'
import { openedLetters } from '../support/reader.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { openTablet, sendAll, untilComes, untilShown } from '../support/two-sides.ts'

const NUMBER = '20150211-9884'
const OWN_NUMBER = '26-0411'
const DRAFTED = 'Det här utkastet har Moa aldrig skickat.'
const SENTENCE = 'Nova är borta mer än hälften av dagarna.'
const MUNICIPAL_STAFF = /Samira|Lindroos|Nylund|Brandt|Hallin|Amiri|Strand|Torell/

/** The provision for authorities' schools: what holds for a company is its duty of silence (DOM F-03). */
const AUTHORITYS = /40\s+kap\.\s+7\s+g/

let server: AppServer
let moa: Tablet
let office: Tablet
let samira: Tablet
let pulled: readonly string[]
let sid: string

beforeAll(async () => {
  server = await startServer()
  ;[moa, office, samira] = await Promise.all([
    openTablet(server, { device: 'Kompassens surfplatta', person: 'Moa Rydell' }),
    openTablet(server, { device: 'Mottagningens dator', person: 'Ingela Strand' }),
    openTablet(server, { device: 'Surfplatta 1, Tallkotten', person: 'Samira Ekholt' }),
  ])
  pulled = recordPulls(samira.page)
})

afterAll(async () => {
  for (const tablet of [moa, office, samira]) await tablet?.close()
  await server?.stop()
})

const shown = (page: Page) => page.locator('body').innerText()
/** Also what is folded away. */
const written = (page: Page) => page.locator('body').evaluate(({ textContent }) => textContent)

const status = (page: Page, words: string | RegExp) =>
  page.getByRole('status').getByText(words).waitFor()

/** What a tablet is given of its mailboxes. */
function recordPulls(page: Page): readonly string[] {
  const bodies: string[] = []
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/v1/pull')) return
    /* a page that is left takes its answers along */ void response.text().then(
      (text) => bodies.push(text),
      () => {},
    )
  })
  return bodies
}

interface Held {
  readonly mb: string
  readonly cls: string
  readonly au: string
}

/** What the server holds of what this tenant has written: to which mailbox, and of which class. */
function lettersOf(deviceName: string): readonly Held[] {
  const device = server.demo.devices.find(({ name }) => name === deviceName)
  const unit = device && readEnrolFragment(new URL(device.enrolUrl).hash)?.unit
  const database = new DatabaseSync(join(server.dataDir, 'trepart.db'), { readOnly: true })
  const rows = database.prepare('SELECT h FROM envelope').all() as { h: string }[]
  database.close()
  return rows.map(({ h }) => JSON.parse(h) as Held).filter(({ au }) => au === unit)
}

const read = async (name: string) => (await openedLetters(server, name, 'draft', 'final')).join()

test('Moa’s tablet knows the school’s own people, and nobody of the municipality’s', async () => {
  const { page } = moa
  await page.getByRole('button', { name: 'Dölj' }).first().click()
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
  expect(await shown(page)).not.toMatch(MUNICIPAL_STAFF)
  await resume(page, getPerson(server, 'Moa Rydell'))
  await page.getByRole('heading', { name: 'Oroar du dig för ett barn?' }).waitFor()
  // Whom to ring at social services is public; the other schools' people are not there at all.
  await visit(page, '/kontakter', 'Kontakter')
  expect(await shown(page)).not.toMatch(/Samira|Lindroos|Nylund|Brandt/)
})

test('her duty is the same, and what she only drafted stays hers', async () => {
  const { page } = moa
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Det här har hänt').fill(DRAFTED)
  await page.getByText(/^Sparat på surfplattan/).waitFor()
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await answerForEkdalen(page, 'Nova Nordén')
  await textbox(page, 'Personnummer eller födelsedatum').fill(NUMBER)
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill(SENTENCE)
  await goToStep(page, 'Du och ditt arbete')
  expect(await page.getByRole('checkbox', { name: /återkoppling/ }).isChecked()).toBe(true)
  await goToStep(page, 'Granska och skicka')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await arrive(page, /^Skickad/)
  sid = new URL(page.url()).pathname.split('/')[2] ?? ''
  const { pages } = await printBy(page, 'Skriv ut anmälan')
  for (const { text } of pages) {
    const line = text.replaceAll(/\s+/g, ' ')
    expect(line).toContain('Du har tystnadsplikt om det du vet genom arbetet.')
    expect(line).toMatch(/Sekretess kan gälla enligt/)
    expect(line).toContain('av Kompassen Utbildning AB')
  }
  await visit(page, `/arende/${sid}`, 'Vägen')
  await page
    .getByText(/Socialtjänstlagen 19/)
    .first()
    .waitFor({ state: 'attached' })
  expect(await written(page)).not.toMatch(AUTHORITYS)
  expect(await shown(page)).not.toMatch(/Samira|Lindroos|Nylund|Brandt/)
})

test('Ekdalen has it, and nothing of her draft; it decides, and answers', async () => {
  const { page } = office
  await visit(page, '/inkorg', 'Inkorg')
  const row = page.getByRole('link', { name: /Barn N\.N\./ })
  await untilComes(page, () => row.isVisible())
  await row.click()
  await page.getByText(SENTENCE).first().waitFor()
  expect(await shown(page)).toContain('Kompassens friskola')
  expect(await page.content()).not.toContain(DRAFTED)
  await visit(page, `/arende/${sid}/beslut`, 'Beslut om utredning')
  await choose(page, 'Vad är beslutet?', 'Utredning inleds')
  await textbox(page, 'Vilka är skälen?').fill('Frånvaron har ökat sedan augusti.')
  await page.getByRole('button', { name: 'Spara beslutet' }).click()
  await page.waitForURL((url) => url.pathname === `/arende/${sid}`)
  await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
  await page.getByRole('checkbox', { name: /^Utredning inleds/ }).check()
  await textbox(page, /^Handläggare$/).fill('Viktor Hallin')
  await textbox(page, 'Handläggarens telefon').fill('08-465 004 21')
  await textbox(page, 'När hörs ni igen?').fill('2099-01-15')
  await page.getByRole('button', { name: 'Lämna besked' }).click()
  await arrive(page, 'Beskedet är lämnat')
  await sendAll(office)
})

test('the office finds her by name and numbers, and by no worry', async () => {
  const { page } = office
  await visit(page, `/arende/${sid}/handelse`, 'Ny händelse')
  await choose(page, 'Vad vill du anteckna?', 'Ärendenummer')
  await textbox(page, 'Numret i ert eget system').fill(OWN_NUMBER)
  await page.getByRole('button', { name: 'Spara händelsen' }).click()
  await page.waitForURL((url) => url.pathname === `/arende/${sid}`)
  await visit(page, '/arenden', 'Ärenden')
  const search = page.getByRole('searchbox', { name: 'Sök ärende' })
  for (const words of ['nova', 'Nordén', NUMBER, '201502119884', OWN_NUMBER]) {
    await search.fill(words)
    await status(page, /^1 av /)
    await page.getByRole('link', { name: /Barn N\.N\./ }).waitFor()
  }
  for (const words of ['frånvaro', 'borta', 'Kompassen', 'Moa']) {
    await search.fill(words)
    await status(page, 'Inget ärende passar.')
    expect(await page.getByRole('link', { name: /Barn N\.N\./ }).count()).toBe(0)
  }
})

test('Moa reads the answer under her own duty of silence', async () => {
  const { page } = moa
  await visit(page, `/anmalan/${sid}/kvitto`, /./)
  await untilShown(page, 'En utredning inleds.')
  expect(await written(page)).not.toMatch(AUTHORITYS)
  expect(await checkScreen(page, 'kvitto-friskola', { secret: ['Nova', 'Nordén'] })).toEqual([])
})

test('nothing has left the tenant but the report and what she sent with it', async () => {
  await sendAll(moa)
  const letters = lettersOf('Kompassens surfplatta')
  const sent = letters.filter(({ cls }) => cls === 'final')
  const drafts = letters.filter(({ cls }) => cls === 'draft')
  const own = new Set(drafts.map(({ mb }) => mb))
  expect(own.size).toBe(1)
  // One mailbox besides her own: the intake's.
  const others = new Set(letters.map(({ mb }) => mb).filter((mb) => !own.has(mb)))
  expect(others.size).toBe(1)
  expect(sent.filter(({ mb }) => others.has(mb)).length).toBe(1)
  expect(await read('Moa Rydell')).toContain(DRAFTED)
  const ekdalen = await read('Ingela Strand')
  expect(ekdalen).toContain(SENTENCE)
  expect(ekdalen).not.toContain(DRAFTED)
  expect(await read('Bengt Lindroos')).not.toMatch(/Nova|Kompassen/)
})

test('Samira, who knows Nova too, finds no matter, and her tablet has been given none', async () => {
  const { page } = samira
  await sendAll(samira)
  for (const path of [
    `/arende/${sid}`,
    `/arende/${sid}/handelse`,
    '/arenden',
    '/inkorg',
    '/oversikt',
  ]) {
    await visit(page, path, /./)
    expect(await shown(page), path).not.toMatch(/Nova|N\.N\.|Nordén|Kompassen|Moa Rydell/)
  }
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await answerForEkdalen(page, 'Nova Nordén')
  await textbox(page, 'Personnummer eller födelsedatum').fill(NUMBER)
  await page.getByText(/^Sparat på surfplattan/).waitFor()
  // She is told nothing of another report: neither while she writes nor in what comes to her tablet.
  expect(await written(page)).not.toMatch(/Kompassen|Moa Rydell|har anmält/)
  await expect.poll(() => pulled.length).toBeGreaterThan(0)
  const kompassens = lettersOf('Kompassens surfplatta')
  const given = pulled.join()
  for (const { au, mb } of kompassens) {
    expect(given).not.toContain(au)
    expect(given).not.toContain(mb)
  }
})
