import { useRoute } from 'preact-iso'
import { findDraft } from '../../draft/draft-repository.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import type { Desk } from '../../letters/desk.ts'
import { findFormDraft } from '../../matter/form.ts'
import { reportersEvaluationForm } from '../../matter/forms/evaluation.ts'
import { BothSides, Said } from '../../matter/screens/both-sides.tsx'
import { Evaluated } from '../../matter/screens/evaluated.tsx'
import type { Evaluation, EvaluationRecord } from '../../report/evaluation-record.ts'
import { evaluationOf } from '../../report/fold-evaluation.ts'
import { findSubmission } from '../../report/repository.ts'
import { childLabel } from '../../report/summary.ts'
import { evaluationText } from '../../text/evaluation.ts'
import { Card } from '../../ui/card.tsx'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'
import { FormOnDraft } from './form-on-draft.tsx'
import { FormOfMatter, readMatter, roomOf } from './matter-forms-route.tsx'

/** /utvardera/:sid/:rec?, from both sides: the questions, and then what has been answered. */
export function EvaluationRoute() {
  const { params } = useRoute()
  const { sid = '', rec = '' } = params
  const { kind } = useDesk().directory().home
  const Side = kind === 'socialServices' ? SocialServices : Reporter
  return <Side sid={sid} rec={rec} />
}

interface SideProps {
  readonly sid: string
  readonly rec: string
}

function SocialServices({ sid, rec }: SideProps) {
  const around = useSurroundings()
  const { desk, now } = around
  // Drawn anew with each change, and read as it is drawn: right after saving, the answer is there.
  useDeskQuery(desk, (desk) => readMatter(desk, sid), sid)
  const { item, events } = readMatter(desk, sid)
  const { evaluations = [] } = item ? roomOf(around, item, events).matter : {}
  const isSaid = evaluations.some(({ record }) => record.side === 'socialServices')
  if (!isSaid || isBeingWritten(desk, sid, rec)) {
    return <FormOfMatter name="utvardera" sid={sid} rec={rec} />
  }
  return (
    <Answered sid={sid}>
      <BothSides evaluations={evaluations} now={now()} />
    </Answered>
  )
}

function Reporter({ sid, rec }: SideProps) {
  const { desk, now } = useSurroundings()
  useDeskQuery(desk, (desk) => readOwn(desk, sid), sid)
  const { submission, evaluations } = readOwn(desk, sid)
  if (!submission) return <Missing />
  const newest = evaluationOf(submission, { evaluations })
  if (!newest || isBeingWritten(desk, sid, rec)) {
    const detail = childLabel(submission.record.report, now())
    const form = reportersEvaluationForm(desk, submission)
    return (
      <FormOnDraft name="utvardera" rec={rec} sid={sid} detail={detail} form={form} key={rec} />
    )
  }
  return (
    <Answered sid={sid}>
      <Own record={newest.record} />
    </Answered>
  )
}

function readOwn(desk: Desk, sid: string) {
  const evaluations = desk.cabinet.list('evaluation') as readonly Evaluation[]
  return { submission: findSubmission(desk, sid), evaluations }
}

function Own({ record }: { readonly record: EvaluationRecord }) {
  const { now } = useSurroundings()
  return (
    <Card title={evaluationText.yours}>
      <Said record={record} now={now()} />
    </Card>
  )
}

/** Something has been typed: what nobody has touched gives way to the answer of a colleague. */
function isBeingWritten(desk: Desk, sid: string, rec: string): boolean {
  const begun = rec === '' ? findFormDraft(desk, 'utvardera', sid) : rec
  return begun !== undefined && findDraft(desk, begun) !== undefined
}

function Answered({ sid, children }: Pick<SideProps, 'sid'> & Parameters<typeof Evaluated>[0]) {
  useArrival(evaluationText.title, `utvardera/${sid}/said`)
  return (
    <Page title={evaluationText.title} backHref={`/arende/${sid}`}>
      <Evaluated>{children}</Evaluated>
    </Page>
  )
}

function Missing() {
  useArrival(evaluationText.title, 'missing')
  return (
    <Page title={evaluationText.title} backHref="/">
      <h1 tabIndex={-1}>{evaluationText.missing}</h1>
    </Page>
  )
}
