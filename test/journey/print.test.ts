// What comes out of the printer, as Chromium makes it: every page can be found alone on a floor, so
// every page says what it is, who printed it and who must not have it.

import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { pressBody, showBody } from '../support/body-map.ts'
import { printBy, printPage, type Pdf } from '../support/pdf.ts'
import { choose, enrol, getPerson, resume, unlock } from '../support/people.ts'
import { visit } from '../support/screen-check.ts'

/** The longest that may be sent, and no word of it twice. */
const LONG = Array.from({ length: 2_500 }, (_, at) => `ord${String(at).padStart(4, '0')}`).join(' ')
const LOCKED = 'Vårdnadshavare ska INTE informeras. Får inte lämnas till vårdnadshavare.'
/** What belongs to the screen and never to a paper. */
const CHROME = ['Dölj', 'Ring i stället', 'Skriv ut', 'Sparat', 'Tillbaka', 'Nästa', 'Ändra']

let server: AppServer
let tablet: Tablet
let intake: Tablet

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
  intake = await launchTablet()
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await unlock(tablet.page, getPerson(server, 'Samira Ekholt'))
})

afterAll(async () => {
  await tablet?.close()
  await intake?.close()
  await server?.stop()
})

/** Holds what must hold of each page, and leaves the PDF for a person to look at. */
function expectPaper(
  pdf: Pdf,
  name: string,
  marks: readonly string[],
  printer = 'Samira Ekholt',
): void {
  mkdirSync('build/papers', { recursive: true })
  writeFileSync(`build/papers/${name}.pdf`, pdf.bytes)
  for (const [at, { text, left, right, width, height }] of pdf.pages.entries()) {
    // A4 in points, and nothing outside its margins.
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    expect(left).toBeGreaterThan(40)
    expect(right).toBeLessThan(width - 40)
    const line = text.replaceAll(/\s+/g, ' ')
    for (const mark of marks) expect(line).toContain(mark)
    expect(line).toContain(`Utskriven av ${printer} `)
    expect(line).toMatch(/ \S+dag \d+ \S+ \d{4} \d\d\.\d\d\. Sekretess/)
    expect(line).toMatch(/Sekretess kan gälla enligt Offentlighets- och sekretesslagen \d+ kap\./)
    expect(line).toMatch(/Markerat \d{4}-\d\d-\d\d av Lindhaga/)
    expect(line).toContain(`${at + 1}(${pdf.pages.length})`)
    for (const word of CHROME) expect(line).not.toContain(word)
  }
}

/** All pages in one, as somebody reads them who puts the pages together. */
const wordsOf = ({ pages }: Pdf) =>
  pages
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')

