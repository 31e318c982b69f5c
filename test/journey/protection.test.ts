// DOM D1: Noel has a bruise, and somebody at home may have made it. The report is locked for his
// guardians on both sides and on paper, until social services lift the lock and say who may know what.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import type { Tablet } from '../support/browser.ts'
import { printBy } from '../support/pdf.ts'
import { choose, waitForOfflineReady } from '../support/people.ts'
import { goToStep, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { photograph, photographAll } from '../support/screens.ts'
import { createServerTime } from '../support/server-time.ts'
import { clockShows } from '../support/tablet-clock.ts'
import { openTablet, sendAll, untilComes, untilShown } from '../support/two-sides.ts'

const thursday = (time: string) => `2026-03-12T${time}:00+01:00`
const BANNER = 'Berätta inte för vårdnadshavarna'
const ON_PAPER = 'Vårdnadshavare ska INTE informeras'
const MAY_KNOW = 'Båda föräldrarna vet att en anmälan finns, inte vem som har berättat vad.'
const REASON = 'Pappan är anhållen och mamman är informerad av oss.'
const PLAN = 'Sista arbetsdagen i tid är fredag 10 juli.'
const SECRET = ['Noel', 'Sandvret']
const serverTime = createServerTime(thursday('14:15'))

let server: AppServer
let samira: Tablet
let viktor: Tablet
let ingela: Tablet
let sid: string

beforeAll(async () => {
  server = await startServer({ env: serverTime.env })
  const time = thursday('14:20')
  ;[samira, viktor, ingela] = await Promise.all([
    openTablet(server, { device: 'Surfplatta 1, Tallkotten', person: 'Samira Ekholt', time }),
    openTablet(server, { device: 'Viktors surfplatta', person: 'Viktor Hallin', time }),
    openTablet(server, { device: 'Mottagningens dator', person: 'Ingela Strand', time }),
  ])
})

afterAll(async () => {
  for (const tablet of [samira, viktor, ingela]) await tablet?.close()
  await server?.stop()
})

const form = (name: string) => `/arende/${sid}/${name}`
const shows = (page: Page, time: string) => clockShows(page, new Date(thursday(time)))
const banner = (page: Page) => page.getByRole('alert').filter({ hasText: BANNER })
const backAtMatter = (page: Page) => page.waitForURL((url) => url.pathname === `/arende/${sid}`)

/** Everything on the page that can be pressed or filled in and leads to the guardians. */
async function doorsToGuardians(page: Page): Promise<readonly string[]> {
  const tree = await page.getByRole('main').ariaSnapshot()
  const control = /^\s*- (?:button|link|checkbox|radio|textbox|combobox|option) "([^"]*)"/
  return tree
    .split('\n')
    .flatMap((line) => control.exec(line)?.[1] ?? [])
    .filter((name) => /vårdnad|föräld|mamma|pappa|bjud in|samtyck|möte|samtalet/i.test(name))
}

test('Samira rings, and writes under the lock in a cellar', async () => {
  const { page, context } = samira
  await waitForOfflineReady(page)
  await context.setOffline(true)
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Ja')
  await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Ja')
  await page.getByRole('checkbox', { name: /^Våld mot barnet hemma/ }).check()
  await banner(page).getByText('även den du inte misstänker').waitFor()
  const first = page.getByRole('region', { name: 'Ring först. Skriv sedan.' })
  await first.locator('a[href="tel:0846500410"]').first().waitFor()
  await shows(page, '14:40')
  await page.getByRole('button', { name: 'Jag har ringt' }).click()
  await textbox(page, 'Vilken tid ringde du?').fill('1432')
  await textbox(page, 'Vem pratade du med?').fill('Jonna Falk')
  await goToStep(page, 'Barnet')
  await textbox(page, 'Barnets namn').fill('Noel Sandvret')
  await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
  await choose(page, 'Kommun', 'Lindhaga')
  await choose(page, 'Stadsdel', 'Ekdalen')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill('Noel har ett märke som efter ett bälte.')
  await textbox(page, 'Barnets egna ord').fill('Pappa blev arg och tog bältet.')
  await goToStep(page, 'Granska och skicka')
  await shows(page, '15:38')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await arrive(page, 'Klar. Inte skickad än.')
  await banner(page).getByText('Bara socialtjänsten kan häva spärren.').waitFor()
  sid = new URL(page.url()).pathname.split('/')[2] ?? ''
})

