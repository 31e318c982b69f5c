// What a family said on one page to two authorities: the own consent, and an offer to the other one, which
// takes it over or leaves it. Until it does, the offer counts for nothing there.

import { ok, type Result } from '../base/result.ts'
import { findMember, groupAddressee, memberAddressee } from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import type { Together } from '../letters/send-letters.ts'
import type { SealError } from '../letters/write-letters.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import type { ConsentGround } from './ground.ts'
import type { ConsentAccepted, ConsentOffer, ConsentRecord } from './record.ts'
import { answerOn, neededFor } from './required.ts'
import { sealOffer, type ConsentRefusal, type OfferTo } from './write.ts'

/** Those who lead the unit, and else the reporter there: it is the authority's to take over. */
export function whomToOffer(
  { directory }: Pick<Desk, 'directory'>,
  unit: string,
  reporter: string,
): OfferTo | undefined {
  const { units } = directory()
  const heads = Object.values(units[unit]?.groups ?? {}).find(({ purpose }) => purpose === 'heads')
  if (heads && heads.epoch > 0) return { ...groupAddressee(directory(), heads), unit }
  const member = findMember(directory(), reporter)
  return member?.unit === unit ? { ...memberAddressee(directory(), member), unit } : undefined
}

/** Nothing, unless the page asked for both and nobody's yes is lacking any more. */
export async function sealMutual(
  desk: Desk,
  { mailbox, reporter }: ConsentGround,
  record: ConsentRecord,
): Promise<Result<Required<Together>, ConsentRefusal | SealError | StorageFailure>> {
  const { mutual, disclosingAuthority: us } = record
  const to = mutual && whomToOffer(desk, mutual.unit, reporter.person)
  if (!to || !isAnswered(record)) return ok({ put: [], queue: [] })
  const recipients = [{ ...us, person: '' as const, kind: 'socialAuthority' as const }]
  return sealOffer(desk, mailbox, { ...record, recipients, mutual: us }, to)
}

function isAnswered(record: ConsentRecord): boolean {
  return record.topics.some(({ topic }) => {
    const { holders, complete } = neededFor(record, topic)
    return complete && holders.every((holder) => answerOn(record, holder, topic) === 'given')
  })
}

interface OfferToUs {
  readonly offer: ConsentOffer
  readonly isTaken: boolean
}

/** Offers to the own unit, and whether it has taken them over. */
export function offersTo(desk: Desk): readonly OfferToUs[] {
  const { unit } = getMe(desk)
  const accepted = desk.cabinet.list('consentAccepted') as readonly ConsentAccepted[]
  const taken = new Set(
    accepted.filter((one) => one.authorUnit === unit).map(({ record }) => record.offer),
  )
  return (desk.cabinet.list('consentOffer') as readonly ConsentOffer[])
    .filter(({ standing }) => standing !== 'unverified')
    .filter(({ record }) => record.offered.disclosingAuthority.unit === unit)
    .map((offer) => ({ offer, isTaken: taken.has(offer.id) }))
}
