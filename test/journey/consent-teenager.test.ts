// DOM D9: Maja, sixteen, decides alone of what she tells the counsellor and of how she feels. Her mother's page
// and paper never say that these topics are there, no yes of a guardian's stands in for her no, and her own
// copy is hers. No age decides: somebody has judged each topic, in words.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import type { Tablet } from '../support/browser.ts'
import {
  addGuardian,
  drawStroke,
  giveBack,
  handTo,
  inAWhile,
  saysYes,
  signFor,
} from '../support/consent-steps.ts'
import { choose, getPerson, waitForOfflineReady } from '../support/people.ts'
import { sendOpenReport, textbox } from '../support/report-steps.ts'
import { drawnPaper } from '../support/pdf.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { photographAll } from '../support/screens.ts'
import { openTablet, untilComes } from '../support/two-sides.ts'

const MAJA = 'Maja Fredin'
const MOTHER = 'Lena Fredin'
const FATHER = 'Stefan Fredin'
const SCHOOL = 'Hur det går i förskolan eller skolan'
const TALKS = 'Mina samtal med kuratorn'
const FEELS = 'Hur jag mår'
const PETRA = 'Petra Nylund, Björkhöjdsskolan'
const SECRET = ['Maja', 'Fredin', 'kuratorn']

let server: AppServer
let petra: Tablet
let farid: Tablet
let sid: string

beforeAll(async () => {
  server = await startServer()
  ;[petra, farid] = await Promise.all([
    openTablet(server, { device: 'Petras dator', person: 'Petra Nylund' }),
    openTablet(server, { device: 'Viktors surfplatta', person: 'Farid Amiri' }),
  ])
  await waitForOfflineReady(farid.page)
})

afterAll(async () => {
  for (const tablet of [petra, farid]) await tablet?.close()
  await server?.stop()
})

const row = (page: Page, recipient: string, name: string) =>
  page
    .getByRole('region', { name: recipient, exact: true })
    .getByRole('listitem')
    .filter({ hasText: name })

async function judge(page: Page, topic: string, who: string): Promise<void> {
  await choose(page, `Vem bestämmer om: ${topic}?`, who)
  await textbox(page, `Din bedömning: ${topic}`).fill('Hon förstår vad frågan gäller.')
}

async function writeTopic(page: Page, n: number, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Skriv med familjens ord' }).click()
  await textbox(page, `Med familjens ord ${n}`).fill(words)
}

async function why(page: Page): Promise<void> {
  await textbox(page, 'Vad ska uppgifterna användas till?').fill('Rätt stöd i skolan.')
  await textbox(page, 'Gäller till och med').fill(inAWhile())
}

test('Petra reports, and it comes to Farid', async () => {
  const { page } = petra
  sid = await sendOpenReport(page, MAJA, 'Maja sover inte hemma.')
  await visit(farid.page, '/inkorg', 'Inkorg')
  await untilComes(farid.page, () =>
    farid.page.getByRole('link', { name: /Barn M\.F\. Från/ }).isVisible(),
  )
  await farid.context.setOffline(true)
})

test('a judgement is somebody’s words, and without them nobody is asked', async () => {
  const { page } = farid
  await visit(page, `/arende/${sid}/samtycke`, 'Skriv ett samtycke')
  await choose(page, 'Vem har vårdnaden?', 'Två vårdnadshavare')
  await addGuardian(page, 1, MOTHER)
  await addGuardian(page, 2, FATHER)
  await page.getByRole('checkbox', { name: /^Björkhöjdsskolan/ }).check()
  await page.getByRole('checkbox', { name: SCHOOL }).check()
  await writeTopic(page, 1, TALKS)
  await why(page)
  expect(await page.getByRole('button', { name: `Lämna över plattan till ${MAJA}` }).count()).toBe(
    0,
  )
  await choose(page, `Vem bestämmer om: ${TALKS}?`, 'Barnet själv')
  await page.getByRole('button', { name: `Lämna över plattan till ${MAJA}` }).click()
  await page.getByText('Fyll i det här.').first().waitFor()
  await judge(page, TALKS, 'Barnet själv')
  await judge(page, SCHOOL, 'Barnet och vårdnadshavarna')
})

test('the mother’s page asks of the school, and says nothing of the counsellor', async () => {
  const { page } = farid
  await handTo(page, MOTHER)
  await page.getByRole('checkbox', { name: SCHOOL }).waitFor()
  expect(await page.content()).not.toContain('kuratorn')
  await signFor(page, [SCHOOL])
  await giveBack(page, getPerson(server, 'Farid Amiri'))
  await arrive(page, 'Skriv ett samtycke')
  await saysYes(page, FATHER, 'Stefan, i telefon.')
})

