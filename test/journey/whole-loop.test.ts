// From the report to the end of the matter (DOM D1, D6, D8, D12), both tablets without a network half of
// the time. At the end both sides tell the same story, and the reporter's holds what was disclosed.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import type { Tablet } from '../support/browser.ts'
import { choose, waitForOfflineReady } from '../support/people.ts'
import { openedLetters } from '../support/reader.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { arrive, visit } from '../support/screen-check.ts'
import { openTablet, sendAll, untilComes, untilShown } from '../support/two-sides.ts'

const SENTENCE = 'Elsa är ofta trött och hungrig.'
const SUPPLEMENT = 'Elsa somnade vid lunchen i dag.'
/** What social services write down and tell nobody. */
const INSIDE = {
  protection: 'Mormor är hemma i kväll.',
  grounds: 'Oron gäller barnets grundläggande behov.',
  contact: 'Mamman säger att hon har sökt hjälp.',
  weighed: 'Mamman har själv sagt att förskolan gärna får veta.',
  end: 'Familjen får stöd i öppenvården.',
}
/** All that a reporter may ever be told of a matter by letter. */
const TOLD = ['acknowledgement', 'feedback', 'handlerChange', 'lockTold']
const MARKS = ['Sättet vi arbetade på', 'Hur ni fick vara med', 'Bemötandet']

let server: AppServer
let samira: Tablet
let office: Tablet
let sid: string
/** What each side's keys open of the matter when all is sent. */
let hers: readonly Letter[]
let theirs: readonly Letter[]

beforeAll(async () => {
  server = await startServer()
  ;[samira, office] = await Promise.all([
    openTablet(server, { device: 'Surfplatta 1, Tallkotten', person: 'Samira Ekholt' }),
    openTablet(server, { device: 'Mottagningens dator', person: 'Ingela Strand' }),
  ])
  await Promise.all([samira, office].map(({ page }) => waitForOfflineReady(page)))
})

afterAll(async () => {
  for (const tablet of [samira, office]) await tablet?.close()
  await server?.stop()
})

const inkorg = (page: Page) => visit(page, '/inkorg', 'Inkorg')
const receipt = (page: Page) => visit(page, `/anmalan/${sid}/kvitto`, /./)

async function save(page: Page, form: string, button: string, fill: () => Promise<void>) {
  await visit(page, `/arende/${sid}/${form}`, /./)
  await fill()
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL((url) => url.pathname === `/arende/${sid}`)
}

test('the report is written without a network, and arrives when there is one', async () => {
  const { page, context } = samira
  await context.setOffline(true)
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await answerForEkdalen(page, 'Elsa Brunnberg')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill(SENTENCE)
  await goToStep(page, 'Granska och skicka')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await arrive(page, 'Klar. Inte skickad än.')
  sid = new URL(page.url()).pathname.split('/')[2] ?? ''
  await sendAll(samira)
  await untilShown(page, /^Skickad \d\d\.\d\d\. Ingen har öppnat den än\.$/)
})

test('it is opened and assessed while the office has no network', async () => {
  const { page, context } = office
  await inkorg(page)
  const row = page.getByRole('link', { name: /Barn E\.B\./ })
  await untilComes(page, () => row.isVisible())
  await context.setOffline(true)
  await row.click()
  await page.getByText(SENTENCE).first().waitFor()
  await save(page, 'handlaggare', 'Spara handläggaren', async () => {
    await page.getByRole('combobox', { name: 'Vem handlägger?' }).selectOption('Viktor Hallin')
    await textbox(page, /^Handläggarens telefon/).fill('08-465 004 21')
  })
  await save(page, 'skydd', 'Spara skyddsbedömningen', async () => {
    await choose(page, 'Behöver barnet skydd nu?', 'Nej, inte nu')
    await textbox(page, /^Vad bygger bedömningen på/).fill(INSIDE.protection)
  })
})

test('without a network the reporter knows nothing of it, and may still add what she saw', async () => {
  const { page, context } = samira
  await context.setOffline(true)
  await receipt(page)
  expect(await page.getByText('Viktor Hallin').count()).toBe(0)
  await page.getByRole('button', { name: 'Komplettera' }).click()
  await textbox(page, 'Nya uppgifter').fill(SUPPLEMENT)
  await page.getByRole('button', { name: 'Skicka kompletteringen' }).click()
  await page.getByText(SUPPLEMENT).first().waitFor()
})

