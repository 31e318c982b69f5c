import plus from 'lucide:plus'
import { randomId } from '../../base/id.ts'
import { useFocusOnNew, type Rows } from '../../draft/rows.ts'
import { reportText } from '../../text/report.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import {
  Choice,
  ChoiceChips,
  optionsOf,
  PhoneField,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { checkPersonalNumber } from '../child-age.ts'
import { lockOfReport } from '../lock.ts'
import type { Guardian } from '../record.ts'
import { bindAnswer, bindText, words, type StepProps } from './bind.ts'
import { LockPanel } from './lock-panel.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'

const { informed, guardian: text, custody } = reportText
const INFORMED = (['yes', 'soon', 'no'] as const).map((value) => ({ value, ...informed[value] }))
const CUSTODY = optionsOf(['joint', 'sole', 'none', 'unknown'], custody)

interface StepGuardiansProps extends StepProps {
  readonly around: Surroundings
  readonly rec: string
  readonly guardians: Rows<Guardian>
}

/** Step 5: the guardians, whether they know, and what the child knows and thinks. */
export function StepGuardians({ guardians: rows, rec, ...props }: StepGuardiansProps) {
  const { report, edit, mark, around } = props
  const { pack } = around
  const focusOnNew = useFocusOnNew()
  const add = () => {
    const guardian = emptyGuardian()
    focusOnNew(`guardian-name-${guardian.id}`)
    rows.add(guardian)
  }
  return (
    <>
      <Choice
        {...words('guardianInformed')}
        hiddenLabel
        options={INFORMED}
        value={report.guardianInformed || undefined}
        onInput={(guardianInformed) => edit({ guardianInformed })}
      />
      <LockPanel report={report} around={around} />
      {pack && !lockOfReport(pack, report).locked && (
        <p>
          <LinkButton href={`/forbered/${rec}`}>{reportText.prepareTalk}</LinkButton>
        </p>
      )}
      {report.guardianInformed === 'yes' && (
        <TextArea {...bindText(props, 'informedHow')} rows={2} />
      )}
      <ChoiceChips {...bindAnswer(props, 'childInformed')} />
      <TextArea {...bindText(props, 'childView')} rows={2} />
      <Section id="guardians" title={text.heading}>
        {report.guardians.map((guardian, at) => (
          <GuardianCard key={guardian.id} {...{ guardian, at, report, mark, rows }} />
        ))}
        <Button icon={plus} onClick={add}>
          {text.add}
        </Button>
      </Section>
    </>
  )
}

interface GuardianCardProps extends Pick<StepProps, 'report' | 'mark'> {
  readonly rows: Rows<Guardian>
  readonly guardian: Guardian
  readonly at: number
}

function GuardianCard({ guardian, at, report, mark, rows }: GuardianCardProps) {
  const { id } = guardian
  const change = (next: Partial<Guardian>) => rows.change(id, next)
  const field = (name: 'name' | 'personalNumber' | 'phone' | 'address' | 'interpreter') => ({
    name: `guardian-${name}-${id}`,
    label: text[name],
    value: guardian[name],
    onInput: (value: string) => change({ [name]: value }),
    onSelectionChange: (caret: number) => mark(`guardian-${name}-${id}`, caret),
  })
  const invalid = checkPersonalNumber(guardian.personalNumber).kind === 'invalid'
  const hidden = report.protectedIdentity === 'yes'
  return (
    <fieldset class="card stack">
      <legend class="label">{text.title(at + 1)}</legend>
      <TextField {...field('name')} kind="name" />
      <TextField
        {...field('personalNumber')}
        error={invalid ? reportText.checks.invalidNumber : undefined}
      />
      {!hidden && <PhoneField {...field('phone')} />}
      {!hidden && <TextField {...field('address')} />}
      <SelectField
        name={`guardian-custody-${id}`}
        label={text.custody}
        options={CUSTODY}
        value={guardian.custody || undefined}
        onInput={(chosen) => change({ custody: chosen ?? '' })}
      />
      <TextField {...field('interpreter')} />
      <Button variant="quiet" onClick={() => rows.remove(id)}>
        {text.remove(at + 1)}
      </Button>
    </fieldset>
  )
}

function emptyGuardian(): Guardian {
  const id = randomId('i')
  return { id, name: '', personalNumber: '', address: '', phone: '', custody: '', interpreter: '' }
}
