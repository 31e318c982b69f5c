import {
  describe,
  FieldFrame,
  quiet,
  watchCaret,
  type CaretProps,
  type FieldProps,
} from './field-frame.tsx'

interface NumberFieldProps extends FieldProps, CaretProps {
  /** Digits, or nothing. */
  readonly value: string
  readonly onInput: (value: string) => void
  /** The word after the number. */
  readonly unit?: string
  readonly maxLength?: number
}

/** Not `type=number`: it changes when somebody scrolls over it. */
export function NumberField(props: NumberFieldProps) {
  const { value, onInput, onSelectionChange, unit, maxLength = 4, ...field } = props
  return (
    <FieldFrame {...field}>
      <div class="with">
        <input
          class="input input--num"
          type="text"
          inputmode="numeric"
          {...quiet}
          {...describe(field)}
          {...watchCaret({ onSelectionChange })}
          value={value}
          maxLength={maxLength}
          onInput={(event) => {
            const digits = event.currentTarget.value.replace(/\D/g, '')
            // Preact leaves the field alone when the value it knows has not changed.
            event.currentTarget.value = digits
            onInput(digits)
          }}
        />
        {unit && <span aria-hidden="true">{unit}</span>}
      </div>
    </FieldFrame>
  )
}
