import type { Instant } from '../../base/clock.ts'
import type { EvaluationRecord } from '../../report/evaluation-record.ts'
import { whenText } from '../../text/dates.ts'
import { evaluationText as words } from '../../text/evaluation.ts'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import type { Matter } from '../fold.ts'

const SIDES = ['socialServices', 'reporter'] as const

/** What each side said, beside each other. Nothing is added up, and nobody is in the right. */
export function BothSides({
  evaluations,
  now,
}: Pick<Matter, 'evaluations'> & { readonly now: Instant }) {
  return (
    <Card title={words.both}>
      <div class="cols">
        {SIDES.map((side) => {
          const newest = evaluations.findLast(({ record }) => record.side === side)
          return (
            <section key={side} class="stack" aria-label={words.sides[side]}>
              <h3>{words.sides[side]}</h3>
              {newest ? <Said record={newest.record} now={now} /> : <p>{words.none}</p>}
            </section>
          )
        })}
      </div>
    </Card>
  )
}

export function Said({
  record,
  now,
}: {
  readonly record: EvaluationRecord
  readonly now: Instant
}) {
  const { way, method, participation, treatment, dissatisfaction } = record
  return (
    <>
      <Facts
        short
        facts={[
          { label: words.method.label, value: words.marks[method].label },
          { label: words.participation.label, value: words.marks[participation].label },
          { label: words.treatment.label, value: words.marks[treatment].label },
          { label: words.still, value: words.dissatisfactions[dissatisfaction].label },
          { label: words.way.label, value: words.ways[way].label },
        ]}
      />
      {record.words !== '' && <p class="prose">{record.words}</p>}
      <p class="muted small">{words.by(record.by.name, whenText(record.writtenAt, now))}</p>
    </>
  )
}
