// Appending to a signed log: follow it first, then write the entries, their keys, their bundles
// and the mailboxes they name, all or nothing.

import { timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { utf8 } from '../src/base/bytes.ts'
import { parseCanonical } from '../src/base/canonical.ts'
import { sha256 } from '../src/base/digest.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { encryptionKeyHash } from '../src/protocol/encryption-key.ts'
import { rootFingerprint } from '../src/protocol/enrol.ts'
import { MAX_LOG_ENTRIES } from '../src/protocol/limits.ts'
import type { LogError, LogRequest } from '../src/protocol/log.ts'
import { followOrganisationLog, readOrganisationLog } from '../src/protocol/organisation-log.ts'
import { followUnitLog, readUnitLog, UnitEntry } from '../src/protocol/unit-log.ts'
import { audit } from './audit.ts'
import type { ServerDeps } from './deps.ts'
import { fingerprintOf, organisationOf } from './directory.ts'
import {
  ADD_ENTRY,
  ADD_KEY,
  ADD_MAILBOX,
  ADD_MEMBER,
  FIND_MAILBOX,
  SET_BUNDLE,
} from './store/sql.ts'
import { attempt, findOne, type Query } from './store/store.ts'

export type AppendError =
  | Exclude<LogError['kind'], 'forked'>
  | 'setup-needed'
  | 'wrong-receipt-key'
  | 'log-moved'
  | 'log-full'
  | 'mailbox-taken'
  | 'not-named'

/** What the entries come to, once they are known to hold. */
interface Followed {
  readonly org: string
  /** Number of the first new entry. */
  readonly from: number
  readonly recovery: string
  readonly entries: readonly UnitEntry[]
}

export async function appendToLog(
  deps: ServerDeps,
  id: string,
  request: LogRequest,
): Promise<Result<void, AppendError>> {
  const followed = await (id.startsWith('o_') ? followOrganisation : followUnit)(deps, id, request)
  if (!followed.ok) return followed
  const { from } = followed.value
  if (from + request.entries.length > MAX_LOG_ENTRIES) return err('log-full')
  if (!isNamed(followed.value, request)) return err('not-named')
  return attempt(deps.store, async (query) => {
    for (const [index, { e, s }] of request.entries.entries()) {
      if (!(await findOne(query, ADD_ENTRY, [id, from + index, e, s]))) return err('log-moved')
    }
    if (!(await addMailboxes(query, id, followed.value))) return err('mailbox-taken')
    for (const key of request.keys) await query.all(ADD_KEY, [encryptionKeyHash(key), key])
    for (const { uid, box } of request.bundles) {
      await query.all(SET_BUNDLE, [followed.value.org, uid, box])
    }
    const t = deps.clock.now()
    const object = `${id}/${from + request.entries.length - 1}`
    await audit(query, { t, actor: followed.value.org, device: '', action: 'log', object })
    return ok()
  })
}

async function followOrganisation(
  { directory, receiptKey, setupToken }: ServerDeps,
  id: string,
  { entries, setup }: LogRequest,
): Promise<Result<Followed, AppendError>> {
  const known = await directory.findOrganisation(id)
  const from = (known?.head.n ?? -1) + 1
  if (firstNumber(entries) !== from) return err('log-moved')
  if (!known && !isSame(setup, setupToken)) return err('setup-needed')
  const read = known
    ? await followOrganisationLog(known, rootFingerprint(known.root), entries)
    : await readOrganisationLog(id, fingerprintOf(entries), entries)
  if (!read.ok) return err(refusalOf(read.error))
  if (read.value.receipts !== receiptKey.publicKey) return err('wrong-receipt-key')
  return ok({ org: id, from, recovery: read.value.recovery, entries: [] })
}

async function followUnit(
  { directory }: ServerDeps,
  id: string,
  { entries }: LogRequest,
): Promise<Result<Followed, AppendError>> {
  const known = await directory.findUnit(id)
  const from = (known?.head.n ?? -1) + 1
  if (firstNumber(entries) !== from) return err('log-moved')
  const organisation = await directory.findOrganisation(known?.org ?? organisationOf(entries))
  if (!organisation) return err('not-allowed')
  const read = known
    ? await followUnitLog(known, organisation, entries)
    : await readUnitLog(id, organisation, entries)
  if (!read.ok) return err(refusalOf(read.error))
  const parsed = entries.map(({ e }) => v.parse(UnitEntry, parseCanonical(e)))
  return ok({ org: organisation.id, from, recovery: organisation.recovery, entries: parsed })
}

// The server keeps no key and no bundle that a signed entry does not speak of.
function isNamed({ recovery, entries }: Followed, { keys, bundles }: LogRequest): boolean {
  const named = new Set([recovery])
  const members = new Set<string>()
  for (const entry of entries) {
    if (entry.t === 'member' || entry.t === 'epoch') named.add(entry.ek)
    if (entry.t === 'member') members.add(entry.uid)
  }
  return (
    keys.every((key) => key.startsWith('age1pq1') && named.has(encryptionKeyHash(key))) &&
    bundles.every(({ uid }) => members.has(uid))
  )
}

/** False if one of the mailboxes is already somebody else's. */
async function addMailboxes(query: Query, unit: string, followed: Followed): Promise<boolean> {
  const { org, entries } = followed
  for (const entry of entries) {
    if (entry.t !== 'member' && entry.t !== 'group') continue
    const owner = entry.t === 'member' ? entry.uid : entry.group
    await query.all(ADD_MAILBOX, [entry.mb, org, unit, owner])
    const mailbox = await findOne(query, FIND_MAILBOX, [entry.mb])
    if (mailbox?.org !== org || mailbox.owner !== owner) return false
    if (entry.t === 'member') await query.all(ADD_MEMBER, [org, entry.uid, unit])
  }
  return true
}

function refusalOf({ kind }: LogError): AppendError {
  return kind === 'forked' ? 'broken-chain' : kind
}

function firstNumber(entries: LogRequest['entries']): number | undefined {
  const first = v.safeParse(v.object({ n: v.number() }), parseCanonical(entries[0]?.e ?? ''))
  return first.success ? first.output.n : undefined
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(sha256(utf8(a)), sha256(utf8(b)))
}
