import { GroupFrame, quiet, type FieldProps, type GroupLook } from './field-frame.tsx'

export interface ChoiceOption<V extends string> {
  readonly value: V
  readonly label: string
  readonly hint?: string | undefined
}

/** Values with the words for them, in the order of the values. */
export function optionsOf<V extends string>(
  values: readonly V[],
  labels: Readonly<Record<V, string>>,
): readonly ChoiceOption<V>[] {
  return values.map((value) => ({ value, label: labels[value] }))
}

interface ChoiceProps<V extends string> extends FieldProps, GroupLook {
  readonly options: readonly ChoiceOption<V>[]
  /** Undefined: nothing is chosen, and nothing is from the start. */
  readonly value: V | undefined
  readonly onInput: (value: V) => void
}

/** One answer of several, each with its consequence beside it. */
export function Choice<V extends string>({ options, value, onInput, ...field }: ChoiceProps<V>) {
  return (
    <GroupFrame role="radiogroup" {...field}>
      <div class="opts">
        {options.map((option) => (
          <label key={option.value} class="optc">
            <Radio name={field.name} option={option} value={value} onInput={onInput} />
            <span class="dot" aria-hidden="true" />
            <span>
              <b>{option.label}</b>
              {option.hint && <span>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}

/** The same for short answers, in one row. */
export function ChoiceChips<V extends string>(props: ChoiceProps<V>) {
  const { options, value, onInput, ...field } = props
  return (
    <GroupFrame role="radiogroup" {...field}>
      <div class="chips">
        {options.map((option) => (
          <label key={option.value} class="chip chip--radio">
            <Radio name={field.name} option={option} value={value} onInput={onInput} />
            {option.label}
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}

interface RadioProps<V extends string> {
  readonly name: string
  readonly option: ChoiceOption<V>
  readonly value: V | undefined
  readonly onInput: (value: V) => void
}

function Radio<V extends string>({ name, option, value, onInput }: RadioProps<V>) {
  return (
    <input
      type="radio"
      name={name}
      data-field={name}
      {...quiet}
      value={option.value}
      checked={option.value === value}
      onInput={() => onInput(option.value)}
    />
  )
}
