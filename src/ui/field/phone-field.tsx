import type { ComponentProps } from 'preact'
import { useState } from 'preact/hooks'
import { uiText } from '../../text/ui.ts'
import { TextField } from './text-field.tsx'

/** `08-12 34` and longer; a switchboard's short number has an area code. */
const FEWEST_DIGITS = 6

/** A number to ring. One that is too short is said when it has been left, and stops nobody. */
export function PhoneField(props: Omit<ComponentProps<typeof TextField>, 'kind'>) {
  const [left, setLeft] = useState(true)
  const { value, error } = props
  const short = value.trim() !== '' && value.replaceAll(/\D/g, '').length < FEWEST_DIGITS
  return (
    <div onFocusIn={() => setLeft(false)} onFocusOut={() => setLeft(true)}>
      <TextField
        {...props}
        kind="phone"
        error={error ?? (left && short ? uiText.shortPhone : undefined)}
      />
    </div>
  )
}
