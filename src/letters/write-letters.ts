// Making letters: one for each mailbox, sealed to its reader and to that organisation's recovery
// key, ready for the outbox.

import type { Json } from '../base/canonical.ts'
import { randomId } from '../base/id.ts'
import { ok, type Result } from '../base/result.ts'
import type { OutboxRow } from '../database/profile-database.ts'
import { mailboxesOf, type Addressee } from '../directory/directory.ts'
import { getKeys, type KeyMissing } from '../directory/encryption-keys.ts'
import { hashEnvelope, type EnvelopeClass } from '../protocol/envelope.ts'
import type { LetterOrder, VaultLocked } from '../vault/vault.ts'
import { getMe, type Desk } from './desk.ts'
import type { FiledLetter } from './filed.ts'

export interface LetterContent {
  readonly kind: string
  readonly record: Json
  readonly cls: EnvelopeClass
  readonly sid?: string
  readonly bh?: string
}

export type SealError = VaultLocked | KeyMissing | { readonly kind: 'too-large' }

/** `rec` and `par` are given for a draft's next revision; else every mailbox gets an id of its own. */
export async function writeLetters(
  desk: Desk,
  content: LetterContent,
  addressees: readonly Addressee[],
  revision?: { readonly rec: string; readonly par: readonly string[] },
): Promise<Result<OutboxRow[], SealError>> {
  const { unit } = getMe(desk)
  const own = new Set(mailboxesOf(desk.directory(), desk.person.uid))
  const { head } = desk.directory().home
  const at = desk.clock.now()
  const orders: LetterOrder[] = []
  for (const { mailbox, encryptionKey, org } of addressees) {
    const recovery = desk.directory().organisations[org]?.recovery ?? ''
    const recipients = await getKeys(desk, [encryptionKey, recovery])
    if (!recipients.ok) return recipients
    const { cls, ...letter } = content
    const header = {
      v: 1 as const,
      id: randomId('e'),
      mb: mailbox,
      rec: revision?.rec ?? randomId('r'),
      cls,
      par: [...(revision?.par ?? [])].sort(),
      dev: desk.device.dev,
      au: unit,
      dn: head.n,
    }
    const whole = { ...letter, header, at, dh: head.hash }
    orders.push({ letter: whole, recipients: recipients.value })
  }
  const sealed = await desk.vault.seal(desk.profile, orders)
  if (!sealed.ok) return sealed
  return ok(
    sealed.value.flatMap((envelope, index) => {
      const order = orders[index]
      if (!order) return []
      const { id, mb, rec, cls } = order.letter.header
      const hash = hashEnvelope(envelope).hash
      return [{ id, mb, rec, cls, hash, envelope, queuedAt: at, copy: own.has(mb) }]
    }),
  )
}

export function filedLetters(rows: readonly OutboxRow[]): readonly FiledLetter[] {
  return rows.map(({ id, mb, hash }) => ({ id, mb, hash }))
}
