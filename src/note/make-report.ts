// A quick note's way into a report.

import { randomId } from '../base/id.ts'
import { ok, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { letGo } from '../draft/answer-draft.ts'
import { UNSEALED, type Draft } from '../draft/draft.ts'
import { REPORTED } from '../draft/removal.ts'
import type { Desk } from '../letters/desk.ts'
import type { SealError } from '../letters/write-letters.ts'
import type { Report } from '../report/record.ts'
import { readNote } from './record.ts'

/**
 * Gör till anmälan: the report is there and the note is let go of in one transaction. The report is
 * as old as the worry, so that it is asked about in time. Gives the report's id.
 */
export async function makeReport(
  desk: Desk,
  note: Draft,
  begun: Report,
): Promise<Result<string, SealError | StorageFailure>> {
  const { text } = readNote(note.content)
  const report: Draft<Report> = {
    ...UNSEALED,
    id: randomId('r'),
    of: 'report',
    content: { ...begun, description: text },
    createdAt: note.createdAt,
    savedAt: desk.clock.now(),
    edition: 1,
  }
  // Only the words that go along: another version of the note stays in the list.
  const contents = [note.content]
  const done = await letGo(desk, note, { reason: REPORTED, contents, together: { put: [report] } })
  return done.ok ? ok(report.id) : done
}
