// DOM D5: Annika says yes in the room, Jörgen by phone two days later, the plan goes to the school on
// that ground. Jörgen takes it back on one tablet while the other is offline, and no writing of the
// other's turns it into a yes again.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import {
  choose,
  enrol,
  getPerson,
  tryWords,
  unlock,
  waitForOfflineReady,
} from '../support/people.ts'
import { addGuardian, answerOf, inAWhile, saysYes } from '../support/consent-steps.ts'
import { openedLetters } from '../support/reader.ts'
import { sendOpenReport, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { photograph, photographAll } from '../support/screens.ts'
import { openTablet, sendAll, untilComes, untilShown } from '../support/two-sides.ts'

const SECRET = ['Ture', 'Malmqvist', 'Annika', 'Jörgen']
const PLAN = 'Ture och Annika träffar oss tre gånger före sommaren.'
const ANNIKA = 'Annika Malmqvist'
const JORGEN = 'Jörgen Dahl'

let server: AppServer
let petra: Tablet
let viktor: Tablet
let viktorsDir: string
let ingela: Tablet
let sid: string

beforeAll(async () => {
  server = await startServer()
  viktorsDir = freshProfile()
  ;[petra, viktor, ingela] = await Promise.all([
    openTablet(server, { device: 'Petras dator', person: 'Petra Nylund' }),
    launchTablet({ profileDir: viktorsDir }),
    openTablet(server, { device: 'Mottagningens dator', person: 'Ingela Strand' }),
  ])
  await enrol(viktor.page, server, 'Viktors surfplatta')
  await unlock(viktor.page, getPerson(server, 'Viktor Hallin'))
  await waitForOfflineReady(viktor.page)
})

afterAll(async () => {
  for (const tablet of [petra, viktor, ingela]) await tablet?.close()
  await server?.stop()
})

interface Letter {
  readonly kind: string
  readonly sid: string
  readonly record: { readonly item?: string }
}
const readLetter = (text: string) => JSON.parse(text) as Letter

const consents = () => `/arende/${sid}/samtycken`
const school = (page: Page) => page.getByRole('region', { name: 'Björkhöjdsskolan' })
const topic = (page: Page, name: string) =>
  school(page).getByRole('listitem').filter({ hasText: name })

/** About the school and the plan, to everybody who needs it at Björkhöjdsskolan. */
async function ask(page: Page): Promise<void> {
  await visit(page, `/arende/${sid}/samtycke`, 'Skriv ett samtycke')
  await choose(page, 'Vem har vårdnaden?', 'Två vårdnadshavare')
  await page.getByRole('checkbox', { name: /^Björkhöjdsskolan/ }).check()
  for (const name of ['Hur det går i förskolan eller skolan', 'Planen för utredningen']) {
    await page.getByRole('checkbox', { name }).check()
  }
  await textbox(page, 'Vad ska uppgifterna användas till?').fill('Skolan kan stötta Ture.')
  await textbox(page, 'Gäller till och med').fill(inAWhile())
}

test('Petra reports, and it comes to both', async () => {
  const { page } = petra
  sid = await sendOpenReport(page, 'Ture Malmqvist', 'Ture somnar på lektionerna.')
  // The demo has a Ture of eleven already.
  for (const tablet of [viktor, ingela]) {
    await visit(tablet.page, '/inkorg', 'Inkorg')
    await untilComes(tablet.page, () =>
      tablet.page.getByRole('link', { name: /Barn T\.M\. Från/ }).isVisible(),
    )
  }
})

test('nothing is ticked from the start, and what is too wide is refused in words', async () => {
  await viktor.context.setOffline(true)
  const { page } = viktor
  await visit(page, consents(), 'Samtycken')
  await page.getByText('Ingen har svarat än.').waitFor()
  await page.getByRole('link', { name: 'Skriv ett samtycke' }).click()
  await arrive(page, 'Skriv ett samtycke')
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  await ask(page)
  await addGuardian(page, 1, ANNIKA)
  await page.getByText(/^Bara en av två vårdnadshavare står med\./).waitFor()
  await addGuardian(page, 2, JORGEN)
  await page.getByRole('button', { name: 'Skriv med familjens ord' }).click()
  await textbox(page, 'Med familjens ord 1').fill('Allt')
  const save = page.getByRole('button', { name: 'Spara samtycket' })
  await save.click()
  await page
    .getByText(/”Allt” är för brett/)
    .first()
    .waitFor()
  expect(await page.locator('[data-field^="topic-i_"]:focus').count()).toBe(1)
  await page.getByRole('button', { name: 'Ta bort familjens ord 1' }).click()
  await textbox(page, 'Gäller till och med').fill('2025-01-01')
  await save.click()
  await page.getByText('Datumet har passerat. Välj en dag som kommer.').first().waitFor()
  await textbox(page, 'Gäller till och med').fill(inAWhile())
})

test('a kill in the middle of it loses nothing', async () => {
  const { page } = viktor
  await saysYes(page, ANNIKA, 'Annika, i rummet.')
  await textbox(page, /^Det här ingår inte/).fill('föräldrarnas hälsa')
  await page.getByText('Sparat på surfplattan', { exact: true }).waitFor()
  const address = page.url()
  await viktor.kill()
  viktor = await launchTablet({ profileDir: viktorsDir })
  await viktor.context.setOffline(true)
  await viktor.page.goto(address)
  await tryWords(viktor.page, getPerson(server, 'Viktor Hallin'))
  await viktor.page
    .getByRole('heading', { level: 1, name: 'Skriv ett samtycke' })
    .waitFor({ timeout: 10_000 })
  expect(await textbox(viktor.page, /^Det här ingår inte/).inputValue()).toBe('föräldrarnas hälsa')
  expect(await checkScreen(viktor.page, 'skriv-samtycke', { secret: SECRET })).toEqual([])
})

test('it is saved with one answer, and is not in force', async () => {
  const { page } = viktor
  await choose(page, answerOf(JORGEN), 'Har inte svarat än')
  await page.getByRole('button', { name: 'Spara samtycket' }).click()
  await arrive(page, 'Samtycken')
  await topic(page, 'Planen för utredningen').getByText(`Väntar på ${JORGEN}`).waitFor()
  await topic(page, 'Planen').getByText(`${ANNIKA}: ja, ${JORGEN}: har inte svarat`).waitFor()
  await topic(page, 'Planen').getByText('Ingår inte: föräldrarnas hälsa.').waitFor()
  expect(await checkScreen(page, 'samtycken-vantar', { secret: SECRET })).toEqual([])
  await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
  const stopped = page.getByRole('region', { name: 'Stopp' })
  await stopped.getByText('Planen för utredningen').waitFor()
})

test('Jörgen answers by phone, and nothing but his answer is asked for', async () => {
  const { page } = viktor
  await visit(page, consents(), 'Samtycken')
  await page.getByRole('link', { name: 'Anteckna svar' }).click()
  await arrive(page, 'Anteckna svar')
  expect(await page.getByRole('radiogroup', { name: answerOf(ANNIKA) }).count()).toBe(0)
  expect(await page.getByText(ANNIKA).count()).toBe(0)
  expect(await page.getByRole('checkbox').count()).toBe(0)
  await page.getByText('Skolan kan stötta Ture.').waitFor()
  await page.getByRole('button', { name: 'Spara svaret' }).click()
  await page.getByText('Välj ett svar.').first().waitFor()
  await saysYes(page, JORGEN, 'Jörgen, i telefon.')
  expect(await checkScreen(page, 'anteckna-svar', { secret: SECRET })).toEqual([])
  await page.getByRole('button', { name: 'Spara svaret' }).click()
  await arrive(page, 'Samtycken')
  await topic(page, 'Planen för utredningen').getByText('Ja', { exact: true }).waitFor()
  expect(await page.getByRole('link', { name: 'Anteckna svar' }).count()).toBe(0)
})

test('the plan is told on that ground, and what was told names it', async () => {
  const { page } = viktor
  await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
  const allowed = page.getByRole('group', { name: /Med samtycke/ })
  await allowed.getByRole('checkbox', { name: /^Planen för utredningen/ }).check()
  await textbox(page, /^Dina ord: Planen för utredningen/).fill(PLAN)
  await textbox(page, /^Handläggare$/).fill('Viktor Hallin')
  await textbox(page, 'Handläggarens telefon').fill('08-465 004 21')
  await page.getByRole('button', { name: 'Lämna besked' }).click()
  await arrive(page, 'Beskedet är lämnat')
  await sendAll(viktor)
  const letters = (await openedLetters(server, 'Viktor Hallin', 'final')).map(readLetter)
  const given = letters.filter(({ kind }) => kind === 'consent').map((letter) => letter.sid)
  const plan = letters.find(({ record }) => record.item === 'plan')
  expect(given).toHaveLength(2)
  expect(plan?.record).toMatchObject({ basis: 'consent', consent: given.at(-1) })
  const { page: hers } = ingela
  await visit(hers, consents(), 'Samtycken')
  await untilComes(hers, () => topic(hers, 'Planen').getByText('Ja', { exact: true }).isVisible())
})

test('a colleague at the school is chosen, not spelt, and the same consent is found', async () => {
  const { page } = viktor
  await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
  await choose(page, 'Vem ska få veta?', 'En skola som inte har anmält')
  const plan = (group: string) =>
    page.getByRole('group', { name: group }).getByText('Planen för utredningen').first()
  const stopped = page.getByRole('region', { name: 'Stopp' }).getByText('Planen för utredningen')
  await textbox(page, 'Arbetsplats').fill('Björkhöjdsskolan')
  await stopped.waitFor()
  const list = page.getByRole('combobox', { name: /^Välj mottagare/ })
  await list.selectOption('Kompassens friskola')
  await stopped.waitFor()
  await list.selectOption('Björkhöjdsskolan')
  await plan('Med samtycke').waitFor()
  expect(await textbox(page, 'Arbetsplats').count()).toBe(0)
  await textbox(page, 'Namn eller funktion').fill('Rektorn')
  expect(await checkScreen(page, 'besked-skola', { secret: SECRET })).toEqual([])
  await photographAll(page, 'besked-skola')
  await page.getByRole('checkbox', { name: /^Planen för utredningen/ }).check()
  await textbox(page, /^Dina ord: Planen för utredningen/).fill(PLAN)
  await page.getByRole('button', { name: 'Anteckna det du har sagt' }).click()
  await arrive(page, 'Beskedet är lämnat')
  await page.getByText(/^Planen för utredningen\. .*, till Rektorn\.$/).waitFor()
})

test('each of them sees the own answers, and nobody else’s', async () => {
  const { page } = ingela
  await page.getByRole('link', { name: `Visa för ${ANNIKA}` }).click()
  await arrive(page, 'Det du har svarat')
  await page.getByText('Planen för utredningen: ja').waitFor()
  expect(await page.locator('body').innerText()).not.toContain('Jörgen')
  expect(await checkScreen(page, 'samtycke-egna-svar', { secret: SECRET })).toEqual([])
})

test('Jörgen takes it back in two taps, while Viktor is in a cellar and writes a yes', async () => {
  await viktor.context.setOffline(true)
  const { page } = ingela
  await visit(page, consents(), 'Samtycken')
  await page.getByRole('button', { name: `Återkalla för ${JORGEN}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/^Planen för utredningen, .*, till Petra Nylund$/).waitFor()
  await dialog.getByText(/^Det som redan är sagt fick sägas då\./).waitFor()
  expect(await dialog.getByRole('textbox').count()).toBe(0)
  expect(await checkScreen(page, 'aterkalla', { secret: SECRET })).toEqual([])
  await dialog.getByRole('button', { name: 'Återkalla nu' }).click()
  await page.getByText(`${JORGEN} har återkallat. Det gäller nu.`).waitFor()
  await topic(page, 'Planen')
    .getByText(/^Återkallat /)
    .waitFor()
  await sendAll(ingela)

  const { page: his } = viktor
  // Whoever has answered before stands there already, without an answer.
  await ask(his)
  await saysYes(his, ANNIKA, 'Annika, i rummet.')
  await saysYes(his, JORGEN, 'Jörgen, i tisdags.')
  await his.getByRole('button', { name: 'Spara samtycket' }).click()
  await arrive(his, 'Samtycken')
})

test('no screen says that it is given any more, and the composer stops the plan', async () => {
  await sendAll(viktor)
  for (const { page } of [viktor, ingela]) {
    await untilShown(page, /^Återkallat /)
    expect(await school(page).getByText('Ja', { exact: true }).count()).toBe(0)
    await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
    await page.getByRole('region', { name: 'Stopp' }).getByText('Planen för utredningen').waitFor()
    expect(await page.getByRole('checkbox', { name: /^Planen för utredningen/ }).count()).toBe(0)
  }
  await visit(ingela.page, consents(), 'Samtycken')
  await photograph(ingela.page, 'samtycken-aterkallat')
})
