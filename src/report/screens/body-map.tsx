import plus from 'lucide:plus'
import { randomId } from '../../base/id.ts'
import { useComingBack } from '../../draft/coming-back.ts'
import type { ResumePlace } from '../../draft/draft.ts'
import { useFocusOnNew, type Rows } from '../../draft/rows.ts'
import { bodyText } from '../../text/body.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import {
  BODY_PARTS,
  BODY_VIEWS,
  findPart,
  nearestPart,
  placeOn,
  type BodyView,
} from '../body-part.ts'
import type { BodyMark } from '../record.ts'
import type { StepProps } from './bind.ts'
import { BodyFigure } from './body-drawing.tsx'

const PARTS = BODY_PARTS.map(({ id, label }) => ({ value: id, label }))
const UNPLACED = { part: '', view: '', x: 0, y: 0 } as const

type Place = Pick<BodyMark, 'part' | 'view' | 'x' | 'y'>

export interface BodyMapProps extends Pick<StepProps, 'mark'> {
  readonly marks: readonly BodyMark[]
  readonly rows: Rows<BodyMark>
  readonly place: ResumePlace | undefined
}

/** What was seen on the body. The list holds all of it; the drawing is a quicker way into the list. */
export function BodyMap({ marks, rows, mark, place }: BodyMapProps) {
  const focusOnNew = useFocusOnNew()
  useComingBack(place)
  const add = (place: Place) => {
    const id = randomId('i')
    focusOnNew(`mark-part-${id}`)
    rows.add({ id, ...place, text: '' })
  }
  return (
    <>
      <p class="hint">{bodyText.hint}</p>
      <div class="body">
        {BODY_VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            class="body__view body__view--press"
            onClick={(event) => add(placeOfPress(event, view))}
          >
            <BodyFigure view={view} marks={marks} />
            <span>
              {bodyText.views[view]} <span class="sr">{bodyText.press}</span>
            </span>
          </button>
        ))}
      </div>
      {marks.map((one, at) => (
        <MarkCard key={one.id} {...{ one, at, marks, rows, mark }} />
      ))}
      <Button icon={plus} onClick={() => add(UNPLACED)}>
        {bodyText.add}
      </Button>
    </>
  )
}

/** From the keyboard a button is pressed nowhere in particular: the part is then chosen by name. */
function placeOfPress(event: MouseEvent, view: BodyView): Place {
  const figure = (event.currentTarget as Element).querySelector('svg')
  if (event.detail === 0 || !figure) return UNPLACED
  const { left, top, width, height } = figure.getBoundingClientRect()
  // The drawing shows the middle half of its square.
  const x = within(250 + (500 * (event.clientX - left)) / width)
  const y = within((1000 * (event.clientY - top)) / height)
  return { part: nearestPart(view, x, y).id, view, x, y }
}

function within(value: number): number {
  return Math.round(Math.min(1000, Math.max(0, value)))
}

interface MarkCardProps extends Omit<BodyMapProps, 'place'> {
  readonly one: BodyMark
  readonly at: number
}

function MarkCard({ one, at, marks, rows, mark }: MarkCardProps) {
  const { id, part, text } = one
  const choose = (chosen: string | undefined) => {
    const found = chosen === undefined ? undefined : findPart(chosen)
    const others = marks.filter((other) => other.id !== id)
    rows.change(id, found ? placeOn(found, others) : UNPLACED)
  }
  return (
    <fieldset class="card stack">
      <legend class="label">{bodyText.title(at + 1, findPart(part)?.label ?? '')}</legend>
      <SelectField
        name={`mark-part-${id}`}
        label={bodyText.part}
        options={PARTS}
        value={part || undefined}
        onInput={choose}
      />
      <TextArea
        name={`mark-text-${id}`}
        label={bodyText.text}
        hint={bodyText.textHint}
        rows={2}
        value={text}
        onInput={(value) => rows.change(id, { text: value })}
        onSelectionChange={(caret) => mark(`mark-text-${id}`, caret)}
      />
      <Button variant="quiet" onClick={() => rows.remove(id)}>
        {bodyText.remove(at + 1)}
      </Button>
    </fieldset>
  )
}