test('the decision is made and told without a network, in one go', async () => {
  const { page } = office
  await save(page, 'beslut', 'Spara beslutet', async () => {
    await choose(page, 'Vad är beslutet?', 'Utredning inleds')
    await textbox(page, 'Vilka är skälen?').fill(INSIDE.grounds)
  })
  await save(page, 'handelse', 'Spara händelsen', async () => {
    await choose(page, 'Vad vill du anteckna?', 'Samtal, möte eller besök')
    await choose(page, 'Hur?', 'Telefon')
    await textbox(page, 'Med vem?').fill('Mamman')
    await textbox(page, 'Vad kom fram?').fill(INSIDE.contact)
  })
  await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
  await page.getByRole('checkbox', { name: /^Utredning inleds/ }).check()
  await page.getByRole('checkbox', { name: /^Vi träffar familjen/ }).check()
  await textbox(page, /^Din bedömning/).fill(INSIDE.weighed)
  await textbox(page, 'När hörs ni igen?').fill('2099-01-15')
  await page.getByRole('button', { name: 'Lämna besked' }).click()
  await arrive(page, 'Beskedet är lämnat')
  await sendAll(office)
})

test('both come back on the line, and each has what the other wrote', async () => {
  await sendAll(samira)
  const { page } = samira
  await untilShown(page, 'Vi träffar familjen i utredningen.')
  await page.getByText(/^Din kontakt hos socialtjänsten: Viktor Hallin, 08-465 004 21$/).waitFor()
  await inkorg(office.page)
  await office.page.getByRole('link', { name: /Barn E\.B\./ }).click()
  await untilShown(office.page, SUPPLEMENT)
})

test('the investigation ends, and the reporter is told nothing by itself', async () => {
  const { page, context } = office
  await context.setOffline(true)
  await save(page, 'utredning', 'Spara beslutet', async () => {
    await choose(page, 'Vad är beslutet?', 'Utredningen avslutas')
    await choose(page, 'Hur slutar den?', 'Med insats')
    await textbox(page, 'Vilka är skälen?').fill(INSIDE.end)
  })
  await sendAll(office)
})

test('that it has ended is weighed and told, and it is closed, without a network', async () => {
  const { page, context } = office
  await context.setOffline(true)
  await visit(page, `/besked/${sid}`, 'Besked till anmälaren')
  await page.getByRole('checkbox', { name: /^Utredningen är avslutad/ }).check()
  await textbox(page, /^Din bedömning/).fill(INSIDE.weighed)
  await page.getByRole('button', { name: 'Lämna besked' }).click()
  await arrive(page, 'Beskedet är lämnat')
  await visit(page, `/avsluta/${sid}`, 'Avsluta ärendet')
  await choose(page, 'Hur fick barnet veta?', 'Möte')
  await choose(page, 'Hur fick den som anmälde veta?', 'Brev eller besked')
  // Nobody has lifted the lock.
  expect(await page.getByText('vårdnadshavarna veta?').count()).toBe(0)
  await page.getByRole('button', { name: 'Spara avslutet' }).click()
  await page.waitForURL((url) => url.pathname === `/arende/${sid}`)
  await sendAll(office)
})

test('both sides say how it went, each without a network', async () => {
  await sendAll(samira)
  await untilShown(samira.page, /^Utredningen avslutades /)
  for (const { page, context } of [samira, office]) {
    await context.setOffline(true)
    await visit(page, `/utvardera/${sid}`, 'Utvärdera samarbetet')
    await choose(page, 'Hur talade ni med varandra?', 'Telefon')
    for (const question of MARKS) await choose(page, question, 'Bra')
    await choose(page, 'Finns det något ni fortfarande är missnöjda med?', 'Nej')
    await page.getByRole('button', { name: 'Spara utvärderingen' }).click()
    await page.getByText('Tack. Det är sparat.').waitFor()
  }
  await sendAll(samira)
  await sendAll(office)
})

interface Letter {
  readonly kind: string
  readonly at: string
  readonly sid?: string
  readonly record: {
    readonly writtenAt?: string
    readonly items?: readonly { readonly item: string; readonly words: string }[]
    readonly item?: string
    readonly words?: string
    readonly recipient?: { readonly kind: string }
    readonly side?: string
  }
}

async function lettersOf(name: string): Promise<readonly Letter[]> {
  const opened = await openedLetters(server, name, 'final', 'opened')
  const letters = opened.map((letter) => JSON.parse(letter) as Letter)
  return letters.filter((letter) => letter.sid === sid)
}