test('it arrives 15.40, and the written one closes what the call began', async () => {
  const { page } = samira
  serverTime.set(thursday('15:40'))
  await server.restart()
  await sendAll(samira)
  await untilShown(page, /^Skickad 15\.4\d\. Ingen har öppnat den än\.$/)
  await page.getByText('Anmält muntligt torsdag 12 mars 14.32.').waitFor()
  expect(await page.getByText(/Skriftligt .* efter\./).count()).toBe(0)
  expect(await doorsToGuardians(page)).toEqual([])
})

test('Viktor has it with the same banner, and on paper', async () => {
  const { page } = viktor
  await shows(page, '15:45')
  const row = page.getByRole('link', { name: /Barn N\.S\./ })
  await visit(page, '/inkorg', 'Inkorg')
  await untilComes(page, () => row.isVisible())
  await row.click()
  await banner(page).getByText('även den du inte misstänker').waitFor()
  const { pages } = await printBy(page, 'Skriv ut anmälan')
  for (const { text } of pages) expect(text.replaceAll(/\s+/g, ' ')).toContain(ON_PAPER)
  expect(await doorsToGuardians(page)).toEqual([])
})

test('he handles it, and assesses the same day whether Noel needs protection', async () => {
  const { page } = viktor
  await shows(page, '15:52')
  await visit(page, form('handlaggare'), 'Byt handläggare')
  await page.getByRole('button', { name: 'Spara handläggaren' }).click()
  await backAtMatter(page)
  await visit(page, form('skydd'), 'Skyddsbedömning')
  await page.getByText('Bedömningen görs samma dag som anmälan kom in.').waitFor()
  expect(await textbox(page, 'Vilken dag?').inputValue()).toBe('2026-03-12')
  await choose(page, 'Behöver barnet skydd nu?', 'Ja, genast')
  await textbox(page, /^Vad bygger bedömningen på/).fill('Märke och barnets ord. Hämtas 16.00.')
  expect(await doorsToGuardians(page)).toEqual([])
  await page.getByRole('button', { name: 'Spara skyddsbedömningen' }).click()
  await backAtMatter(page)
  await sendAll(viktor)
})

test('Ingela is told to open an investigation at once, is not forced to, and does', async () => {
  const { page } = ingela
  await shows(page, '15:55')
  await visit(page, '/inkorg', 'Inkorg')
  await untilComes(page, () => page.getByRole('link', { name: /Barn N\.S\./ }).isVisible())
  await visit(page, form('beslut'), 'Beslut om utredning')
  await page.getByText(/utan dröjsmål/).waitFor()
  const decisions = page.getByRole('radiogroup', { name: 'Vad är beslutet?' })
  expect(await decisions.getByRole('radio', { checked: true }).count()).toBe(0)
  expect(await decisions.getByRole('radio', { disabled: true }).count()).toBe(0)
  expect(await doorsToGuardians(page)).toEqual([])
  await choose(page, 'Vad är beslutet?', 'Utredning inleds')
  await textbox(page, 'Vilka är skälen?').fill('Våld av närstående kan inte uteslutas.')
  await page.getByRole('button', { name: 'Spara beslutet' }).click()
  await backAtMatter(page)
  await visit(page, form('utredning'), 'Utredningen')
  await page.getByText(`Utredningen ska vara klar senast söndag 12 juli. ${PLAN}`).waitFor()
  await sendAll(ingela)
})

test('an answer is owed within a week, and telling has no door to the guardians either', async () => {
  const { page } = viktor
  await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
  await untilShown(page, /^Begärt 12 mars 2026\. Beslut 12 mars 2026: senast tors 19 mars\.$/)
  expect(await doorsToGuardians(page)).toEqual([])
  await page.getByRole('checkbox', { name: /^Utredning inleds/ }).check()
  await textbox(page, 'När hörs ni igen?').fill('2026-04-15')
  await page.getByRole('button', { name: 'Lämna besked' }).click()
  await arrive(page, 'Beskedet är lämnat')
  await sendAll(viktor)
})

test('then the investigation is what is due: on a Sunday, and planned for on the Friday before', async () => {
  const { page } = viktor
  await visit(page, `/arende/${sid}`, /^Noel Sandvret/)
  await page.getByText(`Senast söndag 12 juli. ${PLAN}`).waitFor()
  await photograph(page, 'arende-sista-arbetsdag')
})

