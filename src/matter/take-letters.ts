// A matter's letters coming in. Fetched when the first has come: few of them ever reach a school.

import * as v from 'valibot'
import type { CabinetWrite } from '../database/cabinet.ts'
import type { Desk } from '../letters/desk.ts'
import { fileIncoming, isFiled } from '../letters/file-letter.ts'
import type { IncomingLetter } from '../letters/read-letters.ts'
import { MATTER_RECORDS, type MatterEvent, type MatterKind } from './record.ts'

/** Whoever speaks in another's name than the signer's is somebody whom nobody can vouch for. */
export function fileMatterEvent(
  desk: Desk,
  letter: IncomingLetter,
): CabinetWrite | 'unknown-version' {
  const kind = letter.body.kind as MatterKind
  const record = v.safeParse(MATTER_RECORDS[kind], letter.body.record)
  if (!record.success) return 'unknown-version'
  if (isFiled(desk, kind, letter.hash)) return {}
  const { author } = letter
  const isOwn = author !== undefined && record.output.by.uid === author.uid
  const vouched = isOwn ? letter : { ...letter, standing: 'unverified' as const }
  const filed = fileIncoming(kind, vouched, record.output)
  const event = { ...filed, role: isOwn ? author.role : '' } as MatterEvent
  return { put: [event] }
}
