import { useEffect, useRef } from 'preact/hooks'
import { uiText } from '../text/ui.ts'
import { focusField } from './field-focus.ts'

export interface FieldError {
  readonly text: string
  /** Name of the field it is about; the link goes there. */
  readonly field?: string | undefined
  /** Another way there, where the field is on another page. */
  readonly href?: string | undefined
}

interface ErrorSummaryProps {
  readonly title?: string
  readonly errors: readonly FieldError[]
}

/** Takes the focus when it appears, so that a reader hears how many things are missing. */
export function ErrorSummary({
  errors,
  title = uiText.thingsMissing(errors.length),
}: ErrorSummaryProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  return (
    <section class="errs">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <ul class="errs__list">
        {errors.map((error) => (
          <li key={error.text}>
            <ErrorLink error={error} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ErrorLink({ error: { text, field, href } }: { readonly error: FieldError }) {
  if (href) return <a href={href}>{text}</a>
  if (!field) return <span>{text}</span>
  return (
    <a
      href={`#f-${field}`}
      onClick={(event) => {
        event.preventDefault()
        focusField(field)
      }}
    >
      {text}
    </a>
  )
}
