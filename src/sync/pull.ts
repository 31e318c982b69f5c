// Fetching a mailbox. Letters and cursor are stored in one transaction; a gap or a broken chain
// stops that mailbox, keeps everything and is shown. Who wrote a letter is checked when it is
// opened: a report from an author who can't be verified must still be seen.

import * as v from 'valibot'
import { parseCanonical } from '../base/canonical.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { LetterRow, ProfileDatabase } from '../database/profile-database.ts'
import { EMPTY_CHAIN, nextChain } from '../protocol/chain.ts'
import { envelopeHash, readHeader } from '../protocol/envelope.ts'
import { MAX_PULL_ITEMS } from '../protocol/limits.ts'
import { PullAnswer, type PullItem } from '../protocol/pull.ts'
import { ReceiptBody } from '../protocol/receipt.ts'
import type { TransportDep, TransportError } from '../protocol/transport.ts'

export interface PullDeps extends TransportDep {
  readonly database: ProfileDatabase
}

export type PullError =
  | TransportError
  /** The server shows another history than before or than it has signed, or one with a hole in it. */
  | { readonly kind: 'forked' }

/** Gives how many letters came. */
export async function pullMailbox(deps: PullDeps, mb: string): Promise<Result<number, PullError>> {
  let count = 0
  for (;;) {
    const page = await pullPage(deps, mb)
    if (!page.ok) return page
    count += page.value
    if (page.value === 0) return ok(count)
  }
}

async function pullPage(
  { database, transport }: PullDeps,
  mb: string,
): Promise<Result<number, PullError>> {
  const cursor = await database.cursors.get(mb)
  const after = cursor?.seq ?? 0
  const path = `/v1/pull?mb=${mb}&after=${after}&limit=${MAX_PULL_ITEMS}`
  const answer = await transport.get(path, PullAnswer)
  if (!answer.ok) return answer
  const { inc, items, head } = answer.value
  if (answer.value.mb !== mb || head < after) return err({ kind: 'forked' })
  if (cursor && cursor.inc !== inc) return err({ kind: 'forked' })
  // Without a letter, though the head says that there is one, it holds something back.
  if (items.length === 0) return head > after ? err({ kind: 'forked' }) : ok(0)

  const promised = await promisedChains(database, mb)
  let chain = cursor?.chain ?? EMPTY_CHAIN
  const letters: LetterRow[] = []
  for (const [at, item] of items.entries()) {
    const hash = envelopeHash(item)
    chain = nextChain(chain, hash, item.seq)
    if (item.seq !== after + at + 1 || item.chain !== chain) return err({ kind: 'forked' })
    if ((promised.get(item.seq) ?? chain) !== chain) return err({ kind: 'forked' })
    letters.push(toLetter(mb, hash, item))
  }
  const last = letters.at(-1)
  if (!last) return ok(0)
  await database.transaction('rw', database.letters, database.cursors, async () => {
    const now = await database.cursors.get(mb)
    // Another window was faster with the same page.
    if ((now?.seq ?? 0) !== after) return
    await database.letters.bulkPut(letters)
    await database.cursors.put({ mb, inc, seq: last.seq, chain })
  })
  return ok(letters.length)
}

/** Number to chain, as the server has signed it in this person's receipts for this mailbox. */
async function promisedChains(database: ProfileDatabase, mb: string): Promise<Map<number, string>> {
  const rows = await database.receipts.filter((row) => row.mb === mb).toArray()
  const bodies = rows.map(({ receipt }) => v.parse(ReceiptBody, parseCanonical(receipt.r)))
  return new Map(bodies.map(({ seq, chain }) => [seq, chain]))
}

function toLetter(mb: string, hash: string, { seq, t, h, c, s }: PullItem): LetterRow {
  const envelope = { h, c, s }
  const header = readHeader(envelope)
  const base = { mb, seq, hash, t, envelope, handled: 0 as const }
  if (!header.ok) {
    const problem = header.error.kind === 'unknown-version' ? 'unknown-version' : 'malformed'
    return { ...base, id: '', rec: '', cls: '', par: [], problem }
  }
  const { id, rec, cls, par } = header.value
  // A letter for another mailbox, filed here by the server.
  const problem = header.value.mb === mb ? {} : { problem: 'wrong-mailbox' as const }
  return { ...base, id, rec, cls, par, ...problem }
}
