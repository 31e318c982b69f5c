// The reporter's own evaluation of a matter that she has been told is over: to those who have the report
// now, and to her own devices.

import * as v from 'valibot'
import type { Json } from '../base/canonical.ts'
import { err, ok } from '../base/result.ts'
import { memberAddressee } from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { fileOwn } from '../letters/file-letter.ts'
import { writeLetters } from '../letters/write-letters.ts'
import { EvaluationRecord, type EvaluationWords } from '../report/evaluation-record.ts'
import { receivingNow } from '../report/receivers.ts'
import type { Submission } from '../report/submission.ts'
import type { Sealing } from './form.ts'

export async function sealReportersEvaluation(
  desk: Desk,
  submission: Submission,
  words: EvaluationWords,
): Sealing {
  const me = getMe(desk)
  const said = { ...words, by: desk.person, writtenAt: desk.clock.now() }
  const whole = v.safeParse(EvaluationRecord, said)
  if (!whole.success) return err({ kind: 'incomplete' })
  const record = whole.output
  const { sid, bh } = submission
  const readers = [...receivingNow(desk, submission), memberAddressee(desk.directory(), me)]
  const letter = { kind: 'evaluation', cls: 'final', record: record as Json, sid, bh } as const
  const rows = await writeLetters(desk, letter, readers)
  if (!rows.ok) return rows
  const filed = fileOwn(desk, 'evaluation', submission, record, rows.value)
  return ok({ put: [{ ...filed, role: me.role }], queue: rows.value })
}
