import triangleAlert from 'lucide:triangle-alert'
import type { ComponentChildren } from 'preact'
import { Icon } from '../icon.tsx'

/** What every field takes. */
export interface FieldProps {
  /** Names the field for the error summary and for finding one's place again. */
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Words after the label, such as that it may be left empty. */
  readonly optional?: string | undefined
  /** Who will see it. */
  readonly mark?: ComponentChildren
}

/** Where the caret is, so that a lock can give it back. */
export interface CaretProps {
  readonly onSelectionChange?: ((caret: number) => void) | undefined
}

type TextControl = HTMLInputElement | HTMLTextAreaElement

/**
 * On every control. Chromium writes the text of other fields into its session file, and spell
 * checkers send it away.
 */
export const quiet = { autocomplete: 'off', spellcheck: false } as const

/**
 * Written as an attribute, which the capital letter makes Preact do: as a property it is a boolean
 * in Chromium, and the text `off` is true.
 */
export const uncorrected = { autoCorrect: 'off' } as const

/** For what must stand as it was written. */
export const verbatim = { ...quiet, ...uncorrected, autocapitalize: 'none' } as const

export function fieldId(name: string): string {
  return `f-${name}`
}

/** Id, description and error state of a control. */
export function describe({ name, hint, error }: FieldProps) {
  const ids = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean)
  return {
    id: fieldId(name),
    'data-field': name,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  }
}

/** `select` alone is not enough: WebKit tells it only of marked text, not of a moved caret. */
export function watchCaret({ onSelectionChange }: CaretProps) {
  const tell = ({ currentTarget }: { readonly currentTarget: TextControl }) =>
    onSelectionChange?.(currentTarget.selectionStart ?? currentTarget.value.length)
  return { onSelect: tell, onKeyUp: tell, onPointerUp: tell }
}

interface FieldFrameProps extends FieldProps {
  readonly children: ComponentChildren
}

export function FieldFrame({ children, ...field }: FieldFrameProps) {
  return (
    <div class="field">
      <label for={fieldId(field.name)}>
        <LabelText {...field} />
      </label>
      {field.mark}
      <Hint {...field} />
      {children}
      <FieldErrorText {...field} />
    </div>
  )
}

/** The same round several controls that answer one question. */
export function GroupFrame({
  role,
  hiddenLabel,
  children,
  ...field
}: FieldFrameProps & GroupLook & { readonly role: 'radiogroup' | 'group' }) {
  const { id, ...described } = describe(field)
  return (
    <fieldset
      class="field"
      role={role}
      id={id}
      aria-labelledby={`${id}-legend`}
      aria-describedby={described['aria-describedby']}
      // A plain group can't be wrong, only the boxes in it.
      aria-invalid={role === 'radiogroup' ? described['aria-invalid'] : undefined}
    >
      <legend id={`${id}-legend`} class={hiddenLabel ? 'sr' : 'label'}>
        <LabelText {...field} />
      </legend>
      {field.mark}
      <Hint {...field} />
      {children}
      <FieldErrorText {...field} />
    </fieldset>
  )
}

export interface GroupLook {
  /** The page's heading already asks the question; the label is then for readers only. */
  readonly hiddenLabel?: boolean
}

function LabelText({ label, optional }: FieldProps) {
  return (
    <>
      {label} {optional && <span class="opt">{optional}</span>}
    </>
  )
}

function Hint({ name, hint }: FieldProps) {
  return hint ? (
    <p class="hint" id={`${fieldId(name)}-hint`}>
      {hint}
    </p>
  ) : null
}

function FieldErrorText({ name, error }: FieldProps) {
  return error ? (
    <p class="err" id={`${fieldId(name)}-error`}>
      <Icon of={triangleAlert} size="s" />
      <span>{error}</span>
    </p>
  ) : null
}
