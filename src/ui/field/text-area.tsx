import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Icon, type IconShapes } from '../icon.tsx'
import {
  describe,
  FieldFrame,
  quiet,
  watchCaret,
  type CaretProps,
  type FieldProps,
} from './field-frame.tsx'

interface TextAreaProps extends FieldProps, CaretProps {
  readonly value: string
  readonly onInput: (value: string) => void
  /** Lines to begin with; it grows with the text. */
  readonly rows?: number
  /** A sign inside the field, such as a quotation mark. */
  readonly icon?: IconShapes
  /** Help that belongs to the field, such as words to add. */
  readonly children?: ComponentChildren
}

export function TextArea(props: TextAreaProps) {
  const { value, onInput, onSelectionChange, rows = 3, icon, children, ...field } = props
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (area.current) grow(area.current)
  }, [value])
  useEffect(() => {
    if (area.current) return keepGrown(area.current)
  }, [])

  const control = (
    <textarea
      ref={area}
      class="input"
      rows={rows}
      {...quiet}
      autocapitalize="sentences"
      {...describe(field)}
      {...watchCaret({ onSelectionChange })}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  )
  return (
    <FieldFrame {...field}>
      {icon ? (
        <div class="words__in">
          <Icon of={icon} />
          {control}
        </div>
      ) : (
        control
      )}
      {children}
    </FieldFrame>
  )
}

/** As high as its text, at least its rows. The same in all browsers, unlike `field-sizing`. */
function grow(area: HTMLTextAreaElement): void {
  area.style.height = 'auto'
  const borders = area.offsetHeight - area.clientHeight
  area.style.height = `${area.scrollHeight + borders}px`
}

/** The text breaks anew when the tablet is turned and when the font arrives. */
function keepGrown(area: HTMLTextAreaElement): () => void {
  const again = () => grow(area)
  // Not in the DOM that the tests use.
  if ('fonts' in document) void document.fonts.ready.then(again)
  window.addEventListener('resize', again)
  return () => window.removeEventListener('resize', again)
}
