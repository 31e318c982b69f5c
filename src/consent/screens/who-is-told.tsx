import plus from 'lucide:plus'
import { randomId } from '../../base/id.ts'
import { useFocusOnNew, type Rows } from '../../draft/rows.ts'
import { consentFormText } from '../../text/consent-form.ts'
import { Button } from '../../ui/button.tsx'
import { Checks, ChoiceChips, optionsOf, SelectField, TextField } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import type { Someone } from '../consent-draft.ts'
import type { TakingDown } from './taking-down.ts'

interface WhoIsToldProps extends TakingDown {
  readonly rows: Rows<Someone>
}

const { sections, someone: words } = consentFormText
const KINDS = ['school', 'healthCare', 'socialAuthority', 'police', 'privatePerson'] as const
const REPORTER = 'reporter'

/** Named, each of them, and none from the start: a unit, one person there, or a name. */
export function WhoIsTold({ rows, ...props }: WhoIsToldProps) {
  const { draft, edit, mark, errorOf, ground } = props
  const { reporter, units } = ground
  const focusOnNew = useFocusOnNew()
  const own = units.find(({ unit }) => unit === reporter.unit)
  const shown = units.filter((one) => one === own || draft.units.includes(one.unit))
  const place = own?.name ?? ''
  const add = () => {
    const id = randomId('i')
    focusOnNew(`recipient-${id}`)
    rows.add({ id, name: '', kind: '' })
  }
  return (
    <Section id="consent-to" title={sections.to}>
      <Checks
        name="recipients"
        {...consentFormText.recipients}
        hiddenLabel
        error={errorOf('recipients')}
        options={[
          ...shown.map(({ unit, name }) => ({
            value: unit,
            label: name,
            hint: consentFormText.wholeUnit,
          })),
          { value: REPORTER, label: reporter.name, hint: consentFormText.onePerson(place) },
        ]}
        values={[...draft.units, ...(draft.reporter ? [REPORTER] : [])]}
        onInput={(values) =>
          edit({
            reporter: values.includes(REPORTER),
            units: values.filter((value) => value !== REPORTER),
          })
        }
      />
      <SelectField
        name="other-unit"
        {...consentFormText.otherUnit}
        options={units
          .filter((one) => !shown.includes(one))
          .map(({ unit, name }) => ({ value: unit, label: name }))}
        value={undefined}
        onInput={(unit) => unit !== undefined && edit({ units: [...draft.units, unit] })}
      />
      {draft.others.map(({ id, name, kind }, at) => (
        <fieldset class="card stack" key={id}>
          <legend class="sr">{words.title(at + 1)}</legend>
          <TextField
            name={`recipient-${id}`}
            label={words.title(at + 1)}
            kind="name"
            value={name}
            error={errorOf(`recipient-${id}`)}
            onInput={(value) => rows.change(id, { name: value })}
            onSelectionChange={(caret) => mark(`recipient-${id}`, caret)}
          />
          <ChoiceChips
            name={`recipient-kind-${id}`}
            label={words.kind}
            options={optionsOf(KINDS, words.kinds)}
            value={KINDS.find((one) => one === kind)}
            error={errorOf(`recipient-kind-${id}`)}
            onInput={(value) => rows.change(id, { kind: value })}
          />
          <Button variant="quiet" onClick={() => rows.remove(id)}>
            {words.remove(at + 1)}
          </Button>
        </fieldset>
      ))}
      <Button icon={plus} onClick={add}>
        {words.add}
      </Button>
    </Section>
  )
}
