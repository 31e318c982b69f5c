import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { openKnown } from '../../src/database/newer-database.ts'
import { ProfileDatabase, profileDatabaseName } from '../../src/database/profile-database.ts'
import { ShellDatabase } from '../../src/database/shell-database.ts'

/** What a later version of the app leaves behind: one more table, and a row in it. */
async function upgrade(name: string, known: number): Promise<void> {
  const later = new Dexie(name)
  later.version(known + 1).stores({ records: 'id', later: 'id' })
  await later.table('later').add({ id: 'kept' })
  later.close()
}

test.each([
  ['a profile', () => new ProfileDatabase('newer'), profileDatabaseName('newer')],
  ['the shell', () => new ShellDatabase('newer_shell'), 'newer_shell'],
])('%s that a later version has upgraded is not opened, and stays as it is', async (...given) => {
  const [, create, name] = given
  const first = create()
  expect((await openKnown(first)).ok).toBe(true)
  first.close()
  await upgrade(name, first.verno)

  const again = create()
  expect(await openKnown(again)).toEqual({ ok: false, error: { kind: 'unknown-version' } })
  // Also whoever opens it by using it: the service worker, a round of delivery.
  await expect(create().tables[0]?.count()).rejects.toMatchObject({ name: 'DatabaseClosedError' })
  again.close()

  const later = await new Dexie(name).open()
  expect(Math.floor(later.verno)).toBe(first.verno + 1)
  expect(await later.table('later').toArray()).toEqual([{ id: 'kept' }])
  later.close()
})
