import type { ComponentProps } from 'preact'
import { reportText, type FieldName } from '../../text/report.ts'
import { ChoiceChips, SelectField } from '../../ui/field.tsx'
import { listDistricts, listMunicipalities, OTHER_MUNICIPALITY } from '../recipient-choice.ts'
import { words } from './bind.ts'
import type { Surroundings } from '../../draft/surroundings.ts'

interface PlaceChoiceProps {
  readonly around: Surroundings
  readonly labels: readonly [municipality: FieldName, district: FieldName]
  readonly municipality: string
  readonly district: string
  readonly onInput: (municipality: string, district: string) => void
  /** Whether a municipality that is on no card may be named. */
  readonly other?: boolean
}

/** A municipality and, where it has several intakes, a district. Nothing is chosen beforehand. */
export function PlaceChoice(props: PlaceChoiceProps) {
  const { around, labels, municipality, district, onInput, other } = props
  const directory = around.desk.directory()
  const names = listMunicipalities(directory, around.place?.municipality ?? '')
  const options = names.map((name) => ({ value: name, label: name }))
  if (other) options.push({ value: OTHER_MUNICIPALITY, label: reportText.otherMunicipality })
  const districts = listDistricts(directory, municipality)
  return (
    <>
      <OneOf
        {...words(labels[0])}
        options={options}
        value={municipality || undefined}
        onInput={(chosen) => onInput(chosen ?? '', '')}
      />
      {districts.length > 0 && (
        <OneOf
          {...words(labels[1])}
          options={districts.map((name) => ({ value: name, label: name }))}
          value={district || undefined}
          onInput={(chosen) => onInput(municipality, chosen ?? '')}
        />
      )}
    </>
  )
}

const SEEN_AT_ONCE = 7

/** Few places are seen at once and take one tap; many are a list to open. */
function OneOf(props: ComponentProps<typeof SelectField<string>>) {
  return props.options.length > SEEN_AT_ONCE ? (
    <SelectField {...props} />
  ) : (
    <ChoiceChips {...props} />
  )
}
