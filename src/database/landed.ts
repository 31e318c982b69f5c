// Whether a write whose connection died is on the disk all the same: a commit may be the last thing
// that a connection did.

import { toBase64url } from '../base/bytes.ts'
import type { ProfileDatabase } from './profile-database.ts'
import type { WrittenRows } from './write-rows.ts'

/** A row's IV is drawn for each write, and so names it. */
export async function hasLanded(
  database: ProfileDatabase,
  { records, resume, removed }: WrittenRows,
): Promise<boolean> {
  const written = [...records, ...resume]
  if (written.length + removed.length === 0) return false
  const found = [
    ...(await database.records.bulkGet(records.map(({ id }) => id))),
    ...(await database.resume.bulkGet(resume.map(({ id }) => id))),
  ]
  const there = written.every(({ iv }, at) => {
    const row = found[at]
    return row !== undefined && toBase64url(row.iv) === toBase64url(iv)
  })
  return there && (await database.records.where('id').anyOf(removed).count()) === 0
}
