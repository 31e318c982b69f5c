import { bodyText } from '../../text/body.ts'
import { BODY_VIEWS, findPart, type BodyView } from '../body-part.ts'
import type { BodyMark } from '../record.ts'
import { BodyFigure } from './body-drawing.tsx'

export interface BodyDrawingsProps {
  readonly marks: readonly BodyMark[]
}

/** Where the marks are, to look at: a view without any is left out. */
export function BodyDrawings({ marks }: BodyDrawingsProps) {
  const views = BODY_VIEWS.filter((view) => marks.some((mark) => mark.view === view))
  if (views.length === 0) return null
  return (
    <div class="body">
      {views.map((view) => (
        <div key={view} class="body__view" role="img" aria-label={describeView(view, marks)}>
          <BodyFigure view={view} marks={marks} />
          <span aria-hidden="true">{bodyText.views[view]}</span>
        </div>
      ))}
    </div>
  )
}

function describeView(view: BodyView, marks: readonly BodyMark[]): string {
  const lines = marks.flatMap((mark, at) =>
    mark.view === view
      ? [bodyText.title(at + 1, findPart(mark.part)?.label ?? bodyText.unplaced)]
      : [],
  )
  return [bodyText.views[view], ...lines].map((line) => `${line}.`).join(' ')
}
