// The secrecy mark that goes on a paper: that secrecy may hold, by which provision, marked when and by
// which authority. A warning to whoever holds it, and no decision.

import type { Instant } from '../base/clock.ts'
import type { UnitKind } from '../protocol/unit-log.ts'
import type { RulePack } from './pack.ts'
import { swedishDate } from './swedish-time.ts'
import { textOf } from './text.ts'

/** Whose secrecy it is: of what was reported, else of what the unit knows by its work. */
export type SecrecyGround = 'reporter' | UnitKind

export interface Marked {
  readonly on: Instant
  readonly by: string
}

export function secrecyMark(pack: RulePack, ground: SecrecyGround, { on, by }: Marked): string {
  const provisions = textOf(pack, pack.secrecy[ground]).legal.map(
    ({ name, paragraph }) => `${name} ${paragraph}`,
  )
  const values = { lagrum: provisions.join(', '), datum: swedishDate(on), myndighet: by }
  return textOf(pack, pack.secrecy.mark, values).text
}
