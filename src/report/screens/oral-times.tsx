import phone from 'lucide:phone'
import type { Instant } from '../../base/clock.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import { isDate } from '../../routine/is-date.ts'
import { whenText } from '../../text/dates.ts'
import { shortDayText, weekdayText } from '../../text/days.ts'
import { oralText } from '../../text/oral.ts'
import { Note } from '../../ui/note.tsx'
import { oralOf } from '../oral-report.ts'
import { isTold, readReport } from '../record.ts'
import type { Submission } from '../submission.ts'
import { writtenDue } from '../written-due.ts'

interface OralTimesProps {
  readonly around: Surroundings
  readonly submission: Submission
  /** By the server's receipt. */
  readonly arrivedAt: Instant | undefined
}

/** Both times of an acute case, and whether the written one was late: neither replaces the other. */
export function OralTimes({ around, submission, arrivedAt }: OralTimesProps) {
  const { report } = submission.record
  if (!isTold(report)) return null
  const { oralOn, oralTime } = readReport(report)
  const told = oralOf(submission, arrivedAt)
  const due = told && arrivedAt && writtenDue(around.packs, told, arrivedAt)
  const isLate = due !== undefined && due.daysLate > 0
  const { times } = oralText
  const day = isDate(oralOn) ? weekdayText(oralOn) : oralOn
  return (
    <Note icon={phone} tone={isLate ? 'wait' : 'ok'}>
      <p>
        <b>{times.oral}</b> {day} {oralTime.replace(':', '.')}.{' '}
        {told ? times.counted : times.notCounted}
      </p>
      {arrivedAt && <p>{times.written(whenText(arrivedAt, around.now()))}</p>}
      {isLate && (
        <p>
          <b>{times.late(due.daysLate)}</b> {times.lateDue(shortDayText(due.date))}
        </p>
      )}
    </Note>
  )
}
