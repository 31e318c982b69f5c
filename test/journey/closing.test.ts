// DOM D6: Ingela sees what presses, decides and closes; each side says how working together went, Petra
// in a cellar and over a kill; both answers lie beside each other, and a proposal names no child.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { openTablet, untilComes, wake } from '../support/two-sides.ts'

const SECRET = ['Alva', 'Höglind']
const MARKS = ['Sättet vi arbetade på', 'Hur ni fick vara med', 'Bemötandet']

let server: AppServer
let petra: Tablet
let ingela: Tablet
let viktor: Tablet
let profileDir: string
let sid = ''

beforeAll(async () => {
  server = await startServer()
  profileDir = freshProfile()
  petra = await launchTablet({ profileDir })
  await enrol(petra.page, server, 'Petras dator')
  await unlock(petra.page, getPerson(server, 'Petra Nylund'))
  await waitForOfflineReady(petra.page)
  ;[ingela, viktor] = await Promise.all([
    openTablet(server, { device: 'Mottagningens dator', person: 'Ingela Strand' }),
    openTablet(server, { device: 'Viktors surfplatta', person: 'Viktor Hallin' }),
  ])
})

afterAll(async () => {
  for (const tablet of [petra, ingela, viktor]) await tablet?.close()
  await server?.stop()
})

const save = (page: Page, name: string) => page.getByRole('button', { name }).click()
const sent = (page: Page) => page.getByText('Allt är skickat').first().waitFor()

