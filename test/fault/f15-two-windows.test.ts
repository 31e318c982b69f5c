// F15: two windows and two people on one tablet, in any order of what they may do there. Nobody's
// rows are touched by what somebody else does, no letter leaves the outbox without its receipt, and
// every word that was called saved is there at the end (I9).

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer, type DemoPerson } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { createChance } from '../support/chance.ts'
import { enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { roundsOf, seed, tellFigures } from '../support/rounds.ts'
import {
  comeBack,
  goToDraft,
  hide,
  lockHard,
  lockScreen,
  openWindow,
  typeWord,
  whereabouts,
  type SharedWindow,
} from '../support/shared-tablet.ts'
import {
  layLetters,
  readStored,
  type StoredLetter,
  type StoredProfile,
} from '../support/stored-rows.ts'

const DEVICE = 'Surfplatta 1, Tallkotten'
const chance = createChance(seed)
const done: string[] = []
/** What each person was told is saved, and what is typed and not yet told. */
const saved = new Map<string, string[]>()
const nameOf = new Map<string, string>()
let typed: { readonly window: SharedWindow; readonly word: string }[] = []

let server: AppServer
let tablet: Tablet
let people: readonly [DemoPerson, ...DemoPerson[]]
let windows: [SharedWindow, ...SharedWindow[]]

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
  people = [getPerson(server, 'Samira Ekholt'), getPerson(server, 'Bengt Lindroos')]
  const { page } = tablet
  await enrol(page, server, DEVICE)
  await waitForOfflineReady(page)
  for (const person of people) {
    const others = page.getByRole('button', { name: 'Någon annan' })
    if (await others.isVisible()) await others.click()
    await unlock(page, person)
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await whereabouts(page).fill(person.name)
    await hide(page)
    saved.set(person.name, [person.name])
    const uid = Object.keys(await readStored(page)).find((one) => !nameOf.has(one)) ?? ''
    nameOf.set(uid, person.name)
  }
  windows = [{ page }]
  await tablet.context.setOffline(true)
  // Of a sort that only a receipt may take away, and none will come.
  await layLetters(page, 1)
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

/** A lock saves what was typed a moment ago, in all windows of the person. */
function settleLock(person: DemoPerson): void {
  for (const window of windows) {
    if (window.person !== person) continue
    const words = typed.filter((one) => one.window === window).map(({ word }) => word)
    saved.get(person.name)?.push(...words)
    window.person = undefined
  }
  typed = typed.filter(({ window }) => window.person !== undefined)
}

async function lock(window: SharedWindow, how: typeof hide): Promise<void> {
  const { person } = window
  if (!person) return
  await how(window.page)
  for (const other of windows) if (other.person === person) await lockScreen(other.page)
  settleLock(person)
}

async function enter(window: SharedWindow, person: DemoPerson): Promise<void> {
  if (window.person === person) return
  await lock(window, hide)
  await comeBack(window.page, person)
  window.person = person
}

/** What was typed and not called saved may be gone with its window; that is told to nobody. */
function forget(window: SharedWindow): void {
  typed = typed.filter((one) => one.window !== window)
  window.person = undefined
}

const acts: Readonly<Record<string, (window: SharedWindow) => Promise<void>>> = {
  async write(window) {
    if (!window.person) await enter(window, chance.pick(people))
    const word = `ord${done.length}`
    const { name } = window.person!
    // The word may stand in the window that has to give its draft away, and is saved there.
    const told = await typeWord(window.page, word, chance)
    if (told) saved.get(name)?.push(word)
    else typed.push({ window, word })
  },
  hide: (window) => lock(window, hide),
  lockHard: (window) => lock(window, lockHard),
  switchPerson: (window) =>
    enter(
      window,
      people.find((one) => one !== window.person)!,
    ),
  unlock: (window) => enter(window, window.person ?? chance.pick(people)),
  async reload(window) {
    forget(window)
    await window.page.reload()
    await lockScreen(window.page)
  },
  async openOrClose() {
    const [first, second] = windows
    if (second) {
      const gone = chance.pick(windows)
      forget(gone)
      await gone.page.close()
      windows = [gone === first ? second : first]
    } else windows = [first, await openWindow(tablet, server.url)]
  },
  async deliver() {
    await tablet.context.setOffline(false)
    const waiting = async () =>
      Object.values(await readStored(windows[0].page))
        .flatMap(({ outbox }) => outbox)
        .filter(({ cls }) => cls === 'draft').length
    await windows[0].page.evaluate(() => window.dispatchEvent(new Event('online')))
    await expect.poll(waiting).toBe(0)
    await tablet.context.setOffline(true)
  },
}
// Writing is what is to be disturbed.
const ACTS = ['write', 'write', 'write', ...Object.keys(acts)] as const
const ACTS_A_ROUND = 2

type Stored = Readonly<Record<string, StoredProfile>>

/** What no act may do, to anybody. */
function expectNothingGone(before: Stored, after: Stored): void {
  for (const [uid, { records, outbox, receipts }] of Object.entries(before)) {
    const now = after[uid]
    expect(Object.keys(now?.records ?? {})).toEqual(expect.arrayContaining(Object.keys(records)))
    const gone = outbox.filter(({ hash }) => !now?.outbox.some((row) => row.hash === hash))
    const arrived = now?.receipts.filter((hash) => !receipts.includes(hash)) ?? []
    // A draft's revision that nobody has tried to send may be replaced by the one that follows it,
    // which waits in its place or has arrived.
    const isReplaced = ({ cls, rec, n }: StoredLetter) =>
      cls === 'draft' &&
      (arrived.length > 0 || now?.outbox.some((row) => row.rec === rec && row.n > n))
    expect(gone.filter((row) => !arrived.includes(row.hash) && !isReplaced(row))).toEqual([])
  }
}

/** Those who are at no window, before and after, have the same rows to the last byte. */
function expectUntouched(before: Stored, after: Stored, present: ReadonlySet<string>): void {
  for (const [uid, profile] of Object.entries(before)) {
    if (present.has(nameOf.get(uid) ?? '')) continue
    expect(after[uid]?.records).toEqual(profile.records)
    if (done.at(-1) !== 'deliver') expect(after[uid]?.outbox).toEqual(profile.outbox)
  }
}

const atWindows = () => windows.flatMap(({ person }) => (person ? [person.name] : []))

async function round(): Promise<void> {
  for (let act = 0; act < ACTS_A_ROUND; act += 1) {
    const name = chance.pick(ACTS)
    const before = await readStored(windows[0].page)
    const present = new Set(atWindows())
    done.push(name)
    await acts[name]?.(chance.pick(windows))
    const after = await readStored(windows[0].page)
    expectNothingGone(before, after)
    expectUntouched(before, after, new Set([...present, ...atWindows()]))
  }
}

async function readAll(person: DemoPerson): Promise<string> {
  const [window] = windows
  const { page } = window
  await enter(window, person)
  await goToDraft(page)
  // Also what stands aside as an older version.
  return `${await whereabouts(page).inputValue()} ${await page.getByRole('main').textContent()}`
}

test('nobody’s rows are touched by another, and every saved word is there at the end', async () => {
  try {
    for (let at = 0; at < roundsOf('F15'); at += 1) await round()
    for (const person of people) {
      const text = await readAll(person)
      const lost = saved.get(person.name)?.filter((word) => !text.includes(word))
      expect(lost).toEqual([])
    }
  } catch (error) {
    throw new Error(`Seed ${seed}, after ${done.join(', ')}`, { cause: error })
  }
  const words = [...saved.values()].flat().length
  expect(words).toBeGreaterThan(roundsOf('F15') / 2)
  tellFigures('F15', { acts: done.length, words })
})
