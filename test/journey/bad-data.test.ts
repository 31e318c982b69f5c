// What a tablet meets that is not as it should be: a damaged row, a changed rule, answers that
// nobody has signed, a clock a year off. It goes on with what it knew, and says so.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, unlock } from '../support/people.ts'
import { goToStep } from '../support/report-steps.ts'
import { photograph } from '../support/screens.ts'
import { addLetterOfNextVersion, changeStored, damageRow } from '../support/spoiled-data.ts'
import { untilShown } from '../support/two-sides.ts'

let server: AppServer
let tablet: Tablet

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await writeReport(tablet.page)
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

const samira = () => getPerson(server, 'Samira Ekholt')
const home = (page: Page) => page.getByRole('heading', { name: 'Oroar du dig för ett barn?' })
const sentence = (page: Page) => page.getByRole('textbox', { name: 'Oron i en mening' })
const savedLine = (page: Page) =>
  page.getByRole('status').filter({ hasText: /^Sparat på surfplattan \d/ })
const saved = (page: Page) => savedLine(page).waitFor()

/** As when the tablet is started anew: everybody is locked out, and the directory is fetched. */
async function startAnew(page: Page): Promise<void> {
  await page.goto(`${server.url}/`)
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
}

async function hide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dölj' }).first().click()
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
}

async function openStep(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: `Nästa: ${name}` }).click()
}

describe('what lies on the tablet', () => {
  test('a damaged row is told; all else opens, and the row stays where it is', async () => {
    const { page } = tablet
    await startAnew(page)
    await unlock(page, samira())
    // No copy of it has come to the server that could be fetched back.
    await tablet.context.setOffline(true)
    await page.getByRole('link', { name: 'Skriv en mötesanteckning' }).click()
    await page.getByRole('textbox', { name: 'Vilket barn gäller mötet?' }).fill('Elin Sandvret')
    await saved(page)
    const meeting = page.url().split('/').at(-1) ?? ''
    await hide(page)
    expect(await damageRow(page, meeting)).toBe(1)
    await startAnew(page)
    await unlock(page, samira())
    const told = '1 sparad sak går inte att läsa. Resten är hel. Inget är borttaget.'
    await page.getByText(told).waitFor()
    await photograph(page, 'skadad-rad')
    await page.getByText('Barn Y.T.').first().waitFor()
    await page.getByRole('link', { name: 'Fortsätt skriva' }).click()
    await goToStep(page, 'Barnet')
    const name = page.getByRole('textbox', { name: 'Barnets namn' })
    await expect.poll(() => name.inputValue()).toBe('Yusef Torgander')
    await hide(page)
    // The same byte turned back: the row was left as it was, and is whole again.
    expect(await damageRow(page, meeting)).toBe(1)
    await startAnew(page)
    await unlock(page, samira())
    await page.getByRole('link', { name: 'Möten', exact: true }).first().click()
    await page.getByRole('link', { name: 'Möte om E.S.' }).waitFor()
    await tablet.context.setOffline(false)
  })

  test('a rule pack that was changed on the tablet is left aside, and fetched anew', async () => {
    const { page } = tablet
    await tablet.context.setOffline(true)
    await changeStored(page, 'packs', 'pack')
    await startAnew(page)
    await unlock(page, samira())
    await page.getByText('En rutin går inte att lita på.').waitFor()
    await tablet.context.setOffline(false)
    await startAnew(page)
    await unlock(page, samira())
    await home(page).waitFor()
    await page.getByText('En rutin går inte att lita på.').waitFor({ state: 'detached' })
  })

  test('a log that was changed on the tablet is fetched anew from the server', async () => {
    const { page } = tablet
    await hide(page)
    await changeStored(page, 'logs', 'e')
    await startAnew(page)
    await unlock(page, samira())
    await home(page).waitFor()
    await page.getByText('Barn Y.T.').first().waitFor()
  })
})

