import {
  describe,
  FieldFrame,
  quiet,
  watchCaret,
  type CaretProps,
  type FieldProps,
} from './field-frame.tsx'

interface TimeFieldProps extends FieldProps, CaretProps {
  readonly value: string
  /** What stands in the field; four digits, and hours with a point, come as hh:mm. */
  readonly onInput: (value: string) => void
}

/** Text and not the browser's clock, which looks and asks different in every browser. */
export function TimeField({ value, onInput, onSelectionChange, ...field }: TimeFieldProps) {
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
        maxLength={5}
        onInput={(event) => onInput(withColon(event.currentTarget.value))}
      />
    </FieldFrame>
  )
}

/** The numeric keyboards of phones have no colon. */
function withColon(text: string): string {
  return text.replace(/^(\d\d)(\d\d)$/, '$1:$2').replace(/^(\d\d?)\.(\d\d)$/, '$1:$2')
}
