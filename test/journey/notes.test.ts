// A quick note written without a network grows old, is asked about, kept, tidied away and brought
// back, and becomes a report; and that report's draft is asked about in its turn. The tablet's clock
// is moved, as it moves in a drawer.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, resume, unlock, waitForOfflineReady } from '../support/people.ts'
import { arrive, visit } from '../support/screen-check.ts'

const WORDS = 'Alva somnade vid frukosten. Hon sa att hon inte hade sovit.'
const HOME = 'Oroar du dig för ett barn?'
const DAY = 86_400_000

let server: AppServer
let tablet: Tablet
const begun = Date.now()

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

const noteField = () => tablet.page.getByRole('textbox', { name: 'Det du vill minnas' })
const questions = () => tablet.page.getByRole('region', { name: 'Det här har du inte skickat' })
const saved = () => tablet.page.getByText('Sparat på surfplattan', { exact: true }).waitFor()

/** So many days after the beginning. A tablet that has lain there that long is locked. */
async function wakeAfter(days: number): Promise<void> {
  const { page } = tablet
  await page.clock.setFixedTime(begun + days * DAY)
  const lock = page.getByRole('heading', { name: 'Vem är du?' })
  await lock.waitFor({ timeout: 30_000 })
  await resume(page, getPerson(server, 'Samira Ekholt'))
  await lock.waitFor({ state: 'detached' })
  await visit(page, '/', HOME)
}

describe('a quick note', () => {
  test('is one tap from home, is saved without a network and told by its age', async () => {
    const { page } = tablet
    await enrol(page, server, 'Surfplatta 1, Tallkotten')
    await unlock(page, getPerson(server, 'Samira Ekholt'))
    await page.getByText('Allt är skickat').first().waitFor()
    await waitForOfflineReady(page)
    await tablet.context.setOffline(true)
    await page.getByRole('link', { name: 'Snabbanteckning' }).click()
    await arrive(page, 'Snabbanteckning')
    await page.getByRole('button', { name: 'Gör till anmälan' }).click()
    await page.getByText('Skriv något först.').waitFor()
    await noteField().fill(WORDS)
    await saved()
    await visit(page, '/snabb', 'Snabbanteckning')
    await page.getByRole('link', { name: /^Anteckning .*Påbörjad i dag\./ }).waitFor()
    expect(await noteField().inputValue()).toBe('')
  })

  test('is asked about when it is fourteen days old, and not before', async () => {
    await wakeAfter(13)
    expect(await questions().count()).toBe(0)
    await wakeAfter(14)
    await questions().getByText('Utkastet är 14 dagar gammalt. Är oron kvar?').waitFor()
  })

  test('that is kept is asked about again after fourteen more', async () => {
    await questions().getByRole('button', { name: 'Behåll' }).click()
    await questions().waitFor({ state: 'detached' })
    await wakeAfter(27)
    expect(await questions().count()).toBe(0)
    await wakeAfter(28)
    await questions().getByText('Utkastet är 28 dagar gammalt. Är oron kvar?').waitFor()
  })

  test('is tidied away only with a reason and a tap, and Ångra brings it back', async () => {
    const { page } = tablet
    await questions().getByRole('link', { name: 'Rensa' }).click()
    await arrive(page, 'Varför vill du rensa?')
    await page.getByText('Påbörjad för 28 dagar sedan.').waitFor()
    await page.getByRole('button', { name: 'Rensa' }).click()
    await page.getByText('Välj ett skäl.').waitFor()
    await choose(page, 'Skäl', 'Oron är inte kvar')
    await page.getByRole('button', { name: 'Rensa' }).click()
    await arrive(page, HOME)
    await page.getByText('Utkastet är borttaget.').waitFor()
    expect(await questions().count()).toBe(0)
    await page.getByRole('button', { name: 'Ångra' }).click()
    await questions().getByText('Utkastet är 28 dagar gammalt.').waitFor()
  })

  test('becomes a report: the words are in its description and the note is gone', async () => {
    const { page } = tablet
    await questions().getByRole('link', { name: 'Öppna' }).click()
    await arrive(page, 'Snabbanteckning')
    expect(await noteField().inputValue()).toBe(WORDS)
    await page.getByRole('button', { name: 'Gör till anmälan' }).click()
    await arrive(page, 'Är det bråttom?')
    await page
      .getByRole('navigation', { name: 'Steg i anmälan' })
      .getByRole('link', { name: 'Det du har sett och hört' })
      .click()
    const description = page.getByRole('textbox', { name: 'Det här har hänt' })
    await description.waitFor()
    expect(await description.inputValue()).toBe(WORDS)
    await visit(page, '/snabb', 'Snabbanteckning')
    await page.getByText('Inget är skrivet än').waitFor()
    expect(await page.getByRole('link', { name: /^Anteckning/ }).count()).toBe(0)
  })
})

describe('a draft', () => {
  test('is asked about at thirty days, and Skicka leads to Granska', async () => {
    const { page } = tablet
    await wakeAfter(29)
    await page.getByText('Påbörjad för 29 dagar sedan.').waitFor()
    expect(await questions().count()).toBe(0)
    await wakeAfter(30)
    await questions().getByText('Utan namn').waitFor()
    await questions().getByRole('link', { name: 'Skicka' }).click()
    await arrive(page, 'Läs igenom innan du skickar')
  })

  test('that was tidied away stays away, also after the tablet was started anew', async () => {
    const { page } = tablet
    await visit(page, '/', HOME)
    await questions().getByRole('link', { name: 'Rensa' }).click()
    await choose(page, 'Skäl', 'Jag har anmält på ett annat sätt')
    await page.getByRole('button', { name: 'Rensa' }).click()
    await page.getByText('Utkastet är borttaget.').waitFor()
    await page.reload()
    await unlock(page, getPerson(server, 'Samira Ekholt'))
    await arrive(page, HOME)
    await page.getByText('Du har inte skickat någon anmälan än.').waitFor()
    expect(await page.getByRole('link', { name: 'Fortsätt skriva' }).count()).toBe(0)
    expect(await questions().count()).toBe(0)
  })
})
