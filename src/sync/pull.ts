// Fetching a mailbox. Letters and cursor are stored in one transaction; a gap or a broken chain
// stops that mailbox, keeps everything and is shown. Only a server that says it was restored may
// begin anew, and then nothing that is here goes away. Who wrote a letter is checked when it is
// opened: a report from an author who can't be verified must still be seen.

import * as v from 'valibot'
import { parseCanonical } from '../base/canonical.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { CursorRow, LetterRow, ProfileDatabase } from '../database/profile-database.ts'
import { EMPTY_CHAIN, nextChain } from '../protocol/chain.ts'
import { hashEnvelope, readHeader } from '../protocol/envelope.ts'
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

export interface Pulled {
  /** How many letters came that were not here. */
  readonly count: number
  /** The server was restored from a backup, and the mailbox was read from its beginning. */
  readonly restarted: boolean
}

export async function pullMailbox(deps: PullDeps, mb: string): Promise<Result<Pulled, PullError>> {
  let count = 0
  let restarted = false
  for (;;) {
    const page = await pullPage(deps, mb)
    if (!page.ok) return page
    if (page.value === 'restored') {
      // A server that is restored with every answer would keep us here for ever.
      if (restarted) return err({ kind: 'forked' })
      restarted = true
    } else if (page.value.items === 0) {
      return ok({ count, restarted })
    } else {
      count += page.value.kept
    }
  }
}

type Page = 'restored' | { readonly items: number; readonly kept: number }

async function pullPage(
  { database, transport }: PullDeps,
  mb: string,
): Promise<Result<Page, PullError>> {
  const cursor = await database.cursors.get(mb)
  const { seq: after, chain: before, base = 0 } = cursor ?? START
  const path = `/v1/pull?mb=${mb}&after=${after}&limit=${MAX_PULL_ITEMS}`
  const answer = await transport.get(path, PullAnswer)
  if (!answer.ok) return answer
  const { inc, items, head } = answer.value
  if (answer.value.mb !== mb) return err({ kind: 'forked' })
  if (cursor && cursor.inc !== inc) {
    // Counted on from here: letters that the server no longer has keep their place and their number.
    await move(database, cursor, { mb, inc, ...START, base: base + after })
    return ok('restored')
  }
  // Without a letter, though the head says that there is one, it holds something back.
  if (head < after || (items.length === 0 && head > after)) return err({ kind: 'forked' })
  if (items.length === 0) return ok({ items: 0, kept: 0 })

  const seq = after + items.length
  const promised = await promisedChains(database, { mb, inc, after, seq })
  let chain = before
  const letters: LetterRow[] = []
  for (const [at, item] of items.entries()) {
    const hash = hashEnvelope(item).hash
    chain = nextChain(chain, hash, item.seq)
    if (item.seq !== after + at + 1 || item.chain !== chain) return err({ kind: 'forked' })
    if ((promised.get(item.seq) ?? chain) !== chain) return err({ kind: 'forked' })
    letters.push(toLetter(mb, hash, { ...item, seq: base + item.seq }))
  }
  const kept = await move(database, cursor, { mb, inc, seq, chain, base }, letters)
  return ok({ items: letters.length, kept })
}

const START = { seq: 0, chain: EMPTY_CHAIN, base: 0 }

/** Letters and cursor together, unless another window was faster. Gives how many letters are new. */
async function move(
  database: ProfileDatabase,
  from: CursorRow | undefined,
  to: CursorRow,
  letters: readonly LetterRow[] = [],
): Promise<number> {
  return database.transaction('rw', database.letters, database.cursors, async () => {
    const now = await database.cursors.get(to.mb)
    const { base = 0 } = to
    if (now?.inc !== from?.inc || now?.seq !== from?.seq) return 0
    // After a restore the same letters come again: what is here stays as it was read. One that comes
    // twice without a restore is stored, and shown as what it is.
    const hashes = letters.map(({ hash }) => hash)
    const held = await database.letters.where('hash').anyOf(hashes).toArray()
    const known = new Set(
      held.filter(({ mb, seq }) => mb === to.mb && seq <= base).map(({ hash }) => hash),
    )
    const fresh = letters.filter(({ hash }) => !known.has(hash))
    await database.letters.bulkPut(fresh)
    await database.cursors.put(to)
    return fresh.length
  })
}

/** Number to chain for a page, as this incarnation of the server has signed it in receipts. */
async function promisedChains(
  { receipts }: ProfileDatabase,
  { mb, inc, after, seq }: Pick<CursorRow, 'mb' | 'inc' | 'seq'> & { readonly after: number },
): Promise<Map<number, string>> {
  const rows = await receipts
    .filter((row) => row.mb === mb && row.seq > after && row.seq <= seq)
    .toArray()
  const bodies = rows.map(({ receipt, renewed = receipt }) =>
    v.parse(ReceiptBody, parseCanonical(renewed.r)),
  )
  return new Map(bodies.filter((body) => body.inc === inc).map(({ seq, chain }) => [seq, chain]))
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
