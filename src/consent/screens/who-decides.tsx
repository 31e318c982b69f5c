import type { RulePack } from '../../routine/pack.ts'
import { textOf } from '../../routine/text.ts'

/** Texts that an older pack may lack. */
const TEXTS = ['samt.tva', 'samt.mognad', 'samt.lvu'] as const

/** What the law says of whose yes it takes; nothing where the tablet has no pack. */
export function WhoDecides({ pack }: { readonly pack: RulePack | undefined }) {
  const known = TEXTS.filter((key) => pack && Object.hasOwn(pack.texts, key))
  if (!pack || known.length === 0) return null
  return (
    <ul class="hint">
      {known.map((key) => (
        <li key={key}>{textOf(pack, key).text}</li>
      ))}
    </ul>
  )
}
