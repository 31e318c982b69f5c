import type { OutboxRow } from '../../src/database/profile-database.ts'
import { findGroup, groupAddressee } from '../../src/directory/directory.ts'
import { writeLetters } from '../../src/letters/write-letters.ts'
import { must, type TestDesk } from './desk.ts'

/** Letters in the outbox, each sealed to the intake. */
export async function queueLetters(desk: TestDesk, count: number): Promise<readonly OutboxRow[]> {
  const directory = desk.directory()
  const group = findGroup(directory, desk.tablet.town.intake.id)
  if (!group) throw new Error('The town has an intake')
  const content = { kind: 'draft', cls: 'final' as const, record: {} }
  const addressees = Array(count).fill(groupAddressee(directory, group))
  const rows = must(await writeLetters(desk, content, addressees))
  await desk.database.outbox.bulkAdd(rows)
  return rows
}
