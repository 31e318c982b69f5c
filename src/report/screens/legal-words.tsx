import { textOf } from '../../routine/text.ts'
import type { RulePack } from '../../routine/pack.ts'
import { reportText } from '../../text/report.ts'

interface LegalWordsProps {
  readonly pack: RulePack
  /** A text of the pack. */
  readonly of: string
}

/** A rule's words, and the paragraph they rest on with the day on which somebody looked. */
export function LegalWords({ pack, of }: LegalWordsProps) {
  const { text, legal, checkedOn } = textOf(pack, of)
  const [statute] = legal
  return (
    <span>
      {text}{' '}
      {statute && (
        <small class="muted">
          {reportText.tips.law(statute.name, statute.paragraph, checkedOn)}
        </small>
      )}
    </span>
  )
}
