import type { BodyView } from '../body-part.ts'
import type { BodyMark } from '../record.ts'

/** Half of the body, from the neck round the arm and the leg; the other half is its mirror. */
const HALF =
  'M500 214 534 212V240C546 258 590 258 620 272 646 284 656 304 662 334L694 520C706 546 712 578 700 596 690 612 668 606 664 584L654 534 614 366C612 400 606 440 606 470 606 520 618 552 620 596L606 764 598 900C602 928 644 944 640 962H556C550 940 550 920 548 900L528 764 500 616'
const EARS = 'M590 106c22-6 22 44-4 40M410 106c-22-6-22 44 4 40'
const FACE = 'M462 112v8M538 112v8M482 170h36'

interface BodyFigureProps {
  readonly view: BodyView
  readonly marks: readonly BodyMark[]
}

/** A child in calm lines, and the numbers of its marks. Says nothing to a screen reader by itself. */
export function BodyFigure({ view, marks }: BodyFigureProps) {
  return (
    <svg class="body__figure" viewBox="250 0 500 1000" aria-hidden="true">
      <path d={HALF} />
      <path d={HALF} transform="translate(1000 0)scale(-1 1)" />
      <path d={EARS} />
      <ellipse cx="500" cy="118" rx="90" ry="104" />
      {view === 'front' && <path d={FACE} />}
      {marks.map(({ id, view: on, x, y }, at) =>
        on === view ? (
          <g key={id} class="body__mark">
            <circle cx={x} cy={y} r="44" />
            <text x={x} y={y + 20}>
              {at + 1}
            </text>
          </g>
        ) : null,
      )}
    </svg>
  )
}
