// Organisations, units and people, posted to the server as an administrator does.

import { randomBytes, toBase64url } from '../../src/base/bytes.ts'
import { type Json, canonicalJson } from '../../src/base/canonical.ts'
import type { Clock } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import {
  type FoundedGroup,
  type FoundedOrganisation,
  type FoundedUnit,
  type LogWriter,
  type SigningKey,
  createEncryptionKey,
  createSigningKey,
  foundGroup,
  foundOrganisation,
  foundUnit,
  linkOrganisation,
} from '../../src/directory/ceremony.ts'
import { encryptionKeyHash } from '../../src/protocol/encryption-key.ts'
import { logEntryBytes, logEntryHash } from '../../src/protocol/log.ts'
import type { Role } from '../../src/protocol/unit-log.ts'
import { SETUP_TOKEN, type RemoteServer, post } from './support.ts'

export interface TestMember {
  readonly uid: string
  readonly mailbox: string
  readonly unit: FoundedUnit
  readonly key: SigningKey
  readonly recipient: string
  /** Number of the unit's log when the member came. */
  readonly dn: number
}

export async function createOrganisation(
  server: RemoteServer,
  name = 'Lindhaga',
): Promise<FoundedOrganisation> {
  const { clock, receipts } = server
  const organisation = await foundOrganisation(
    { clock },
    { name, receipts, support: '0000-10 20 30' },
  )
  await mustPostLog(server, organisation.log)
  return organisation
}

export async function createUnit(
  server: RemoteServer,
  organisation: FoundedOrganisation,
  name = 'Tallkottens förskola',
): Promise<FoundedUnit> {
  const unit = await foundUnit(server, organisation, { name, kind: 'preschool' })
  await mustPostLog(server, organisation.log)
  await mustPostLog(server, unit.log)
  return unit
}

/** Without the four words: deriving their key takes a second, and the server never sees them. */
export async function writeMember(
  clock: Clock,
  unit: FoundedUnit,
  { uid = randomId('p'), mailbox = randomId('m'), role = 'staff' as Role } = {},
): Promise<TestMember> {
  const key = await createSigningKey()
  const { recipient } = await createEncryptionKey()
  unit.log.keys.push(recipient)
  unit.log.bundles.push({ uid, box: toBase64url(randomBytes(64)) })
  await appendEntry(clock, unit.log, unit.organisation.admin, {
    t: 'member',
    uid,
    pk: key.publicKey,
    ek: encryptionKeyHash(recipient),
    mb: mailbox,
    role,
    name: toBase64url(randomBytes(40)),
  })
  return { uid, mailbox, unit, key, recipient, dn: unit.log.head.n }
}

export async function createMember(server: RemoteServer, unit: FoundedUnit): Promise<TestMember> {
  const member = await writeMember(server.clock, unit)
  await mustPostLog(server, unit.log)
  return member
}

export async function revoke(server: RemoteServer, { unit, uid }: TestMember): Promise<void> {
  await appendEntry(server.clock, unit.log, unit.organisation.admin, { t: 'revoke', uid })
  await mustPostLog(server, unit.log)
}

/** A group with one epoch for these members. */
export async function createGroup(
  server: RemoteServer,
  unit: FoundedUnit,
  members: readonly { readonly uid: string }[],
): Promise<FoundedGroup> {
  const group = await foundGroup(server, unit, 'intake')
  await writeEpoch(server.clock, group, 1, members)
  await mustPostLog(server, unit.log)
  return group
}

export async function writeEpoch(
  clock: Clock,
  { id, unit }: FoundedGroup,
  epoch: number,
  members: readonly { readonly uid: string }[],
): Promise<void> {
  const { recipient } = await createEncryptionKey()
  unit.log.keys.push(recipient)
  await appendEntry(clock, unit.log, unit.organisation.admin, {
    t: 'epoch',
    group: id,
    epoch,
    ek: encryptionKeyHash(recipient),
    members: members.map(({ uid }) => uid),
  })
}

export async function link(
  server: RemoteServer,
  from: FoundedOrganisation,
  to: FoundedOrganisation,
): Promise<void> {
  await linkOrganisation(server, from, to)
  await mustPostLog(server, from.log)
}

export async function appendEntry(
  clock: Clock,
  log: LogWriter,
  by: SigningKey,
  content: { readonly [key: string]: Json },
): Promise<void> {
  const place = { v: 1, log: log.id, n: log.head.n + 1, prev: log.head.hash }
  const e = canonicalJson({ ...place, at: clock.now(), by: by.publicKey, ...content })
  log.entries.push({ e, s: toBase64url(await by.sign(logEntryBytes(e))) })
  log.head = { n: place.n, hash: logEntryHash(e) }
}

/** Posts what is new; a refused log keeps its entries. */
export async function postLog(
  { fetch }: RemoteServer,
  log: LogWriter,
  extra: { readonly setup?: string } = { setup: SETUP_TOKEN },
): Promise<Response> {
  const { entries, keys, bundles } = log
  const response = await fetch(`/v1/log/${log.id}`, post({ entries, keys, bundles, ...extra }))
  if (response.ok) Object.assign(log, { entries: [], keys: [], bundles: [] })
  return response
}

async function mustPostLog(server: RemoteServer, log: LogWriter): Promise<void> {
  const response = await postLog(server, log)
  if (!response.ok) throw new Error(`The log was refused: ${await response.text()}`)
}
