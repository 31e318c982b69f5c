// The vault's inside: data keys, identities and signing keys of those who are unlocked, in memory
// only. A soft-locked person's keys stay here behind six digits; five wrong ones, the time limit or
// twelve hours drop them.

import * as v from 'valibot'
import type { Clock, Instant } from '../base/clock.ts'
import { minutesBetween } from '../base/clock.ts'
import { fromBase64url, randomBytes, type Bytes } from '../base/bytes.ts'
import { err, ok } from '../base/result.ts'
import type { Envelope } from '../protocol/envelope.ts'
import { keyIdOf, signerOf, type Sign } from '../protocol/signature.ts'
import { sessionBytes } from '../protocol/session.ts'
import { isIdentity, openFile, sealFile } from './age-file.ts'
import type { SealAnswer } from './hand-over.ts'
import { openLetter, sealLetter } from './letter.ts'
import { bundlePurpose, PersonKeys, profilePurpose, readPersonKeys } from './person-keys.ts'
import { decryptRow, encryptRow, importDataKey } from './row.ts'
import { KEYS_TABLE, type Vault, type VaultLocked } from './vault.ts'
import { openWordBox, sealWordBox } from './word-box.ts'

const CODE_TRIES = 5
const ABSOLUTE_MINUTES = 12 * 60
const MOST_SOFT_LOCKED = 3

interface Unlocked {
  readonly dataKey: CryptoKey
  readonly keys: PersonKeys
  readonly keyId: string
  readonly sign: Sign
  readonly unlockedAt: Instant
  identities: string[]
  softSince: Instant | undefined
  triesLeft: number
}

const LOCKED: VaultLocked = { kind: 'vault-locked' }

const GroupKeyRecord = v.object({ group: v.string(), epoch: v.number(), identity: v.string() })

