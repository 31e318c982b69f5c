// The attacks that the envelope was made against (security plan B.7), each under its own name: what
// the server says to it, and what the reader's tablet makes of it when the server lets it through.

import 'fake-indexeddb/auto'
import { Encrypter } from 'age-encryption'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../../src/base/bytes.ts'
import { canonicalJson, type Json } from '../../src/base/canonical.ts'
import { randomId } from '../../src/base/id.ts'
import { createEncryptionKey, createSigningKey } from '../../src/directory/ceremony.ts'
import { readHeader, hashEnvelope, type Envelope } from '../../src/protocol/envelope.ts'
import { keyIdOf } from '../../src/protocol/signature.ts'
import { bodyHash, openLetter } from '../../src/vault/letter.ts'
import { findLetter, layDown, writeBy, type Written } from '../letters/support.ts'
import { orderOf, send } from '../report/support.ts'
import { createDevice, push, verdict } from '../server/devices.ts'
import { deskOf, foundTown, must, read, sync, type TestDesk, type Town } from '../support/desk.ts'

let town: Town
let jonna: TestDesk
let cookie: string
/** What Samira's tablet once sent, as it lies in the intake's mailbox. */
let genuine: Envelope

beforeAll(async () => {
  town = await foundTown()
  jonna = await deskOf(town, town.jonna)
  const samira = await deskOf(town, town.samira)
  await send(samira, orderOf(town))
  const rows = await samira.database.outbox.toArray()
  genuine = rows.find(({ mb }) => mb === town.intake.mailbox)!.envelope
  await sync(samira)
  await sync(jonna)
  cookie = (await createDevice(town.server, town.preschool)).cookie
})
beforeEach(async () => {
  await jonna.database.letters.clear()
  const ids = jonna.cabinet.list('submission').map(({ id }) => id)
  must(await jonna.cabinet.write({ remove: ids }))
})

const headerOf = ({ h }: Envelope) => JSON.parse(h) as { [key: string]: Json }

/** A letter with another id, so that the server does not take it for a repetition. */
function written(change: Partial<Written> = {}): Written {
  const dn = town.preschool.log.head.n
  return {
    kind: 'inboxChecked',
    record: { group: town.intake.id, checkedAt: '2026-03-12T13:20:00.000Z' },
    header: { mb: town.intake.mailbox, au: town.preschool.id, dn },
    readers: [town.intake.recipient],
    ...change,
  }
}

async function signBy(
  { sign }: Pick<Town['samira']['signing'], 'sign'>,
  header: Json,
  c: string,
): Promise<Envelope> {
  const h = canonicalJson(header)
  return { h, c, s: toBase64url(await sign(hashEnvelope({ h, c }).signed)) }
}

/** What the server answers to it, in one word. */
async function atServer(envelope: Envelope): Promise<string> {
  return verdict((await push(town.server, cookie, [envelope]))[0])
}

/** The problem that the letter is marked with, or how what was filed stands. */
async function atReader(envelope: Envelope): Promise<string> {
  const hash = await layDown(jonna, envelope)
  await read(jonna)
  const filed = jonna.cabinet.find(hash) as { standing?: string } | undefined
  return (await findLetter(jonna, hash))?.problem ?? filed?.standing ?? 'nothing'
}

test('the letter that is attacked is genuine', async () => {
  const fresh = await writeBy(town.samira.signing, written())
  expect([await atServer(fresh), await atReader(fresh)]).toEqual(['ok', 'genuine'])
  expect(await atReader(genuine)).toBe('genuine')
})

test('1, two ciphertexts swapped: bad-signature, wrong-header', async () => {
  const [one, two] = [
    await writeBy(town.samira.signing, written()),
    await writeBy(town.samira.signing, written()),
  ]
  const swapped = { ...one, c: two.c }
  expect([await atServer(swapped), await atReader(swapped)]).toEqual([
    'bad-signature',
    'wrong-header',
  ])
})

test('2, a header edited: bad-signature, wrong-header', async () => {
  const fresh = await writeBy(town.samira.signing, written())
  const edited = { ...fresh, h: fresh.h.replace('"cls":"final"', '"cls":"opened"') }
  expect([await atServer(edited), await atReader(edited)]).toEqual([
    'bad-signature',
    'wrong-header',
  ])
})

test('3, signed anew by another member: the server can’t see it, wrong-header', async () => {
  const { signing } = town.bengt
  const header = { ...headerOf(genuine), id: randomId('e'), ak: keyIdOf(signing.publicKey) }
  const stolen = await signBy(signing, header, genuine.c)
  expect([await atServer(stolen), await atReader(stolen)]).toEqual(['ok', 'wrong-header'])
})

