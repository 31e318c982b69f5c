// Every screen, as a person with another pair of eyes, a keyboard or a small window meets it: each
// state is reached once and then looked at, at every size that the design was drawn for, light and dark.
// The journeys look at the screens of their own errand, at two sizes.

import { describe } from 'vitest'
import { SIZES } from '../support/screens.ts'
import { walkPlaces } from '../support/walk-places.ts'
import { walkReport } from '../support/walk-report.ts'
import { walkSent } from '../support/walk-sent.ts'
import { walkTroubles } from '../support/walk-troubles.ts'

describe('a report as it is written', () => {
  walkReport(SIZES)
})
describe('a report that is sent', () => {
  walkSent(SIZES)
})
describe('the places beside', () => {
  walkPlaces(SIZES)
})
describe('troubles', () => {
  walkTroubles(SIZES)
})
