import type { ComponentChildren } from 'preact'
import { useArrival } from '../../draft/arrival.ts'
import { reportText } from '../../text/report.ts'
import { EmergencyNumbers } from '../../ui/emergency-numbers.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { StepHead } from '../../ui/step-head.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Example, Tip } from '../../ui/tip.tsx'
import { useStore } from '../../ui/use-store.ts'
import { homeText } from '../../text/home.ts'
import { initialsOf, readReport, REPORT_STEPS, type Report, type ReportStep } from '../record.ts'
import { OlderVersions } from '../../draft/older-versions.tsx'
import { ReportFacts } from './report-facts.tsx'
import { listStepItems } from './step-items.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { DraftState } from '../../draft/draft-store.ts'
import type { Surroundings } from '../../draft/surroundings.ts'

interface RoomProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<Report>>
  readonly rec: string
  readonly step: ReportStep
  /** What stands at the bottom: on to the next step, or send. */
  readonly bar: ComponentChildren
  readonly children: ComponentChildren
}

/** The room for one report: its steps in any order, help beside them, numbers to ring on each. */
export function ReportRoom({ around, store, rec, step, bar, children }: RoomProps) {
  const report = useStore(store, (state) => state.content)
  useArrival(around, store, {
    path: `/anmalan/${rec}/${step}`,
    title: reportText.steps[step].name,
  })
  const items = listStepItems(step, rec, report, around)
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
      bar={bar}
    >
      <StepHead
        now={REPORT_STEPS.indexOf(step) + 1}
        label={reportText.stepsLabel}
        items={items}
        title={reportText.steps[step].title}
        hint={reportText.stepHints[step]}
      />
      <OlderVersions
        desk={around.desk}
        rec={rec}
        show={(content) => <ReportFacts report={readReport(content)} pack={around.pack} />}
        onChosen={around.onReload}
      />
      {children}
      <div class="only-narrow">
        <EmergencyNumbers title={homeText.urgent} numbers={around.numbers} />
      </div>
    </FocusFrame>
  )
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
