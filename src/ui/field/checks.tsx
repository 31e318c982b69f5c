import check from 'lucide:check'
import { Icon } from '../icon.tsx'
import type { ChoiceOption } from './choice.tsx'
import { describe, GroupFrame, quiet, type FieldProps, type GroupLook } from './field-frame.tsx'

interface ChecksProps<V extends string> extends FieldProps, GroupLook {
  readonly options: readonly ChoiceOption<V>[]
  readonly values: readonly V[]
  /** In the order of the options. */
  readonly onInput: (values: readonly V[]) => void
}

/** Any of several answers. */
export function Checks<V extends string>({ options, values, onInput, ...field }: ChecksProps<V>) {
  const toggle = (value: V, checked: boolean) => {
    const next = checked ? [...values, value] : values.filter((other) => other !== value)
    onInput(options.map((option) => option.value).filter((other) => next.includes(other)))
  }
  return (
    <GroupFrame role="group" {...field}>
      <div class="opts">
        {options.map((option) => (
          <label key={option.value} class="optc">
            <input
              type="checkbox"
              name={field.name}
              data-field={field.name}
              aria-invalid={field.error ? 'true' : undefined}
              {...quiet}
              value={option.value}
              checked={values.includes(option.value)}
              onInput={(event) => toggle(option.value, event.currentTarget.checked)}
            />
            <CheckFace {...option} />
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}

interface CheckProps extends FieldProps {
  readonly checked: boolean
  readonly onInput: (checked: boolean) => void
}

/** One thing to say yes to. */
export function Check({ checked, onInput, ...field }: CheckProps) {
  // The hint stands inside the label and is read with it.
  const described = describe({ ...field, hint: undefined })
  return (
    <div class="field">
      <label class="optc">
        <input
          type="checkbox"
          name={field.name}
          {...quiet}
          {...described}
          checked={checked}
          onInput={(event) => onInput(event.currentTarget.checked)}
        />
        <CheckFace {...field} />
      </label>
      {field.mark}
      {field.error && (
        <p class="err" id={`${described.id}-error`}>
          {field.error}
        </p>
      )}
    </div>
  )
}

function CheckFace({
  label,
  hint,
}: {
  readonly label: string
  readonly hint?: string | undefined
}) {
  return (
    <>
      <span class="dot dot--sq" aria-hidden="true">
        <Icon of={check} size="s" />
      </span>
      <span>
        <b>{label}</b>
        {hint && <span>{hint}</span>}
      </span>
    </>
  )
}
