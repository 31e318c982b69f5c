// Every screen, as a person with another pair of eyes, a keyboard or a small window meets it: each
// state is reached once and then looked at. All sizes at once are for `npm run test:browsers`.

import { describe } from 'vitest'
import { USUAL_SIZES } from '../support/screens.ts'
import { walkPlaces } from '../support/walk-places.ts'
import { walkReport } from '../support/walk-report.ts'
import { walkSent } from '../support/walk-sent.ts'
import { walkTroubles } from '../support/walk-troubles.ts'

describe('a report as it is written', () => {
  walkReport(USUAL_SIZES)
})
describe('a report that is sent', () => {
  walkSent(USUAL_SIZES)
})
describe('the places beside', () => {
  walkPlaces(USUAL_SIZES)
})
describe('troubles', () => {
  walkTroubles(USUAL_SIZES)
})
