// Letters as the people's own devices would have sealed them, at a time of the demo's choosing.

import type { Json } from '../../src/base/canonical.ts'
import type { Instant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import type { AddedMember, FoundedUnit } from '../../src/directory/ceremony.ts'
import type { Envelope, EnvelopeClass } from '../../src/protocol/envelope.ts'
import { keyIdOf } from '../../src/protocol/signature.ts'
import { sealLetter } from '../../src/vault/letter.ts'

export interface Reader {
  readonly mailbox: string
  readonly recipient: string
  readonly unit: FoundedUnit
}

export interface Author {
  readonly unit: FoundedUnit
  readonly member: AddedMember
  readonly dev: string
}

export interface Said {
  readonly sid: string
  readonly bh: string
  readonly kind: string
  readonly cls: EnvelopeClass
  readonly record: Json
}

/** One for each reader, in their order. */
export async function lettersOf(
  { unit, member, dev }: Author,
  readers: readonly Reader[],
  at: Instant,
  { cls, ...said }: Said,
): Promise<Envelope[]> {
  const { sign, publicKey } = member.signing
  const letters: Envelope[] = []
  for (const { mailbox, recipient, unit: of } of readers) {
    const header = {
      v: 1 as const,
      id: randomId('e'),
      mb: mailbox,
      rec: randomId('r'),
      cls,
      par: [],
      dev,
      ak: keyIdOf(publicKey),
      au: unit.id,
      dn: unit.log.head.n,
    }
    const recipients = [recipient, of.organisation.recoveryRecipient]
    const sealed = await sealLetter({ header, at, ...said }, recipients, sign)
    if (!sealed.ok) throw new Error('The demo writes short letters')
    letters.push(sealed.value)
  }
  return letters
}
