// Writing down what a family has said. Sealed to the own group alone, and with whatever the author had
// before them: that, and no clock, tells which no a yes has answered.

import * as v from 'valibot'
import type { Json } from '../base/canonical.ts'
import { randomId } from '../base/id.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import {
  groupAddressee,
  groupsOf,
  memberAddressee,
  type Addressee,
} from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { fileOwn } from '../letters/file-letter.ts'
import {
  sealRecord,
  sendLetters,
  type SealedRecord,
  type Together,
} from '../letters/send-letters.ts'
import { writeLetters, type SealError } from '../letters/write-letters.ts'
import { bodyHash } from '../vault/letter.ts'
import type { Group } from '../protocol/unit-log.ts'
import { standingConsents } from './fold.ts'
import { consentEventsOf, mayObtain } from './gather.ts'
import {
  ConsentRecord,
  type Consent,
  type ConsentAccepted,
  type ConsentAcceptedRecord,
  type ConsentOffer,
  type ConsentOfferRecord,
  type ConsentWithdrawn,
  type ConsentWithdrawnRecord,
} from './record.ts'

/**
 * What somebody has filled in; the rest is known. `seen` is what lay here when the family was asked:
 * what has come since has nobody's answer in it.
 */
export type ConsentWords = Omit<
  v.InferInput<typeof ConsentRecord>,
  'schema' | 'disclosingAuthority' | 'obtainedBy' | 'writtenAt'
>

export type ConsentRefusal = {
  readonly kind:
    | 'incomplete'
    | 'no-right'
    | 'board-decides'
    | 'guardians-locked'
    | 'no-group'
    | 'unknown-consent'
}
type Outcome<T> = Promise<Result<T, ConsentRefusal | SealError | StorageFailure>>

/** What stands between the family and being asked, in the matter as it is now. */
export interface AskingLimits {
  /** Cared for under LVU: the board decides (DOM D10). */
  readonly care: boolean
  /** The guardians must not know: whoever asks them has told them. */
  readonly locked: boolean
}

interface SealedConsent extends Required<Together> {
  readonly consent: Consent
}

/** Ready to be kept, together with whatever else becomes true by it. */
export async function sealConsent(
  desk: Desk,
  mailbox: string,
  words: ConsentWords,
  { care, locked }: AskingLimits,
): Outcome<SealedConsent> {
  if (care) return err({ kind: 'board-decides' })
  if (locked && words.holders.some(({ role }) => role === 'guardian')) {
    return err({ kind: 'guardians-locked' })
  }
  if (!mayObtain(desk.directory(), getMe(desk))) return err({ kind: 'no-right' })
  const group = ownGroup(desk, mailbox)
  if (!group) return err({ kind: 'no-group' })
  const record = recordOf(desk, words)
  if (!record) return err({ kind: 'incomplete' })
  const json = record as unknown as Json
  const about = { sid: randomId('s'), bh: bodyHash('consent', json) }
  const letter = { kind: 'consent', cls: 'final', record: json, ...about } as const
  const rows = await writeLetters(desk, letter, own(desk, group))
  if (!rows.ok) return rows
  const consent = fileOwn(desk, 'consent', about, record, rows.value)
  return ok({ consent, put: [consent], queue: rows.value })
}

export async function keepConsent(
  desk: Desk,
  consent: Consent,
  { put, queue }: Required<Together>,
): Outcome<Consent> {
  const kept = await desk.cabinet.write({
    put,
    also: async () => {
      await desk.database.outbox.bulkAdd(queue)
    },
  })
  return kept.ok ? ok(consent) : kept
}

type WithdrawalWords = Pick<ConsentWithdrawnRecord, 'holder' | 'topics' | 'at' | 'how'>