describe('a report under the guardian lock', () => {
  test('as a draft says so on every page, and loses no word of 20 000 characters', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Nej')
    await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Ja')
    await page.getByRole('checkbox', { name: /^Våld mot barnet hemma/ }).check()
    await page.getByRole('link', { name: 'Nästa: Barnet' }).click()
    await page.getByRole('textbox', { name: 'Barnets namn' }).fill('Noel Sandvret')
    await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
    await choose(page, 'Kommun', 'Lindhaga')
    await choose(page, 'Stadsdel', 'Ekdalen')
    await page.getByRole('link', { name: 'Nästa: Det du har sett och hört' }).click()
    await page.getByRole('textbox', { name: 'Oron i en mening' }).fill('Noel har ett blåmärke.')
    await page.getByRole('textbox', { name: 'Det här har hänt' }).fill(LONG)
    await page.getByRole('textbox', { name: 'Barnets egna ord' }).fill('Pappa blev arg.')
    await showBody(page)
    await pressBody(page, 'Framifrån', [683, 570])
    await page.getByRole('textbox', { name: 'Hur ser det ut?' }).fill('Blått, runt.')
    await pressBody(page, 'Bakifrån', [500, 320])
    await page
      .getByRole('navigation', { name: 'Steg i anmälan' })
      .getByRole('link', { name: 'Granska och skicka' })
      .click()
    await page.getByRole('img', { name: /^Bakifrån\. Märke 2: Övre delen av ryggen\.$/ }).waitFor()
    const pdf = await printBy(page, 'Skriv ut utkastet')
    expectPaper(pdf, 'utkast', ['UTKAST, inte skickad', LOCKED])
    expect(pdf.title).toBe('Trepart')
    expect(pdf.pages.length).toBeGreaterThan(4)
    expect(
      wordsOf(pdf)
        .match(/\bord\d{4}\b/g)
        ?.join(' '),
    ).toBe(LONG)
    expect(wordsOf(pdf)).toContain('Pappa blev arg.')
    expect(wordsOf(pdf)).toContain('Märke 1: Vänster hand, framifrån Blått, runt.')
    expect(wordsOf(pdf)).toContain('Märke 2: Övre delen av ryggen')
    expect(await page.title()).toBe('Granska och skicka – Trepart')
  })

  test('is printed from a step too, when somebody takes the browser’s own menu', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Ändra Det du har sett och hört' }).click()
    await page.getByRole('heading', { name: 'Vad har du sett eller hört?' }).waitFor()
    const pdf = await printPage(page)
    expectPaper(pdf, 'utkast-steg', ['UTKAST, inte skickad', LOCKED])
    await page.getByRole('textbox', { name: 'Det här har hänt' }).fill('Han visade det vid vilan.')
  })

  test('when it is sent has number and digest on paper as on the screen', async () => {
    const { page } = tablet
    await page
      .getByRole('navigation', { name: 'Steg i anmälan' })
      .getByRole('link', { name: 'Granska och skicka' })
      .click()
    await page.getByRole('button', { name: 'Skicka ändå' }).click()
    await page.getByRole('heading', { name: /^Skickad / }).waitFor({ timeout: 30_000 })
    const own = page.getByRole('region', { name: 'Ditt kvitto' })
    const [reference = ''] = (await own.innerText()).match(/T-\d{4}-\d\d/) ?? []
    const [digest = ''] = (await own.innerText()).match(/(?:[\w-]{4} ){10}[\w-]{3}/) ?? []
    expect(digest).not.toBe('')

    const report = await printBy(page, 'Skriv ut anmälan')
    const marks = [LOCKED, `Nummer ${reference}.`]
    expectPaper(report, 'anmalan', marks)
    expect(report.title).toBe(reference)
    const words = wordsOf(report)
    expect(words).toContain(digest)
    expect(words).toContain('Noel Sandvret')
    expect(words).not.toContain('UTKAST')
    expect(words).toMatch(/Inkommen \S+dag \d+/)

    const receipt = await printBy(page, 'Skriv ut kvittot')
    expectPaper(receipt, 'kvitto', marks)
    expect(receipt.title).toBe(reference)
    expect(receipt.pages.length).toBe(1)
    expect(wordsOf(receipt)).toContain(digest)
    expect(wordsOf(receipt)).toContain('Ekdalens mottagning')
    expect(wordsOf(receipt)).not.toContain('Noel')
  })

  test('is on paper at the receiving unit too, under its own provision', async () => {
    const { page } = intake
    await enrol(page, server, 'Mottagningens dator')
    await unlock(page, getPerson(server, 'Jonna Falk'))
    await page.getByRole('link', { name: /Barn N\.S\./ }).click({ timeout: 30_000 })
    const pdf = await printBy(page, 'Skriv ut anmälan')
    expectPaper(pdf, 'brev', [LOCKED, '26 kap. 1 §'], 'Jonna Falk')
    expect(wordsOf(pdf)).toContain('Noel Sandvret')
    expect(wordsOf(pdf)).toContain('Märke 1: Vänster hand, framifrån Blått, runt.')
  })

  test('leaves no sheet behind the lock', async () => {
    const { page } = tablet
    await page.getByRole('button', { name: 'Dölj' }).first().click()
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    const { pages } = await printPage(page)
    expect(await page.content()).not.toContain('Sandvret')
    expect(pages.map(({ text }) => text).join(' ')).not.toContain('Sandvret')
  })
})

describe('what is written for oneself', () => {
  test('a meeting note is an own draft on every page, and loses no word either', async () => {
    const { page } = tablet
    await resume(page, getPerson(server, 'Samira Ekholt'))
    await visit(page, '/mote/nytt', 'Varför vi ses')
    await page.getByRole('textbox', { name: 'Vilket barn gäller mötet?' }).fill('Noel Sandvret')
    await page.getByRole('link', { name: 'Nästa: Bilder och förslag' }).click()
    await page.getByRole('textbox', { name: 'Så beskriver personalen läget' }).fill(LONG)
    await page.getByRole('link', { name: 'Fortsatt kontakt' }).click()
    await page.getByRole('textbox', { name: 'Plats för nästa möte' }).fill('Tallkotten')
    const pdf = await printBy(page, 'Skriv ut')
    expectPaper(pdf, 'mote', ['UTKAST, egen anteckning', '23 kap. 1 §'])
    expect(pdf.title).toBe('Trepart')
    expect(
      wordsOf(pdf)
        .match(/\bord\d{4}\b/g)
        ?.join(' '),
    ).toBe(LONG)
    expect(wordsOf(pdf)).toContain('Tallkotten')
  })

  test('a checklist of consent is no consent, and says what is left to talk through', async () => {
    const { page } = tablet
    await visit(page, '/samtycke/nytt', 'Samtycke, checklista')
    await page.getByRole('textbox', { name: 'Vilket barn gäller det?' }).fill('Noel Sandvret')
    const points = page.getByRole('group', { name: 'Kryssa för det ni har gått igenom' })
    await points.getByRole('checkbox').first().check()
    const pdf = await printBy(page, 'Skriv ut')
    expectPaper(pdf, 'samtycke', ['UTKAST, inget samtycke och ingen underskrift', '23 kap. 1 §'])
    expect(pdf.title).toBe('Trepart')
    const [gone = '', left = ''] = wordsOf(pdf).split('Kvar att gå igenom')
    const names = await points
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => box.closest('label')?.textContent?.trim() ?? ''))
    expect(names.length).toBe(12)
    expect(gone).toContain(names[0])
    for (const name of names.slice(1)) expect(left).toContain(name)
  })
})
