// The foot of every paper: which it is, who printed it and when, and that secrecy may hold.

import { secrecyMark, type SecrecyGround } from '../routine/secrecy-mark.ts'
import { textOf } from '../routine/text.ts'
import { longTimeText } from '../text/dates.ts'
import { paperText } from '../text/paper.ts'
import type { Surroundings } from './surroundings.ts'

interface PaperOrigin {
  readonly ground: SecrecyGround
  /** The number that the paper is asked for by; a draft has none. */
  readonly reference?: string
}

export function paperFoot(around: Surroundings, { ground, reference }: PaperOrigin): string[] {
  const { desk, pack } = around
  const now = around.now()
  const printed = paperText.printedBy(desk.person.name, longTimeText(now))
  const origin = reference ? `${paperText.numbered(reference)} ${printed}` : printed
  if (!pack) return [origin, paperText.secrecy]
  const mark = secrecyMark(pack, ground, { on: now, by: desk.directory().own.name })
  // Whether the unit is an authority's is not known here; silence is a duty in either case.
  return [origin, mark, textOf(pack, pack.secrecy.independent).text]
}
