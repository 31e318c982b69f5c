import { ErrorBoundary, lazy } from 'preact-iso'
import { useState } from 'preact/hooks'
import { bodyText } from '../../text/body.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import type { BodyMapProps } from './body-map.tsx'

// Most children have no marks on the body, and the drawing is longer than all else of the step.
const BodyMap = lazy(() => import('./body-map.tsx').then((m) => m.BodyMap))

/** What was seen on the body: the drawing is there for whoever asks for it, or has used it. */
export function BodyMarks(props: BodyMapProps) {
  const [asked, setAsked] = useState(props.marks.length > 0)
  const show = () => {
    setAsked(true)
    // The button goes, and the focus with it.
    document.querySelector<HTMLElement>('#body-marks')?.focus()
  }
  return (
    <Section id="body-marks" title={bodyText.heading}>
      {asked || props.marks.length > 0 ? (
        <ErrorBoundary>
          <BodyMap {...props} />
        </ErrorBoundary>
      ) : (
        <Button onClick={show}>{bodyText.show}</Button>
      )}
    </Section>
  )
}
