import { describe, FieldFrame, verbatim, type FieldProps } from './field-frame.tsx'

interface CodeFieldProps extends FieldProps {
  readonly value: string
  readonly onInput: (value: string) => void
  /** Called once, with the sixth digit. */
  readonly onComplete?: (code: string) => void
}

const DIGITS = 6

/** Six digits, covered. One field, so that pasting and password managers work. */
export function CodeField({ value, onInput, onComplete, ...field }: CodeFieldProps) {
  return (
    <FieldFrame {...field}>
      <input
        class="input input--code"
        type="password"
        inputmode="numeric"
        {...verbatim}
        {...describe(field)}
        value={value}
        onInput={(event) => {
          const code = event.currentTarget.value.replace(/\D/g, '').slice(0, DIGITS)
          event.currentTarget.value = code
          onInput(code)
          if (code.length === DIGITS && value.length < DIGITS) onComplete?.(code)
        }}
      />
    </FieldFrame>
  )
}
