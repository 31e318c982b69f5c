import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { unreachable } from '../../base/result.ts'
import type { ResumePlace } from '../../draft/draft.ts'
import { reportText } from '../../text/report.ts'
import { EmergencyNumbers } from '../../ui/emergency-numbers.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { StepHead } from '../../ui/step-head.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Example, Tip } from '../../ui/tip.tsx'
import { useStore } from '../../ui/use-store.ts'
import { homeText } from '../../text/home.ts'
import { goToPlace } from '../../draft/go-to-place.ts'
import { initialsOf, readReport, REPORT_STEPS, type Report, type ReportStep } from '../record.ts'
import type { StepProps } from './bind.ts'
import { ReviewReport } from './review-report.tsx'
import { OlderVersions } from '../../draft/older-versions.tsx'
import { Saved } from '../../draft/saved.tsx'
import { ReportFacts } from './report-facts.tsx'
import { StepBackground } from './step-background.tsx'
import { StepChild } from './step-child.tsx'
import { listStepItems } from './step-items.ts'
import { StepGuardians } from './step-guardians.tsx'
import { StepProtection } from './step-protection.tsx'
import { StepSeen } from './step-seen.tsx'
import { StepYou } from './step-you.tsx'
import type { StoreApi } from 'zustand/vanilla'
import type { DraftState } from '../../draft/draft-store.ts'
import type { Surroundings } from '../../draft/surroundings.ts'

interface EditReportProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<Report>>
  readonly rec: string
  readonly step: ReportStep
}

/** The room for one report: its steps in any order, saved at every pause. */
export function EditReport({ around, store, rec, step }: EditReportProps) {
  const { content: report, edit, moveTo } = useStore(store, (state) => state)
  const path = `/anmalan/${rec}/${step}`
  const stepProps: StepProps = {
    report,
    edit,
    mark: (field, caret) => moveTo({ path, field, caret, scroll: window.scrollY }),
  }
  useArrivalAtStep(around, store, path, step)

  const items = listStepItems(step, rec, report, around)
  const at = REPORT_STEPS.indexOf(step)
  const href = (slug: ReportStep | undefined) => slug && `/anmalan/${rec}/${slug}`
  const next = REPORT_STEPS[at + 1]
  const { name, title } = reportText.steps[step]
  return (
    <FocusFrame
      title={reportText.title}
      detail={reportText.child(initialsOf(report)) || undefined}
      closeHref="/"
      chip={around.chip}
      onHide={around.onHide}
      way={<Steps label={reportText.stepsLabel} items={items} />}
      helpLabel={reportText.helpLabel}
      help={<StepHelp step={step} around={around} />}
      bar={
        step !== 'granska' && (
          <StepBar
            backHref={href(REPORT_STEPS[at - 1])}
            saved={<Saved store={store} />}
            nextHref={href(next)}
            nextLabel={next ? reportText.steps[next].name : name}
          />
        )
      }
    >
      <StepHead
        now={at + 1}
        label={reportText.stepsLabel}
        items={items}
        title={title}
        hint={reportText.stepHints[step]}
      />
      <OlderVersions
        desk={around.desk}
        rec={rec}
        show={(content) => <ReportFacts report={readReport(content)} pack={around.pack} />}
        onChosen={around.onReload}
      />
      <StepFields step={step} around={around} {...stepProps}>
        <ReviewReport around={around} store={store} rec={rec} />
      </StepFields>
      <div class="only-narrow">
        <EmergencyNumbers title={homeText.urgent} numbers={around.numbers} />
      </div>
    </FocusFrame>
  )
}

/** Focus goes to the heading at a new step, and to the very field and caret after an interruption. */
function useArrivalAtStep(
  around: Surroundings,
  store: StoreApi<DraftState<Report>>,
  path: string,
  step: ReportStep,
): void {
  const first = useRef(true)
  useEffect(() => {
    const resume = around.desk.cabinet.findResume() as ResumePlace | undefined
    document.title = `${reportText.steps[step].name} – Trepart`
    const resumed = first.current && resume?.path === path && goToPlace(resume)
    first.current = false
    if (!resumed) {
      window.scrollTo(0, 0)
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    }
    store.getState().moveTo({ path, field: '', caret: 0, scroll: window.scrollY })
    // An envelope for each step that is left behind.
    return () => void store.getState().seal()
  }, [path, store, step, around.desk])
}

interface StepFieldsProps extends StepProps {
  readonly step: ReportStep
  readonly around: Surroundings
  readonly children: ComponentChildren
}

function StepFields({ step, children, ...props }: StepFieldsProps) {
  switch (step) {
    case 'skydd':
      return <StepProtection {...props} />
    case 'barnet':
      return <StepChild {...props} />
    case 'sett-hort':
      return <StepSeen {...props} />
    case 'bakgrund':
      return <StepBackground {...props} />
    case 'vardnadshavare':
      return <StepGuardians {...props} />
    case 'du':
      return <StepYou {...props} />
    case 'granska':
      return <>{children}</>
    default:
      return unreachable(step)
  }
}

function StepHelp({ step, around }: { readonly step: ReportStep; readonly around: Surroundings }) {
  const { tips } = reportText
  const guardians = step === 'vardnadshavare' || step === 'skydd'
  return (
    <>
      {step === 'sett-hort' && (
        <Tip title={tips.factsTitle}>
          <Example kind="yes" label={tips.yes}>
            {tips.yesText}
          </Example>
          <Example kind="no" label={tips.no}>
            {tips.noText}
          </Example>
        </Tip>
      )}
      {guardians && (
        <Tip title={tips.unsureTitle}>
          <p>{tips.unsure}</p>
        </Tip>
      )}
      <Tip title={tips.interruptedTitle} plain>
        <p>{tips.interrupted}</p>
      </Tip>
      {guardians && (
        <Tip title={tips.decidedTitle} plain>
          <p>{tips.decided}</p>
        </Tip>
      )}
      <EmergencyNumbers title={homeText.urgent} numbers={around.numbers} />
    </>
  )
}
