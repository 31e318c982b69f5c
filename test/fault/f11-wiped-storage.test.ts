// F11: the browser throws storage away, or has no room for more. IndexedDB, the device's cookie and
// localStorage are kept or lost in every combination, and the start screen tells what was lost, as
// exactly as can be known. With a full disk the words stay on the screen.

import { cpSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { roundsOf, tellFigures } from '../support/rounds.ts'
import { photographAll } from '../support/screens.ts'
import { layLetters } from '../support/stored-rows.ts'

const CLEARED = 'Surfplattan har rensat Trepart'
const COUNT = /2 brev och 1 utkast/

let server: AppServer
/** The profile of a tablet on which two letters and a draft wait. */
let waiting: string

beforeAll(async () => {
  server = await startServer()
  const tablet = await launchTablet()
  const { page, context } = tablet
  await enrol(page, server, 'Surfplatta 1, Tallkotten')
  await waitForOfflineReady(page)
  await context.route('**/v1/push', (route) => route.abort())
  await unlock(page, getPerson(server, 'Samira Ekholt'))
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await page.getByRole('textbox', { name: 'Var är barnet nu?' }).fill('På avdelningen.')
  await page.getByRole('link', { name: 'Stäng' }).click()
  await page
    .getByText('1 utkast väntar')
    .or(page.getByRole('link', { name: 'Fortsätt skriva' }))
    .first()
    .waitFor()
  const told = page.waitForResponse(
    (response) =>
      response.url().endsWith('/v1/heartbeat') &&
      (response.request().postDataJSON() as { letters: number; drafts: number }).letters === 2,
  )
  await layLetters(page, 2)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await told
  waiting = tablet.profileDir
  await tablet.close()
})

afterAll(() => server?.stop())

interface Kept {
  readonly database: boolean
  readonly cookie: boolean
  readonly note: boolean
}

const COMBINATIONS: readonly Kept[] = [true, false].flatMap((database) =>
  [true, false].flatMap((cookie) => [true, false].map((note) => ({ database, cookie, note }))),
)

async function wipe({ context, page }: Tablet, kept: Kept): Promise<void> {
  const session = await context.newCDPSession(page)
  const lost = [!kept.database && 'indexeddb', !kept.note && 'local_storage'].filter(Boolean)
  const storageTypes = lost.join(',')
  if (storageTypes) {
    await session.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes })
  }
  if (!kept.cookie) await context.clearCookies()
  await session.detach()
}

async function expectStart({ page }: Tablet, kept: Kept): Promise<void> {
  if (kept.database) {
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    await page.getByText('2 brev väntar på att skickas').waitFor()
  } else if (kept.cookie || kept.note) {
    await page.getByRole('heading', { name: CLEARED }).waitFor()
    await page.getByText(COUNT).waitFor()
  } else {
    await page.getByRole('heading', { name: 'Den här plattan är inte kopplad än' }).waitFor()
    expect(await page.getByText(CLEARED).count()).toBe(0)
  }
}

test('whatever is wiped, the start says what was lost and no more than is known', async () => {
  for (let round = 0; round < roundsOf('F11'); round += 1) {
    const kept = COMBINATIONS[round % COMBINATIONS.length]!
    const profileDir = freshProfile()
    cpSync(waiting, profileDir, { recursive: true, verbatimSymlinks: true })
    const tablet = await launchTablet({ profileDir })
    const crashes: string[] = []
    tablet.page.on('pageerror', ({ name }) => crashes.push(name))
    try {
      await tablet.context.route('**/v1/push', (route) => route.abort())
      await wipe(tablet, kept)
      await tablet.page.goto(server.url)
      await expectStart(tablet, kept)
      expect(crashes).toEqual([])
    } catch (error) {
      throw new Error(`Round ${round}, kept: ${JSON.stringify(kept)}`, { cause: error })
    } finally {
      await tablet.close()
    }
  }
  tellFigures('F11', { combinations: COMBINATIONS.length })
})

test('with no room left the words stay on the screen, with what to do, and are kept later', async () => {
  const profileDir = freshProfile()
  cpSync(waiting, profileDir, { recursive: true, verbatimSymlinks: true })
  const { page, context, close } = await launchTablet({ profileDir })
  const session = await context.newCDPSession(page)
  // Before the database is opened: Chromium does not ask again while it remembers to have room.
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1 })
  await page.goto(server.url)
  await unlock(page, getPerson(server, 'Samira Ekholt'))
  await page.getByRole('link', { name: 'Fortsätt skriva' }).click()
  const field = page.getByRole('textbox', { name: 'Var är barnet nu?' })
  await field.waitFor()
  await field.fill('Hos sin mormor.')
  await page.getByRole('alert').filter({ hasText: 'Surfplattan är full.' }).waitFor()
  expect(await field.inputValue()).toBe('Hos sin mormor.')
  await photographAll(page, 'full-platta')

  await session.send('Storage.overrideQuotaForOrigin', { origin: server.url })
  await page.getByRole('button', { name: 'Försök igen' }).click()
  await page.getByText('Sparat på surfplattan', { exact: true }).waitFor()
  await page.goto(server.url)
  await unlock(page, getPerson(server, 'Samira Ekholt'))
  await page.getByRole('link', { name: 'Fortsätt skriva' }).click()
  await expect.poll(() => field.inputValue()).toBe('Hos sin mormor.')
  await close()
})
