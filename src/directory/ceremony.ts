// The ceremony: how an organisation, its units, people and groups come to be. It makes keys and
// signed log entries and sends nothing; whoever holds it posts what it gives to the server.

import { randomBytes, toBase64url, type Bytes } from '../base/bytes.ts'
import { canonicalJson, type Json } from '../base/canonical.ts'
import type { Clock } from '../base/clock.ts'
import { randomId } from '../base/id.ts'
import type { ContactCard } from '../protocol/contact-card.ts'
import { encryptionKeyHash } from '../protocol/encryption-key.ts'
import { rootFingerprint } from '../protocol/enrol.ts'
import type { Envelope } from '../protocol/envelope.ts'
import { EMPTY_HEAD, logEntryBytes, logEntryHash, type LogEntry } from '../protocol/log.ts'
import { publicKeyOf, keyIdOf, signerOf, type Sign } from '../protocol/signature.ts'
import { packBytes, type RulePackFile } from '../protocol/rule-pack-file.ts'
import type { GroupPurpose, Role, UnitKind } from '../protocol/unit-log.ts'
import { sealLetter } from '../vault/letter.ts'
import { bundlePurpose, writePersonKeys, type PersonCard } from '../vault/person-keys.ts'
import { sealName } from '../vault/secret-name.ts'
import { sealWordBox } from '../vault/word-box.ts'

export interface SigningKey {
  readonly secret: Bytes
  readonly publicKey: string
  readonly sign: Sign
}

/** A log being written: what is new waits in `entries` until it has been posted. */
export interface LogWriter {
  readonly id: string
  head: { n: number; hash: string }
  entries: LogEntry[]
  /** Recipients that the new entries name by hash. */
  keys: string[]
  bundles: { uid: string; box: string }[]
}

export interface FoundedOrganisation {
  readonly id: string
  readonly name: string
  readonly root: SigningKey
  readonly fingerprint: string
  readonly admin: SigningKey
  /** Kept by somebody else than the first. */
  readonly secondAdmin: SigningKey
  /** The paper key: opens everything of the organisation. */
  readonly recoveryIdentity: string
  readonly recoveryRecipient: string
  readonly log: LogWriter
}

export interface FoundedUnit {
  readonly id: string
  readonly name: string
  readonly organisation: FoundedOrganisation
  readonly secret: string
  readonly log: LogWriter
}

export interface AddedMember {
  readonly uid: string
  readonly mailbox: string
  readonly recipient: string
  readonly person: PersonCard
  readonly words: string
  readonly code: string
  readonly role: Role
  /** As the bundle holds it; the ceremony forgets it when it ends. */
  readonly signing: SigningKey
}

export interface FoundedGroup {
  readonly id: string
  readonly mailbox: string
  readonly unit: FoundedUnit
  epoch: number
  recipient: string
}

interface CeremonyDeps {
  readonly clock: Clock
}

export async function foundOrganisation(
  { clock }: CeremonyDeps,
  {
    name,
    receipts,
    support,
  }: { readonly name: string; readonly receipts: string; readonly support: string },
): Promise<FoundedOrganisation> {
  const root = await createSigningKey()
  const admin = await createSigningKey()
  // Always two: the one who is ill must not stop a leaver from being removed.
  const secondAdmin = await createSigningKey()
  const recovery = await createEncryptionKey()
  const log = newLog(randomId('o'))
  log.keys.push(recovery.recipient)
  const first = {
    t: 'genesis',
    name,
    admins: [admin.publicKey, secondAdmin.publicKey],
    receipts,
    recovery: encryptionKeyHash(recovery.recipient),
  }
  await append({ clock }, log, root, first)
  await append({ clock }, log, admin, { t: 'settings', softLockMinutes: 30, support })
  return {
    id: log.id,
    name,
    root,
    fingerprint: rootFingerprint(root.publicKey),
    admin,
    secondAdmin,
    recoveryIdentity: recovery.identity,
    recoveryRecipient: recovery.recipient,
    log,
  }
}

/** One half of a link; it counts when the other organisation has signed its own. */
export function linkOrganisation(
  deps: CeremonyDeps,
  from: FoundedOrganisation,
  to: FoundedOrganisation,
): Promise<void> {
  return append(deps, from.log, from.admin, { t: 'link', org: to.id, root: to.fingerprint })
}

export async function foundUnit(
  deps: CeremonyDeps,
  organisation: FoundedOrganisation,
  { name, kind }: { readonly name: string; readonly kind: UnitKind },
): Promise<FoundedUnit> {
  const log = newLog(randomId('u'))
  await append(deps, log, organisation.admin, { t: 'genesis', org: organisation.id, kind, name })
  const named = { t: 'unit', unit: log.id, genesis: log.head.hash }
  await append(deps, organisation.log, organisation.admin, named)
  return { id: log.id, name, organisation, secret: toBase64url(randomBytes(16)), log }
}

