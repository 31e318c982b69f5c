// Emptying an outbox, oldest first. Safe to repeat and safe to interrupt: the server keeps an
// envelope once, and a row leaves only together with its verified receipt.

import type { ClockDep } from '../base/clock.ts'
import { err, ok, type Result } from '../base/result.ts'
import { listWaiting, markAttempted, setAside, settle } from '../database/outbox.ts'
import type { OutboxRow, ProfileDatabase } from '../database/profile-database.ts'
import { MAX_PUSH_OPS, MAX_REQUEST_BYTES } from '../protocol/limits.ts'
import { PushAnswer, pushRequest, type PushResult } from '../protocol/push.ts'
import { verifyReceipt, type ReceiptBody } from '../protocol/receipt.ts'
import type { TransportDep, TransportError } from '../protocol/transport.ts'

export interface PushDeps extends ClockDep, TransportDep {
  readonly database: ProfileDatabase
  /** Public keys that receipts may be signed with. */
  readonly receiptKeys: readonly string[]
  /** The server's incarnation; undefined when a server of an earlier version did not say. */
  readonly inc: string | undefined
}

export type PushError = TransportError | { readonly kind: 'odd-answer' }

export async function pushOutbox(deps: PushDeps): Promise<Result<void, PushError>> {
  const { database, clock, transport } = deps
  const passedOver = new Set<string>()
  let failure: PushError | undefined
  let most = MAX_PUSH_OPS
  for (;;) {
    // Read and let go: no transaction is held open across the network.
    const left = (await listWaiting(database)).filter(({ id }) => !passedOver.has(id))
    const waiting = firstOf(left, most)
    if (waiting.length === 0) return failure ? err(failure) : ok()
    const rows = await markAttempted(database, waiting, clock.now())
    if (rows.length === 0) continue

    const ops = rows.map(({ envelope }) => envelope)
    const answer = await transport.post('/v1/push', pushRequest(ops), PushAnswer)
    if (answer.ok) {
      const settled = await settleAll(deps, rows, answer.value.results)
      // Every round must shrink the queue, or a confused server keeps us here for ever.
      if (settled === 0) return err({ kind: 'odd-answer' })
    } else if (!isAboutContent(answer.error)) {
      return answer
    } else if (rows.length > 1) {
      most = Math.ceil(rows.length / 2)
    } else if (rows[0] && isProxysWord(answer.error)) {
      // It waits for its next turn, as with no network, and those behind it go on.
      passedOver.add(rows[0].id)
      failure = answer.error
    } else if (rows[0]) {
      // Set aside, not dropped: one bad envelope must not hold up the reports behind it.
      const code = answer.error.kind === 'too-large' ? 'too-large' : 'malformed'
      await setAside(database, rows[0], code)
    }
  }
}

/** 413 and 400 are said of the request, and halving it finds the envelope they mean. */
function isAboutContent(error: TransportError): boolean {
  return error.kind === 'too-large' || (error.kind === 'refused' && error.reason === 'malformed')
}

/** Whoever stands in between may be gone tomorrow: nothing is set aside on its word. */
function isProxysWord(error: TransportError): boolean {
  return error.kind === 'too-large' && !error.ours
}

async function settleAll(
  { database, receiptKeys, inc }: PushDeps,
  rows: readonly OutboxRow[],
  results: readonly PushResult[],
): Promise<number> {
  let settled = 0
  for (const [at, row] of rows.entries()) {
    const result = results[at]
    if (result?.st === 'err') {
      await setAside(database, row, result.code)
      settled += 1
    } else if (result) {
      const body = await trustedReceipt(result.receipt, receiptKeys)
      if (body?.env !== row.hash || body.mb !== row.mb) continue
      const { seq, t } = body
      // The receipt of what the server had already may be older than its incarnation.
      const answered = result.st === 'dup' ? (inc ?? body.inc) : body.inc
      const kept = { env: row.hash, mb: row.mb, seq, t, receipt: result.receipt }
      await settle(database, row.id, kept, answered)
      settled += 1
    }
  }
  return settled
}

async function trustedReceipt(
  receipt: { readonly r: string; readonly s: string },
  keys: readonly string[],
): Promise<ReceiptBody | undefined> {
  for (const key of keys) {
    const body = await verifyReceipt(receipt, key)
    if (body) return body
  }
  return undefined
}

/** As many as fit into one request. */
function firstOf(rows: readonly OutboxRow[], most: number): readonly OutboxRow[] {
  let size = 0
  return rows.slice(0, most).filter(({ envelope }, at) => {
    size += envelope.c.length + envelope.h.length + 200
    return at === 0 || size < MAX_REQUEST_BYTES
  })
}
