// DOM D4: Sami goes to school in Norrby and is registered in Ekdalen. Petra first knows no better, and
// Norrby sends it on; then she knows, and Trepart proposes Ekdalen, never the school's district. What
// is sent there Norrby hears nothing of.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import { type Tablet } from '../support/browser.ts'
import { choose } from '../support/people.ts'
import { openedLetters } from '../support/reader.ts'
import { goToStep, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { photograph } from '../support/screens.ts'
import { openTablet, sendAll, untilComes, wake } from '../support/two-sides.ts'

const SENTENCE = 'Sami kommer inte till skolan.'
const ALONE = 'Tove är ensam hos sin pappa i natt.'

let server: AppServer
/** Petra's, at her school in Norrby, and one at each of the two intakes. */
let petra: Tablet
let norrby: Tablet
let ekdalen: Tablet

beforeAll(async () => {
  server = await startServer()
  ;[petra, norrby, ekdalen] = await Promise.all([
    openTablet(server, { device: 'Petras dator', person: 'Petra Nylund' }),
    openTablet(server, { device: 'Norrbys dator', person: 'Maj Torell' }),
    openTablet(server, { device: 'Mottagningens dator', person: 'Jonna Falk' }),
  ])
})

afterAll(async () => {
  for (const tablet of [petra, norrby, ekdalen]) await tablet?.close()
  await server?.stop()
})

const where = (page: Page) => page.getByRole('list', { name: 'Var anmälan är' })
const rowOf = (page: Page) => page.getByRole('link', { name: /Barn S\.L\./ })

async function begin(page: Page, child = 'Sami Lövdahl'): Promise<void> {
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Nej')
  await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Vet inte')
  await goToStep(page, 'Barnet')
  await textbox(page, 'Barnets namn').fill(child)
}

async function chooseDistrict(page: Page, district: string): Promise<void> {
  await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
  await choose(page, 'Kommun', 'Lindhaga')
  // Asked, and never filled in from where the school lies.
  await page.getByText('Välj stadsdel. Barnets adress avgör, inte skolans.').waitFor()
  await choose(page, 'Stadsdel', district)
}

test('a child registered in Ekdalen is proposed to Ekdalen, and the reason says why', async () => {
  const { page } = petra
  await begin(page)
  await chooseDistrict(page, 'Ekdalen')
  await page.getByText('Anmälan går till Ekdalens mottagning.').waitFor()
  await page
    .getByText('Barnet är folkbokfört i Ekdalen. Det är inte skolans stadsdel som avgör.')
    .waitFor()
})

test('acute at the father’s in Sandhamra: ring there, and the report goes to Ekdalen', async () => {
  const { page } = petra
  await goToStep(page, 'Bråttom och skydd')
  await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Ja')
  await choose(page, 'I vilken kommun är barnet nu?', 'Sandhamra')
  await goToStep(page, 'Barnet')
  await page.getByText('Ring också Sandhamra socialtjänst: 08-465 004 50.').waitFor()
  await page.getByText('Anmälan går till Ekdalens mottagning.').waitFor()
})

test('placed by Tingvalla it goes there; with no address it goes where the child is', async () => {
  const { page } = petra
  await choose(page, 'Var är barnet folkbokfört?', 'Barnet är placerat')
  await choose(page, 'Kommun', 'Tingvalla')
  await page.getByText('Anmälan går till Tingvalla socialtjänst.').waitFor()
  await choose(page, 'Var är barnet folkbokfört?', 'Vet inte')
  await page.getByText('Anmälan går till Sandhamra socialtjänst.').waitFor()
  await page.getByText('Socialtjänsten hänvisar vidare.').waitFor()
})

test('she knows no better, and sends it to Norrby', async () => {
  const { page } = petra
  await begin(page)
  await chooseDistrict(page, 'Norrby')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill(SENTENCE)
  await goToStep(page, 'Granska och skicka')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await page.getByRole('heading', { name: /^Skickad .*Ingen har öppnat den än\.$/ }).waitFor()
})

test('Norrby reads it, sees that it belongs to Ekdalen, and sends it on', async () => {
  const { page } = norrby
  await wake(page)
  await rowOf(page).click()
  await page.getByText(SENTENCE).first().waitFor()
  await page.getByRole('button', { name: 'Skicka vidare' }).click()
  const to = page.getByRole('combobox', { name: 'Vilken mottagning?' })
  await page.getByRole('button', { name: 'Skicka anmälan vidare' }).click()
  await page.getByText('Välj en mottagning.').waitFor()
  expect(await to.evaluate((field) => field === document.activeElement)).toBe(true)
  await to.selectOption('Tingvalla socialtjänst')
  await page
    .getByText(/^Trepart kan inte skicka till Tingvalla socialtjänst\. Ring 08-465 004 60/)
    .waitFor()
  await page.getByRole('link', { name: 'Ring 08-465 004 60' }).waitFor()
  expect(await page.getByRole('button', { name: 'Skicka anmälan vidare' }).count()).toBe(0)
  await to.selectOption('Ekdalens mottagning')
  await textbox(page, /^Varför\?/).fill('Sami är folkbokförd i Ekdalen.')
  await photograph(page, 'skicka-vidare-val')
  expect(await checkScreen(page, 'skicka-vidare', { secret: ['Sami', 'Lövdahl'] })).toEqual([])
  await page.getByRole('button', { name: 'Skicka anmälan vidare' }).dblclick()
  await page.getByText(/^Till Ekdalens mottagning, av Maj Torell /).waitFor()
  expect(await page.getByText(/^Till Ekdalens mottagning/).count()).toBe(1)
  await page.locator(':focus').getByText('Anmälaren får veta det.').waitFor()
  expect(await page.getByRole('button', { name: 'Skicka bekräftelsen' }).count()).toBe(0)
  await page.getByText('Allt är skickat').first().waitFor()
  await photograph(page, 'skickad-vidare')
  await page.getByRole('link', { name: 'Inkorg' }).first().click()
  await rowOf(page)
    .getByText(/^Skickad vidare till Ekdalens mottagning /)
    .waitFor()
})

test('Petra sees where it went, that the first arrival holds, and whom to ring', async () => {
  const { page } = petra
  await wake(page)
  const heading = 'Skickad vidare till Ekdalens mottagning. Ingen har öppnat den där än.'
  await page.getByRole('heading', { name: heading }).waitFor({ timeout: 30_000 })
  await where(page).getByText('Skickad vidare').waitFor()
  await where(page)
    .getByText(/till Ekdalens mottagning, inkommen /)
    .waitFor()
  await page
    .getByText(/^Norrby mottagning skickade anmälan vidare till Ekdalens mottagning/)
    .waitFor()
  await page.getByText('Den tiden gäller.').waitFor()
  expect(await page.getByText('08-465 004 30').count()).toBe(0)
  await photograph(page, 'kvitto-vidare')
})

test('Ekdalen has it once, with its first arrival, and acknowledges it', async () => {
  const { page } = ekdalen
  await wake(page)
  await rowOf(page).waitFor({ timeout: 30_000 })
  expect(await rowOf(page).count()).toBe(1)
  await rowOf(page)
    .getByText(/^Skickad vidare från Norrby mottagning /)
    .waitFor()
  await photograph(page, 'inkorg-vidare')
  await rowOf(page).click()
  await arrive(page, /^Barn S\.L\./)
  await page.getByText(SENTENCE).first().waitFor()
  await page.getByText('De skriver: Sami är folkbokförd i Ekdalen.').waitFor()
  expect(await checkScreen(page, 'brev-vidare', { secret: ['Sami', 'Lövdahl'] })).toEqual([])
  await textbox(page, 'Vem är kontakt?').fill('Viktor Hallin')
  await textbox(page, 'Telefon').fill('08-465 004 21')
  await page.getByRole('button', { name: 'Skicka bekräftelsen' }).click()
  await page.getByText('Anmälaren ser: Viktor Hallin, 08-465 004 21.').waitFor()
  await page.getByText('Allt är skickat').first().waitFor()
})

test('Petra sees Mottagen from Ekdalen, and on her way nothing has begun anew', async () => {
  const { page } = petra
  await wake(page)
  const heading = { name: 'Tack. Socialtjänsten har läst anmälan.' }
  await page.getByRole('heading', heading).waitFor({ timeout: 60_000 })
  // The opening may come a round before the acknowledgement.
  await expect
    .poll(
      async () => {
        await wake(page)
        return page.getByText('Viktor Hallin, 08-465 004 21').count()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(1)
  await where(page)
    .getByText(/till Ekdalens mottagning, inkommen /)
    .waitFor()
  expect(await checkScreen(page, 'kvitto-vidare-mottagen', { secret: ['Sami'] })).toEqual([])
  await page.getByRole('link', { name: 'Se hela vägen' }).click()
  await arrive(page, 'Vägen')
  await page.getByText(/^Anmälan kom in i dag\./).waitFor()
})

test('it is one matter in Ekdalen, and in Norrby there is nothing left to do', async () => {
  const { page } = ekdalen
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await arrive(page, /^Sami Lövdahl/)
  await visit(page, '/arenden', 'Ärenden')
  await page.getByRole('searchbox', { name: 'Sök ärende' }).fill('Lövdahl')
  await page
    .getByRole('status')
    .getByText(/^1 av /)
    .waitFor()
  const { page: theirs } = norrby
  await visit(theirs, '/arenden', 'Ärenden')
  // They keep that it came, and have nothing more to do in it.
  await rowOf(theirs).getByText('Någon annan har ärendet nu').waitFor()
  await choose(theirs, 'Visa', 'Väntar på oss')
  await rowOf(theirs).waitFor({ state: 'detached' })
})

test('what Petra sends to Ekdalen, acute at the father’s, is nothing that Norrby can know of', async () => {
  const { page } = petra
  await begin(page, 'Tove Lövdahl')
  await chooseDistrict(page, 'Ekdalen')
  await goToStep(page, 'Bråttom och skydd')
  await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Ja')
  await choose(page, 'I vilken kommun är barnet nu?', 'Sandhamra')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill(ALONE)
  await goToStep(page, 'Granska och skicka')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await page.getByRole('heading', { name: /^Skickad .*Ingen har öppnat den än\.$/ }).waitFor()
  await visit(ekdalen.page, '/inkorg', 'Inkorg')
  const row = ekdalen.page.getByRole('link', { name: /Barn T\.L\./ })
  await untilComes(ekdalen.page, () => row.isVisible())
  await row.click()
  await ekdalen.page.getByText(ALONE).first().waitFor()
  // Where the child is tonight stands in the report itself, for whoever has to go there.
  await ekdalen.page.getByText('Sandhamra', { exact: true }).waitFor()
  const opened = async (name: string) => (await openedLetters(server, name, 'final')).join()
  expect(await opened('Jonna Falk')).toContain(ALONE)
  expect(await opened('Jonna Falk')).toContain('"rule":"registered"')
  expect(await opened('Maj Torell')).toContain(SENTENCE)
  expect(await opened('Maj Torell')).not.toMatch(/Tove|ensam/)
  await visit(norrby.page, '/inkorg', 'Inkorg')
  await sendAll(norrby)
  expect(await norrby.page.getByRole('link', { name: /Barn T\.L\./ }).count()).toBe(0)
})