/** The page asks again by itself, later and later; waking it is a sign to ask now. */
test('the manager begins with what presses, and opens the report from there', async () => {
  const reporter = petra.page
  await visit(reporter, '/anmalan/ny', 'Är det bråttom?')
  await answerForEkdalen(reporter, 'Alva Höglind')
  await goToStep(reporter, 'Bråttom och skydd')
  await choose(reporter, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Nej')
  await goToStep(reporter, 'Det du har sett och hört')
  await textbox(reporter, 'Oron i en mening').fill('Alva är ofta hungrig.')
  await goToStep(reporter, 'Granska och skicka')
  await save(reporter, 'Skicka ändå')
  await arrive(reporter, /^Skickad/)

  const { page } = ingela
  await arrive(page, 'Översikt')
  const row = page.getByRole('link', { name: /^Öppna anmälan, barn A\.H\./ })
  await untilComes(page, () => row.isVisible())
  expect(await row.innerText()).toContain('Senast i dag')
  expect(await checkScreen(page, 'oversikt', { secret: SECRET })).toEqual([])
  await row.click()
  await arrive(page, /^Barn A\.H\./)
  await visit(page, '/oversikt', 'Översikt')
  const next = page.getByRole('link', { name: /^Gör skyddsbedömningen, barn A\.H\./ })
  await next.waitFor()
  sid = (await next.getAttribute('href'))?.split('/')[2] ?? ''
  expect(sid).toMatch(/^s/)
})

test('she closes it: what is not done is said, and holds up nothing', async () => {
  const { page } = ingela
  await visit(page, `/arende/${sid}/beslut`, 'Beslut om utredning')
  await choose(page, 'Vad är beslutet?', 'Ingen utredning inleds')
  await textbox(page, 'Vilka är skälen?').fill('Familjen har redan stöd.')
  await save(page, 'Spara beslutet')
  await page.getByRole('heading', { name: 'Beslut om utredning' }).waitFor({ state: 'detached' })
  await visit(page, `/avsluta/${sid}`, 'Avsluta ärendet')
  await page.getByText('Anmälaren har bett om återkoppling och har inte fått någon.').waitFor()
  expect(await page.getByRole('link', { name: 'Skriv besked' }).getAttribute('href')).toBe(
    `/besked/${sid}`,
  )
  await choose(page, 'Hur fick barnet veta?', 'Möte')
  await choose(page, 'Hur fick vårdnadshavarna veta?', 'Telefon')
  await choose(page, 'Hur fick den som anmälde veta?', 'Inte än')
  await choose(page, 'Hade ni ett gemensamt avslutande möte?', 'Nej')
  await save(page, 'Spara avslutet')
  await page.getByText('Välj ett svar.').first().waitFor()
  await choose(page, 'Varför blev det inget möte?', 'Samtycke saknas')
  await page.getByRole('checkbox', { name: /^Anmälan var rätt enligt lagen/ }).check()
  expect(await checkScreen(page, 'avsluta', { secret: SECRET })).toEqual([])
  await save(page, 'Spara avslutet')
  await page.getByRole('heading', { name: 'Avsluta ärendet' }).waitFor({ state: 'detached' })
})

test('social services evaluate with six taps, and wait for the other side', async () => {
  const { page } = ingela
  await visit(page, `/utvardera/${sid}`, 'Utvärdera samarbetet')
  const taps = await evaluate(page, 'Delvis')
  expect(taps).toBeLessThanOrEqual(6)
  await page.getByText('Tack. Det är sparat.').waitFor()
  await page.getByText('Har inte svarat än.').waitFor()
  await sent(page)
  await visit(page, '/oversikt', 'Översikt')
  await page.getByRole('link', { name: /^Ge återkoppling, barn A\.H\./ }).waitFor()
})

/** Each answer is a tap, and the last one saves. */
async function evaluate(page: Page, mark: string): Promise<number> {
  const answers: readonly (readonly [string, string])[] = [
    ['Hur talade ni med varandra?', 'Telefon'],
    ...MARKS.map((question) => [question, mark] as const),
    ['Finns det något ni fortfarande är missnöjda med?', 'Nej'],
  ]
  for (const [question, answer] of answers) await choose(page, question, answer)
  await save(page, 'Spara utvärderingen')
  return answers.length + 1
}

test('who has noted that it is over is asked on her way, and begins in a cellar', async () => {
  const { page, context } = petra
  await untilComes(page, () => page.getByRole('link', { name: 'Skriv ner svaret' }).isVisible())
  await page.getByRole('link', { name: 'Skriv ner svaret' }).click()
  await arrive(page, 'Vad sa socialtjänsten?')
  await choose(page, 'Vad blev svaret?', 'Ingen utredning')
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
  await textbox(page, 'Vilken dag fick du svaret?').fill(today)
  await save(page, 'Spara svaret')
  await page.getByRole('link', { name: 'Se hela vägen' }).click()
  await arrive(page, 'Vägen')
  await page.getByRole('heading', { name: 'Säg hur samarbetet gick' }).waitFor()
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Utvärdera samarbetet' }).click()
  await arrive(page, 'Utvärdera samarbetet')
  await choose(page, 'Bemötandet', 'Bra')
  await textbox(page, /^Vill du säga något mer\?/).fill('Ring oss tidigare nästa gång.')
  await page.getByText('Sparat på surfplattan', { exact: true }).waitFor()
})

test('a kill loses nothing of it; saved, it waits for the line, and says so', async () => {
  const address = petra.page.url()
  await petra.kill()
  petra = await launchTablet({ profileDir })
  const { page, context } = petra
  await context.setOffline(true)
  await page.goto(address)
  await tryWords(page, getPerson(server, 'Petra Nylund'))
  await arrive(page, 'Utvärdera samarbetet')
  expect(await textbox(page, /^Vill du säga något mer\?/).inputValue()).toBe(
    'Ring oss tidigare nästa gång.',
  )
  expect(await checkScreen(page, 'utvardera', { secret: SECRET })).toEqual([])
  await evaluate(page, 'Bra')
  await page.getByText('Tack. Det är sparat.').waitFor()
  expect(await checkScreen(page, 'utvardera-klart', { secret: SECRET })).toEqual([])
})

test('a proposal has no field for a child, and a name that slips in is marked', async () => {
  const { page } = petra
  await page.getByRole('link', { name: 'Lämna ett förslag' }).click()
  await arrive(page, 'Förslag till förbättring')
  await page.getByRole('link', { name: 'Skriv ett förslag' }).click()
  await arrive(page, 'Förslag')
  expect(await page.getByRole('textbox').count()).toBe(1)
  await choose(page, 'Vad gäller det?', 'Mötena')
  await textbox(page, 'Vad kan bli bättre?').fill('Boka nästa möte innan Alva går hem.')
  await page.getByRole('button', { name: 'Byt Alva mot barnet' }).click()
  await page.getByText('Står det ett namn här?').waitFor({ state: 'detached' })
  expect(await checkScreen(page, 'forslag', { secret: SECRET })).toEqual([])
  await save(page, 'Lämna förslaget')
  await page.getByText('Boka nästa möte innan barnet går hem.').waitFor()
  await petra.context.setOffline(false)
  await wake(page)
  await sent(page)
})

test('both who handle it read both sides beside each other', async () => {
  for (const { page } of [ingela, viktor]) {
    await visit(page, `/utvardera/${sid}`, 'Utvärdera samarbetet')
    await untilComes(page, () => page.getByText('Ring oss tidigare nästa gång.').isVisible())
    const side = (name: string) => page.getByRole('region', { name })
    await side('Den som anmälde').getByText('Bra').first().waitFor()
    await side('Socialtjänsten').getByText('Delvis').first().waitFor()
  }
  expect(await checkScreen(viktor.page, 'utvardera-bada', { secret: SECRET })).toEqual([])
})
