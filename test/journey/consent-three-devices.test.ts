// DOM D5 with the tablet in the family's hands, on three devices: Viktor's tablet in the room, Ingela's phone,
// the school's computer. Annika hears the text and signs it, Jörgen answers by phone, the school takes over its
// part. Jörgen takes his yes back, and nothing that Viktor's tablet writes meanwhile brings it back.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import {
  addGuardian,
  giveBack,
  handTo,
  inAWhile,
  saysYes,
  signFor,
} from '../support/consent-steps.ts'
import { choose, enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { openedLetters } from '../support/reader.ts'
import { sendOpenReport, textbox } from '../support/report-steps.ts'
import { drawnPaper } from '../support/pdf.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { photographAll } from '../support/screens.ts'
import { openTablet, sendAll, untilComes, untilShown } from '../support/two-sides.ts'

const MOST_TAPS = 12
const ANNIKA = 'Annika Malmqvist'
const JORGEN = 'Jörgen Dahl'
const PLAN = 'Planen för utredningen'
const SECRET = ['Ture', 'Malmqvist', 'Annika', 'Jörgen']

let server: AppServer
let petra: Tablet
let viktor: Tablet
let ingela: Tablet
let sid: string
let taps = 0

/** A tablet whose own computer speaks Swedish, and that knows a voice far away as well. */
async function speakSwedish(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const voices = [
      { lang: 'sv-SE', localService: false, name: 'far away' },
      { lang: 'sv-SE', localService: true, name: 'here' },
    ]
    const spoken: string[] = []
    class Utterance {
      voice: { readonly name: string } | undefined
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    }
    const speak = ({ voice, text }: Utterance) => spoken.push(`${voice?.name}: ${text}`)
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak,
      cancel: () => undefined,
    })
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken })
  })
}

beforeAll(async () => {
  server = await startServer()
  ;[petra, viktor, ingela] = await Promise.all([
    openTablet(server, { device: 'Petras dator', person: 'Petra Nylund' }),
    launchTablet({ profileDir: freshProfile() }),
    launchTablet({ profileDir: freshProfile(), viewport: { width: 390, height: 844 } }),
  ])
  await viktor.context.exposeFunction('countTap', () => (taps += 1))
  await viktor.page.addInitScript(() => {
    const { countTap } = window as unknown as { readonly countTap: () => void }
    addEventListener(
      'pointerdown',
      ({ target }) => (target as Element).closest('.pad') ?? countTap(),
      { capture: true },
    )
  })
  await speakSwedish(viktor.page)
  for (const [{ page }, device, name] of [
    [viktor, 'Viktors surfplatta', 'Viktor Hallin'],
    [ingela, 'Mottagningens dator', 'Ingela Strand'],
  ] as const) {
    await enrol(page, server, device)
    await unlock(page, getPerson(server, name))
  }
  await waitForOfflineReady(viktor.page)
})

afterAll(async () => {
  for (const tablet of [petra, viktor, ingela]) await tablet?.close()
  await server?.stop()
})

const consents = () => `/arende/${sid}/samtycken`
const topic = (page: Page) =>
  page
    .getByRole('region', { name: 'Björkhöjdsskolan' })
    .getByRole('listitem')
    .filter({ hasText: PLAN })

test('Petra reports, with both guardians, and it comes to both', async () => {
  const { page } = petra
  sid = await sendOpenReport(page, 'Ture Malmqvist', 'Ture somnar på lektionerna.')
  for (const tablet of [viktor, ingela]) {
    await visit(tablet.page, '/inkorg', 'Inkorg')
    await untilComes(tablet.page, () =>
      tablet.page.getByRole('link', { name: /Barn T\.M\. Från/ }).isVisible(),
    )
  }
})

