// The consents of one matter as they lie on this desk, and what one person has said in them.

import type { Directory } from '../directory/directory.ts'
import type { Desk } from '../letters/desk.ts'
import type { Filed } from '../letters/filed.ts'
import { isCaseworker, type Role } from '../protocol/unit-log.ts'
import type { ConsentEvents } from './fold.ts'
import type { Consent, ConsentAccepted, ConsentOffer, ConsentWithdrawn } from './record.ts'

/**
 * A consent, or an offer taken up, counts from who works on matters at social services. A withdrawal
 * counts from whoever of the unit took it down: it is the no that is to be safe.
 */
export function consentEventsOf(
  { cabinet, directory }: Pick<Desk, 'cabinet' | 'directory'>,
  matter: string,
): ConsentEvents {
  const isObtained = ({ authorUnit: unit, role = '' }: Filed) =>
    mayObtain(directory(), { unit, role })
  const consents = cabinet.list('consent') as readonly Consent[]
  const withdrawn = cabinet.list('consentWithdrawn') as readonly ConsentWithdrawn[]
  const offers = cabinet.list('consentOffer') as readonly ConsentOffer[]
  return {
    matter,
    consents: consents.filter((one) => one.record.matter === matter && isObtained(one)),
    withdrawn: withdrawn.filter(({ record }) => record.matter === matter),
    offers: offers.filter(({ record }) => record.offered.matter === matter),
    accepted: (cabinet.list('consentAccepted') as readonly ConsentAccepted[]).filter(isObtained),
  }
}

export function mayObtain(
  { units }: Directory,
  { unit, role }: { readonly unit: string; readonly role: Role | '' },
): boolean {
  return units[unit]?.kind !== 'socialServices' || isCaseworker(role)
}
