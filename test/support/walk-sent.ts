// A report from the moment it is done: waiting, sent, read, answered; and consents, which are asked
// for by those who read.

import { expect, test } from 'vitest'
import type { Tablet, Viewport } from './browser.ts'
import { markBothWays } from './body-map.ts'
import { enrol, getPerson, pickPerson, resume, unlock, waitForOfflineReady } from './people.ts'
import { answerForEkdalen, goToStep, textbox } from './report-steps.ts'
import { arrive, visit } from './screen-check.ts'
import { startWalk } from './walk.ts'

const HOME = 'Oroar du dig för ett barn?'

export function walkSent(sizes: readonly Viewport[]): void {
  const walk = startWalk(sizes, ['Noel', 'Sandvret'])
  const samira = () => getPerson(walk.server, 'Samira Ekholt')
  let intake: Tablet

  test('done and not sent: the receipt, the outbox and home', async () => {
    const { page, context } = walk.tablet
    await enrol(page, walk.server, 'Surfplatta 1, Tallkotten')
    await unlock(page, samira())
    await page.getByText('Allt är skickat').first().waitFor()
    await waitForOfflineReady(page)
    await context.setOffline(true)
    await visit(page, '/anmalan/ny', 'Är det bråttom?')
    await answerForEkdalen(page, 'Noel Sandvret')
    await goToStep(page, 'Det du har sett och hört')
    await textbox(page, 'Oron i en mening').fill('Noel har ett blåmärke.')
    await textbox(page, 'Det här har hänt').fill('Han visade det vid vilan. '.repeat(12))
    await markBothWays(page)
    await goToStep(page, 'Granska och skicka')
    await page.getByRole('button', { name: 'Skicka ändå' }).click()
    await arrive(page, 'Klar. Inte skickad än.')
    await walk.check(page, 'kvitto-ko')
    await visit(page, '/utkorg', 'Utkorg')
    await walk.check(page, 'utkorg')
    await visit(page, '/', HOME)
    await page.getByText('Klar att skickas.').waitFor()
    await walk.check(page, 'hem-skickade')
  })

  test('the lock with people, six digits and letters that wait', async () => {
    const { page } = walk.tablet
    await page.getByRole('button', { name: 'Dölj' }).first().click()
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    await walk.check(page, 'las-personer')
    await page.getByRole('link', { name: 'Tillgänglighet' }).click()
    await arrive(page, 'Tillgänglighet i Trepart')
    await walk.check(page, 'tillganglighet-las')
    await page.getByRole('link', { name: 'Tillbaka' }).click()
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
    await pickPerson(page, samira())
    await textbox(page, 'Sex siffror').fill('000000')
    await page.locator('.lock .err:not(:empty)').waitFor()
    await walk.check(page, 'las-kod')
    await resume(page, samira())
    await page.getByRole('heading', { name: HOME }).waitFor()
  })

  test('sent: the receipt', async () => {
    const { page, context } = walk.tablet
    await context.setOffline(false)
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByText('Allt är skickat').first().waitFor({ timeout: 30_000 })
    await page.locator('.sent__list a').filter({ hasText: 'N.S.' }).first().click()
    await arrive(page, /^Skickad/)
    await page.getByRole('button', { name: 'Komplettera' }).click()
    await page.getByRole('button', { name: 'Skicka kompletteringen' }).click()
    await page.locator('#f-supplement-error').waitFor()
    await walk.check(page, 'kvitto-skickad')
  })

  test('the inbox, the letter with its marks, and an answer that lacks something', async () => {
    intake = await walk.another()
    const { page } = intake
    await enrol(page, walk.server, 'Mottagningens dator')
    await unlock(page, getPerson(walk.server, 'Jonna Falk'))
    await arrive(page, 'Inkorg')
    await page.getByRole('link', { name: /Barn N\.S\./ }).waitFor({ timeout: 30_000 })
    await walk.check(page, 'inkorg')
    await page.getByRole('link', { name: /Barn N\.S\./ }).click()
    await arrive(page, /^Barn N\.S\./)
    await textbox(page, 'Telefon').fill('')
    await page.getByRole('button', { name: 'Skicka bekräftelsen' }).click()
    await page.getByText('Skriv vem som är kontakt och ett telefonnummer.').waitFor()
    await page.getByText('Magen').first().waitFor()
    await page.getByRole('button', { name: 'Skicka vidare' }).click()
    await page.getByRole('button', { name: 'Skicka anmälan vidare' }).click()
    await page.getByText('Välj en mottagning.').waitFor()
    await walk.check(page, 'brev')
  })

  test('the matters of the office, one found and none', async () => {
    const { page } = intake
    const letter = page.url()
    await visit(page, '/arenden', 'Ärenden')
    await walk.check(page, 'arenden')
    await page.getByRole('searchbox', { name: 'Sök ärende' }).fill('finns inte')
    await page.getByText('Inget ärende passar.').waitFor()
    await walk.check(page, 'arenden-inget')
    await page.getByRole('searchbox', { name: 'Sök ärende' }).fill('noel')
    await page.getByRole('link', { name: /Barn N\.S\./ }).click()
    await arrive(page, 'Noel Sandvret')
    await page.getByText('Varför det här steget finns').click()
    await walk.check(page, 'arende')
    await visit(page, new URL(letter).pathname, /^Barn N\.S\./)
  })

  test('the answer, and what the reporter then sees', async () => {
    const { page } = intake
    await textbox(page, 'Vem är kontakt?').fill('Viktor Hallin')
    await textbox(page, 'Telefon').fill('08-465 004 21')
    await page.getByRole('button', { name: 'Skicka bekräftelsen' }).click()
    await page.getByText('Anmälaren ser: Viktor Hallin, 08-465 004 21.').waitFor()
    await page.getByText('Allt är skickat').first().waitFor()
    await walk.check(page, 'brev-bekraftat')
    const reporter = walk.tablet.page
    await reporter.evaluate(() => window.dispatchEvent(new Event('online')))
    const heading = { name: 'Tack. Socialtjänsten har läst anmälan.' }
    await reporter.getByRole('heading', heading).waitFor({ timeout: 60_000 })
    await reporter.getByText('Viktor Hallin, 08-465 004 21').waitFor()
    await walk.check(reporter, 'kvitto-mottagen')
    await reporter.getByRole('link', { name: 'Se hela vägen' }).click()
    await arrive(reporter, 'Vägen')
    for (const why of await reporter.locator('details').all()) await why.locator('summary').click()
    await walk.check(reporter, 'vagen')
  })

  test('an answer and a call that lack something', async () => {
    const { page } = walk.tablet
    const sid = new URL(page.url()).pathname.split('/')[2]
    await visit(page, `/aterkoppling/${sid}`, 'Vad sa socialtjänsten?')
    await page.getByRole('button', { name: 'Spara svaret' }).click()
    await page.locator('.err:not(:empty)').first().waitFor()
    await walk.check(page, 'aterkoppling')
    await visit(page, `/samtal/${sid}`, 'Du har ringt')
    await textbox(page, 'Vilken tid?').fill('kvart över')
    await page.getByRole('button', { name: 'Spara samtalet' }).click()
    await page.getByText('Skriv en tid som finns').waitFor()
    await walk.check(page, 'samtal')
  })

  test('consents: the list and the checklist', async () => {
    const { page } = intake
    await visit(page, '/samtycken', 'Samtycken')
    await page.getByRole('link', { name: 'Ny checklista' }).click()
    await arrive(page, 'Samtycke, checklista')
    await textbox(page, 'Vilket barn gäller det?').fill('Noel Sandvret')
    for (const name of ['person', 'mottagare', 'uppgift']) {
      await page.getByRole('button', { name: new RegExp(`^Lägg till en ${name}`) }).click()
    }
    await textbox(page, 'Uppgift 1').fill('Allt')
    await walk.check(page, 'samtycke')
    await page.getByRole('link', { name: 'Stäng' }).click()
    await arrive(page, 'Samtycken')
    await page.getByText('Checklista för N.S.').waitFor()
    await walk.check(page, 'samtycken')
  })
}