test('one tap in the room hands the tablet to Annika, and nothing is asked too early', async () => {
  await viktor.context.setOffline(true)
  const { page } = viktor
  await visit(page, `/arende/${sid}`, /./)
  taps = 0
  await page.getByRole('link', { name: 'Samtycken' }).click()
  await page.getByRole('link', { name: 'Skriv ett samtycke' }).click()
  await arrive(page, 'Skriv ett samtycke')
  const routine = taps
  await addGuardian(page, 1, ANNIKA)
  await addGuardian(page, 2, JORGEN)
  await page.getByRole('button', { name: `Lämna över plattan till ${ANNIKA}` }).click()
  await page.getByText('Välj ett svar.').first().waitFor()
  // The people stand there already where the report names them, and nobody tries too early twice.
  taps = routine
  await choose(page, 'Vem har vårdnaden?', 'Två vårdnadshavare')
  await page.getByRole('checkbox', { name: /^Björkhöjdsskolan/ }).check()
  await page.getByRole('checkbox', { name: PLAN }).check()
  await textbox(page, 'Vad ska uppgifterna användas till?').fill('Skolan kan stötta Ture.')
  await textbox(page, 'Gäller till och med').fill(inAWhile())
  const before = taps
  const mutual = page.getByRole('checkbox', { name: /får också berätta för oss/ })
  expect(await mutual.isChecked()).toBe(false)
  await mutual.check()
  taps = before
  await handTo(page, ANNIKA)
  await page
    .getByText('Björkhöjdsskolan och Ekdalens socialtjänst', { exact: true })
    .first()
    .waitFor()
  expect(await page.content()).not.toContain(JORGEN)
})

test('the text is read aloud by the tablet itself', async () => {
  const { page } = viktor
  await page.getByRole('button', { name: 'Lyssna' }).click()
  const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)
  expect(spoken.every((line) => line.startsWith('here: '))).toBe(true)
  expect(spoken.join('\n')).toContain('Får vi prata med varandra om Ture?')
  await page.getByRole('button', { name: 'Tyst' }).waitFor()
  // No voice of the tablet speaks English, so there is no button that would send the words away.
  const before = taps
  await page.getByRole('radio', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Hand back' }).first().waitFor()
  expect(await page.getByRole('button', { name: 'Listen' }).count()).toBe(0)
  await page.getByRole('radio', { name: 'Svenska', exact: true }).click()
  taps = before
  expect(await checkScreen(page, 'lamna-lyssna')).toEqual([])
})

test('Annika signs, and her answer stands in the form', async () => {
  const { page } = viktor
  await signFor(page, [PLAN])
  await giveBack(page, getPerson(server, 'Viktor Hallin'))
  await arrive(page, 'Skriv ett samtycke')
  const card = page.getByRole('group', { name: ANNIKA, exact: true })
  await card.getByText(/^Annika Malmqvist skrev under \d\d\.\d\d$/).waitFor()
  await card.getByRole('img', { name: 'Underskriften' }).waitFor()
  await photographAll(page, 'samtycke-underskrivet')
  expect(await checkScreen(page, 'samtycke-underskrivet', { secret: SECRET })).toEqual([])
  const purpose = textbox(page, 'Vad ska uppgifterna användas till?')
  await purpose.fill('Något annat')
  await card.getByText(/^Texten har ändrats sedan/).waitFor()
  await purpose.fill('Skolan kan stötta Ture.')
  await card.getByText(/^Texten har ändrats sedan/).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Spara samtycket' }).click()
  await arrive(page, 'Samtycken')
  await topic(page).getByText(`Väntar på ${JORGEN}`).waitFor()
  process.stdout.write(`taps of a consent read aloud, from the matter's page: ${taps}\n`)
  expect(taps).toBeLessThanOrEqual(MOST_TAPS)
  await sendAll(viktor)
})

test('Jörgen answers by phone; then it holds, and the school gets its part to take over', async () => {
  const { page } = ingela
  await visit(page, consents(), 'Samtycken')
  await untilComes(page, () => page.getByRole('link', { name: 'Anteckna svar' }).isVisible())
  await page.getByRole('link', { name: 'Anteckna svar' }).click()
  await arrive(page, 'Anteckna svar')
  expect(await page.getByText(ANNIKA).count()).toBe(0)
  await saysYes(page, JORGEN, 'Jörgen, i telefon.')
  await page.getByRole('button', { name: 'Spara svaret' }).click()
  await arrive(page, 'Samtycken')
  await topic(page).getByText('Ja', { exact: true }).waitFor()
  await sendAll(ingela)

  const { page: hers } = petra
  await visit(hers, '/samtycken', /./)
  const offer = hers.getByRole('link', { name: /har frågat om barn T\.M\.$/ })
  await untilComes(hers, () => offer.isVisible())
  await offer.click()
  await arrive(hers, 'Ett samtycke till er')
  await hers.getByText(/^Det här gäller inte hos er förrän/).waitFor()
  expect(await hers.getByText('Ja', { exact: true }).count()).toBe(0)
  await photographAll(hers, 'erbjudet-samtycke')
  expect(await checkScreen(hers, 'erbjudet-samtycke', { secret: SECRET })).toEqual([])
  await hers.getByRole('button', { name: 'Ta över samtycket' }).click()
  await hers.getByText('Ni har tagit över svaret').waitFor()
  const ours = hers.getByRole('region', { name: 'Ekdalens socialtjänst' })
  await ours.getByText('Ja', { exact: true }).waitFor()
})

