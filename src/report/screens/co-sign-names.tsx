import type { Instant } from '../../base/clock.ts'
import { coSignText } from '../../text/co-sign.ts'
import { whenText } from '../../text/dates.ts'
import { coSignsOf } from '../fold-co-sign.ts'
import type { CoSign, Submission } from '../submission.ts'

interface CoSignNamesProps {
  readonly submission: Submission
  readonly coSigns: readonly CoSign[]
  readonly now: Instant
}

/** `Har skrivit under: Bengt Lindroos 14.20`, for the author and for the reader. */
export function CoSignNames({ submission, coSigns, now }: CoSignNamesProps) {
  const signed = coSignsOf(submission, { coSigns })
  if (signed.length === 0) return null
  const names = signed.map(({ record: { by, signedAt } }) =>
    coSignText.who(by.name, whenText(signedAt, now)),
  )
  return (
    <p>
      <b>{coSignText.signedBy}:</b> {names.join(', ')}.
    </p>
  )
}
