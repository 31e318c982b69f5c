// The browser drops the database under an open draft, as Safari does in the background; and another
// window wants to change it for a newer version. Nobody who types is to notice the first, and the
// second is told, with every word saved.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { enrol, getPerson, tryWords, unlock } from '../support/people.ts'

let server: AppServer
let tablet: Tablet

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
  await tablet.context.addInitScript(breakableStorage)
})
afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

/** Runs in the page: from `lose()` on, each connection that has been used looks open and fails. */
function breakableStorage(): void {
  const used = new Set<IDBDatabase>()
  const dead = new WeakSet<IDBDatabase>()
  const begin = Reflect.get(IDBDatabase.prototype, 'transaction') as (
    ...order: unknown[]
  ) => unknown
  Object.assign(IDBDatabase.prototype, {
    transaction(this: IDBDatabase, ...order: unknown[]) {
      used.add(this)
      if (dead.has(this)) {
        throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
      }
      return begin.apply(this, order)
    },
  })
  Object.assign(globalThis, {
    lose() {
      for (const database of used) dead.add(database)
      return used.size
    },
  })
}

const lose = () =>
  tablet.page.evaluate(() => (globalThis as unknown as { lose: () => number }).lose())
const field = () => tablet.page.getByRole('textbox', { name: 'När och av vem hämtas barnet?' })
const failure = () => tablet.page.getByText(/^Det gick inte att spara/)
const saved = () => tablet.page.getByText(/^Sparat på surfplattan/).first()

/** How often the draft has been written down: its words can't be read there. */
const writes = () =>
  tablet.page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name)
    const profile = names.find((name) => name.startsWith('tp_') && name !== 'tp_shell') ?? ''
    return new Promise<number>((done, fail) => {
      const opening = indexedDB.open(profile)
      opening.addEventListener('error', () => fail(opening.error ?? new Error('no reason')))
      opening.addEventListener('success', () => {
        const rows = opening.result.transaction('records').objectStore('records').getAll()
        rows.addEventListener('success', () => {
          opening.result.close()
          const all = rows.result as { readonly version: number }[]
          done(all.reduce((sum, { version }) => sum + version, 0))
        })
      })
    })
  })

async function comeBack(): Promise<void> {
  await tablet.page.goto(server.url)
  await unlock(tablet.page, getPerson(server, 'Samira Ekholt'))
  await tablet.page.getByRole('link', { name: 'Fortsätt skriva' }).click()
}

test('typing goes on over a connection that has died, and every word is kept', async () => {
  const { page } = tablet
  await enrol(page, server, 'Surfplatta 1, Tallkotten')
  await unlock(page, getPerson(server, 'Samira Ekholt'))
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await field().fill('16.00')
  await saved().waitFor()
  let told = false
  for (const words of ['16.00 av mormor', '16.00 av mormor och morfar', '16.00 av morfar']) {
    const before = await writes()
    expect(await lose()).toBeGreaterThan(0)
    await field().fill(words)
    await expect
      .poll(async () => {
        // Said only when three new connections have died as well.
        told ||= await failure().isVisible()
        return writes()
      })
      .toBeGreaterThan(before)
    await saved().waitFor()
  }
  expect(told).toBe(false)
  // Nobody fetches before delivery has read the tablet's own database, which dies as well.
  await lose()
  const fetched = page.waitForRequest((request) => request.url().includes('/v1/pull'))
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await fetched
  await comeBack()
  expect(await field().inputValue()).toBe('16.00 av morfar')
})

test('a window of a newer version is given way to, with the last word saved', async () => {
  const { page } = tablet
  const other = await tablet.context.newPage()
  await other.goto(server.url)
  await page.bringToFront()
  const before = await writes()
  await field().fill('Klockan fem')
  await other.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name)
    const profile = names.find((name) => name.startsWith('tp_') && name !== 'tp_shell') ?? ''
    await new Promise<void>((done, fail) => {
      const opening = indexedDB.open(profile, 1_000)
      opening.addEventListener('error', () => fail(opening.error ?? new Error('no reason')))
      opening.addEventListener('success', () => {
        opening.result.close()
        done()
      })
    })
  })
  await page.getByRole('heading', { name: 'Trepart är öppen i en nyare version.' }).waitFor()
  expect(await writes()).toBeGreaterThan(before)
  await other.close()
  // The newer version has the database now, and this one leaves it alone.
  await page.getByRole('button', { name: 'Öppna Trepart igen' }).click()
  await tryWords(page, getPerson(server, 'Samira Ekholt'))
  await page.getByText('Plattan behöver en ny version av Trepart.').waitFor()
})
