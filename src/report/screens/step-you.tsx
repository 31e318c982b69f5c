import { ErrorBoundary, lazy } from 'preact-iso'
import type { Surroundings } from '../../draft/surroundings.ts'
import { reportText } from '../../text/report.ts'
import {
  Check,
  ChoiceChips,
  PhoneField,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/field.tsx'
import { bindAnswer, bindText, words, type StepProps } from './bind.ts'

// Fetched where there is a colleague to ask.
const CoSignBoxes = lazy(() => import('./co-sign-boxes.tsx').then((m) => m.CoSignBoxes))

const { channels, feedback, head } = reportText
const CHANNELS = (['phone', 'meeting', 'securePost', 'letter'] as const).map((value) => ({
  value,
  label: channels[value],
}))

/** Step 6: who reports. The answer is asked for unless the writer says no (SoL 19:6). */
export function StepYou(props: StepProps & { readonly around: Surroundings }) {
  const { report, edit, around } = props
  return (
    <>
      <TextField {...bindText(props, 'reporterName')} kind="name" />
      <TextField {...bindText(props, 'reporterTitle')} />
      <TextField {...bindText(props, 'reporterUnit')} />
      <TextField {...bindText(props, 'reporterPrincipal')} />
      <PhoneField {...bindText(props, 'reporterPhone')} />
      <TextField {...bindText(props, 'reporterEmail')} />
      <TextArea {...bindText(props, 'relation')} rows={2} />
      <Check
        name="feedbackRequested"
        {...feedback}
        checked={report.feedbackRequested}
        onInput={(feedbackRequested) => edit({ feedbackRequested })}
      />
      {report.feedbackRequested && (
        <SelectField
          {...words('feedbackChannel')}
          options={CHANNELS}
          value={report.feedbackChannel || undefined}
          onInput={(chosen) => edit({ feedbackChannel: chosen ?? '' })}
        />
      )}
      <TextField {...bindText(props, 'contactHours')} />
      <ChoiceChips {...bindAnswer(props, 'willingToMeet')} />
      {report.willingToMeet === 'yes' && <TextField {...bindText(props, 'meetingPlace')} />}
      <Check
        name="headInformed"
        {...head}
        checked={report.headInformed}
        onInput={(headInformed) => edit({ headInformed })}
      />
      {around.names.size > 1 && (
        <ErrorBoundary>
          <CoSignBoxes {...props} />
        </ErrorBoundary>
      )}
      <TextField {...bindText(props, 'coSigners')} />
    </>
  )
}
