import {
  describe,
  FieldFrame,
  quiet,
  watchCaret,
  type CaretProps,
  type FieldProps,
} from './field-frame.tsx'

export interface ShapedFieldProps extends FieldProps, CaretProps {
  readonly value: string
  readonly onInput: (value: string) => void
}

interface Shape {
  readonly maxLength: number
  /** Puts in what the numeric keyboards of phones do not have. */
  readonly shape: (text: string) => string
}

/** A day or a time as text, and not the browser's picker, which asks differently in every browser. */
export function ShapedField(props: ShapedFieldProps & Shape) {
  const { value, onInput, onSelectionChange, maxLength, shape, ...field } = props
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
        maxLength={maxLength}
        onInput={(event) => onInput(shape(event.currentTarget.value))}
      />
    </FieldFrame>
  )
}
