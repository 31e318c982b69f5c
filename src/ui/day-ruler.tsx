interface DayRulerProps {
  /** All that the ruler shows, in words. */
  readonly label: string
  /** The day it is now, counted from the first, which is 0; it may lie past the end. */
  readonly today: number
  /** The last day. */
  readonly end: number
  /** What stands under the first day, today and the last one. */
  readonly marks: { readonly first: string; readonly today: string; readonly end: string }
}

/** A run of days with today in it. One picture with one name: no day of it can be chosen. */
export function DayRuler({ label, today, end, marks }: DayRulerProps) {
  const days = Array.from({ length: end + 1 }, (_, day) => day)
  return (
    <div class="ruler" role="img" aria-label={label}>
      {days.map((day) => (
        <i key={day} class={classOf(day, today, end)}>
          <em>
            {day === today ? marks.today : day === end ? marks.end : day === 0 && marks.first}
          </em>
        </i>
      ))}
    </div>
  )
}

function classOf(day: number, today: number, end: number): string {
  const past = day <= today ? 'past' : ''
  const what = day === today ? 'today' : day === end ? 'end' : ''
  return `${past} ${what}`.trim()
}
