import check from 'lucide:check'
import phone from 'lucide:phone'
import { useEffect, useReducer } from 'preact/hooks'
import type { ResumePlace } from '../../draft/draft.ts'
import { useComingBack } from '../../draft/coming-back.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import { swedishClock, swedishDate } from '../../routine/swedish-time.ts'
import { textOf } from '../../routine/text.ts'
import { weekdayText } from '../../text/days.ts'
import { oralText } from '../../text/oral.ts'
import { receiptText } from '../../text/receipt.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { DateField, TextArea, TextField, TimeField } from '../../ui/field.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { Section } from '../../ui/section.tsx'
import { WithNumbers } from '../../ui/with-numbers.tsx'
import { oralAt, oralFaults } from '../oral-report.ts'
import { isTold, type Report } from '../record.ts'
import { whoAnswers } from '../who-answers.ts'
import { writtenDue } from '../written-due.ts'
import { bindText, type StepProps } from './bind.ts'

const SECTION = 'oral-report'

interface OralReportFormProps extends StepProps {
  readonly around: Surroundings
  /** Where somebody was interrupted. */
  readonly place: ResumePlace | undefined
}

/** Danger today: ring first, and note whom one spoke to. All of it may be left empty. */
export function OralReportForm(props: OralReportFormProps) {
  const { report, edit, around } = props
  useEveryMinute()
  useComingBack(props.place)
  const answers = whoAnswers(report, around)

  function fill(change: Partial<Report>): void {
    edit(change)
    // The button that was pressed is gone.
    document.getElementById(SECTION)?.focus()
  }

  function noteCall(): void {
    const now = around.now()
    fill({
      oralOn: swedishDate(now),
      oralTime: swedishClock(now).replace('.', ':'),
      // As it was shown: that is the number that was rung.
      oralPlace: answers ? `${answers.name}, ${answers.number}` : '',
    })
  }

  return (
    <Section id={SECTION} title={oralText.title}>
      {around.pack && <p class="hint">{textOf(around.pack, 'akut.112').text}</p>}
      <div class="row">
        {answers && (
          <LinkButton variant="primary" big icon={phone} href={phoneHref(answers.number)}>
            <WithNumbers text={oralText.call(answers.name, answers.number)} />
          </LinkButton>
        )}
        {around.numbers.slice(0, 1).map(({ number }) => (
          <LinkButton key={number} variant="alert" big icon={phone} href={phoneHref(number)}>
            {oralText.danger(number)}
          </LinkButton>
        ))}
      </div>
      {answers?.closed && <p class="hint">{receiptText.closed}</p>}
      {report.oralOn === '' ? (
        <p>
          <Button big icon={check} onClick={noteCall}>
            {oralText.called}
          </Button>
        </p>
      ) : (
        <p>
          <Button variant="quiet" onClick={() => fill({ oralOn: '', oralTime: '', oralPlace: '' })}>
            {oralText.notCalled}
          </Button>
        </p>
      )}
      {isTold(report) && <Call {...props} />}
    </Section>
  )
}

function Call(props: OralReportFormProps) {
  const { report, around } = props
  const now = around.now()
  const faults = oralFaults(report, now)
  const told = oralAt(report, now)
  const due = told && writtenDue(around.packs, told, now)
  return (
    <>
      <DateField
        {...bindText(props, 'oralOn')}
        error={faults.oralOn && oralText.faults.oralOn[faults.oralOn]}
      />
      <TimeField
        {...bindText(props, 'oralTime')}
        error={faults.oralTime && oralText.faults.oralTime[faults.oralTime]}
      />
      <TextField {...bindText(props, 'oralPlace')} />
      <TextField {...bindText(props, 'oralTo')} kind="name" />
      <TextArea {...bindText(props, 'oralTold')} rows={3} />
      <p role="status">
        {around.pack && told && textOf(around.pack, 'akut.skriftligt').text}{' '}
        {due && <b>{oralText.due(weekdayText(due.date))}</b>}
        {due?.planning !== undefined && <> {oralText.plan(weekdayText(due.planning))}</>}
      </p>
    </>
  )
}

/** An office closes while one writes: the number on the screen must be one that answers now. */
function useEveryMinute(): void {
  const [, look] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(() => look(undefined), 60_000)
    return () => clearInterval(timer)
  }, [])
}
