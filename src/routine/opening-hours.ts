// Who answers the phone now, and how long an office has been open. Hours are Swedish wall time, so
// a Monday has its eight hours in winter and in summer. A day off has the hours of a Sunday: an
// office is closed, while a service that answers at all hours still does.

import { minutesBetween, type Instant } from '../base/clock.ts'
import type { ContactCard, OpeningHours } from '../protocol/contact-card.ts'
import { officeWeekdayOf } from './days-off.ts'
import type { RulePack } from './pack.ts'
import { addDays, instantAt, swedishDate } from './swedish-time.ts'

export interface Place {
  readonly municipality: string
  readonly district?: string
}

export interface NumberNow {
  /** Rung before anything else when somebody is in danger. */
  readonly emergencyNumber: string
  readonly card?: ContactCard
  readonly number?: string
  /** True when the intake is open and answers itself. */
  readonly intakeOpen: boolean
}

/** Half open: at closing time it is closed. No hours at all mean always open, holidays too. */
export function openAt(hours: readonly OpeningHours[], instant: Instant): boolean {
  if (hours.length === 0) return true
  const today = swedishDate(instant)
  return spans(hours, addDays(today, -1), today).some(
    ([from, to]) => from <= instant && instant < to,
  )
}

/** Minutes between two moments while the office was open. */
export function openMinutesBetween(
  hours: readonly OpeningHours[],
  from: Instant,
  to: Instant,
): number {
  if (to <= from) return 0
  if (hours.length === 0) return minutesBetween(from, to)
  const first = addDays(swedishDate(from), -1)
  return spans(hours, first, swedishDate(to))
    .map(([start, end]) => minutesBetween(later(start, from), earlier(end, to)))
    .reduce((sum, minutes) => sum + Math.max(0, minutes), 0)
}

/** The intake of a place while it is open, else the emergency service; 112 always beside it. */
export function numberNow(
  pack: RulePack,
  cards: readonly ContactCard[],
  place: Place,
  instant: Instant,
): NumberNow {
  const near = cards.filter((card) => answersFor(card, place))
  const intake = near.find(
    (card) => card.function === 'intake' && hasPhone(card) && openAt(card.hours, instant),
  )
  // The emergency service takes over whenever the intake does not answer, holidays included, so
  // its own hours are not asked.
  const card = intake ?? near.find((other) => other.function === 'emergency' && hasPhone(other))
  const { emergencyNumber } = pack
  const number = card?.phones[0]?.number
  return {
    emergencyNumber,
    ...(card && { card }),
    ...(number !== undefined && { number }),
    intakeOpen: intake !== undefined,
  }
}

/** Where a card's office lies, by its first district. */
export function placeOf({ municipality, districts: [district] }: ContactCard): Place {
  return { municipality, ...(district !== undefined && { district }) }
}

/** A card without districts answers for its whole municipality. */
export function answersFor(card: ContactCard, { municipality, district }: Place): boolean {
  if (card.municipality !== municipality) return false
  return card.districts.length === 0 || (!!district && card.districts.includes(district))
}

function hasPhone(card: ContactCard): boolean {
  return card.phones.length > 0
}

type Span = readonly [from: Instant, to: Instant]

/** When it is open on the days from one date to another, sorted and without overlap. */
function spans(hours: readonly OpeningHours[], first: string, last: string): readonly Span[] {
  const found: Span[] = []
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const weekday = officeWeekdayOf(date)
    for (const { days, from, to } of hours) {
      if (!days.includes(weekday)) continue
      // 16:30 to 08:00 is a night, and belongs to the day on which it begins.
      const end = to <= from ? addDays(date, 1) : date
      found.push([instantAt(date, from), instantAt(end, to)])
    }
  }
  return joined(found.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function joined(sortedSpans: readonly Span[]): readonly Span[] {
  return sortedSpans.reduce<readonly Span[]>((done, span) => {
    const previous = done.at(-1)
    if (!previous || previous[1] < span[0]) return [...done, span]
    return [...done.slice(0, -1), [previous[0], later(previous[1], span[1])]]
  }, [])
}

// Instants are written alike, so their text order is their order in time.
function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b
}
