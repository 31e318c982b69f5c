// A matter's letters coming in. Fetched when the first has come: few of them ever reach a school.

import type { CabinetWrite } from '../database/cabinet.ts'
import type { Desk } from '../letters/desk.ts'
import { fileSigned } from '../letters/file-signed.ts'
import type { IncomingLetter } from '../letters/read-letters.ts'
import { MATTER_RECORDS, type MatterKind, type MatterRecord } from './record.ts'

export function fileMatterEvent(
  desk: Desk,
  letter: IncomingLetter,
): CabinetWrite | 'unknown-version' {
  return fileSigned<MatterRecord<MatterKind>>(desk, letter, {
    schema: MATTER_RECORDS[letter.body.kind as MatterKind],
    speakerOf: ({ by }) => by.uid,
  })
}
