import check from 'lucide:check'
import { useState } from 'preact/hooks'
import { uiText } from '../../text/ui.ts'
import { Icon } from '../icon.tsx'
import { fieldId, verbatim } from './field-frame.tsx'

interface PasswordWordProps {
  readonly name: string
  readonly label: string
  readonly value: string
  /** The word is in the list. That it is the right one is told for all of them together. */
  readonly known: boolean
  readonly onInput: (value: string) => void
  readonly onEnter?: () => void
  readonly onFocus?: () => void
  /** Id of the suggestions. */
  readonly describedBy?: string | undefined
}

const readable = { type: 'text' } as const
const covered = { type: 'password' } as const

/** One of the words that unlock: readable while it is written, covered when one goes on. */
export function PasswordWord(props: PasswordWordProps) {
  const { name, label, value, known, onInput, onEnter, onFocus, describedBy } = props
  const [writing, setWriting] = useState(false)
  const state = [known && 'ok', writing && 'now'].filter(Boolean).join(' ')
  const knownId = `${fieldId(name)}-known`
  const described = [known && knownId, writing && describedBy].filter(Boolean).join(' ')
  return (
    <label class={state}>
      {label}
      <span class="in">
        <input
          id={fieldId(name)}
          data-field={name}
          {...(writing || value === '' ? readable : covered)}
          {...verbatim}
          aria-label={label}
          aria-describedby={described || undefined}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          onFocus={() => {
            setWriting(true)
            onFocus?.()
          }}
          onBlur={() => setWriting(false)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onEnter?.()
          }}
        />
        {known && <Icon of={check} />}
        {known && (
          <span class="sr" id={knownId}>
            {uiText.knownWord}
          </span>
        )}
      </span>
    </label>
  )
}
