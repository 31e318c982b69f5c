// A tablet whose person has sent many reports: copies of the one report of the demo, encrypted by the
// real vault under the person's real data key, so that what is opened afterwards is the real thing.

import type { Page } from 'playwright-core'
import { fromBase64url, toBase64url, type Bytes } from '../../src/base/bytes.ts'
import { systemClock } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import type { Filed } from '../../src/letters/filed.ts'
import { createKeyring } from '../../src/vault/keyring.ts'

/** Rows as text, since that is what passes between the test and the page. */
interface TextRow {
  readonly id: string
  readonly version: number
  readonly iv: string
  readonly box: string
}

const BATCH = 500

/** Fills the only profile of the page's tablet until it holds this many reports. */
export async function fillReports(page: Page, words: string, count: number): Promise<void> {
  const { profile, secret, wrap, keys } = await readProfile(page)
  const vault = createKeyring({ clock: systemClock })
  const own = { iv: bytes(keys.iv), box: bytes(keys.box) }
  const unlocked = await vault.unlock({ profile, words, secret, wrap, keys: own })
  if (!unlocked.ok) throw new Error(unlocked.error.kind)
  const rows = await readRows(page, profile)
  const covered = rows.map((row) => ({
    ...row,
    table: 'records',
    iv: bytes(row.iv),
    box: bytes(row.box),
  }))
  const opened = await vault.decrypt(profile, covered)
  if (!opened.ok) throw new Error(opened.error.kind)
  const reports = opened.value
    .flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as Filed]))
    .filter((record) => record.kind === 'submission')
  const [first] = reports
  if (!first) throw new Error('There is no report to copy')

  for (let done = reports.length; done < count; done += BATCH) {
    const copies = Array.from({ length: Math.min(BATCH, count - done) }, () => copyOf(first))
    const places = copies.map((copy) => ({
      table: 'records',
      id: copy.id,
      version: 1,
      text: JSON.stringify(copy),
    }))
    const sealed = await vault.encrypt(profile, places)
    if (!sealed.ok) throw new Error(sealed.error.kind)
    await writeRows(
      page,
      profile,
      sealed.value.map(({ iv, box }, at) => ({
        id: places[at]?.id ?? '',
        version: 1,
        iv: toBase64url(iv),
        box: toBase64url(box),
      })),
    )
  }
}

function copyOf(report: Filed): Filed {
  const sid = randomId('s')
  return { ...report, id: sid, sid }
}

function bytes(text: string): Bytes {
  const read = fromBase64url(text)
  if (!read) throw new Error('A row came back damaged')
  return read
}

/** What lies in the shell database, and what only this tablet knows. */
async function readProfile(page: Page) {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('tp_shell')
      opening.onsuccess = () => resolve(opening.result)
    })
    const first = <T>(table: string) =>
      new Promise<T>((resolve) => {
        const all = database.transaction(table).objectStore(table).getAll()
        all.onsuccess = () => resolve((all.result as T[])[0] as T)
      })
    const text = (some: Uint8Array) =>
      btoa(String.fromCharCode(...some))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/=+$/, '')
    interface Profile {
      readonly id: string
      readonly wrap: string
      readonly keys: { readonly iv: Uint8Array; readonly box: Uint8Array }
    }
    const profile = await first<Profile>('profiles')
    const { secret } = await first<{ readonly secret: string }>('device')
    database.close()
    const keys = { iv: text(profile.keys.iv), box: text(profile.keys.box) }
    return { profile: profile.id, wrap: profile.wrap, secret, keys }
  })
}

async function readRows(page: Page, profile: string): Promise<TextRow[]> {
  return page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => resolve(opening.result)
    })
    interface Row {
      readonly id: string
      readonly version: number
      readonly iv: Uint8Array
      readonly box: Uint8Array
    }
    const rows = await new Promise<Row[]>((resolve) => {
      const all = database.transaction('records').objectStore('records').getAll()
      all.onsuccess = () => resolve(all.result as Row[])
    })
    database.close()
    const text = (some: Uint8Array) =>
      btoa(Array.from(some, (byte) => String.fromCharCode(byte)).join(''))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/=+$/, '')
    return rows.map((row) => ({ ...row, iv: text(row.iv), box: text(row.box) }))
  }, `tp_${profile}`)
}

async function writeRows(page: Page, profile: string, rows: readonly TextRow[]): Promise<void> {
  await page.evaluate(
    async ({ name, added }) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
      })
      const read = (text: string) =>
        Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
          sign.charCodeAt(0),
        )
      await new Promise<void>((resolve) => {
        const work = database.transaction('records', 'readwrite')
        for (const row of added) {
          work.objectStore('records').put({ ...row, iv: read(row.iv), box: read(row.box) })
        }
        work.oncomplete = () => resolve()
      })
      database.close()
    },
    { name: `tp_${profile}`, added: rows },
  )
}
