// The consents of one matter as they lie on this desk, and what one person has said in them.

import type { Desk } from '../letters/desk.ts'
import type { ConsentEvents } from './fold.ts'
import type { Consent, ConsentAccepted, ConsentOffer, ConsentWithdrawn } from './record.ts'

export function consentEventsOf({ cabinet }: Pick<Desk, 'cabinet'>, matter: string): ConsentEvents {
  const consents = cabinet.list('consent') as readonly Consent[]
  const withdrawn = cabinet.list('consentWithdrawn') as readonly ConsentWithdrawn[]
  const offers = cabinet.list('consentOffer') as readonly ConsentOffer[]
  return {
    matter,
    consents: consents.filter(({ record }) => record.matter === matter),
    withdrawn: withdrawn.filter(({ record }) => record.matter === matter),
    offers: offers.filter(({ record }) => record.offered.matter === matter),
    accepted: cabinet.list('consentAccepted') as readonly ConsentAccepted[],
  }
}
