// Files one letter of a meeting. Whether it counts is the fold's to say.

import type { CabinetWrite } from '../database/cabinet.ts'
import type { Desk } from '../letters/desk.ts'
import { fileSigned } from '../letters/file-signed.ts'
import type { IncomingLetter } from '../letters/read-letters.ts'
import {
  MEETING_LETTERS,
  type MeetingLetterKind,
  type MeetingLetterRecord,
} from './letter-record.ts'

export function fileMeetingLetter(
  desk: Desk,
  letter: IncomingLetter,
): CabinetWrite | 'unknown-version' {
  return fileSigned<MeetingLetterRecord<MeetingLetterKind>>(desk, letter, {
    schema: MEETING_LETTERS[letter.body.kind as MeetingLetterKind],
    speakerOf: ({ by }) => by.uid,
  })
}