/** Of what went between the two: its kind and when it was written. */
const storyOf = (letters: readonly Letter[]) =>
  letters
    .filter(({ kind }) => SHARED.includes(kind))
    .map(({ kind, at, record }) => `${kind} ${record.writtenAt ?? at} ${at}`)
    .toSorted()

/** `19.08`, as a screen says it of today. */
const clockOf = (instant = '') =>
  new Date(instant)
    .toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' })
    .replace(':', '.')

const SHARED = [...TOLD, 'opened', 'submission', 'supplement']
/** What the timeline calls it. */
const HAPPENED = {
  feedback: 'Återkoppling till anmälaren',
  handlerChange: 'Besked till anmälaren: Viktor Hallin',
}

test('both sides hold the same letters, with the same times', async () => {
  hers = await lettersOf('Samira Ekholt')
  theirs = await lettersOf('Ingela Strand')
  expect(storyOf(hers)).toEqual(storyOf(theirs))
  const kinds = new Set(hers.map(({ kind }) => kind))
  expect([...kinds].toSorted()).toEqual([
    'acknowledgement',
    'evaluation',
    'feedback',
    'handlerChange',
    'opened',
    'submission',
    'supplement',
  ])
})

test('each side’s evaluation lies with social services, and theirs with nobody else', () => {
  const sides = (letters: readonly Letter[]) =>
    letters.filter(({ kind }) => kind === 'evaluation').map(({ record }) => record.side)
  expect(new Set(sides(theirs))).toEqual(new Set(['reporter', 'socialServices']))
  expect(sides(hers)).toEqual(['reporter'])
})

test('the timeline of the office tells what she was told, when each was written', async () => {
  const { page } = office
  await visit(page, `/arende/${sid}`, 'Elsa Brunnberg')
  const happened = page.getByRole('region', { name: 'Det som har hänt' })
  for (const [kind, title] of Object.entries(HAPPENED)) {
    const written = theirs.filter((letter) => letter.kind === kind)
    const events = happened.getByRole('listitem').filter({ hasText: title })
    expect(await events.count()).toBe(written.length)
    const times = await events.locator('time').allInnerTexts()
    const expected = written.map(({ at, record }) => clockOf(record.writtenAt ?? at))
    expect(times.toSorted()).toEqual(expected.toSorted())
    await events.first().getByText('Syns för').waitFor()
  }
})

test('what the screens say of when is what the letters hold', async () => {
  const writtenAt = (kind: string) => hers.find((one) => one.kind === kind)?.record.writtenAt
  await receipt(samira.page)
  const told = samira.page.getByRole('region', { name: 'Återkoppling' })
  await told
    .getByText(`Skrivet ${clockOf(writtenAt('feedback'))} av Ingela Strand. Skickat `)
    .first()
    .waitFor()
  await inkorg(office.page)
  await office.page.getByRole('link', { name: /Barn E\.B\./ }).click()
  const added = office.page.getByRole('region', { name: 'Kompletteringar' })
  await added.getByText(/^Samira Ekholt \d\d\.\d\d$/).waitFor()
  const [said = ''] = (await added.innerText()).match(/\d\d\.\d\d/) ?? []
  // It was written in a cellar, and arrived later.
  expect(said >= clockOf(writtenAt('supplement'))).toBe(true)
})

test('the reporter’s holds what was disclosed, word by word, and nothing else', async () => {
  const items = hers.flatMap(({ record }) => record.items ?? [])
  const disclosed = theirs
    .filter(({ kind, record }) => kind === 'disclosure' && record.recipient?.kind === 'reporter')
    .map(({ record: { item, words } }) => ({ item, words }))
  const byItem = (a: { item?: string | undefined }, b: { item?: string | undefined }) =>
    (a.item ?? '') < (b.item ?? '') ? -1 : 1
  expect(items.toSorted(byItem)).toEqual(disclosed.toSorted(byItem))
  expect(items.length).toBeGreaterThan(3)
  const group = JSON.stringify(theirs)
  const device = JSON.stringify(hers)
  for (const words of Object.values(INSIDE)) {
    expect(group).toContain(words)
    expect(device).not.toContain(words)
  }
  const screen = await samira.page.locator('body').innerText()
  for (const words of Object.values(INSIDE)) expect(screen).not.toContain(words)
})
