// By when something has to be done (DOM E6): the day that the pack names, counted in Swedish dates,
// and the day to plan for. The first is never moved, whatever day it falls on.

import type { Instant } from '../base/clock.ts'
import { lastWorkingDayOnOrBefore } from './days-off.ts'
import { packFor } from './load-pack.ts'
import type { Deadline, RulePack } from './pack.ts'
import { addDays, addMonths, swedishDate } from './swedish-time.ts'
import { textOf, type LegalText } from './text.ts'

export interface DeadlineFacts {
  /** When that which starts a deadline happened: the arrival by the server's receipt. */
  readonly starts: Readonly<Partial<Record<Deadline['start'], Instant>>>
  /** When the reporter asked to be told. */
  readonly requestedAt?: Instant
  /** The child was being investigated when the report came. */
  readonly alreadyRunning?: boolean
}

export type DueDate = { readonly id: string; readonly text: LegalText } & Limit

export type Limit =
  | { readonly limit: 'none' }
  /** Today, whatever day it is: what is due at once is planned for no other day. */
  | { readonly limit: 'atOnce'; readonly statutory: string }
  | {
      readonly limit: 'dated'
      readonly statutory: string
      /** The last working day in time; missing where there is none from the start on. */
      readonly planning?: string
    }

/**
 * Each deadline that has started, by the pack in force on the day of its start. What that pack says
 * nothing of is left out: there is no limit then, and none is guessed.
 */
export function dueDates(packs: readonly RulePack[], facts: DeadlineFacts): readonly DueDate[] {
  return packs.flatMap((pack) =>
    pack.deadlines.flatMap((deadline) => {
      const start = startOf(deadline, facts)
      if (start === undefined || packFor(packs, start.date) !== pack) return []
      return [{ id: deadline.id, text: textOf(pack, deadline.text), ...limitOf(deadline, start) }]
    }),
  )
}

interface Start {
  /** Whose law holds. */
  readonly date: string
  /** Asked for too late, or with nothing to wait for: owed at once on this date. */
  readonly atOnceOn?: string
}

function startOf(deadline: Deadline, facts: DeadlineFacts): Start | undefined {
  const { starts, requestedAt, alreadyRunning = false } = facts
  const happened = starts[deadline.start]
  const date = happened && swedishDate(happened)
  if (!deadline.onRequest) {
    return date === undefined || (alreadyRunning && deadline.unlessRunning) ? undefined : { date }
  }
  const asked = requestedAt && swedishDate(requestedAt)
  if (asked === undefined) return undefined
  if (alreadyRunning) return { date: asked, atOnceOn: asked }
  return date === undefined ? undefined : { date, ...(asked > date && { atOnceOn: asked }) }
}

function limitOf({ days, months }: Deadline, { date, atOnceOn }: Start): Limit {
  if (days === null && months === null) return { limit: 'none' }
  if (atOnceOn !== undefined) return { limit: 'atOnce', statutory: atOnceOn }
  const statutory = addDays(addMonths(date, months ?? 0), days ?? 0)
  if (statutory === date) return { limit: 'atOnce', statutory }
  const planning = lastWorkingDayOnOrBefore(statutory)
  return { limit: 'dated', statutory, ...(planning >= date && { planning }) }
}
