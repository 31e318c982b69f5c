import plus from 'lucide:plus'
import type { Instant } from '../../base/clock.ts'
import { packFor } from '../../routine/load-pack.ts'
import type { RulePack } from '../../routine/pack.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { textOf } from '../../routine/text.ts'
import { whenText } from '../../text/dates.ts'
import { improvementText as words } from '../../text/improvement.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { GrowingList } from '../../ui/growing-list.tsx'
import type { Improvement } from '../improvement.ts'

interface ListImprovementsProps {
  readonly improvements: readonly Improvement[]
  readonly packs: readonly RulePack[]
  readonly now: Instant
}

const SHOWN_AT_FIRST = 6

/** The unit's proposals to its leader; one's own to everybody else. */
export function ListImprovements({ improvements, packs, now }: ListImprovementsProps) {
  return (
    <>
      <h1 tabIndex={-1}>{words.list}</h1>
      <p class="hint">{words.about}</p>
      <div class="stack">
        <LinkButton variant="primary" icon={plus} href="/forslag/nytt">
          {words.begin}
        </LinkButton>
        {improvements.length === 0 && <p class="muted">{words.none}</p>}
        <GrowingList
          class="stack"
          items={improvements}
          step={SHOWN_AT_FIRST}
          more={words.more}
          row={({ id, record }) => (
            <li key={id}>
              <Card title={themeText(packs, record)}>
                <p class="prose">{record.words}</p>
                <p class="muted small">
                  {words.by(record.by.name, whenText(record.writtenAt, now))}
                </p>
              </Card>
            </li>
          )}
        />
      </div>
    </>
  )
}

/** In the words of its own day; a theme that the pack has no more is another. */
function themeText(packs: readonly RulePack[], { theme, writtenAt }: Improvement['record']) {
  const pack = packFor(packs, swedishDate(writtenAt))
  return pack?.improvementThemes.includes(theme) ? textOf(pack, theme).text : words.title
}
