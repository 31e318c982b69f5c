// The rows of one write, inside a Dexie transaction but past Dexie's tables: asked one after another,
// each with a way there and back, they cost an autosave a third of its time in the transaction.

import { Dexie } from 'dexie'
import type { CoveredRow } from './profile-database.ts'

export interface WrittenRows {
  readonly records: readonly CoveredRow[]
  readonly resume: readonly CoveredRow[]
  readonly removed: readonly string[]
}

/** Another window wrote one of the rows since it was read here. */
export class Outdated extends Error {}

/**
 * Asks for everything at once: the database keeps the order, so that each row is read before it is
 * written. Where one is outdated this throws, and the transaction takes back what was written.
 */
export async function writeRows(
  transaction: IDBTransaction,
  { records, resume, removed }: WrittenRows,
  also?: () => Promise<void>,
): Promise<void> {
  const stored = transaction.objectStore('records')
  const places = transaction.objectStore('resume')
  const reads = records.map(({ id }): IDBRequest<CoveredRow | undefined> => stored.get(id))
  const writes = [
    ...records.map((row) => stored.put(row)),
    ...removed.map((id) => stored.delete(id)),
    ...resume.map((row) => places.put(row)),
  ]
  for (const request of [...reads, ...writes]) {
    // The browser aborts for this very reason. Dexie would keep it from that, to abort by itself, and
    // after `commit` it can't: the rest would stay.
    request.addEventListener('error', (event) => event.stopPropagation())
  }
  await answered(also ? [...reads, ...writes] : reads)
  const isNext = ({ version }: CoveredRow, at: number) =>
    version === (reads[at]?.result?.version ?? 0) + 1
  if (!records.every(isNext)) throw new Outdated()
  if (also) await also()
  // The disk is at work while the browser still answers.
  else transaction.commit()
}

/** As Dexie's promise: after any other the transaction would no longer be the current one. */
function answered(requests: readonly IDBRequest[]): PromiseLike<void> {
  return new Dexie.Promise((resolve, reject) => {
    for (const request of requests) {
      request.addEventListener('error', () => reject(request.error))
    }
    const last = requests.at(-1)
    if (last) last.addEventListener('success', () => resolve())
    else resolve()
  })
}
