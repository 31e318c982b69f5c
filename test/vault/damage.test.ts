// Letters damaged at random, through the whole way of opening: nothing opens that was not written,
// and nothing throws.

import { Encrypter } from 'age-encryption'
import { beforeAll, expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../../src/base/bytes.ts'
import { canonicalJson } from '../../src/base/canonical.ts'
import { toInstant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import { createEncryptionKey, createSigningKey } from '../../src/directory/ceremony.ts'
import type { Envelope, EnvelopeHeader } from '../../src/protocol/envelope.ts'
import { keyIdOf } from '../../src/protocol/signature.ts'
import { openLetter, sealLetter } from '../../src/vault/letter.ts'
import { createChance } from '../support/chance.ts'
import { flipBit, flipBitOf, misshape, respell } from '../support/damage.ts'
import { must } from '../support/desk.ts'
import { seed } from '../support/rounds.ts'

const FLIPS = 2_000
const CHANGES = 500

let reader: { identity: string; recipient: string }
let header: EnvelopeHeader
let envelope: Envelope
const record = { reference: 'T-2603-01', words: 'Hon har blåmärken.' }

beforeAll(async () => {
  const author = await createSigningKey()
  reader = await createEncryptionKey()
  const ids = { id: randomId('e'), mb: randomId('m'), rec: randomId('r'), dev: randomId('d') }
  const place = { au: randomId('u'), ak: keyIdOf(author.publicKey), dn: 4 }
  header = { v: 1, ...ids, ...place, cls: 'final', par: [] }
  const letter = { header, at: toInstant(0), kind: 'report', record }
  envelope = must(await sealLetter(letter, [reader.recipient], author.sign))
})

/** The name of the refusal, or what should not have happened. */
async function open(damaged: Envelope): Promise<string> {
  try {
    const opened = await openLetter(damaged, [reader.identity])
    return opened.ok ? `opened: ${damaged.h.slice(0, 400)}` : opened.error.kind
  } catch (error) {
    return String(error)
  }
}

test('a bit turned over in header or file opens nothing', { timeout: 120_000 }, async () => {
  const chance = createChance(seed)
  const sealed = fromBase64url(envelope.c)!
  const told = new Map<string, number>()
  for (let round = 0; round < FLIPS; round += 1) {
    const damaged =
      chance.below(20) === 0
        ? { ...envelope, h: flipBit(envelope.h, chance) }
        : { ...envelope, c: toBase64url(flipBitOf(sealed, chance)) }
    const answer = await open(damaged)
    told.set(answer, (told.get(answer) ?? 0) + 1)
  }
  expect([...told.keys()].toSorted(), `seed ${seed}`).toEqual(['not-a-reader', 'wrong-header'])
})

test(
  'an inside that is written otherwise is refused, whoever sealed it',
  { timeout: 120_000 },
  async () => {
    const chance = createChance(seed)
    const body = { at: toInstant(0), bv: 1, kind: 'report', record, to: [] }
    const text = canonicalJson({ h: header, body })
    const damages = Object.entries({ ...respell, ...misshape })
    const told = new Set<string>()
    for (let round = 0; round < CHANGES; round += 1) {
      const [, damage] = chance.pick(damages)
      const encrypter = new Encrypter()
      encrypter.addRecipient(reader.recipient)
      // A space or a line at the end is what every letter is filled up with.
      const changed = damage(text, chance).trimEnd()
      const c = toBase64url(await encrypter.encrypt(changed === text ? `${text}}` : changed))
      told.add(await open({ ...envelope, c }))
    }
    expect([...told].toSorted(), `seed ${seed}`).toEqual([
      'malformed',
      'unknown-version',
      'wrong-header',
    ])
  },
)
