// DOM D4: Viktor comes to a tripartite meeting with his tablet and without a network. Five points, each
// party's picture apart, the child's own page, a battery that dies in mid-sentence; then each party gets
// exactly what was chosen for it, and the family's copy comes out of the printer.

import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { printBy } from '../support/pdf.ts'
import { choose, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { openedLetters } from '../support/reader.ts'
import { sendOpenReport, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { openTablet, sendAll, untilComes } from '../support/two-sides.ts'

const SECRET = ['Noel', 'Sandvret']
const AT_HOME = 'Det är stökigt hemma på kvällarna.'
const AT_PRESCHOOL = 'Han är trött och hungrig på måndagar.'
const DANGERS = [
  'Kan det finnas våld eller övergrepp hemma?',
  'Kan det finnas förtryck i hederns namn?',
  'Är vårdnadshavarna i konflikt om barnet?',
]

let server: AppServer
let school: Tablet
let viktors: Tablet
let sid: string

beforeAll(async () => {
  server = await startServer()
  ;[school, viktors] = await Promise.all([
    openTablet(server, { device: 'Surfplatta 1, Tallkotten', person: 'Samira Ekholt' }),
    openTablet(server, { device: 'Viktors surfplatta', person: 'Viktor Hallin' }),
  ])
})

afterAll(async () => {
  for (const tablet of [school, viktors]) await tablet?.close()
  await server?.stop()
})

const next = (page: Page, name: string) =>
  page.getByRole('link', { name: `Nästa: ${name}` }).click()
const passage = (page: Page, name: string) => page.getByRole('region', { name })

async function addPerson(page: Page, at: number, party: string, role: string): Promise<void> {
  await page.getByRole('button', { name: 'Lägg till en person' }).click()
  const person = page.getByRole('group', { name: `Person ${at}`, exact: true })
  await person.getByRole('radio', { name: party, exact: true }).check()
  await person.getByRole('radio', { name: role, exact: true }).check()
}

test('Samira reports, and Viktor takes his tablet to the meeting', async () => {
  const { page } = school
  sid = await sendOpenReport(page, 'Noel Sandvret', 'Noel är ofta hungrig.')
  await visit(viktors.page, '/inkorg', 'Inkorg')
  const row = viktors.page.getByRole('link', { name: /Barn N\.S\./ })
  await untilComes(viktors.page, () => row.isVisible())
  await waitForOfflineReady(viktors.page)
  await viktors.context.setOffline(true)
})

test('nothing is offered to the family before the questions about danger are answered', async () => {
  const { page } = viktors
  await visit(page, `/mote/nytt?arende=${sid}`, 'Varför vi ses')
  await textbox(page, 'Vilket barn gäller mötet?').fill('Noel Sandvret')
  await next(page, 'Bilder och förslag')
  await arrive(page, 'Bilder och förslag')
  await page.getByRole('checkbox', { name: 'Förskola eller skola' }).first().waitFor()
  expect(await page.getByRole('checkbox', { name: 'Familjen' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Till frågorna om fara' }).click()
  await arrive(page, 'Bjud in till möte')
  for (const question of DANGERS) await choose(page, question, 'Nej')
  await page.getByRole('link', { name: 'Till mötesanteckningen' }).click()
  await arrive(page, 'Varför vi ses')
  await textbox(page, 'Vad vill ni med mötet?').fill('Enas om hur Noel får stöd')
  await addPerson(page, 1, 'Familjen', 'Vårdnadshavare')
  await addPerson(page, 2, 'Förskola eller skola', 'Personal')
  await addPerson(page, 3, 'Socialtjänsten', 'Personal')
})

test('each passage is the writing side’s until somebody widens it, and is told what that means', async () => {
  const { page } = viktors
  await page.getByRole('button', { name: 'Börja samtalet' }).click()
  await page.getByRole('timer').waitFor()
  await next(page, 'Bilder och förslag')
  await textbox(page, 'Så beskriver familjen läget').fill(AT_HOME)
  await textbox(page, 'Så beskriver personalen läget').fill(AT_PRESCHOOL)
  const preschool = passage(page, 'Förskolans eller skolans bild')
  await preschool.getByText('Syns för socialtjänsten', { exact: true }).waitFor()
  await preschool.getByRole('checkbox', { name: 'Familjen' }).check()
  await preschool.getByText('Familjen får läsa det här på papper, ord för ord.').waitFor()
  await preschool.getByRole('checkbox', { name: 'Förskola eller skola' }).check()
  await preschool
    .getByText('Syns för socialtjänsten, familjen och förskolan eller skolan')
    .waitFor()
  const family = passage(page, 'Familjens bild')
  await family.getByRole('checkbox', { name: 'Familjen' }).check()
  await family.getByRole('checkbox', { name: 'Jag har läst upp det' }).check()
  expect(await checkScreen(page, 'mote-bilder', { secret: SECRET })).toEqual([])
})

test('the battery dies in mid-sentence, and the talk goes on at the same field', async () => {
  const { page } = viktors
  const proposal = textbox(page, 'Familjens förslag')
  await proposal.click()
  // Long enough that the first words have been saved, with the place, when it dies.
  await proposal.pressSequentially('Mormor hämtar på onsdagar och fredagar', { delay: 70 })
  const { profileDir } = viktors
  await viktors.kill()

  viktors = await launchTablet({ profileDir })
  await viktors.context.setOffline(true)
  const again = viktors.page
  await again.goto(server.url)
  await unlock(again, getPerson(server, 'Viktor Hallin'))
  await visit(again, '/moten', 'Möten')
  await again.getByRole('link', { name: /^Möte om N\.S\./ }).click()
  await again.getByRole('heading', { level: 1, name: 'Bilder och förslag' }).waitFor()
  expect(await again.evaluate(() => document.activeElement?.id)).toBe('f-familyProposal')
  expect(await textbox(again, 'Familjens förslag').inputValue()).toMatch(/^Mormor hämtar/)
  await again.getByRole('timer').waitFor()
  // What was read aloud were other words.
  const family = passage(again, 'Familjens bild')
  expect(await family.getByRole('checkbox', { name: 'Jag har läst upp det' }).isChecked()).toBe(
    false,
  )
})

test('on its own page the child points, says and wishes', async () => {
  const { page } = viktors
  await next(page, 'Barnets röst')
  await page.getByRole('link', { name: 'Öppna barnets egen sida' }).click()
  await arrive(page, 'Berätta hur du har det')
  // The browser has no voice that lies on the tablet.
  expect(await page.getByRole('button', { name: /^Lyssna/ }).count()).toBe(0)
  await page.getByRole('button', { name: 'Trött' }).click()
  await page.getByRole('button', { name: 'Hemma' }).click()
  await page.getByRole('button', { name: 'Hemma' }).click()
  await textbox(page, 'Det jag vill').fill('Att mormor hämtar.')
  expect(await checkScreen(page, 'barnets-rost', { secret: SECRET })).toEqual([])
  await page.getByRole('link', { name: 'Tillbaka till mötet' }).click()
  await arrive(page, 'Barnets röst')
  expect(await textbox(page, 'Det barnet säger').inputValue()).toBe('Pekade på bilden: Trött.')
  expect(await checkScreen(page, 'mote-barnet', { secret: SECRET })).toEqual([])
})

test('a decision says who does it and by which day, and whoever does it may read it', async () => {
  const { page } = viktors
  await next(page, 'Vi bestämmer')
  await page.getByRole('button', { name: 'Lägg till ett beslut' }).click()
  await textbox(page, 'Vem?').fill('Samira')
  await textbox(page, 'Gör vad?').fill('ger Noel frukost')
  await choose(page, 'Vems uppgift är det?', 'Förskola eller skola')
  await textbox(page, 'Senast vilken dag?').fill('2030-02-31')
  await page.getByText('Skriv ett datum som finns').waitFor()
  await textbox(page, 'Senast vilken dag?').fill('20300214')
  await page.getByText(/^Besluten ger en uppgift till förskolan eller skolan/).waitFor()
  await page.getByRole('checkbox', { name: 'Förskola eller skola' }).check()
  await page.getByText(/^Besluten ger en uppgift till/).waitFor({ state: 'detached' })
  expect(await checkScreen(page, 'mote-beslut', { secret: SECRET })).toEqual([])
})

test('the contact goes on, and the writer looks back at how it went', async () => {
  const { page } = viktors
  await next(page, 'Fortsatt kontakt')
  await textbox(page, 'Så håller ni kontakten').fill('Viktor ringer var fjortonde dag.')
  await textbox(page, 'Datum för nästa möte').fill('2030-03-14')
  await choose(page, 'Kom alla till tals?', 'Delvis')
  await page.getByRole('button', { name: 'Avsluta samtalet' }).click()
  await page.getByRole('button', { name: 'Fortsätt samtalet' }).waitFor()
  expect(await checkScreen(page, 'mote-kontakt', { secret: SECRET })).toEqual([])
})

test('afterwards each party’s words are read through, kept, and the family’s copy is printed', async () => {
  const { page } = viktors
  await next(page, 'Efter mötet')
  await arrive(page, 'Efter mötet')
  const family = passage(page, 'Familjen')
  await family.getByText(AT_HOME).waitFor()
  expect(await family.getByText('ger Noel frukost').count()).toBe(0)
  expect(await passage(page, 'Förskolan eller skolan').getByText(AT_HOME).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Skriv ut familjens kopia' }).count()).toBe(0)
  expect(await checkScreen(page, 'mote-efter', { secret: SECRET })).toEqual([])
  await page.getByRole('button', { name: 'Spara och skicka' }).click()
  await page.getByText('Klart. Det skickas så fort det finns nät.').waitFor()
  const pdf = await printBy(page, 'Skriv ut familjens kopia')
  mkdirSync('build/papers', { recursive: true })
  writeFileSync('build/papers/mote-familjen.pdf', pdf.bytes)
  expect(pdf.title).toMatch(/^M-/)
  const text = pdf.pages.map((one) => one.text.replaceAll(/\s+/g, ' ')).join(' ')
  for (const words of ['Kopia till familjen', pdf.title, 'Kontrollsumma', AT_HOME, AT_PRESCHOOL]) {
    expect(text).toContain(words)
  }
  for (const words of ['UTKAST', 'frukost', 'Pekade', 'fjortonde'])
    expect(text).not.toContain(words)
  // Tagged: a reader finds the headings and the lists in it.
  expect(Buffer.from(pdf.bytes).toString('latin1')).toContain('/StructTreeRoot')
})

test('the school’s keys open what the school may have, and nothing else of the meeting', async () => {
  await sendAll(viktors)
  const notes = (name: string) =>
    openedLetters(server, name, 'final').then((letters) =>
      letters.filter((letter) => letter.includes('"kind":"meetingNote"')),
    )
  const [note = '', ...more] = await notes('Samira Ekholt')
  expect(more).toEqual([])
  for (const words of [AT_PRESCHOOL, 'ger Noel frukost']) expect(note).toContain(words)
  for (const words of [AT_HOME, 'Pekade', 'fjortonde']) expect(note).not.toContain(words)
  const kept = await notes('Viktor Hallin')
  expect(kept.length).toBe(3)
})