export function createKeyring({ clock }: { readonly clock: Clock }): Vault {
  const people = new Map<string, Unlocked>()
  /** Who has handed the tablet over. What seals the answers knows no key, and outlives the keys. */
  const handedOver = new Map<string, SealAnswer>()
  let softMinutes = 30

  /** The person if his or her keys may be used now. */
  function open(profile: string): Unlocked | undefined {
    dropExpired()
    // A family holds the tablet: it is nobody's desk.
    if (handedOver.size > 0) return undefined
    const person = people.get(profile)
    return person && !person.softSince ? person : undefined
  }

  function dropExpired(): void {
    const now = clock.now()
    for (const [profile, { softSince, unlockedAt }] of people) {
      // A clock set back counts as much as one set forward: neither buys the thief time.
      const soft = softSince ? Math.abs(minutesBetween(softSince, now)) : 0
      if (soft > softMinutes || Math.abs(minutesBetween(unlockedAt, now)) > ABSOLUTE_MINUTES) {
        people.delete(profile)
      }
    }
  }

  async function admit(profile: string, dataKey: CryptoKey, keys: PersonKeys): Promise<void> {
    const secret = bytesOf(keys.signing)
    handedOver.clear()
    people.set(profile, {
      dataKey,
      keys,
      keyId: keyIdOf(keys.publicKey),
      sign: await signerOf(secret),
      unlockedAt: clock.now(),
      identities: [keys.identity],
      softSince: undefined,
      triesLeft: CODE_TRIES,
    })
  }

  return {
    async addPerson({ profile, uid, words, secret, bundle }) {
      if (handedOver.size > 0) return err(LOCKED)
      const opened = await openWordBox({ words, secret, purpose: bundlePurpose(uid) }, bundle)
      if (!opened.ok) return opened
      const keys = readPersonKeys(opened.value)
      if (keys?.person.uid !== uid) return err({ kind: 'damaged' })
      const raw = randomBytes(32)
      const dataKey = await importDataKey(raw)
      const wrap = await sealWordBox({ words, secret, purpose: profilePurpose(profile) }, raw)
      const covered = await encryptRow(dataKey, ownKeys(profile), JSON.stringify(keys))
      await admit(profile, dataKey, keys)
      return ok({ secrets: { wrap, keys: covered }, person: keys.person })
    },

    async unlock({ profile, words, secret, wrap, keys: covered }) {
      const opened = await openWordBox({ words, secret, purpose: profilePurpose(profile) }, wrap)
      if (!opened.ok) return opened
      const dataKey = await importDataKey(opened.value)
      const row = await decryptRow(dataKey, ownKeys(profile), covered)
      const keys = v.safeParse(PersonKeys, parseText(row))
      if (!keys.success) return err({ kind: 'damaged' })
      await admit(profile, dataKey, keys.output)
      return ok(keys.output.person)
    },

    async resume(profile, code) {
      dropExpired()
      const person = people.get(profile)
      if (!person) return err(LOCKED)
      if (code !== person.keys.code) {
        person.triesLeft -= 1
        if (person.triesLeft === 0) people.delete(profile)
        return err({ kind: 'wrong-code', left: person.triesLeft })
      }
      handedOver.clear()
      person.softSince = undefined
      person.triesLeft = CODE_TRIES
      return ok(person.keys.person)
    },

    async softLock(profile) {
      handedOver.delete(profile)
      const person = people.get(profile)
      if (person && !person.softSince) person.softSince = clock.now()
      const soft = [...people].filter(([, { softSince }]) => softSince)
      const tooMany = soft.length - MOST_SOFT_LOCKED
      for (const [oldest] of tooMany > 0 ? soft.slice(0, tooMany) : []) people.delete(oldest)
    },

    async hardLock(profile) {
      people.delete(profile)
    },

    async listSoftLocked() {
      dropExpired()
      return [...people].filter(([, { softSince }]) => softSince).map(([profile]) => profile)
    },

    async setSoftLimit(minutes) {
      // In a family's hands nobody is given time.
      if (handedOver.size === 0) softMinutes = minutes
    },

    async handOver(profile, { text, ...place }) {
      const person = open(profile)
      if (!person) return err(LOCKED)
      const { beginHandOver } = await import('./hand-over.ts')
      const { row, seal } = await beginHandOver(person.keys.identity, text, sealFile)
      const covered = await encryptRow(person.dataKey, { profile, ...place }, row)
      handedOver.set(profile, seal)
      // The keys are behind the six digits from here on, and the time runs.
      person.softSince = clock.now()
      return ok(covered)
    },

    async sealAnswer(profile, text) {
      const seal = handedOver.get(profile)
      return seal ? ok(await seal(text)) : err(LOCKED)
    },

    async openHandOver(profile, shown, answers) {
      const person = open(profile)
      if (!person) return err(LOCKED)
      const { openHandOver } = await import('./hand-over.ts')
      const row = await decryptRow(person.dataKey, { profile, ...place(shown) }, shown)
      const openOne = (file: Bytes) => openFile(file, person.identities)
      return ok(await openHandOver(row, answers, openOne))
    },

    async encrypt(profile, rows) {
      const person = open(profile)
      if (!person) return err(LOCKED)
      return ok(
        await Promise.all(
          rows.map(({ text, ...place }) => encryptRow(person.dataKey, { profile, ...place }, text)),
        ),
      )
    },

    async decrypt(profile, rows) {
      const person = open(profile)
      if (!person) return err(LOCKED)
      return ok(
        await Promise.all(
          rows.map((row) => decryptRow(person.dataKey, { profile, ...place(row) }, row)),
        ),
      )
    },

    async seal(profile, orders) {
      const person = open(profile)
      if (!person) return err(LOCKED)
      const sealed: Envelope[] = []
      for (const { letter, recipients } of orders) {
        const header = { ...letter.header, ak: person.keyId }
        const envelope = await sealLetter({ ...letter, header }, recipients, person.sign)
        if (!envelope.ok) return envelope
        sealed.push(envelope.value)
      }
      return ok(sealed)
    },

    async open(profile, envelope) {
      const person = open(profile)
      return person ? openLetter(envelope, person.identities) : err(LOCKED)
    },

    async keepGroupKey(profile, envelope, { id, version }) {
      const person = open(profile)
      if (!person) return err(LOCKED)
      const letter = await openLetter(envelope, person.identities)
      if (!letter.ok) return letter
      const record = v.safeParse(GroupKeyRecord, letter.value.record)
      if (letter.value.kind !== 'groupKey' || !record.success) return err({ kind: 'malformed' })
      const { group, epoch, identity } = record.output
      // One that is none would stop the opening of every other letter.
      if (!(await isIdentity(identity))) return err({ kind: 'malformed' })
      addIdentity(person, identity)
      const home = { profile, table: KEYS_TABLE, id, version }
      return ok({
        group,
        epoch,
        row: await encryptRow(person.dataKey, home, JSON.stringify(record.output)),
      })
    },

    async loadGroupKeys(profile, rows) {
      const person = open(profile)
      if (!person) return err(LOCKED)
      for (const row of rows) {
        const opened = await decryptRow(person.dataKey, { profile, ...place(row) }, row)
        const record = v.safeParse(GroupKeyRecord, parseText(opened))
        if (record.success) addIdentity(person, record.output.identity)
      }
      return ok()
    },

    async signSession(profile, request, nonce, origin) {
      const person = open(profile)
      return person ? ok(await person.sign(sessionBytes(request, nonce, origin))) : err(LOCKED)
    },
  } satisfies Vault
}

function addIdentity(person: Unlocked, identity: string): void {
  // Newest first: most letters are sealed to the newest epoch.
  if (!person.identities.includes(identity)) person.identities = [identity, ...person.identities]
}

function ownKeys(profile: string) {
  return { profile, table: KEYS_TABLE, id: 'own', version: 1 }
}

function place({ table, id, version }: { table: string; id: string; version: number }) {
  return { table, id, version }
}

function parseText(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text)
}

function bytesOf(text: string): Bytes {
  return fromBase64url(text) ?? new Uint8Array()
}
