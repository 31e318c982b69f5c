import {
  describe,
  FieldFrame,
  quiet,
  uncorrected,
  watchCaret,
  type CaretProps,
  type FieldProps,
} from './field-frame.tsx'

interface TextFieldProps extends FieldProps, CaretProps {
  readonly value: string
  readonly onInput: (value: string) => void
  /** Decides the keyboard: a name is written with capitals and never corrected. */
  readonly kind?: 'text' | 'name' | 'phone' | 'digits' | 'search'
  readonly maxLength?: number
  readonly onEnter?: () => void
}

const keyboards = {
  text: { autocapitalize: 'sentences' },
  name: { autocapitalize: 'words', ...uncorrected },
  phone: { type: 'tel', inputmode: 'tel', autocapitalize: 'none' },
  digits: { inputmode: 'numeric', autocapitalize: 'none', ...uncorrected },
  search: { type: 'search', inputmode: 'search', autocapitalize: 'none', ...uncorrected },
} as const

export function TextField(props: TextFieldProps) {
  const { value, onInput, onEnter, onSelectionChange, kind = 'text', maxLength, ...field } = props
  return (
    <FieldFrame {...field}>
      <input
        class="input"
        type="text"
        {...quiet}
        {...keyboards[kind]}
        {...describe(field)}
        {...watchCaret({ onSelectionChange })}
        value={value}
        maxLength={maxLength}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter?.()
        }}
      />
    </FieldFrame>
  )
}