describe('what the server answers', () => {
  test('a log and a pack that nobody has signed: the old ones hold, and it is said', async () => {
    const { page } = tablet
    await tablet.context.route('**/v1/log/**', async (route) => {
      const entries = [{ e: '{"n":999,"type":"member"}', s: 'A'.repeat(86) }]
      await route.fulfill({ json: { entries } })
    })
    await tablet.context.route('**/v1/packs', async (route) => {
      const answer = await route.fetch()
      const json = JSON.parse((await answer.text()).replaceAll('Skatteverket', 'Någon')) as unknown
      await route.fulfill({ status: answer.status(), json })
    })
    await startAnew(page)
    await unlock(page, samira())
    await page.getByText('Adressboken från servern går inte att lita på.').waitFor()
    await page.getByText('En rutin går inte att lita på.').waitFor()
    await photograph(page, 'ej-signerat')
    await page.getByRole('link', { name: 'Kontakter' }).first().click()
    await page.getByText('Ekdalens mottagning').first().waitFor()
    await tablet.context.unroute('**/v1/log/**')
    await tablet.context.unroute('**/v1/packs')
    await startAnew(page)
    await unlock(page, samira())
    await page
      .getByText('Adressboken från servern går inte att lita på.')
      .waitFor({ state: 'detached' })
  })

  test('a letter of a later version is kept and told, and what comes after it is read', async () => {
    const { page } = tablet
    await addLetterOfNextVersion(server)
    await startAnew(page)
    await unlock(page, samira())
    await page.getByText('Det finns brev som kräver en nyare version. De är sparade.').waitFor()
    const second = await launchTablet()
    await enrol(second.page, server, 'Surfplatta 2, Tallkotten')
    await unlock(second.page, samira())
    await second.page.getByText('Det finns brev som kräver en nyare version.').waitFor()
    await second.page.getByRole('link', { name: 'Fortsätt skriva' }).click()
    await goToStep(second.page, 'Barnet')
    const name = second.page.getByRole('textbox', { name: 'Barnets namn' })
    await name.fill('Yusef Torgander Ek')
    await openStep(second.page, 'Det du har sett och hört')
    await untilShown(page, 'Barn Y.E.')
    await second.close()
  })
})

describe('a clock that is a year off', () => {
  test.each([1, -1])('by %i: writing and sending work, and it is said', async (years) => {
    const odd = await launchTablet()
    await odd.context.addInitScript(`{
      const shift = ${years} * 365 * 86400000
      const Real = Date
      globalThis.Date = class extends Real {
        constructor(...args) { args.length === 0 ? super(Real.now() + shift) : super(...args) }
        static now() { return Real.now() + shift }
      }
    }`)
    const { page } = odd
    await enrol(page, server, years > 0 ? 'Petras dator' : 'Fritids surfplatta')
    await unlock(page, getPerson(server, 'Petra Nylund'))
    await page.getByText('Surfplattans klocka går fel. Det du skriver sparas ändå.').waitFor()
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await openStep(page, 'Barnet')
    await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
    await choose(page, 'Kommun', 'Lindhaga')
    await choose(page, 'Stadsdel', 'Norrby')
    await openStep(page, 'Det du har sett och hört')
    await sentence(page).fill('Hon har somnat före lunch.')
    await goToReview(page)
    await page.getByRole('button', { name: 'Skicka ändå' }).click()
    await page.getByRole('heading', { name: /^Skickad / }).waitFor({ timeout: 30_000 })
    await odd.close()
  })
})

/** A report that is being written, so that something lies on the tablet. */
async function writeReport(page: Page): Promise<void> {
  await unlock(page, samira())
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await openStep(page, 'Barnet')
  await page.getByRole('textbox', { name: 'Barnets namn' }).fill('Yusef Torgander')
  await openStep(page, 'Det du har sett och hört')
  await sentence(page).fill('Yusef säger att han är rädd för att gå hem.')
  await saved(page)
}

async function goToReview(page: Page): Promise<void> {
  for (const name of ['Bakgrund', 'Vårdnadshavarna', 'Du och ditt arbete', 'Granska och skicka']) {
    await openStep(page, name)
  }
}
