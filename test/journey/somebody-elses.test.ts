// Somebody else has reported the child (DOM D15). A colleague at the same tablet, the head teacher as
// well, and the other tablet of the same preschool learn nothing of it: not that there is a matter, not
// whom it is about.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { enrol, getPerson, unlock } from '../support/people.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { visit } from '../support/screen-check.ts'

const CHILD = 'Noel Sandvret'
/** Names, initials as lists have them, and what the report says. */
const TRACES = ['Noel', 'Sandvret', 'N.S.', 'blåmärke']
const PLACES = [
  ['/', 'Oroar du dig för ett barn?'],
  ['/moten', 'Möten'],
  ['/kontakter', 'Kontakter'],
  ['/handbok', 'Rutinen'],
  ['/samtycken', /./],
  ['/utkorg', 'Utkorg'],
  ['/installningar', 'Inställningar'],
] as const

let server: AppServer
let shared: Tablet
let other: Tablet
let receipt = ''

beforeAll(async () => {
  server = await startServer()
  shared = await launchTablet()
  other = await launchTablet()
})

afterAll(async () => {
  await shared?.close()
  await other?.close()
  await server?.stop()
})

async function expectNothingOf(page: Page): Promise<void> {
  const seen = [await page.content(), await page.title(), page.url()].join('\n')
  for (const trace of TRACES) expect(seen).not.toContain(trace)
}

async function lookEverywhere(page: Page): Promise<void> {
  for (const [path, heading] of PLACES) {
    await visit(page, path, heading)
    await expectNothingOf(page)
  }
  await visit(page, '/', 'Oroar du dig för ett barn?')
  await page.getByText('Du har inte skickat någon anmälan än.').waitFor()
}

test('Samira reports the child, and does not tick that her head teacher is informed', async () => {
  const { page } = shared
  await enrol(page, server, 'Surfplatta 1, Tallkotten')
  await unlock(page, getPerson(server, 'Samira Ekholt'))
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await answerForEkdalen(page, CHILD)
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill('Noel har ett blåmärke.')
  await goToStep(page, 'Granska')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await page.getByRole('heading', { name: /^Skickad / }).waitFor({ timeout: 30_000 })
  receipt = new URL(page.url()).pathname
  await expect.poll(() => page.title()).not.toContain('Noel')
  await page.getByRole('button', { name: 'Dölj' }).first().click()
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
  await expectNothingOf(page)
})

test('the head teacher at the same tablet finds no trace, on any page', async () => {
  const { page } = shared
  await page.getByRole('button', { name: 'Någon annan' }).click()
  await unlock(page, getPerson(server, 'Bengt Lindroos'))
  // After a lock one stands where the one before stood: the address is hers, and shows nothing.
  await lookEverywhere(page)
  await visit(page, receipt, 'Kvitto')
  await expectNothingOf(page)
  await visit(page, receipt.replace('/anmalan/', '/arende/').replace('/kvitto', ''), 'Vägen')
  await expectNothingOf(page)
})

test('no name is marked that only somebody else has written', async () => {
  const { page } = shared
  await visit(page, '/radgor', /./)
  const question = textbox(page, 'Det du vill fråga om')
  await question.fill('Sandvret är trött. Noel är det inte.')
  await page.getByText('Sparat på surfplattan').first().waitFor()
  // A first name that many bear is marked for everybody; the family name only Samira has written.
  const marked = page.getByRole('button', { name: /^Byt .* mot barnet$/ })
  expect(await marked.allInnerTexts()).toEqual(['Byt Noel mot barnet'])
  await question.fill('')
  await page.getByText('Sparat på surfplattan').first().waitFor()
})

test('what is synced to the head’s own tablet holds nothing either', async () => {
  const { page } = other
  await enrol(page, server, 'Surfplatta 2, Tallkotten')
  await unlock(page, getPerson(server, 'Bengt Lindroos'))
  await page.getByText('Allt är skickat').first().waitFor()
  await lookEverywhere(page)
  const envelopes = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const own = names.find((name) => name.startsWith('tp_') && name !== 'tp_shell') ?? ''
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(own)
      opening.onsuccess = () => resolve(opening.result)
    })
    const rows = await new Promise<number>((resolve) => {
      const all = database.transaction('records').objectStore('records').count()
      all.onsuccess = () => resolve(all.result)
    })
    database.close()
    return rows
  })
  expect(envelopes).toBe(0)
})
