// The walks of test/journey/accessibility.test.ts at every size that the design was drawn for, light
// and dark.

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
