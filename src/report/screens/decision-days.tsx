import type { Instant } from '../../base/clock.ts'
import { dueDates } from '../../routine/deadlines.ts'
import type { RulePack } from '../../routine/pack.ts'
import { daysBetween, instantAt, swedishDate } from '../../routine/swedish-time.ts'
import { weekdayText } from '../../text/days.ts'
import { pathText } from '../../text/path.ts'
import { DayRuler } from '../../ui/day-ruler.tsx'

interface DecisionDaysProps {
  readonly packs: readonly RulePack[]
  /** The report by phone, else the server's receipt: it starts the clock. */
  readonly from: Instant
  readonly now: Instant
}

/**
 * How many of the days have gone in which the law wants a decision, counted by the rules of the day
 * the report came. What was decided, this device does not know.
 */
export function DecisionDays({ packs, from, now }: DecisionDaysProps) {
  const day = daysBetween(from, now)
  const due = dueDates(packs, { starts: { arrival: from } })
  const decision = due.find(({ id }) => id === 'preliminary')
  if (decision?.limit !== 'dated') return <p class="path__count">{pathText.day(day)}</p>
  const { dayOf, ahead, past, plan, ruler, today } = pathText.decision
  const first = swedishDate(from)
  const { statutory: last, planning } = decision
  const end = daysBetween(from, instantAt(last, '12:00'))
  const isPast = swedishDate(now) > last
  return (
    <>
      <p class="path__count">
        <b>{isPast || day === 0 ? pathText.day(day) : dayOf(day, end)}</b>{' '}
        {(isPast ? past : ahead)(weekdayText(last))}
        {planning !== undefined && planning !== last && !isPast && (
          <> {plan(weekdayText(planning))}</>
        )}
      </p>
      {!isPast && (
        <DayRuler
          label={ruler(weekdayText(first), weekdayText(last), day)}
          today={day}
          end={end}
          marks={{ first: dayNumber(first), today, end: dayNumber(last) }}
        />
      )}
    </>
  )
}

function dayNumber(date: string): string {
  return String(Number(date.slice(8)))
}
