// Letters that come from somewhere else than a well-behaved tablet.

import type { Json } from '../../src/base/canonical.ts'
import { randomId } from '../../src/base/id.ts'
import type { SigningKey } from '../../src/directory/ceremony.ts'
import { hashEnvelope, type Envelope, type EnvelopeHeader } from '../../src/protocol/envelope.ts'
import { keyIdOf } from '../../src/protocol/signature.ts'
import { sealLetter } from '../../src/vault/letter.ts'
import { must, type TestDesk } from '../support/desk.ts'

export interface Written {
  readonly kind: string
  readonly record: Json
  readonly sid?: string
  readonly bh?: string
  readonly header: Partial<EnvelopeHeader> & Pick<EnvelopeHeader, 'mb' | 'au'>
  readonly readers: readonly string[]
}

/** Sealed and signed by whoever has a key, allowed or not. */
export async function writeBy(
  key: Pick<SigningKey, 'publicKey' | 'sign'>,
  { header, readers, ...letter }: Written,
): Promise<Envelope> {
  const whole: EnvelopeHeader = {
    v: 1,
    id: randomId('e'),
    rec: randomId('r'),
    cls: 'final',
    par: [],
    dev: randomId('d'),
    ak: keyIdOf(key.publicKey),
    dn: 1_000,
    ...header,
  }
  const at = '2026-03-12T13:00:00.000Z' as never
  return must(await sealLetter({ ...letter, header: whole, at }, readers, key.sign))
}

let seq = 1_000

/** Lays it in the mailbox on the tablet as a pull would. Gives its hash. */
export async function layDown(
  desk: TestDesk,
  envelope: Envelope,
  t: string = desk.clock.now(),
): Promise<string> {
  const { id, mb, rec, cls, par } = JSON.parse(envelope.h) as EnvelopeHeader
  const hash = hashEnvelope(envelope).hash
  seq += 1
  const place = { mb, seq, id, rec, cls, par, hash, t: t as never }
  await desk.database.letters.put({ ...place, envelope, handled: 0 })
  return hash
}

export async function findLetter(desk: TestDesk, hash: string) {
  return desk.database.letters.where('hash').equals(hash).first()
}
