import { textOf } from '../../routine/text.ts'
import { reportText } from '../../text/report.ts'
import { Choice, ChoiceChips, PhoneField, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { ageOn, checkPersonalNumber } from '../child-age.ts'
import { OTHER_MUNICIPALITY } from '../recipient-choice.ts'
import type { Rows } from '../../draft/rows.ts'
import type { Sibling } from '../record.ts'
import { bindAnswer, bindText, words, type StepProps } from './bind.ts'
import { PlaceChoice } from './place-choice.tsx'
import { RecipientPanel } from './recipient-panel.tsx'
import type { SiblingReportProps } from './sibling-report.tsx'
import { Siblings } from './siblings.tsx'

const { registrations, registrationHints } = reportText
const REGISTRATIONS = (['known', 'placed', 'unknown'] as const).map((value) => ({
  value,
  label: registrations[value],
  hint: registrationHints[value] || undefined,
}))

interface StepChildProps extends StepProps, SiblingReportProps {
  readonly siblings: Rows<Sibling>
}

/** Step 2: the child, and where it is registered. The school's own place is no default here. */
export function StepChild({ siblings, ...props }: StepChildProps) {
  const { report, edit, around } = props
  const { pack } = around
  const nameless = report.childName.trim() === ''
  const hidden = report.protectedIdentity === 'yes'
  const check = checkPersonalNumber(report.personalNumber)
  const age = ageOn(report.personalNumber, new Date(around.now()))
  return (
    <>
      <TextField {...bindText(props, 'childName')} kind="name" />
      {(nameless || report.childDescription !== '') && (
        <TextField {...bindText(props, 'childDescription')} />
      )}
      <TextField
        {...bindText(props, 'personalNumber')}
        error={check.kind === 'invalid' ? reportText.checks.invalidNumber : undefined}
      />
      {age !== undefined && age >= 0 && <p class="hint">{reportText.checks.age(age)}</p>}
      <TextField {...bindText(props, 'placement')} />

      <ChoiceChips {...bindAnswer(props, 'protectedIdentity')} />
      {hidden && pack && (
        <Note tone="alert">
          <b>{textOf(pack, 'skyddad.titel').text}</b> {textOf(pack, 'skyddad.adress').text}{' '}
          {textOf(pack, 'skyddad.vag').text} {reportText.protectedFields}
        </Note>
      )}
      <Choice
        {...words('registration')}
        options={REGISTRATIONS}
        value={report.registration || undefined}
        onInput={(registration) => edit({ registration })}
      />
      {(report.registration === 'known' || report.registration === 'placed') && (
        <PlaceChoice
          around={around}
          labels={['municipality', 'district']}
          municipality={report.municipality}
          district={report.district}
          other
          onInput={(municipality, district) => edit({ municipality, district })}
        />
      )}
      {report.municipality === OTHER_MUNICIPALITY && report.registration !== 'unknown' && (
        <TextField {...bindText(props, 'otherMunicipality')} />
      )}
      {report.registration === 'unknown' && (
        <PlaceChoice
          around={around}
          labels={['stayMunicipality', 'stayDistrict']}
          municipality={report.stayMunicipality}
          district={report.stayDistrict}
          onInput={(stayMunicipality, stayDistrict) => edit({ stayMunicipality, stayDistrict })}
        />
      )}
      <RecipientPanel report={report} around={around} />

      {!hidden && (
        <>
          <TextField {...bindText(props, 'childAddress')} />
          <PhoneField {...bindText(props, 'childPhone')} />
        </>
      )}
      <TextField {...bindText(props, 'gender')} />
      <TextField {...bindText(props, 'language')} />
      <ChoiceChips {...bindAnswer(props, 'interpreter')} />
      <TextField {...bindText(props, 'disability')} />
      <Siblings {...props} rows={siblings} />
    </>
  )
}
