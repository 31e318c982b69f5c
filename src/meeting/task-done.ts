// Saying that what was decided has been done.

import { err, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import type { Desk } from '../letters/desk.ts'
import { sendLetters } from '../letters/send-letters.ts'
import type { SealError } from '../letters/write-letters.ts'
import { sideOf } from './audience.ts'
import { taskHash, type MeetingTask } from './fold.ts'
import { findReport } from './known.ts'
import type { MeetingTaskDone, MeetingTaskDoneRecord } from './letter-record.ts'
import { endsOf } from './send.ts'

/**
 * The school tells those who have the report as well. Of what social services do, the school hears what
 * they choose to tell, so theirs stays in the group.
 */
export async function sayDone(
  desk: Desk,
  { sid, meeting, decision }: MeetingTask,
): Promise<Result<MeetingTaskDone, SealError | StorageFailure | { readonly kind: 'no-report' }>> {
  const report = findReport(desk, sid)
  const ends = report && (await endsOf(desk, report))
  if (!report || !ends) return err({ kind: 'no-report' })
  const record: MeetingTaskDoneRecord = {
    meeting,
    task: taskHash(decision),
    by: desk.person,
    writtenAt: desk.clock.now(),
  }
  const isSchool = sideOf(desk.directory().home.kind) === 'school'
  const readers = isSchool ? [...ends.own, ...ends.other] : ends.own
  return sendLetters(
    desk,
    { kind: 'meetingTaskDone', cls: 'final', record, about: report },
    readers,
  )
}
