import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import {
  ProfileDatabase,
  profileDatabaseName,
  type OutboxRow,
} from '../../src/database/profile-database.ts'
import { ShellDatabase, type ProfileRow } from '../../src/database/shell-database.ts'
import { countUnsent } from '../../src/sync/deliver.ts'
import { createTestClock } from '../support/clock.ts'

test('a profile that a later version has upgraded hides no colleague’s waiting letter', async () => {
  const shell = new ShellDatabase('deliver_shell')
  const clock = createTestClock()
  const queuedAt = clock.now()
  for (const id of ['newer', 'colleague']) {
    await shell.profiles.add({ id, uid: id } as ProfileRow)
    const database = new ProfileDatabase(id)
    await database.outbox.add({ id, cls: 'final', copy: false, queuedAt } as OutboxRow)
    database.close()
  }
  expect(await countUnsent({ shell, clock })).toMatchObject({
    unsent: { letters: 2 },
    isWhole: true,
  })

  const later = new Dexie(profileDatabaseName('newer'))
  later.version(new ProfileDatabase('newer').verno + 1).stores({ later: 'id' })
  await later.open()
  later.close()
  expect(await countUnsent({ shell, clock })).toMatchObject({
    unsent: { letters: 1 },
    isWhole: false,
  })
})
