// Few desks ever get a consent, so what files it is fetched when it has come.

import type { Domains, TakeLetter } from '../letters/read-letters.ts'

const takeConsent: TakeLetter = async (desk, letter) =>
  (await import('./take-letters.ts')).fileConsent(desk, letter)

export const consentLetters: Domains = {
  consent: takeConsent,
  consentWithdrawn: takeConsent,
  consentOffer: takeConsent,
  consentAccepted: takeConsent,
}
