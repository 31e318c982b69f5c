// F3: every process of the browser is killed at once, at any moment of writing and sending. What the
// screen had called saved or sent is there when the tablet starts again.

import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { createChance } from '../support/chance.ts'
import { choose, enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { roundsOf, seed, tellFigures } from '../support/rounds.ts'
import { listKeptEnvelopes } from '../support/server-envelopes.ts'
import { readOutbox, tornRows } from '../support/stored-tables.ts'

const rounds = Array.from({ length: roundsOf('F3') }, (_, at) => at + 1)
const chance = createChance(seed)
/** Longer than the pause after which words are saved. */
const LONGEST_LINGER_MS = 700
const FIRST = 'Noel har ett bältesformat blåmärke på ryggen.'
const SECOND = ' Han visade det vid vilan, och sa sedan inget mer på hela dagen.'

interface Promises {
  saved: string
  sent: boolean
}

let server: AppServer
let tablet: Tablet
/** What the screens of this tablet have promised so far. */
let said: Promises
let sent = 0

beforeAll(async () => {
  server = await startServer()
  tablet = await startTablet()
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await unlock(tablet.page, samira())
  await waitForOfflineReady(tablet.page)
  finalsBefore = countFinals()
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

const samira = () => getPerson(server, 'Samira Ekholt')
const description = (page: Page) => page.getByRole('textbox', { name: 'Det här har hänt' })

async function startTablet(profileDir?: string): Promise<Tablet> {
  said = { saved: '', sent: false }
  const started = await launchTablet(profileDir === undefined ? {} : { profileDir })
  await started.page.exposeFunction('tellSaved', (text: string) => void (said.saved = text))
  await started.page.exposeFunction('tellSent', () => void (said.sent = true))
  await started.page.addInitScript(watchPromises)
  return started
}

/** Runs in the page: tells what the screen promises, as soon as it stands there. */
function watchPromises(): void {
  const tell = globalThis as unknown as {
    tellSaved: (text: string) => void
    tellSent: () => void
  }
  const look = () => {
    const field = document.querySelector<HTMLTextAreaElement>('[data-field="description"]')
    const line = document.querySelector('.bar__saved')?.textContent ?? ''
    if (field && line.startsWith('Sparat')) tell.tellSaved(field.value)
    if (location.pathname.endsWith('/kvitto') && document.querySelector('h1')) tell.tellSent()
  }
  // Once a frame: what nobody could see has not been promised.
  const lookOn = () => {
    look()
    requestAnimationFrame(lookOn)
  }
  lookOn()
}

/** A report that could be sent, open where one tells what has happened. Gives its id. */
async function beginReport(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).first().click()
  await page.getByRole('link', { name: 'Nästa: Barnet' }).click()
  await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
  await choose(page, 'Kommun', 'Lindhaga')
  await choose(page, 'Stadsdel', 'Ekdalen')
  await page.getByRole('link', { name: 'Nästa: Det du har sett och hört' }).click()
  await page.getByRole('textbox', { name: 'Oron i en mening' }).fill('Noel har ett blåmärke.')
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** Round by round the kill falls into the first words, later ones, Granska, and sending. */
async function writeUntilKilled(round: number, first: string): Promise<void> {
  const { page } = tablet
  const stages = [
    () => type(page, part(first)),
    async () => {
      await type(page, first)
      await page
        .getByRole('status')
        .filter({ hasText: /^Sparat/ })
        .waitFor()
      await type(page, part(SECOND))
    },
    async () => {
      await type(page, first + SECOND)
      await page.getByRole('link', { name: /Granska och skicka/ }).click()
    },
    async () => {
      await type(page, first + SECOND)
      await page.getByRole('link', { name: /Granska och skicka/ }).click()
      await page.getByRole('button', { name: 'Skicka ändå' }).click()
    },
  ]
  await stages[round % stages.length]?.()
  await sleep(chance.between(0, LONGEST_LINGER_MS))
  await tablet.kill()
}

/**
 * The last of it key by key, as it is when somebody writes. Only ever at the caret: what fills a field
 * anew selects all of it first, and a save in that moment rightly keeps a caret at the beginning.
 */
async function type(page: Page, text: string): Promise<void> {
  await description(page).focus()
  await page.keyboard.insertText(text.slice(0, -8))
  await description(page).pressSequentially(text.slice(-8))
}

const part = (text: string) => text.slice(0, chance.between(1, text.length))

/** What the tablet has of a report after a start: a draft, a submission, or nothing yet. */
async function findAgain(page: Page, rec: string): Promise<'draft' | 'submission' | 'nothing'> {
  await page.getByRole('heading', { name: 'Dina anmälningar' }).waitFor()
  const draft = page.getByRole('link', { name: 'Fortsätt skriva' })
  if ((await draft.count()) > 0 && (await draft.getAttribute('href'))?.includes(rec)) {
    await draft.click()
    return 'draft'
  }
  const submission = page.locator('.sent__list a')
  if ((await submission.count()) <= sent) return 'nothing'
  await submission.first().click()
  await page.getByRole('region', { name: 'Ditt kvitto' }).waitFor()
  return 'submission'
}

async function checkDraft(
  page: Page,
  text: string,
  promised: Promises,
  where: string,
): Promise<void> {
  // Granska is a place that one comes back to as well; there all has been written.
  const atReview = page.url().endsWith('/granska')
  if (atReview)
    await page
      .getByRole('link', { name: /Det du har sett och hört/ })
      .first()
      .click()
  await description(page).waitFor()
  const { value, caret, focused } = await description(page).evaluate((field) => {
    const { value, selectionStart } = field as HTMLTextAreaElement
    return { value, caret: selectionStart, focused: field === document.activeElement }
  })
  expect(value.startsWith(promised.saved), where).toBe(true)
  expect(text.startsWith(value), where).toBe(true)
  expect(promised.sent, where).toBe(false)
  if (atReview) expect(value, where).toBe(text)
  if (atReview || promised.saved === '') return
  expect(focused, where).toBe(true)
  expect(caret, where).toBeGreaterThan(0)
}

let finalsBefore = 0
let drafts = 0
const countFinals = () => listKeptEnvelopes(server).filter(({ cls }) => cls === 'final').length

test.each(rounds)('kill %i: what was called saved or sent is there, and whole', async (round) => {
  said = { saved: '', sent: false }
  const where = `seed ${seed}`
  const first = `Omgång ${round}: ${FIRST}`
  const rec = await beginReport(tablet.page)
  await writeUntilKilled(round, first)
  const promised = said

  tablet = await startTablet(tablet.profileDir)
  const { page } = tablet
  await page.goto(server.url)
  expect(tornRows(await readOutbox(page)), where).toEqual([])
  await unlock(page, samira())
  expect(await page.getByText('går inte att läsa').count(), where).toBe(0)
  const found = await findAgain(page, rec)
  if (found === 'draft') {
    drafts += 1
    await checkDraft(page, first + SECOND, promised, where)
  } else if (found === 'submission') {
    sent += 1
    await expect.poll(() => readPaper(page), { message: where }).toContain(first + SECOND)
  } else {
    expect(promised, where).toEqual({ saved: '', sent: false })
  }
  const home = found === 'draft' ? 'Stäng' : 'Hem'
  await page.getByRole('link', { name: home }).first().click()
})

test('in the end each report that was sent is with the server, once in each mailbox', async () => {
  const waiting = async () => (await readOutbox(tablet.page)).length
  await expect.poll(waiting, { timeout: 30_000 }).toBe(0)
  // The receiving unit's and the author's.
  expect(countFinals() - finalsBefore).toBe(2 * sent)
  tellFigures('F3', { drafts, sent })
})

/** The words of what was sent stand on its paper, which is drawn in the moment of printing. */
function readPaper(page: Page): Promise<string> {
  return page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'))
    window.dispatchEvent(new Event('afterprint'))
    return document.querySelector('.paper')?.textContent ?? ''
  })
}
