import { useRef, useState } from 'preact/hooks'
import { drawTo, PAD, pathOf, type Stroke } from '../../base/strokes.ts'
import { fieldId, type FieldProps } from './field-frame.tsx'

interface SignatureFieldProps extends FieldProps {
  readonly strokes: readonly Stroke[]
  /** Said to who can't see what is in the box. */
  readonly state: string
  /** Once for each stroke, when the pen is lifted. */
  readonly onStroke: (stroke: Stroke) => void
}

/** A box to sign in with a finger or a pen. Who can't draw answers in another way beside it. */
export function SignatureField(props: SignatureFieldProps) {
  const { name, label, hint, error, strokes, state, onStroke } = props
  const [air, setAir] = useState<Stroke>([])
  // The pen is quicker than the drawing: what was last drawn to is kept here.
  const drawing = useRef<Stroke | undefined>(undefined)

  const move = (event: PointerEvent & { readonly currentTarget: Element }) => {
    if (!drawing.current) return
    const box = event.currentTarget.getBoundingClientRect()
    const pens = event.getCoalescedEvents?.() ?? []
    for (const pen of pens.length > 0 ? pens : [event]) {
      drawing.current = drawTo(drawing.current, pen, box)
    }
    setAir(drawing.current)
  }
  const lift = () => {
    const drawn = drawing.current
    drawing.current = undefined
    setAir([])
    if (drawn && drawn.length > 0) onStroke(drawn)
  }
  return (
    <div class="field">
      <div
        class="pad"
        id={fieldId(name)}
        data-field={name}
        tabIndex={-1}
        role="img"
        aria-label={`${label}. ${state}`}
        aria-describedby={error ? `${fieldId(name)}-error` : undefined}
        onPointerDown={(event) => {
          if (!event.isPrimary || event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          drawing.current = []
          move(event)
        }}
        onPointerMove={move}
        onPointerUp={lift}
        onPointerCancel={lift}
      >
        <svg viewBox={`0 0 ${PAD.width} ${PAD.height}`} aria-hidden="true">
          {strokes.map((stroke, at) => (
            <path key={at} d={pathOf(stroke)} />
          ))}
          {air.length > 0 && <path d={pathOf(air)} />}
        </svg>
        <span class="pad__line" aria-hidden="true" />
        {strokes.length + air.length === 0 && (
          <span class="pad__hint" aria-hidden="true">
            {hint}
          </span>
        )}
      </div>
      {error && (
        <p class="err" id={`${fieldId(name)}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