/** Taken down at once, also without a network. It needs nobody's leave and no reason. */
export async function withdrawConsent(
  desk: Desk,
  consent: Consent | ConsentOffer,
  words: WithdrawalWords,
): Outcome<ConsentWithdrawn> {
  const readers = ownReaders(desk, consent.mailbox)
  if (!readers) return err({ kind: 'no-group' })
  const { matter, holders } = consent.kind === 'consent' ? consent.record : consent.record.offered
  const holder = holders.find(({ id }) => id === words.holder)
  if (!holder) return err({ kind: 'unknown-consent' })
  const record: ConsentWithdrawnRecord = {
    ...words,
    role: holder.role,
    consent: consent.sid,
    matter,
    by: desk.person,
    writtenAt: desk.clock.now(),
  }
  const letter = { kind: 'consentWithdrawn', cls: 'final', record, about: consent } as const
  return sendLetters(desk, letter, readers)
}

/** Whoever takes an offer over at the other authority. */
export interface OfferTo extends Addressee {
  readonly unit: string
}

/** What was heard on behalf of another authority, for that authority to take over or to leave. */
export async function sealOffer(
  desk: Desk,
  mailbox: string,
  words: Omit<ConsentWords, 'seen'>,
  to: OfferTo,
): Outcome<SealedRecord<'consentOffer', ConsentOfferRecord>> {
  const group = ownGroup(desk, mailbox)
  if (!group) return err({ kind: 'no-group' })
  const offered = recordOf(desk, { ...words, seen: [] }, to.unit)
  if (!offered) return err({ kind: 'incomplete' })
  const record: ConsentOfferRecord = {
    offered,
    by: desk.person,
    writtenAt: desk.clock.now(),
  }
  const about = { sid: randomId('s'), bh: bodyHash('consent', offered as unknown as Json) }
  const letter = { kind: 'consentOffer', cls: 'final', record, about } as const
  return sealRecord(desk, letter, [to, ...own(desk, group)])
}

/** It counts from here on as one that this authority has obtained. */
export async function acceptConsent(desk: Desk, offer: ConsentOffer): Outcome<ConsentAccepted> {
  const readers = ownReaders(desk, offer.mailbox)
  if (!readers) return err({ kind: 'no-group' })
  if (!mayObtain(desk.directory(), getMe(desk))) return err({ kind: 'no-right' })
  const isOurs = offer.record.offered.disclosingAuthority.unit === getMe(desk).unit
  if (!isOurs || offer.standing === 'unverified') return err({ kind: 'unknown-consent' })
  const record: ConsentAcceptedRecord = {
    offer: offer.id,
    by: desk.person,
    writtenAt: desk.clock.now(),
  }
  const letter = { kind: 'consentAccepted', cls: 'final', record, about: offer } as const
  return sendLetters(desk, letter, readers)
}

/** As it would be written now; undefined while something is missing that every consent has. */
export function recordOf(
  desk: Desk,
  words: ConsentWords,
  unit = getMe(desk).unit,
): ConsentRecord | undefined {
  const parsed = v.safeParse(ConsentRecord, {
    ...words,
    schema: 1,
    disclosingAuthority: { unit, name: desk.directory().units[unit]?.name ?? '' },
    obtainedBy: desk.person,
    writtenAt: desk.clock.now(),
  })
  return parsed.success ? parsed.output : undefined
}

/** Only what counts: a no that nobody can vouch for is nothing that a yes could answer. */
export function seenBy(desk: Desk, matter: string): string[] {
  const { unit } = getMe(desk)
  const events = consentEventsOf(desk, matter)
  const withdrawn = events.withdrawn.filter(
    ({ authorUnit, standing }) => authorUnit === unit && standing !== 'unverified',
  )
  return [...standingConsents(events, unit), ...withdrawn].map(({ id }) => id)
}

function ownGroup(desk: Desk, mailbox: string): Group | undefined {
  return groupsOf(desk.directory(), desk.person.uid).find((group) => group.mailbox === mailbox)
}

/** Of an offer that came to a colleague without a group, that one alone. */
function ownReaders(desk: Desk, mailbox: string): readonly Addressee[] | undefined {
  const group = ownGroup(desk, mailbox)
  if (group) return own(desk, group)
  const me = getMe(desk)
  return me.mailbox === mailbox ? [memberAddressee(desk.directory(), me)] : undefined
}

function own(desk: Desk, group: Group): readonly Addressee[] {
  return [groupAddressee(desk.directory(), group)]
}
