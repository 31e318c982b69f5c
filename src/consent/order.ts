// An order of consents that is the same on every tablet: by what their writers had seen, never by clocks.

import { standingConsents, type ConsentEvents, type StandingConsent } from './fold.ts'

export function inOrder(events: ConsentEvents, authority: string): readonly StandingConsent[] {
  return standingConsents(events, authority).toSorted(
    (a, b) => a.record.seen.length - b.record.seen.length || (a.sid < b.sid ? -1 : 1),
  )
}
