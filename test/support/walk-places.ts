// The places beside a report: notes and what is asked about them, meetings, contacts, settings, and
// the pages that tell about Trepart.

import { test } from 'vitest'
import type { Viewport } from './browser.ts'
import { choose, enrol, getPerson, resume, unlock } from './people.ts'
import { textbox } from './report-steps.ts'
import { arrive, visit } from './screen-check.ts'
import { startWalk } from './walk.ts'

const DAYS = 86_400_000

export function walkPlaces(sizes: readonly Viewport[]): void {
  const walk = startWalk(sizes, ['Alva', 'Noel', 'Sandvret'])
  const samira = () => getPerson(walk.server, 'Samira Ekholt')

  test('meetings: the list and the note', async () => {
    const { page } = walk.tablet
    await enrol(page, walk.server, 'Surfplatta 1, Tallkotten')
    await unlock(page, samira())
    await visit(page, '/moten', 'Möten')
    await walk.check(page, 'moten-tom')
    await page.getByRole('link', { name: 'Ny mötesanteckning' }).click()
    await arrive(page, 'Varför vi ses')
    await textbox(page, 'Vilket barn gäller mötet?').fill('Noel Sandvret')
    await page.getByRole('button', { name: 'Lägg till en person' }).click()
    await walk.check(page, 'mote')
    await page.getByRole('link', { name: 'Nästa: Bilder och förslag' }).click()
    await arrive(page, 'Bilder och förslag')
    await page.getByRole('button', { name: 'Börja samtalet' }).click()
    await textbox(page, 'Så beskriver familjen läget').fill('Han sover dåligt.')
    await page.getByRole('checkbox', { name: 'Jag har läst upp det' }).check()
    await page.getByRole('checkbox', { name: 'Socialtjänsten' }).first().check()
    await walk.check(page, 'mote-bilder')
    await page.getByRole('link', { name: 'Nästa: Barnets röst' }).click()
    await page.getByRole('link', { name: 'Öppna barnets egen sida' }).click()
    await arrive(page, 'Berätta hur du har det')
    await page.getByRole('button', { name: 'Trött' }).click()
    await walk.check(page, 'barnets-rost')
    await page.getByRole('link', { name: 'Tillbaka till mötet' }).click()
    await arrive(page, 'Barnets röst')
    await page.getByRole('link', { name: 'Nästa: Vi bestämmer' }).click()
    await page.getByRole('button', { name: 'Lägg till ett beslut' }).click()
    await walk.check(page, 'mote-beslut')
    await page.getByRole('link', { name: 'Nästa: Fortsatt kontakt' }).click()
    await page.getByRole('link', { name: 'Nästa: Efter mötet' }).click()
    await arrive(page, 'Efter mötet')
    await walk.check(page, 'mote-efter')
    await page.getByRole('link', { name: 'Stäng' }).click()
    await arrive(page, 'Möten')
    await page.getByText('Möte om N.S.').waitFor()
    await walk.check(page, 'moten')
  })

  test('a consultation without a name, with a name in it and a date that does not exist', async () => {
    const { page } = walk.tablet
    await visit(page, '/radgor', 'Rådgör utan namn')
    await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Ja')
    await textbox(page, 'Det du vill fråga om').fill('Iris mamma är ledsen.')
    await page.getByText('Står det ett namn här?').waitFor()
    await page.getByRole('button', { name: 'Namnet nämndes' }).click()
    await textbox(page, 'När vill du titta igen?').fill('2026-02-31')
    await page.getByText('Skriv ett datum som finns').waitFor()
    await walk.check(page, 'radgor')
  })

  test('contacts, settings and an address that leads nowhere', async () => {
    const { page } = walk.tablet
    await visit(page, '/kontakter', 'Kontakter')
    await walk.check(page, 'kontakter')
    await visit(page, '/installningar', 'Inställningar')
    await page.getByText(/^(Minst )?\d+ [MG]B/).waitFor()
    await walk.check(page, 'installningar')
    await visit(page, '/finns/inte', /./)
    await walk.check(page, 'hittas-inte')
  })

  test('the pages that tell about Trepart', async () => {
    const { page } = walk.tablet
    await visit(page, '/tillganglighet', 'Tillgänglighet i Trepart')
    await walk.check(page, 'tillganglighet')
    await visit(page, '/licenser', 'Licenser')
    await page.getByText('preact', { exact: true }).click()
    await page.getByText('Copyright (c) 2015-present Jason Miller').waitFor()
    await walk.check(page, 'licenser')
    await visit(page, '/installera', 'Lägg Trepart på hemskärmen')
    await page.getByRole('button', { name: 'Testa utan nät' }).click()
    await page.getByText('Ja. Hela Trepart ligger på plattan').waitFor()
    await walk.check(page, 'installera')
  })

  test('the routine, with a drawer open and what is changed', async () => {
    const { page } = walk.tablet
    await visit(page, '/handbok', 'Rutinen')
    await page.getByText('Visa ändringarna').click()
    await page.getByText('Varför? Anmäl', { exact: true }).click()
    await page.getByText(/paragrafer i socialtjänstlagen$/).click()
    await page.getByText(/^Du är själv skyldig att anmäla\. Rektor/).waitFor()
    await walk.check(page, 'rutinen')
  })

  test('advice on the child’s day, from the routine', async () => {
    const { page } = walk.tablet
    await page.getByRole('link', { name: 'Så kan du stötta under tiden' }).click()
    await arrive(page, 'Så kan du stötta under tiden')
    await walk.check(page, 'stotta')
  })

  test('a quick note that can not be a report yet, and the list of notes', async () => {
    const { page } = walk.tablet
    await visit(page, '/snabb', 'Snabbanteckning')
    await page.getByRole('button', { name: 'Gör till anmälan' }).click()
    await page.getByText('Skriv något först.').waitFor()
    await walk.check(page, 'snabb-tom')
    await textbox(page, 'Det du vill minnas').fill('Alva somnade vid frukosten.')
    await page.getByText('Sparat på surfplattan', { exact: true }).waitFor()
    await visit(page, '/snabb', 'Snabbanteckning')
    await page.getByRole('link', { name: /^Anteckning / }).waitFor()
    await walk.check(page, 'snabb')
  })

  test('the question about an old draft, and its removal', async () => {
    const { page } = walk.tablet
    // A tablet that has lain in a drawer that long is locked.
    await page.clock.setFixedTime(Date.now() + 15 * DAYS)
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor({ timeout: 30_000 })
    await resume(page, samira())
    await visit(page, '/', 'Oroar du dig för ett barn?')
    const questions = page.getByRole('region', { name: 'Det här har du inte skickat' })
    await questions.waitFor()
    await walk.check(page, 'hem-fraga')
    await questions.getByRole('link', { name: 'Rensa' }).first().click()
    await arrive(page, 'Varför vill du rensa?')
    await page.getByRole('button', { name: 'Rensa' }).click()
    await page.getByText('Välj ett skäl.').waitFor()
    await walk.check(page, 'rensa')
  })
}
