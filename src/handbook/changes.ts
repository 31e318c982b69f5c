// What a new pack says otherwise than the one before it, word for word as people read it.

import { packFor } from '../routine/load-pack.ts'
import type { RulePack } from '../routine/pack.ts'
import { addDays } from '../routine/swedish-time.ts'

export interface ChangedText {
  readonly key: string
  /** Undefined where the text is new. */
  readonly was: string | undefined
  /** Undefined where the text is gone. */
  readonly is: string | undefined
}

/** The pack that this one took the place of: a correction's own original, else the earlier law. */
export function packBefore(packs: readonly RulePack[], pack: RulePack): RulePack | undefined {
  const others = packs.filter(({ id, version }) => id === pack.id && version !== pack.version)
  return (
    packFor(
      others.filter(({ validFrom }) => validFrom === pack.validFrom),
      pack.validFrom,
    ) ?? packFor(others, addDays(pack.validFrom, -1))
  )
}

export function changedTexts(before: RulePack, pack: RulePack): readonly ChangedText[] {
  const keys = new Set([...Object.keys(before.texts), ...Object.keys(pack.texts)])
  return [...keys]
    .toSorted()
    .map((key) => ({ key, was: readable(before, key), is: readable(pack, key) }))
    .filter(({ was, is }) => was !== is)
}

/** What stands in for a date or a place is filled in where the text is used. */
function readable(pack: RulePack, key: string): string | undefined {
  return pack.texts[key]?.text.replace(/\{\w+\}/g, '…')
}