test('Maja says yes to one thing and no to the other, and it is hers', async () => {
  const { page } = farid
  await handTo(page, MAJA)
  await page.getByRole('radio', { name: 'Lätt svenska' }).check()
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  await page.getByRole('checkbox', { name: SCHOOL }).check()
  await page.getByRole('checkbox', { name: /^Jag har läst\./ }).check()
  await drawStroke(page, [0.1, 0.6], [0.9, 0.3])
  await page.getByRole('button', { name: 'Ja, ni får berätta' }).click()
  await page.getByText('Svaret är sparat på surfplattan.').waitFor()
  await giveBack(page, getPerson(server, 'Farid Amiri'))
  await arrive(page, 'Skriv ett samtycke')
  const hers = page.getByRole('group', { name: MAJA, exact: true })
  await hers.getByText(/^Maja Fredin skrev under/).waitFor()
  await hers.getByText(TALKS).waitFor()
  await page.getByRole('button', { name: 'Spara samtycket' }).click()
  await arrive(page, 'Samtycken')
  await row(page, 'Björkhöjdsskolan', SCHOOL).getByText('Ja', { exact: true }).waitFor()
  await row(page, 'Björkhöjdsskolan', TALKS).getByText('Nej', { exact: true }).waitFor()
  await photographAll(page, 'samtycken-maja')
  expect(await checkScreen(page, 'samtycken-maja', { secret: SECRET })).toEqual([])
})

test('how she feels is for Petra alone, and nobody else is asked', async () => {
  const { page } = farid
  await visit(page, `/arende/${sid}/samtycke`, 'Skriv ett samtycke')
  await choose(page, 'Vem har vårdnaden?', 'Två vårdnadshavare')
  await page.getByRole('checkbox', { name: /^Petra Nylund/ }).check()
  await writeTopic(page, 1, FEELS)
  await why(page)
  await judge(page, FEELS, 'Barnet själv')
  expect(await page.getByRole('group', { name: MOTHER, exact: true }).count()).toBe(0)
  await handTo(page, MAJA)
  await signFor(page, [FEELS])
  await giveBack(page, getPerson(server, 'Farid Amiri'))
  await arrive(page, 'Skriv ett samtycke')
  await page.getByRole('button', { name: 'Spara samtycket' }).click()
  await arrive(page, 'Samtycken')
  await row(page, PETRA, FEELS).getByText('Ja', { exact: true }).waitFor()
  expect(await row(page, 'Björkhöjdsskolan', FEELS).count()).toBe(0)
})

test('a guardian’s yes with her left out does not override her no', async () => {
  const { page } = farid
  await visit(page, `/arende/${sid}/samtycke`, 'Skriv ett samtycke')
  await choose(page, 'Vem har vårdnaden?', 'Två vårdnadshavare')
  await page.getByRole('checkbox', { name: /^Björkhöjdsskolan/ }).check()
  await writeTopic(page, 1, TALKS)
  await why(page)
  for (const name of [MOTHER, FATHER]) await saysYes(page, name, 'I rummet.')
  await page.getByRole('button', { name: 'Spara samtycket' }).click()
  await arrive(page, 'Samtycken')
  await row(page, 'Björkhöjdsskolan', TALKS).getByText('Nej', { exact: true }).waitFor()
})

test('her copy is in plain words, and she takes back what is hers alone', async () => {
  const { page } = farid
  await page.getByRole('link', { name: `Visa för ${MAJA}` }).click()
  await arrive(page, 'Det du har svarat')
  await page.getByText(`${TALKS}: nej`).waitFor()
  await page.getByText(`${FEELS}: ja`).waitFor()
  const paper = await drawnPaper(page, 'Du får säga nej. Ni får samma hjälp.')
  expect(await paper.textContent()).not.toContain('Lena')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))

  await visit(page, `/arende/${sid}/samtycken`, 'Samtycken')
  await page.getByRole('button', { name: `Återkalla för ${MAJA}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Bara en del' }).check()
  await dialog.getByRole('checkbox', { name: FEELS }).check()
  await dialog.getByRole('button', { name: 'Återkalla nu' }).click()
  await row(page, PETRA, FEELS)
    .getByText(/^Återkallat /)
    .waitFor()
  await row(page, 'Björkhöjdsskolan', SCHOOL).getByText('Ja', { exact: true }).waitFor()
})
