import { MAX_PULL_BYTES, MAX_PULL_ITEMS } from '../../src/protocol/limits.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { isReader } from '../readers.ts'
import { LIMITS } from '../rate-limit.ts'
import { refuse, refuseBusy } from '../refusal.ts'
import { findPerson, type PersonCaller } from '../sessions.ts'
import { FIND_MAILBOX, LIST_ENVELOPES } from '../store/sql.ts'
import { findOne } from '../store/store.ts'

/** GET /v1/pull?mb&after&limit: what came after a number, the same for everybody who may read. */
export async function getPull(deps: ServerDeps, visit: Visit): Promise<Response> {
  const person = await findPerson(deps, visit.request)
  if (!person) return refuse(401, 'signed-out')
  const wait = deps.limiter(LIMITS.pull, person.uid)
  if (wait > 0) return refuseBusy(wait)
  const mb = visit.query.get('mb') ?? ''
  const after = readCount(visit.query.get('after'), 0)
  const limit = readCount(visit.query.get('limit'), MAX_PULL_ITEMS)
  if (after === undefined || limit === undefined) return refuse(400, 'malformed')
  // The same answer for a mailbox that is not there: who reads what is nobody else's business.
  if (!(await mayPull(deps, person, mb))) return refuse(403, 'not-allowed')

  const most = Math.min(Math.max(limit, 1), MAX_PULL_ITEMS)
  // One statement, so that the head and the page are of the same moment.
  const rows = await deps.store.all(LIST_ENVELOPES, [mb, after, most, MAX_PULL_BYTES])
  const [first] = rows
  if (!first) throw new Error('A mailbox that may be read is there')
  const items = rows
    .filter(({ seq }) => seq !== null)
    .map(({ seq, h, c, s, t, chain }) => ({ seq, h, c, s, t, chain }))
  return Response.json({ mb, inc: first.inc, head: first.head, items })
}

async function mayPull(
  { store, directory }: ServerDeps,
  { uid, device }: PersonCaller,
  mb: string,
): Promise<boolean> {
  const mailbox = await findOne(store, FIND_MAILBOX, [mb])
  if (mailbox?.org !== device.org) return false
  return isReader(directory, mailbox, uid)
}

function readCount(text: string | null, otherwise: number): number | undefined {
  if (text === null) return otherwise
  const count = Number(text)
  return /^\d+$/.test(text) && Number.isSafeInteger(count) ? count : undefined
}
