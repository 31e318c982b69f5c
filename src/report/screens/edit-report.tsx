import type { StoreApi } from 'zustand/vanilla'
import { unreachable } from '../../base/result.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { useRemovableRows } from '../../draft/removable-rows.tsx'
import type { Rows } from '../../draft/rows.ts'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { reportText } from '../../text/report.ts'
import { bodyText } from '../../text/body.ts'
import { usePaper } from '../../ui/use-paper.ts'
import { StepBar } from '../../ui/step-bar.tsx'
import { useStore } from '../../ui/use-store.ts'
import { loadPapers } from '../load-papers.ts'
import {
  REPORT_STEPS,
  type BodyMark,
  type Guardian,
  type Report,
  type ReportStep,
  type Sibling,
} from '../record.ts'
import type { StepProps } from './bind.ts'
import { ReportRoom } from './report-room.tsx'
import { ReviewReport } from './review-report.tsx'
import type { SiblingReportProps } from './sibling-report.tsx'
import { StepBackground } from './step-background.tsx'
import { StepChild } from './step-child.tsx'
import { StepGuardians } from './step-guardians.tsx'
import { StepProtection } from './step-protection.tsx'
import { StepSeen } from './step-seen.tsx'
import { StepYou } from './step-you.tsx'

interface EditReportProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<Report>>
  readonly rec: string
  readonly step: ReportStep
}

/** One step of the report, saved at every pause; the last of them is Granska. */
export function EditReport(props: EditReportProps) {
  const { around, store, rec, step } = props
  const { content: report, edit, moveTo, flush } = useStore(store, (state) => state)
  const { rowsOf, removed } = useRemovableRows(store)
  const print = usePaper(loadPapers, ({ draftSheet }) => draftSheet(around, report))
  if (step === 'granska') {
    return <ReviewReport around={around} store={store} rec={rec} onPrint={() => print()} />
  }
  const path = `/anmalan/${rec}/${step}`
  const at = REPORT_STEPS.indexOf(step)
  const href = (slug: ReportStep | undefined) => slug && `/anmalan/${rec}/${slug}`
  const next = REPORT_STEPS[at + 1]
  return (
    <ReportRoom
      {...props}
      bar={
        <StepBar
          backHref={href(REPORT_STEPS[at - 1])}
          saved={<Saved store={store} />}
          nextHref={href(next)}
          nextLabel={next ? reportText.steps[next].name : ''}
        />
      }
    >
      <StepFields
        step={step}
        rec={rec}
        flush={flush}
        around={around}
        report={report}
        edit={edit}
        siblings={rowsOf('siblings', reportText.sibling.removed, 'siblings')}
        guardians={rowsOf('guardians', reportText.guardian.removed, 'guardians')}
        bodyMarks={rowsOf('bodyMarks', bodyText.removed, 'body-marks')}
        mark={(field, caret) => moveTo({ path, field, caret, scroll: window.scrollY })}
      />
      {removed}
    </ReportRoom>
  )
}

interface StepFieldsProps extends StepProps, SiblingReportProps {
  readonly step: Exclude<ReportStep, 'granska'>
  readonly siblings: Rows<Sibling>
  readonly guardians: Rows<Guardian>
  readonly bodyMarks: Rows<BodyMark>
}

function StepFields({ step, siblings, guardians, bodyMarks, ...props }: StepFieldsProps) {
  switch (step) {
    case 'skydd':
      return <StepProtection {...props} />
    case 'barnet':
      return <StepChild {...props} siblings={siblings} />
    case 'sett-hort':
      return <StepSeen {...props} bodyMarks={bodyMarks} />
    case 'bakgrund':
      return <StepBackground {...props} />
    case 'vardnadshavare':
      return <StepGuardians {...props} guardians={guardians} />
    case 'du':
      return <StepYou {...props} />
    default:
      return unreachable(step)
  }
}
