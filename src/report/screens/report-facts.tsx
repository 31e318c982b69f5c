import type { ComponentChildren, ComponentType } from 'preact'
import { ErrorBoundary, lazy } from 'preact-iso'
import { useId } from 'preact/hooks'
import { textOf } from '../../routine/text.ts'
import type { RulePack } from '../../routine/pack.ts'
import { reportText, type FieldName } from '../../text/report.ts'
import { Facts, type Fact } from '../../ui/facts.tsx'
import { FACT_KINDS, listAnswers, type AnsweredStep, type FactKind } from '../answers.ts'
import { readReport, type Report } from '../record.ts'
import type { BodyDrawingsProps } from './body-drawings.tsx'

// Most children have no marks on the body.
const FetchedDrawings = lazy(() => import('./body-drawings.tsx').then((m) => m.BodyDrawings))

interface ReportFactsProps {
  readonly report: Report
  readonly pack: RulePack | undefined
  /** Beside each step's heading: a link back to it, while it can be changed. */
  readonly change?: (step: AnsweredStep['step']) => ComponentChildren
  /** For paper, which waits for nothing that is fetched. */
  readonly drawings?: ComponentType<BodyDrawingsProps>
}

/** A whole report to read through: what has been answered, step by step. */
export function ReportFacts({
  report: written,
  pack,
  change,
  drawings = FetchedDrawings,
}: ReportFactsProps) {
  // What an older version wrote has fewer fields.
  const report = readReport(written)
  const label = (key: string) => (pack ? textOf(pack, key).text : '')
  return (
    <>
      {listAnswers(report, label, pack).map(({ step, answers }) => (
        <section key={step} class="card" aria-labelledby={`facts-${step}`}>
          <div class="card__head">
            <h2 id={`facts-${step}`}>{reportText.steps[step].name}</h2>
            {change?.(step)}
          </div>
          {answers.length === 0 ? (
            <p class="muted">{reportText.review.empty}</p>
          ) : (
            [undefined, ...FACT_KINDS].map((kind) => (
              <FactsOfKind
                key={kind ?? ''}
                kind={kind}
                answers={answers}
                marks={report.bodyMarks}
                drawings={drawings}
              />
            ))
          )}
        </section>
      ))}
    </>
  )
}

interface FactsOfKindProps {
  readonly kind: FactKind | undefined
  readonly answers: AnsweredStep['answers']
  readonly marks: Report['bodyMarks']
  readonly drawings: ComponentType<BodyDrawingsProps>
}

/** Seen, heard, the child's words and one's own worry each have a heading; all else has none. */
function FactsOfKind({ kind, answers, marks, drawings: Drawings }: FactsOfKindProps) {
  const id = useId()
  const facts = answers.filter((line) => line.kind === kind).map(factOf)
  if (facts.length === 0) return null
  if (!kind) return <Facts facts={facts} />
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{reportText.factKinds[kind]}</h3>
      <Facts facts={facts} />
      {kind === 'seen' && marks.length > 0 && (
        <ErrorBoundary>
          <Drawings marks={marks} />
        </ErrorBoundary>
      )}
    </section>
  )
}

function factOf({ name, label, value }: AnsweredStep['answers'][number]): Fact {
  const words = label ?? reportText.fields[name as FieldName].label
  return { label: words, value: <span class="prose">{value}</span> }
}
