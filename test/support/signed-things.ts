// One of everything that is signed and travels, each with the question whether a text is taken for
// it: the real parsers and verifiers, in the order in which server and tablet ask them.

import * as v from 'valibot'
import type { Bytes } from '../../src/base/bytes.ts'
import { randomBytes, toBase64url } from '../../src/base/bytes.ts'
import { canonicalJson, type Json } from '../../src/base/canonical.ts'
import { randomId } from '../../src/base/id.ts'
import {
  createSigningKey,
  foundGroup,
  foundOrganisation,
  foundUnit,
  linkOrganisation,
  openEpoch,
  publishCard,
  revokeMember,
  type FoundedUnit,
  type SigningKey,
} from '../../src/directory/ceremony.ts'
import { Envelope, hashEnvelope, readHeader } from '../../src/protocol/envelope.ts'
import { LogEntry, logEntryBytes } from '../../src/protocol/log.ts'
import { followOrganisationLog, readOrganisationLog } from '../../src/protocol/organisation-log.ts'
import { Receipt, receiptBytes, verifyReceipt } from '../../src/protocol/receipt.ts'
import { verifySignature } from '../../src/protocol/signature.ts'
import { findAuthor, followUnitLog, readUnitLog, type Unit } from '../../src/protocol/unit-log.ts'
import { asAuthor, writeEnvelope } from '../server/devices.ts'
import { writeMember, type TestMember } from '../server/organisations.ts'
import { createTestClock } from './clock.ts'
import { must } from './desk.ts'

type Item = { readonly [field: string]: string }

export interface SignedThing {
  readonly sort: 'envelope' | 'unit log' | 'organisation log' | 'receipt'
  readonly item: Item
  /** The field with the canonical text that is signed. */
  readonly inner: 'h' | 'e' | 'r'
  readonly signer: SigningKey
  readonly bytesToSign: (item: Item) => Bytes
  /** Whether a text from the wire is taken for this very thing, in its place. */
  readonly accepts: (text: string) => Promise<boolean>
}

export async function makeSignedThings(): Promise<SignedThing[]> {
  const clock = createTestClock()
  const receipts = await createSigningKey()
  const order = { receipts: receipts.publicKey, support: '0000-10 20 30' }
  const organisation = await foundOrganisation({ clock }, { name: 'Lindhaga', ...order })
  const other = await foundOrganisation({ clock }, { name: 'Tingvalla', ...order })
  const unit = await foundUnit({ clock }, organisation, { name: 'Tallkotten', kind: 'preschool' })
  await linkOrganisation({ clock }, organisation, other)
  const samira = await writeMember(clock, unit)
  const bengt = await writeMember(clock, unit, { role: 'head' })
  const group = await foundGroup({ clock }, unit, 'heads')
  await openEpoch({ clock }, group, [])
  await publishCard({ clock }, unit, {
    id: randomId('c'),
    name: 'Tallkottens förskola, Åsgatan é',
    function: 'unit',
    municipality: 'Lindhaga',
    districts: ['Ekdalen'],
    phones: [{ label: 'Förskolan', number: '08-465 004 00' }],
    hours: [{ days: [1, 2], from: '08:00', to: '16:30' }],
    address: 'Åsgatan 4',
    persons: [],
    checked: '2026-03-01',
  })
  await revokeMember({ clock }, unit, bengt.uid)
  return [
    ...(await organisationEntries(organisation)),
    ...(await unitEntries(unit)),
    ...(await envelopes(unit, samira, bengt)),
    ...(await makeReceipts(receipts)),
  ]
}

async function organisationEntries({
  id,
  fingerprint,
  root,
  admin,
  log,
}: FoundedUnit['organisation']): Promise<SignedThing[]> {
  const things = log.entries.map(async (item, at): Promise<SignedThing> => {
    const before = must(await readOrganisationLog(id, fingerprint, log.entries.slice(0, at)))
    return {
      sort: 'organisation log',
      item: { ...item },
      inner: 'e',
      signer: at === 0 ? root : admin,
      bytesToSign: ({ e = '' }) => logEntryBytes(e),
      accepts: async (text) => {
        const entry = parse(LogEntry, text)
        return entry !== undefined && (await followOrganisationLog(before, fingerprint, [entry])).ok
      },
    }
  })
  return Promise.all(things)
}

async function stateOf({ id, organisation, log }: FoundedUnit, length: number): Promise<Unit> {
  const { fingerprint } = organisation
  const above = await readOrganisationLog(organisation.id, fingerprint, organisation.log.entries)
  return must(await readUnitLog(id, must(above), log.entries.slice(0, length)))
}

async function unitEntries(unit: FoundedUnit): Promise<SignedThing[]> {
  const { organisation, log } = unit
  const { id, fingerprint } = organisation
  const above = must(await readOrganisationLog(id, fingerprint, organisation.log.entries))
  const things = log.entries.map(async (item, at): Promise<SignedThing> => {
    const before = await stateOf(unit, at)
    return {
      sort: 'unit log',
      item: { ...item },
      inner: 'e',
      signer: organisation.admin,
      bytesToSign: ({ e = '' }) => logEntryBytes(e),
      accepts: async (text) => {
        const entry = parse(LogEntry, text)
        if (!entry) return false
        const first = await readUnitLog(unit.id, above, [entry])
        return at === 0 ? first.ok : (await followUnitLog(before, above, [entry])).ok
      },
    }
  })
  return Promise.all(things)
}

async function envelopes(unit: FoundedUnit, ...writers: TestMember[]): Promise<SignedThing[]> {
  const now = await stateOf(unit, unit.log.entries.length)
  const things = [...writers, ...writers].map(async (writer): Promise<SignedThing> => {
    // One byte more than a multiple of three: the last character has bits that say nothing.
    const item = await writeEnvelope(asAuthor(writer), { mb: writer.mailbox }, randomBytes(64))
    return {
      sort: 'envelope',
      item: { ...item },
      inner: 'h',
      signer: writer.key,
      bytesToSign: ({ h = '', c = '' }) => hashEnvelope({ h, c }).signed,
      accepts: async (text) => {
        const envelope = parse(Envelope, text)
        const header = envelope && readHeader(envelope)
        if (!header?.ok) return false
        const { au, ak, dn } = header.value
        const author = au === now.id ? findAuthor(now, ak, dn) : undefined
        return author
          ? verifySignature(author.publicKey, hashEnvelope(envelope!).signed, envelope!.s)
          : false
      },
    }
  })
  return Promise.all(things)
}

async function makeReceipts(signer: SigningKey): Promise<SignedThing[]> {
  const things = Array.from({ length: 4 }, async (_, at): Promise<SignedThing> => {
    const env = hashEnvelope({ h: String(at), c: '' }).hash
    const mb = randomId('m')
    const place = { mb, inc: randomId('i'), seq: at + 7, chain: env, t: '2026-03-12T13:20:00.000Z' }
    const r = canonicalJson({ v: 1, env, ...place })
    return {
      sort: 'receipt',
      item: { r, s: toBase64url(await signer.sign(receiptBytes(r))) },
      inner: 'r',
      signer,
      bytesToSign: ({ r: text = '' }) => receiptBytes(text),
      accepts: async (text) => {
        const receipt = parse(Receipt, text)
        const body = receipt && (await verifyReceipt(receipt, signer.publicKey))
        return body?.env === env && body.mb === mb
      },
    }
  })
  return Promise.all(things)
}

function parse<T>(schema: v.GenericSchema<unknown, T>, text: string): T | undefined {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return undefined
  }
  const parsed = v.safeParse(schema, value)
  return parsed.success ? parsed.output : undefined
}
