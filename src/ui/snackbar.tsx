import { useEffect, useRef, useState } from 'preact/hooks'
import { uiText } from '../text/ui.ts'
import { Button } from './button.tsx'

export interface SnackMessage {
  /** A new id starts the ten seconds anew. */
  readonly id: string
  readonly text: string
  readonly onUndo?: (() => void) | undefined
}

interface SnackbarProps {
  readonly message: SnackMessage | undefined
  readonly onGone: () => void
}

const SECONDS = 10

/** Undo instead of a question. The time stops while somebody is at it with pointer or focus. */
export function Snackbar({ message, onGone }: SnackbarProps) {
  const [held, setHeld] = useState(false)
  // In a ref: a parent that draws itself anew must not start the time anew.
  const gone = useRef(onGone)
  gone.current = onGone
  const id = message?.id
  useEffect(() => {
    if (id === undefined || held) return undefined
    const timer = setTimeout(() => gone.current(), SECONDS * 1000)
    return () => clearTimeout(timer)
  }, [id, held])

  // Undo takes its own button away: the focus goes back to where somebody came from.
  const before = useRef<EventTarget | null>(null)
  const hold = () => setHeld(true)
  const release = () => setHeld(false)
  const undo = () => {
    message?.onUndo?.()
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
    setHeld(false)
    onGone()
  }
  // The live region is there before its words, or they would not be read.
  return (
    <div role="status" aria-live="polite">
      {message && (
        <div
          class="snack"
          onFocusCapture={({ relatedTarget }) => {
            before.current = relatedTarget
            hold()
          }}
          onBlurCapture={release}
          onMouseEnter={hold}
          onMouseLeave={({ currentTarget }) => {
            if (!currentTarget.contains(document.activeElement)) release()
          }}
        >
          <p>{message.text}</p>
          {message.onUndo && (
            <Button variant="quiet" onClick={undo}>
              {uiText.undo}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