test('Annika’s copy has her own words and strokes, and nothing of Jörgen', async () => {
  const { page } = ingela
  await page.getByRole('link', { name: `Visa för ${ANNIKA}` }).click()
  await arrive(page, 'Det du har svarat')
  const paper = await drawnPaper(page, /^Samtyckets nummer: s_/)
  const words = (await paper.textContent()) ?? ''
  expect(words).toContain('Får vi prata med varandra om Ture?')
  expect(words).toMatch(/Annika Malmqvist skrev under/)
  expect(words).toMatch(/Kontrollsumma för orden: [\w-]{43}/)
  expect(await paper.locator('.pad path').count()).toBe(1)
  expect(words).not.toContain('Jörgen')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
})

test('Jörgen takes it back, and what Viktor’s tablet writes unknowing gives nothing again', async () => {
  await untilComes(viktor.page, () =>
    topic(viktor.page).getByText('Ja', { exact: true }).isVisible(),
  )
  await viktor.context.setOffline(true)
  const { page } = ingela
  await visit(page, consents(), 'Samtycken')
  await page.getByRole('button', { name: `Återkalla för ${JORGEN}` }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByRole('textbox').count()).toBe(0)
  await dialog.getByRole('button', { name: 'Återkalla nu' }).click()
  await page.getByText(`${JORGEN} har återkallat. Det gäller nu.`).waitFor()
  await sendAll(ingela)

  const { page: his } = viktor
  await visit(his, `/arende/${sid}/samtycke`, 'Skriv ett samtycke')
  await choose(his, 'Vem har vårdnaden?', 'Två vårdnadshavare')
  await his.getByRole('checkbox', { name: /^Björkhöjdsskolan/ }).check()
  await his.getByRole('checkbox', { name: PLAN }).check()
  await textbox(his, 'Vad ska uppgifterna användas till?').fill('Skolan kan stötta Ture.')
  await textbox(his, 'Gäller till och med').fill(inAWhile())
  for (const name of [ANNIKA, JORGEN]) {
    await handTo(his, name)
    await signFor(his, [PLAN])
    await giveBack(his, getPerson(server, 'Viktor Hallin'))
    await arrive(his, 'Skriv ett samtycke')
    await his
      .getByRole('group', { name, exact: true })
      .getByText(/ skrev under /)
      .waitFor()
  }
  await his.getByRole('button', { name: 'Spara samtycket' }).click()
  await arrive(his, 'Samtycken')
  await sendAll(viktor)
  for (const tablet of [viktor, ingela]) {
    await untilShown(tablet.page, /^Återkallat /)
    expect(await topic(tablet.page).getByText('Ja', { exact: true }).count()).toBe(0)
  }
  const kinds = (await openedLetters(server, 'Viktor Hallin', 'final')).map(
    (text) => (JSON.parse(text) as { readonly kind: string }).kind,
  )
  // Nothing is deleted, and nothing of it reaches the school but the offer of the first.
  expect(kinds.filter((kind) => kind === 'consent')).toHaveLength(3)
  const told = (await openedLetters(server, 'Petra Nylund', 'final')).map(
    (text) => (JSON.parse(text) as { readonly kind: string }).kind,
  )
  expect(told.filter((kind) => /^consent/.test(kind)).toSorted()).toEqual([
    'consentAccepted',
    'consentOffer',
  ])
})

test('what the law lets them tell stays open', async () => {
  const { page } = ingela
  await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
  await page
    .getByRole('group', { name: /Lagens svar|Får sägas/ })
    .first()
    .waitFor()
  await page.getByRole('region', { name: 'Stopp' }).getByText(PLAN).waitFor()
})