export async function addMember(
  deps: CeremonyDeps,
  unit: FoundedUnit,
  member: {
    readonly person: Omit<PersonCard, 'uid'>
    readonly role: Role
    readonly words: string
    readonly code: string
  },
): Promise<AddedMember> {
  const { role, words, code } = member
  const uid = randomId('p')
  const mailbox = randomId('m')
  const person = { uid, ...member.person }
  const signing = await createSigningKey()
  const { recipient, identity } = await createEncryptionKey()
  const { publicKey } = signing
  const signingSecret = toBase64url(signing.secret)
  const keys = { v: 1 as const, person, signing: signingSecret, publicKey, identity, code }
  const lock = { words, secret: unit.secret, purpose: bundlePurpose(uid) }
  unit.log.bundles.push({ uid, box: await sealWordBox(lock, writePersonKeys(keys)) })
  unit.log.keys.push(recipient)
  await append(deps, unit.log, unit.organisation.admin, {
    t: 'member',
    uid,
    pk: signing.publicKey,
    ek: encryptionKeyHash(recipient),
    mb: mailbox,
    role,
    name: await sealName(unit.secret, person.name),
  })
  return { uid, mailbox, recipient, person, words, code, role, signing }
}

export function revokeMember(deps: CeremonyDeps, unit: FoundedUnit, uid: string): Promise<void> {
  return append(deps, unit.log, unit.organisation.admin, { t: 'revoke', uid })
}

export async function foundGroup(
  deps: CeremonyDeps,
  unit: FoundedUnit,
  purpose: GroupPurpose,
): Promise<FoundedGroup> {
  const group = { id: randomId('g'), mailbox: randomId('m'), unit, epoch: 0, recipient: '' }
  const entry = { t: 'group', group: group.id, purpose, mb: group.mailbox }
  await append(deps, unit.log, unit.organisation.admin, entry)
  return group
}

/** A new key for the group, and the letters that bring it to each of its members. */
export async function openEpoch(
  deps: CeremonyDeps,
  group: FoundedGroup,
  members: readonly AddedMember[],
): Promise<Envelope[]> {
  const { unit } = group
  const { admin, recoveryRecipient } = unit.organisation
  const { recipient, identity } = await createEncryptionKey()
  group.epoch += 1
  group.recipient = recipient
  unit.log.keys.push(recipient)
  await append(deps, unit.log, admin, {
    t: 'epoch',
    group: group.id,
    epoch: group.epoch,
    ek: encryptionKeyHash(recipient),
    members: members.map(({ uid }) => uid),
  })
  const letters: Envelope[] = []
  for (const member of members) {
    const sealed = await sealLetter(
      {
        header: {
          v: 1,
          id: randomId('e'),
          mb: member.mailbox,
          rec: randomId('r'),
          cls: 'key',
          par: [],
          dev: randomId('d'),
          ak: keyIdOf(admin.publicKey),
          au: unit.organisation.id,
          dn: unit.organisation.log.head.n,
        },
        at: deps.clock.now(),
        kind: 'groupKey',
        record: { group: group.id, epoch: group.epoch, identity },
      },
      [member.recipient, recoveryRecipient],
      admin.sign,
    )
    if (!sealed.ok) throw new Error('A key letter is always small')
    letters.push(sealed.value)
  }
  return letters
}

export function publishCard(
  deps: CeremonyDeps,
  unit: FoundedUnit,
  card: ContactCard,
): Promise<void> {
  return append(deps, unit.log, unit.organisation.admin, { t: 'card', card })
}

export async function signPack(
  organisation: FoundedOrganisation,
  pack: Json,
): Promise<RulePackFile> {
  const text = canonicalJson(pack)
  const signature = await organisation.admin.sign(packBytes(text))
  return { pack: text, by: organisation.admin.publicKey, sig: toBase64url(signature) }
}

export async function createSigningKey(): Promise<SigningKey> {
  const secret = randomBytes(32)
  return { secret, publicKey: await publicKeyOf(secret), sign: await signerOf(secret) }
}

/** An age hybrid key pair: ML-KEM-768 with X25519. */
export async function createEncryptionKey(): Promise<{ identity: string; recipient: string }> {
  const { generateHybridIdentity, identityToRecipient } = await import('age-encryption')
  const identity = await generateHybridIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}

function newLog(id: string): LogWriter {
  return { id, head: { ...EMPTY_HEAD }, entries: [], keys: [], bundles: [] }
}

async function append(
  { clock }: CeremonyDeps,
  log: LogWriter,
  by: SigningKey,
  content: { readonly [key: string]: Json },
): Promise<void> {
  const n = log.head.n + 1
  const e = canonicalJson({
    v: 1,
    log: log.id,
    n,
    prev: log.head.hash,
    at: clock.now(),
    by: by.publicKey,
    ...content,
  })
  log.entries.push({ e, s: toBase64url(await by.sign(logEntryBytes(e))) })
  log.head = { n, hash: logEntryHash(e) }
}

/** A one-time enrolment token and what the server is told of it. */
export function drawToken(): string {
  return toBase64url(randomBytes(16))
}
