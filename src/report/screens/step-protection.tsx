import phone from 'lucide:phone'
import { ErrorBoundary, lazy } from 'preact-iso'
import { useState } from 'preact/hooks'
import type { ResumePlace } from '../../draft/draft.ts'
import { textOf } from '../../routine/text.ts'
import { appText } from '../../text/app.ts'
import { reportText } from '../../text/report.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Checks, Choice, ChoiceChips, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { Protect } from '../../ui/protect.tsx'
import { lockOfReport } from '../lock.ts'
import { isTold, type Report } from '../record.ts'
import { ANSWERS, bindAnswer, bindText, words, type StepProps } from './bind.ts'
import { PlaceChoice } from './place-choice.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'

// Most reports are about something that can wait until it is written.
const OralReportForm = lazy(() => import('./oral-report-form.tsx').then((m) => m.OralReportForm))

/** Step 1: is it urgent, may somebody at home be the one who hurts, where is the child. */
export function StepProtection(props: StepProps & { readonly around: Surroundings }) {
  const { report, edit, around } = props
  const { pack } = around
  // Read before the page arrives at its heading, which is a place too.
  const [place] = useState(() => around.desk.cabinet.findResume() as ResumePlace | undefined)
  return (
    <>
      <ChoiceChips {...bindAnswer(props, 'acute')} />
      {(report.acute === 'yes' || isTold(report)) && (
        <ErrorBoundary>
          <OralReportForm {...props} place={place} />
        </ErrorBoundary>
      )}
      {report.acute === 'yes' && (
        <PlaceChoice
          around={around}
          labels={['stayMunicipality', 'stayDistrict']}
          municipality={report.stayMunicipality}
          district={report.stayDistrict}
          onInput={(stayMunicipality, stayDistrict) => edit({ stayMunicipality, stayDistrict })}
        />
      )}
      {pack ? (
        <>
          <Choice
            name="lockAnswer"
            label={textOf(pack, pack.guardianLock.question).text}
            hint={textOf(pack, pack.guardianLock.help).text}
            options={ANSWERS}
            value={report.lockAnswer === '' ? undefined : report.lockAnswer}
            onInput={(lockAnswer) => edit({ lockAnswer })}
          />
          {report.lockAnswer === 'yes' && (
            <Checks
              {...words('lockReasons')}
              options={pack.guardianLock.triggers.map(({ id, label }) => ({
                value: id,
                label: textOf(pack, label).text,
              }))}
              values={report.lockReasons}
              onInput={(lockReasons) => edit({ lockReasons: [...lockReasons] })}
            />
          )}
          <LockPanel report={report} around={around} />
        </>
      ) : (
        <Note tone="wait">{appText.problem.noPack}</Note>
      )}
      <TextField {...bindText(props, 'mayHurt')} />
      <TextField {...bindText(props, 'whereabouts')} />
      <TextField {...bindText(props, 'pickUp')} />
    </>
  )
}

/** Said as soon as it is answered, and again in step 5: unanswered counts as not knowing. */
export function LockPanel({
  report,
  around,
}: {
  readonly report: Report
  readonly around: Surroundings
}) {
  const { pack, numbers } = around
  if (!pack || (report.lockAnswer === '' && report.guardianInformed !== 'no')) return null
  const lock = lockOfReport(pack, report)
  const advice = lock.advice.map((key) => textOf(pack, key).text)
  if (!lock.locked) return <Note>{advice.join(' ')}</Note>
  const number = numbers.at(-1)?.number
  const items = [...advice, textOf(pack, 'skydd.alla').text, textOf(pack, 'skydd.havs').text]
  return (
    <Protect title={textOf(pack, 'skydd.titel').text} items={items}>
      {number && (
        <LinkButton variant="plain" icon={phone} href={phoneHref(number)}>
          {reportText.call(number)}
        </LinkButton>
      )}
    </Protect>
  )
}
