// Colleagues who have signed a report too, on its papers. Who was only asked is not named there.

import { coSignText } from '../text/co-sign.ts'
import { longTimeText } from '../text/dates.ts'
import type { Fact } from '../ui/facts.tsx'
import { coSignsOf } from './fold-co-sign.ts'
import type { CoSign, Submission } from './submission.ts'

export function signedFacts(submission: Submission, coSigns: readonly CoSign[]): readonly Fact[] {
  return coSignsOf(submission, { coSigns }).map(({ record: { by, signedAt } }) => ({
    label: coSignText.signedBy,
    value: coSignText.who(by.name, longTimeText(signedAt)),
  }))
}
