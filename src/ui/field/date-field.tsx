import { uiText } from '../../text/ui.ts'
import {
  describe,
  FieldFrame,
  quiet,
  watchCaret,
  type CaretProps,
  type FieldProps,
} from './field-frame.tsx'

interface DateFieldProps extends FieldProps, CaretProps {
  readonly value: string
  /** What stands in the field; eight digits come as yyyy-mm-dd. */
  readonly onInput: (value: string) => void
}

/** Text and not a calendar: a date of birth is typed faster than it is found. */
export function DateField(props: DateFieldProps) {
  const { value, onInput, onSelectionChange, hint = uiText.dateForm, ...rest } = props
  const field = { ...rest, hint }
  return (
    <FieldFrame {...field}>
      <input
        class="input input--date"
        type="text"
        inputmode="numeric"
        {...quiet}
        {...describe(field)}
        {...watchCaret({ onSelectionChange })}
        value={value}
        maxLength={10}
        onInput={(event) => onInput(withHyphens(event.currentTarget.value))}
      />
    </FieldFrame>
  )
}

/** The numeric keyboards of phones have no hyphen. */
function withHyphens(text: string): string {
  return text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
}
