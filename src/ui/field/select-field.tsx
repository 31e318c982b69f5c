import { uiText } from '../../text/ui.ts'
import type { ChoiceOption } from './choice.tsx'
import { describe, FieldFrame, quiet, type FieldProps } from './field-frame.tsx'

interface SelectFieldProps<V extends string> extends FieldProps {
  readonly options: readonly ChoiceOption<V>[]
  readonly value: V | undefined
  readonly onInput: (value: V | undefined) => void
}

/** For long lists only; up to seven answers are better as choices. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { options, value, onInput, ...field } = props
  return (
    <FieldFrame {...field}>
      <select
        class="input"
        {...quiet}
        {...describe(field)}
        value={value ?? ''}
        onInput={(event) => {
          const chosen = event.currentTarget.value
          onInput(options.find((option) => option.value === chosen)?.value)
        }}
      >
        <option value="">{uiText.chooseOne}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
