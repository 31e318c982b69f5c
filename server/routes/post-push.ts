import * as v from 'valibot'
import { Envelope, hashEnvelope, readHeader } from '../../src/protocol/envelope.ts'
import { PushRequest, type PushRefusal, type PushResult } from '../../src/protocol/push.ts'
import { MAX_SEALED_BYTES } from '../../src/protocol/limits.ts'
import { judgeParcel } from '../access.ts'
import { readBody } from '../body.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { findSigner } from '../find-author.ts'
import { findKept, keepEnvelope } from '../keep-envelope.ts'
import { isSignedBy } from '../letter-signature.ts'
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

/** All that is slow comes before the transaction. */
async function pushOne(deps: ServerDeps, device: DeviceCaller, op: unknown): Promise<PushResult> {
  const parsed = v.safeParse(Envelope, op)
  if (!parsed.success) return refused(isTooLarge(op) ? 'too-large' : 'malformed')
  const envelope = parsed.output
  const read = readHeader(envelope)
  if (!read.ok) return refused(read.error.kind)
  const header = read.value
  const { hash, signed } = hashEnvelope(envelope)
  // First of all: a repetition gets its receipt, whatever has happened to its author since.
  const kept = await findKept(deps.store, header.id, hash)
  if (kept) return kept

  const signer = await findSigner(deps.directory, header)
  if (!signer.ok) return refused(signer.error)
  const { author, publicKey } = signer.value
  if (!isSignedBy(publicKey, signed, envelope.s)) return refused('bad-signature')
  const mailbox = await findOne(deps.store, FIND_MAILBOX, [header.mb])
  if (!mailbox) return refused('unknown-mailbox')
  const reachable = await deps.directory.isReachable(author.org, mailbox.org)
  const { cls } = header
  const refusal = judgeParcel({ cls, author, deviceOrg: device.org, mailbox, reachable })
  if (refusal) return refused(refusal)
  return keepEnvelope(deps, { envelope, header, hash, author: author.id, device: device.id })
}

function refused(code: PushRefusal): PushResult {
  return { st: 'err', code }
}

// The schema knows only that it does not fit; its author has to be told what to shorten.
function isTooLarge(op: unknown): boolean {
  const shape = v.safeParse(v.object({ c: v.string() }), op)
  return shape.success && shape.output.c.length > Math.ceil((MAX_SEALED_BYTES * 4) / 3)
}
