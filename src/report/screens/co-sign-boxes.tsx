import type { Surroundings } from '../../draft/surroundings.ts'
import { coSignText } from '../../text/co-sign.ts'
import { Checks } from '../../ui/field.tsx'
import type { StepProps } from './bind.ts'

interface CoSignBoxesProps extends StepProps {
  readonly around: Surroundings
}

/** Colleagues of the unit, by name. Those who are not on Trepart stand in the text beside it. */
export function CoSignBoxes({ around: { names, desk }, report, edit }: CoSignBoxesProps) {
  const options = [...names]
    .filter(([uid]) => uid !== desk.person.uid)
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'sv'))
  return (
    <Checks
      name="coSignerIds"
      label={coSignText.ask}
      hint={coSignText.askHint}
      options={options}
      values={report.coSignerIds}
      onInput={(uids) => edit({ coSignerIds: [...uids] })}
    />
  )
}
