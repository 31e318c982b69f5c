// A text of the pack with its law beside it, so that no screen shows a rule without its ground.

import type { Certainty } from './pack-parts.ts'
import type { RulePack, Statute } from './pack.ts'

export interface LegalText {
  readonly text: string
  readonly legal: readonly Statute[]
  readonly checkedOn: string
  readonly certainty: Certainty
  /** False where nobody has checked the text or a statute under it: show it as an assumption. */
  readonly certain: boolean
}

export type TextValues = Readonly<Record<string, string>>

/** Throws on an unknown key or a placeholder without value: both are bugs, not answers. */
export function textOf(pack: RulePack, key: string, values: TextValues = {}): LegalText {
  const item = Object.hasOwn(pack.texts, key) ? pack.texts[key] : undefined
  if (!item) throw new Error(`The rule pack has no text ${key}`)
  const legal = item.legal.map((statute) => getStatute(pack, statute))
  return {
    text: fill(item.text, values, key),
    legal,
    checkedOn: item.checkedOn,
    certainty: item.certainty,
    certain: [item, ...legal].every(({ certainty }) => certainty !== 'U'),
  }
}

function getStatute(pack: RulePack, key: string): Statute {
  const statute = Object.hasOwn(pack.statutes, key) ? pack.statutes[key] : undefined
  if (!statute) throw new Error(`The rule pack has no statute ${key}`)
  return statute
}

function fill(text: string, values: TextValues, key: string): string {
  // In one pass, so that a value which looks like a placeholder stays what somebody wrote.
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new Error(`The text ${key} needs a value for ${name}`)
    return value
  })
}
