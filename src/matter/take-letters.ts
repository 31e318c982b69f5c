// A matter's letters coming in. Fetched when the first has come: few of them ever reach a school.

import type { CabinetWrite } from '../database/cabinet.ts'
import type { Desk } from '../letters/desk.ts'
import { readSigned } from '../letters/file-signed.ts'
import type { IncomingLetter } from '../letters/read-letters.ts'
import { MATTER_RECORDS, type MatterEvent, type MatterKind, type MatterRecord } from './record.ts'

/** Filed with the role that its author had: what nobody vouches for has none. */
export function fileMatterEvent(
  desk: Desk,
  letter: IncomingLetter,
): CabinetWrite | 'unknown-version' {
  const filed = readSigned<MatterRecord<MatterKind>>(desk, letter, {
    schema: MATTER_RECORDS[letter.body.kind as MatterKind],
    speakerOf: ({ by }) => by.uid,
  })
  if (filed === 'unknown-version') return filed
  if (filed === undefined) return {}
  const isOwn = letter.author?.uid === filed.record.by.uid
  return { put: [{ ...filed, role: isOwn ? letter.author.role : '' } as MatterEvent] }
}
