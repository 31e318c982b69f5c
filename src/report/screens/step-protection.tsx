import { ErrorBoundary, lazy } from 'preact-iso'
import { usePlaceBefore } from '../../draft/coming-back.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import { textOf } from '../../routine/text.ts'
import { appText } from '../../text/app.ts'
import { Checks, Choice, ChoiceChips, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { isTold } from '../record.ts'
import { ANSWERS, bindAnswer, bindText, words, type StepProps } from './bind.ts'
import { LockPanel } from './lock-panel.tsx'
import { PlaceChoice } from './place-choice.tsx'

// Most reports are about something that can wait until it is written.
const OralReportForm = lazy(() => import('./oral-report-form.tsx').then((m) => m.OralReportForm))

/** Step 1: is it urgent, may somebody at home be the one who hurts, where is the child. */
export function StepProtection(props: StepProps & { readonly around: Surroundings }) {
  const { report, edit, around } = props
  const { pack } = around
  const place = usePlaceBefore(around.desk)
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