test('Samira can lift nothing: her way is stopped where the guardians come in', async () => {
  const { page } = samira
  await shows(page, '16:00')
  await untilShown(page, 'Viktor Hallin, 08-465 004 21')
  await banner(page).waitFor()
  expect(await doorsToGuardians(page)).toEqual([])
  const { pages } = await printBy(page, 'Skriv ut anmälan')
  for (const { text } of pages) expect(text.replaceAll(/\s+/g, ' ')).toContain(ON_PAPER)
  await visit(page, `/arende/${sid}`, 'Vägen')
  await banner(page).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'spärrat' }).waitFor()
  expect(await doorsToGuardians(page)).toEqual([])
  expect(await page.title()).toBe('Vägen – Trepart')
  await visit(page, `/forbered/${sid}`, 'Förbered samtalet')
  await banner(page).waitFor()
  expect(
    await page
      .getByRole('listitem')
      .filter({ hasText: /Säg|Berätta att/ })
      .count(),
  ).toBe(0)
  await visit(page, form('las'), 'Ärende')
  expect(await page.getByRole('radio').count()).toBe(0)
  await page.getByText('Ärendet finns inte här.').waitFor()
})

test('Viktor lifts the lock with a reason that stays', async () => {
  const { page } = viktor
  serverTime.set(thursday('16:30'))
  await server.restart()
  await shows(page, '16:30')
  await visit(page, form('las'), 'Spärren för vårdnadshavare')
  await page.getByText('Vårdnadshavarna ska inte informeras.').waitFor()
  await choose(page, 'Vad ändras?', 'Spärren hävs')
  await textbox(page, /^Vem får veta vad/).fill(MAY_KNOW)
  await textbox(page, /^Vilket är skälet/).fill(REASON)
  expect(await checkScreen(page, 'sparren', { secret: SECRET })).toEqual([])
  await page.getByRole('button', { name: 'Spara ändringen' }).click()
  await backAtMatter(page)
  await sendAll(viktor)
})

test('Samira reads what may be said, before anything that leads to the guardians', async () => {
  const { page } = samira
  await shows(page, '16:31')
  await visit(page, `/anmalan/${sid}/kvitto`, /Tack\. Socialtjänsten har läst anmälan\./)
  await untilShown(page, MAY_KNOW)
  await page.getByText('Allt är skickat').first().waitFor()
  const told = page.getByRole('region', { name: 'Spärren för vårdnadshavarna' })
  await told.getByText('Socialtjänsten har hävt spärren. Säg bara det som står här.').waitFor()
  await told.getByText(/av Viktor Hallin\./).waitFor()
  expect(await banner(page).count()).toBe(0)
  await photograph(page, 'kvitto-sparr-havd')
  await visit(page, `/arende/${sid}`, 'Vägen')
  await told.getByText(MAY_KNOW).waitFor()
  expect(await page.getByText(BANNER).count()).toBe(0)
  // What the report answered is no errand of hers any more: social services have told them.
  expect(await page.getByText('Berätta för vårdnadshavarna').count()).toBe(0)
  expect(await checkScreen(page, 'vagen-sparr-havd', { secret: SECRET })).toEqual([])
  await page.getByRole('link', { name: 'Förbered samtalet' }).click()
  await arrive(page, 'Förbered samtalet')
  await told.getByText(MAY_KNOW).waitFor()
  expect(await page.getByText(REASON).count()).toBe(0)
})

test('the inbox, the letter’s page and its paper say the lock as it holds now', async () => {
  const { page } = viktor
  const row = page.getByRole('link', { name: /Barn N\.S\./ })
  await visit(page, '/inkorg', 'Inkorg')
  await row.getByText('Spärren är hävd').waitFor()
  expect(await row.getByText('Vårdnadshavare ska inte informeras').count()).toBe(0)
  await photographAll(page, 'inkorg-sparr-havd')
  await row.click()
  await arrive(page, /^Barn N\.S\./)
  await page.getByText('Spärren är hävd').waitFor()
  await page.getByText('Anmälan skickades med spärr.').waitFor()
  expect(await banner(page).count()).toBe(0)
  expect(await checkScreen(page, 'brev-sparr-havd', { secret: SECRET })).toEqual([])
  await photographAll(page, 'brev-sparr-havd')

  await visit(page, form('las'), 'Spärren för vårdnadshavare')
  await choose(page, 'Vad ändras?', 'Spärren gäller delvis')
  await textbox(page, /^Vem får veta vad/).fill('Mormor får veta att Noel är trygg hos er.')
  await textbox(page, /^Vilket är skälet/).fill(REASON)
  await page.getByRole('button', { name: 'Spara ändringen' }).click()
  await backAtMatter(page)
  await visit(page, '/inkorg', 'Inkorg')
  await row.getByText('Spärren gäller delvis').click()
  await arrive(page, /^Barn N\.S\./)
  await banner(page).getByText('Mormor får veta att Noel är trygg hos er.').waitFor()
  expect(await checkScreen(page, 'brev-sparr-delvis', { secret: SECRET })).toEqual([])
  await photographAll(page, 'brev-sparr-delvis')
})
