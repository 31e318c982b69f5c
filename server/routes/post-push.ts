import * as v from 'valibot'
import type { Bytes } from '../../src/base/bytes.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import {
  Envelope,
  hashEnvelope,
  readHeader,
  type EnvelopeHeader,
} from '../../src/protocol/envelope.ts'
import { PushRequest, type PushRefusal, type PushResult } from '../../src/protocol/push.ts'
import { MAX_SEALED_BYTES } from '../../src/protocol/limits.ts'
import { judgeParcel, type Author } from '../access.ts'
import { readBody } from '../body.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { findSigner } from '../find-author.ts'
import { findKept, keepEnvelope } from '../keep-envelope.ts'
import { isReader } from '../readers.ts'
import { LIMITS } from '../rate-limit.ts'
import { refuse, refuseBusy } from '../refusal.ts'
import { findDevice, type DeviceCaller } from '../sessions.ts'
import { FIND_MAILBOX } from '../store/sql.ts'
import { findOne } from '../store/store.ts'

/** POST /v1/push: each envelope on its own; one that is refused never blocks the next. */
export async function postPush(deps: ServerDeps, visit: Visit): Promise<Response> {
  const device = await findDevice(deps, visit.request)
  if (!device) return refuse(401, 'signed-out')
  const body = await readBody(visit.request, PushRequest)
  if (!body.ok) return body.error
  const { ops } = body.value
  const wait = deps.limiter(LIMITS.push, device.id, ops.length)
  if (wait > 0) return refuseBusy(wait)
  const results: PushResult[] = []
  // One after the other: within a batch the order is the order in which it was written.
  for (const op of ops) results.push(await pushOne(deps, device, op))
  return Response.json({ results, time: deps.clock.now() })
}

async function pushOne(deps: ServerDeps, device: DeviceCaller, op: unknown): Promise<PushResult> {
  const parsed = v.safeParse(Envelope, op)
  if (!parsed.success) return refused(isTooLarge(op) ? 'too-large' : 'malformed')
  const envelope = parsed.output
  const read = readHeader(envelope)
  if (!read.ok) return refused(read.error.kind)
  const header = read.value
  const { hash, signed } = hashEnvelope(envelope)
  const author = await admitLetter(deps, device, { header, signed, signature: envelope.s })
  // All that is slow comes before the transaction.
  if (author.ok) {
    const who = { author: author.value.id, device: device.id }
    return keepEnvelope(deps, { envelope, header, hash, ...who })
  }
  // A repetition gets its receipt, whatever has happened to its author since.
  return (await findKept(deps.store, header.id, hash)) ?? refused(author.error)
}

interface Signed {
  readonly header: EnvelopeHeader
  readonly signed: Bytes
  readonly signature: string
}

/** Whose letter it is, or why it is not taken. */
async function admitLetter(
  { directory, isSignedBy, store }: ServerDeps,
  device: DeviceCaller,
  { header, signed, signature }: Signed,
): Promise<Result<Author, PushRefusal>> {
  const signer = await findSigner(directory, header)
  if (!signer.ok) return signer
  const { author, publicKey } = signer.value
  if (!isSignedBy(publicKey, signed, signature)) return err('bad-signature')
  const mailbox = await findOne(store, FIND_MAILBOX, [header.mb])
  if (!mailbox) return err('unknown-mailbox')
  const reachable = await directory.isReachable(author.org, mailbox.org)
  const { cls } = header
  // No other class asks who reads it.
  const readable = cls === 'draft' && (await isReader(directory, mailbox, author.id))
  const refusal = judgeParcel({
    cls,
    author,
    deviceOrg: device.org,
    mailbox,
    readable,
    reachable,
  })
  return refusal ? err(refusal) : ok(author)
}

function refused(code: PushRefusal): PushResult {
  return { st: 'err', code }
}

// The schema knows only that it does not fit; its author has to be told what to shorten.
function isTooLarge(op: unknown): boolean {
  const shape = v.safeParse(v.object({ c: v.string() }), op)
  return shape.success && shape.output.c.length > Math.ceil((MAX_SEALED_BYTES * 4) / 3)
}
