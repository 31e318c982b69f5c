import type { Instant } from '../../base/clock.ts'
import type { RulePack } from '../../routine/pack.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { consentsText as words } from '../../text/consents.ts'
import { Card } from '../../ui/card.tsx'
import { Pill } from '../../ui/pill.tsx'
import type { ConsentState } from '../fold.ts'
import { topicLabel } from '../labels.ts'
import type { RecipientRows, TopicRow } from '../overview.ts'

interface RecipientCardProps {
  readonly title: string
  readonly rows: RecipientRows['rows']
  readonly pack: RulePack | undefined
  /** Holders by their ids, also those who are named in another consent only. */
  readonly names: ReadonlyMap<string, string>
}

const TONES: Readonly<Record<ConsentState, 'ok' | 'wait' | 'alert' | 'calm'>> = {
  given: 'ok',
  withdrawn: 'alert',
  refused: 'alert',
  expired: 'wait',
  partlyGiven: 'wait',
  requested: 'wait',
  none: 'calm',
  board: 'calm',
}

/** What one recipient may be told now, topic by topic, and who has said what of it. */
export function RecipientCard({ title, rows, pack, names }: RecipientCardProps) {
  return (
    <Card title={title}>
      <ul class="stack agreed">
        {rows.map((row) => (
          <li key={row.topic}>
            <div class="row">
              <b class="prose">{topicLabel(pack, row.topic)}</b>
              <Pill tone={TONES[row.now.state]}>{stateText(row, names)}</Pill>
            </div>
            <Said row={row} names={names} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Said({
  row: { now },
  names,
}: Pick<RecipientCardProps, 'names'> & { readonly row: TopicRow }) {
  const { until, excludes } = now
  const places = [...names.keys()]
  const inTheirOrder = now.holders.toSorted((a, b) => places.indexOf(a.id) - places.indexOf(b.id))
  return (
    <>
      <p class="small muted">
        {inTheirOrder
          .map(({ id, state }) => words.holder(nameOf(id, names), words.said[state]))
          .join(', ')}
      </p>
      {until && <p class="small muted">{words.until(until.date, until.event)}</p>}
      {excludes.map((excluded) => (
        <p key={excluded} class="small prose">
          {words.excludes(excluded)}
        </p>
      ))}
    </>
  )
}

function stateText({ now, withdrawnAt }: TopicRow, names: RecipientCardProps['names']): string {
  const { state, holders, until } = now
  switch (state) {
    case 'withdrawn': {
      const newest = withdrawnAt.at(-1)
      return words.state.withdrawn(newest === undefined ? '' : swedishDate(newest as Instant))
    }
    case 'expired':
      return words.state.expired(until?.date ?? '')
    case 'partlyGiven':
    case 'requested': {
      const asked = holders.filter((holder) => holder.state === 'requested')
      const isOver = asked.length === 0 && holders.some((one) => one.state !== 'given')
      if (isOver) return words.state.partly
      // Where everybody who is written down has said yes, it is the second guardian who is missing.
      const whom = asked.map(({ id }) => nameOf(id, names))
      return words.state.waiting(whom.length === 0 ? [words.other] : whom)
    }
    case 'given':
    case 'refused':
    case 'none':
    case 'board':
      return words.state[state]
  }
}

function nameOf(id: string, names: RecipientCardProps['names']): string {
  return names.get(id) ?? words.unnamed
}