test('4, forwarded by its reader under the author’s name: bad-signature, unverified', async () => {
  const key = await createEncryptionKey()
  const letter = { ...written(), readers: [key.recipient] }
  const toBengt = await writeBy(town.samira.signing, letter)
  const encrypter = new Encrypter()
  encrypter.addRecipient(town.intake.recipient)
  const body = must(await openLetter(toBengt, [key.identity]))
  const inner = { h: headerOf(toBengt), body: body as unknown as Json }
  const forwarded = { ...toBengt, c: toBase64url(await encrypter.encrypt(canonicalJson(inner))) }
  expect([await atServer(forwarded), await atReader(forwarded)]).toEqual([
    'bad-signature',
    'unverified',
  ])
})

test('4, forwarded with the author’s name in it, under the forwarder’s own: unverified', async () => {
  expect(await atReader(genuine)).toBe('genuine')
  const [{ record, sid }] = jonna.cabinet.list('submission') as never as [
    { record: Json; sid: string },
  ]
  const bh = bodyHash('submission', record)
  const again = written({ kind: 'submission', record, sid, bh })
  expect(await atReader(await writeBy(town.bengt.signing, again))).toBe('unverified')
  expect(await atReader(await writeBy(town.samira.signing, again))).toBe('genuine')
})

test('5, forged by the server with the public key alone: bad-signature, unverified', async () => {
  const header = { ...headerOf(genuine), id: randomId('e') }
  const encrypter = new Encrypter()
  encrypter.addRecipient(town.intake.recipient)
  const { kind, record } = written()
  const body = { bv: 1, to: [], at: '2026-03-12T13:20:00.000Z', kind, record }
  const c = toBase64url(await encrypter.encrypt(canonicalJson({ h: header, body })))
  const forged = { h: canonicalJson(header), c, s: genuine.s }
  expect([await atServer(forged), await atReader(forged)]).toEqual(['bad-signature', 'unverified'])
})

test('6, by an author in no log: unknown-author, unverified', async () => {
  const stranger = await writeBy(await createSigningKey(), written())
  expect([await atServer(stranger), await atReader(stranger)]).toEqual([
    'unknown-author',
    'unverified',
  ])
})

test('7, a header that is not canonical, signed as it is: malformed', async () => {
  const { signing } = town.samira
  const fresh = await writeBy(signing, written())
  const spellings = [
    fresh.h.replace('{', '{ '),
    fresh.h.replace(/"dn":(\d+)/, '"dn":$1e0'),
    fresh.h.replace('"cls":"final"', String.raw`"cls":"fina\u006c"`),
    fresh.h.replace('"v":1}', '"v":1,"v":1}'),
    fresh.h.replace('"v":1}', '"v":1.0}'),
    fresh.h.replace(/^\{("ak":"[^"]*"),(.*)\}$/, '{$2,$1}'),
  ]
  for (const h of spellings) {
    expect(JSON.parse(h)).toMatchObject({ v: 1, cls: 'final' })
    const { c } = fresh
    const odd = { h, c, s: toBase64url(await signing.sign(hashEnvelope({ h, c }).signed)) }
    expect([h, await atServer(odd), await atReader(odd)]).toEqual([h, 'malformed', 'malformed'])
  }
})

test('8, of an older version outside or inside: unknown-version', async () => {
  const { signing } = town.samira
  for (const version of [0, 2, -1]) {
    const header = { ...headerOf(genuine), v: version }
    const old = await signBy(signing, header, genuine.c)
    expect(readHeader(old)).toEqual({ ok: false, error: { kind: 'unknown-version' } })
    expect([await atServer(old), await atReader(old)]).toEqual([
      'unknown-version',
      'unknown-version',
    ])
  }
  const header = { ...headerOf(genuine), id: randomId('e') }
  const body = { bv: 0, to: [], at: '2026-03-12T13:20:00.000Z', kind: 'x', record: {} }
  const encrypter = new Encrypter()
  encrypter.addRecipient(town.intake.recipient)
  const c = toBase64url(await encrypter.encrypt(canonicalJson({ h: header, body })))
  expect(await atReader(await signBy(signing, header, c))).toBe('unknown-version')
})

test('9, to somebody else: the server can’t see it, not-a-reader', async () => {
  const { recipient } = await createEncryptionKey()
  const elsewhere = await writeBy(town.samira.signing, written({ readers: [recipient] }))
  expect([await atServer(elsewhere), await atReader(elsewhere)]).toEqual(['ok', 'not-a-reader'])
})

test('a ciphertext damaged on the way is told apart from one for other readers', async () => {
  const fresh = await writeBy(town.samira.signing, written())
  const sealed = fromBase64url(fresh.c)!
  sealed[sealed.length - 1]! ^= 1
  const damaged = { ...fresh, c: toBase64url(sealed) }
  expect([await atServer(damaged), await atReader(damaged)]).toEqual([
    'bad-signature',
    'bad-signature',
  ])
})
