// Keeping one envelope: number, chain, receipt and audit in one transaction, and an answer only
// after it has been committed (SEC C.3).

import { toBase64url } from '../src/base/bytes.ts'
import { canonicalJson } from '../src/base/canonical.ts'
import { nextChain } from '../src/protocol/chain.ts'
import type { Envelope, EnvelopeHeader } from '../src/protocol/envelope.ts'
import type { PushResult } from '../src/protocol/push.ts'
import { receiptBytes, type Receipt } from '../src/protocol/receipt.ts'
import { WIRE_VERSION } from '../src/protocol/version.ts'
import { audit } from './audit.ts'
import type { ServerDeps } from './deps.ts'
import { ADD_ENVELOPE, FIND_RECEIPT, SET_CHAIN, TAKE_NUMBER } from './store/sql.ts'
import { findOne, type Query } from './store/store.ts'

export interface CheckedEnvelope {
  readonly envelope: Envelope
  readonly header: EnvelopeHeader
  readonly hash: string
  /** Who wrote it and which device brought it, for the audit. */
  readonly author: string
  readonly device: string
}

type KeepDeps = Pick<ServerDeps, 'store' | 'clock' | 'receiptKey'>

/** Keeps it once, whatever is sent how often; the answer to a repetition is the old receipt. */
export function keepEnvelope(deps: KeepDeps, checked: CheckedEnvelope): Promise<PushResult> {
  const { header, hash, author, device } = checked
  return deps.store.transaction(async (query) => {
    const known = await findKept(query, header.id, hash)
    if (known) return known
    const t = deps.clock.now()
    const receipt = await insert(deps, query, checked, t)
    await audit(query, { t, actor: author, device, action: 'push', object: header.id })
    return { st: 'ok', receipt }
  })
}

/** The answer for an id that is already kept; undefined for a new one. */
export async function findKept(
  query: Query,
  id: string,
  hash: string,
): Promise<PushResult | undefined> {
  const kept = await findOne(query, FIND_RECEIPT, [id])
  if (!kept) return undefined
  return kept.hash === hash
    ? { st: 'dup', receipt: { r: kept.receipt, s: kept.receipt_s } }
    : { st: 'err', code: 'id-reuse' }
}

async function insert(
  { receiptKey }: KeepDeps,
  query: Query,
  { envelope: { h, c, s }, header: { id, mb }, hash }: CheckedEnvelope,
  t: string,
): Promise<Receipt> {
  const taken = await findOne(query, TAKE_NUMBER, [mb])
  if (!taken) throw new Error('A checked envelope has a mailbox')
  const { head: seq, inc } = taken
  const chain = nextChain(taken.chain, hash, seq)
  const r = canonicalJson({ v: WIRE_VERSION, env: hash, mb, inc, seq, chain, t })
  // Signed inside the transaction, because what is signed is the number that only it knows, and
  // in the same turn, because the mailbox stays locked until the commit.
  const signature = toBase64url(receiptKey.sign(receiptBytes(r)))
  const size = h.length + c.length + s.length
  await query.all(ADD_ENVELOPE, [mb, seq, id, hash, h, c, s, size, t, chain, r, signature])
  await query.all(SET_CHAIN, [mb, chain])
  return { r, s: signature }
}
