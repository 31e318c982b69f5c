// F13: every process of the browser is killed while a later version upgrades the databases. Each of
// them is then the old one or the new one, with every row; and the app of today, which knows only
// the old one, opens that, and leaves the new one alone and says what to do.

import { cpSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { createChance } from '../support/chance.ts'
import { readDatabases, upgradeAll, type StoredDatabase } from '../support/later-version.ts'
import { enrol, getPerson, pickPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { roundsOf, seed, tellFigures } from '../support/rounds.ts'
import { photograph } from '../support/screens.ts'

const rounds = Array.from({ length: roundsOf('F13') }, (_, at) => at + 1)
const SHELL = 'tp_shell'
const NEWER = 'Plattan behöver en ny version av Trepart. Allt är sparat.'

const chance = createChance(seed)
const figures = { old: 0, new: 0, shellNewer: 0, profileNewer: 0 }
let server: AppServer
let tablet: Tablet | undefined
/** A tablet with a draft on it, closed; every round works on a copy. */
let template: string
let before: Readonly<Record<string, StoredDatabase>>
let profile: string
/** How long an upgrade that nobody disturbs takes here. */
let whole: number

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
  const { page } = tablet
  await enrol(page, server, 'Surfplatta 1, Tallkotten')
  await unlock(page, samira())
  await waitForOfflineReady(page)
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await page.getByRole('textbox', { name: 'Var är barnet nu?' }).fill('På avdelningen.')
  await page.getByRole('link', { name: 'Stäng' }).click()
  await page.getByText('Fortsätt där du var').waitFor()
  await leaveApp(page)
  before = await readDatabases(page)
  profile = Object.keys(before).find((name) => name !== SHELL) ?? ''
  template = tablet.profileDir
  await tablet.close()
  whole = await timeUpgrade()
})

afterEach(() => tablet?.close())

afterAll(async () => {
  await server?.stop()
  tellFigures('F13', { ...figures, upgradeMs: Math.round(whole) })
})

const samira = () => getPerson(server, 'Samira Ekholt')

/** A page of the same origin that is not the app, and opens no database by itself. */
async function leaveApp(page: Page): Promise<void> {
  await page.goto(`${server.url}/demo`)
}

async function startCopy(): Promise<Tablet> {
  const profileDir = freshProfile()
  cpSync(template, profileDir, { recursive: true })
  const started = await launchTablet({ profileDir })
  await leaveApp(started.page)
  return started
}

async function timeUpgrade(): Promise<number> {
  const copy = await startCopy()
  await copy.page.exposeFunction('tellUpgrading', () => undefined)
  const begun = performance.now()
  await upgradeAll(copy.page, [SHELL, profile])
  const took = performance.now() - begun
  await copy.close()
  return took
}

/** Begins to upgrade a copy and kills it at any moment. Gives its folder. */
async function upgradeUntilKilled(names: readonly string[]): Promise<string> {
  const copy = await startCopy()
  const upgrading = new Promise<void>((done) => {
    void copy.page.exposeFunction('tellUpgrading', done).then(() =>
      // The kill ends it wherever it is.
      upgradeAll(copy.page, names).catch(() => undefined),
    )
  })
  await upgrading
  await sleep(chance.below(whole * 1.2))
  await copy.kill()
  return copy.profileDir
}

/** Throws unless it is wholly the old one or wholly the new one. True for the new one. */
function isUpgraded(found: StoredDatabase, old: StoredDatabase): boolean {
  expect(found.rows).toEqual(old.rows)
  const { version, marked, hasTable, hasIndex } = found
  if (version === old.version) {
    expect({ marked, hasTable, hasIndex }).toEqual({ marked: 0, hasTable: false, hasIndex: false })
    return false
  }
  const count = Object.values(old.rows).flat().length
  expect({ version, marked }).toEqual({ version: old.version + 10, marked: count })
  expect({ hasTable, hasIndex }).toEqual({ hasTable: true, hasIndex: true })
  return true
}

/** What the app of today makes of it. */
async function openApp(page: Page, newer: { shell: boolean; profile: boolean }): Promise<void> {
  await page.goto(server.url)
  if (newer.shell) {
    await page.getByRole('heading', { name: NEWER }).waitFor()
    await page.getByRole('button', { name: 'Öppna Trepart igen' }).waitFor()
    await photograph(page, 'nyare-version')
  } else if (newer.profile) {
    await pickPerson(page, samira())
    for (const [at, word] of samira().words.split(' ').entries()) {
      await page.getByRole('textbox', { name: `Ord ${at + 1}` }).fill(word)
    }
    await page.getByRole('button', { name: 'Lås upp' }).click()
    await page.getByRole('alert').getByText(NEWER).waitFor()
    await photograph(page, 'nyare-version-las')
  } else {
    await unlock(page, samira())
    await page.getByText('Fortsätt där du var').waitFor()
  }
}

test.each(rounds)(
  'kill %i: each database is the old one or the new one, and whole',
  async (round) => {
    const names = round % 2 === 0 ? [SHELL, profile] : [profile, SHELL]
    const profileDir = await upgradeUntilKilled(names)
    tablet = await launchTablet({ profileDir })
    const { page } = tablet
    await leaveApp(page)
    const found = await readDatabases(page)
    expect(Object.keys(found).toSorted()).toEqual(Object.keys(before).toSorted())
    const upgraded = (name: string): boolean => {
      const [now, then] = [found[name], before[name]]
      if (!now || !then) throw new Error('A database is gone')
      return isUpgraded(now, then)
    }
    const newer = { shell: upgraded(SHELL), profile: upgraded(profile) }
    await openApp(page, newer)
    // Nobody took the later version's work away, or wrote into it.
    await leaveApp(page)
    const after = await readDatabases(page)
    for (const name of names.filter(upgraded)) expect(after[name]).toEqual(found[name])
    figures.old += [newer.shell, newer.profile].filter((is) => !is).length
    figures.new += [newer.shell, newer.profile].filter(Boolean).length
    if (newer.shell) figures.shellNewer += 1
    else if (newer.profile) figures.profileNewer += 1
  },
)
