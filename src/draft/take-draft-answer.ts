// What its author answered about a draft on another device.

import * as v from 'valibot'
import type { CabinetWrite } from '../database/cabinet.ts'
import type { Desk } from '../letters/desk.ts'
import { fileIncoming, isFiled } from '../letters/file-letter.ts'
import type { IncomingLetter } from '../letters/read-letters.ts'
import { KeptRecord, RemovedRecord } from './removal.ts'

const SCHEMAS = { draftRemoved: RemovedRecord, draftKept: KeptRecord }

/** Nobody else's word counts about a draft. */
export function takeDraftAnswer(kind: keyof typeof SCHEMAS) {
  return (desk: Desk, letter: IncomingLetter): CabinetWrite | 'unknown-version' => {
    if (letter.author?.uid !== desk.person.uid) return {}
    const record = v.safeParse(SCHEMAS[kind], letter.body.record)
    if (!record.success) return 'unknown-version'
    return isFiled(desk, kind, letter.hash)
      ? {}
      : { put: [fileIncoming(kind, letter, record.output)] }
  }
}
