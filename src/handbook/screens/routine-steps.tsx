import type { ComponentChildren } from 'preact'
import type { LocalRoutinePack } from '../../routine/local-routine.ts'
import { LocalWords } from '../../routine/local-words.tsx'
import type { RulePack } from '../../routine/pack.ts'
import type { RoutineParty, RoutineStep } from '../../routine/routine-step.ts'
import { textOf } from '../../routine/text.ts'
import { handbookText } from '../../text/handbook.ts'
import { Facts } from '../../ui/facts.tsx'
import { Mark, type Petal } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'

const PETALS: Readonly<Record<RoutineParty, Petal>> = {
  family: 'fam',
  school: 'sch',
  socialServices: 'soc',
}
const PARTS = ['reporter', 'socialServices', 'due'] as const
const { parts, parties, certainty } = handbookText

interface RoutineStepsProps {
  readonly pack: RulePack
  readonly local: LocalRoutinePack | undefined
}

export function RoutineSteps({ pack, local }: RoutineStepsProps) {
  return (
    <Section id="stegen" title={handbookText.steps}>
      <ol class="stack">
        {pack.routine.map((step, place) => (
          <li key={step.id} class="card stack">
            <Step pack={pack} step={step} number={place + 1}>
              <LocalWords pack={local} step={step.id} />
            </Step>
          </li>
        ))}
      </ol>
    </Section>
  )
}

interface StepProps {
  readonly pack: RulePack
  readonly step: RoutineStep
}

function Step({
  pack,
  step,
  number,
  children,
}: StepProps & { readonly number: number; readonly children: ComponentChildren }) {
  const title = textOf(pack, step.title).text
  return (
    <>
      <h3>{handbookText.step(number, title)}</h3>
      <p class="sees">
        <Mark on={step.who.map((party) => PETALS[party])} />
        <span>
          {handbookText.who} <b>{step.who.map((party) => parties[party]).join(', ')}</b>
        </span>
      </p>
      <Facts
        facts={PARTS.map((part) => ({ label: parts[part], value: textOf(pack, step[part]).text }))}
      />
      {children}
      <details>
        <summary class="btn btn--line">
          <span>
            {handbookText.why}
            <span class="sr">{handbookText.whyOf(title)}</span>
          </span>
        </summary>
        <Why pack={pack} step={step} />
      </details>
    </>
  )
}

/** One plain sentence, then the sections, then how sure each part of the step is. */
function Why({ pack, step }: StepProps) {
  const { text } = textOf(pack, step.why)
  const sections = step.legal.flatMap((key) => pack.statutes[key] ?? [])
  return (
    <div class="stack">
      <p>{text}</p>
      <Facts
        facts={[
          {
            label: handbookText.ground,
            value: (
              <ul>
                {sections.map(({ name, sfs, paragraph }) => (
                  <li key={`${sfs} ${paragraph}`}>{handbookText.statute(name, sfs, paragraph)}</li>
                ))}
              </ul>
            ),
          },
          ...PARTS.map((part) => ({
            label: parts[part],
            value: certainty[textOf(pack, step[part]).certainty],
          })),
          { label: handbookText.why, value: certainty[textOf(pack, step.why).certainty] },
          { label: handbookText.checked, value: step.checkedOn },
        ]}
      />
    </div>
  )
}
