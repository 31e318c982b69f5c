import type { Instant } from '../../base/clock.ts'
import type { RulePack } from '../../routine/pack.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { consentsText } from '../../text/consents.ts'
import { Card } from '../../ui/card.tsx'
import type { HistoryEntry } from '../history.ts'
import { topicLabel } from '../labels.ts'

interface OwnHistoryProps {
  readonly entries: readonly HistoryEntry[]
  readonly pack: RulePack | undefined
}

const words = consentsText.own

/** What one person has answered and taken back, in that person's words to read. */
export function OwnHistory({ entries, pack }: OwnHistoryProps) {
  if (entries.length === 0) return <p class="muted">{words.empty}</p>
  return (
    <div class="stack">
      {entries.map((entry, at) => (
        // An event is never changed, and its place in the history neither.
        <OwnEntry key={at} entry={entry} pack={pack} />
      ))}
    </div>
  )
}

export function OwnEntry({
  entry,
  pack,
}: Omit<OwnHistoryProps, 'entries'> & { readonly entry: HistoryEntry }) {
  const label = (topic: string) => topicLabel(pack, topic)
  if (entry.kind === 'withdrawn') {
    const { topics, at } = entry
    return (
      <Card title={words.withdrawn(swedishDate(at as Instant))}>
        <p>{topics === 'all' ? words.all : topics.map(label).join(', ')}</p>
      </Card>
    )
  }
  const { answers, recipients, purpose, until } = entry
  return (
    <Card title={words.asked(recipients.join(', '))}>
      <ul>
        {answers.map(({ topic, answer }) => (
          <li key={topic}>{consentsText.holder(label(topic), words.answers[answer])}</li>
        ))}
      </ul>
      <p class="prose">{words.purpose(purpose)}</p>
      <p>{consentsText.until(until.date, until.event)}</p>
    </Card>
  )
}
