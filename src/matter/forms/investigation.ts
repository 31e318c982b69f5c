import { dateText, weekdayText } from '../../text/days.ts'
import { matterFormText } from '../../text/matter-forms.ts'
import { dueOf } from '../due.ts'
import { entryText } from '../entry-text.ts'
import { optionsIn, type MatterForm, type Question, type Room, type Values } from '../form.ts'
import { lastDayOf, planningOf } from '../path-facts.ts'
import type { MatterEvent } from '../record.ts'
import { sealMatterEvents, type MatterEntry } from '../write.ts'

const words = matterFormText.investigation

/** Mer tid för utredningen, eller dess slut (SoL 20:3). */
export function investigationForm(room: Room): MatterForm {
  const { desk, item, matter, today } = room
  return {
    words,
    first: { decidedOn: today, closedOn: today },
    notes: matter.openedOn === undefined ? [words.notOpen] : lastDayNote(room),
    done: matter.events.flatMap((event) => lineOf(event) ?? []),
    questions: ({ what }) => [
      { name: 'what', kind: 'choice', ...words.what, options: optionsIn(words.whats) },
      ...(what === 'extended' ? EXTENDING : []),
      ...(what === 'closed' ? CLOSING : []),
      { name: 'grounds', kind: 'area', ...words.grounds },
    ],
    day: ({ what }) => (what === 'closed' ? 'closedOn' : 'decidedOn'),
    seal: (values) => sealMatterEvents(desk, item, [entryOf(values)]),
  }
}

const EXTENDING: readonly Question[] = [
  { name: 'until', kind: 'date', ...words.until },
  { name: 'decidedOn', kind: 'date', ...words.decidedOn },
]
const CLOSING: readonly Question[] = [
  { name: 'closedOn', kind: 'date', ...words.closedOn },
  { name: 'outcome', kind: 'choice', ...words.outcome, options: optionsIn(words.outcomes) },
]

/** By when it has to be done, and the working day to plan for where an office is closed on the last. */
function lastDayNote({ matter, packs, today }: Room): readonly string[] {
  const due = dueOf(matter, packs)
  const day = lastDayOf(due, 'investigation')
  if (day === undefined || matter.phase !== 'investigating') return []
  const plan = planningOf(due, 'investigation')
  const planned = plan === undefined || plan < today ? '' : ` ${words.plan(weekdayText(plan))}`
  return [`${words.lastDay(weekdayText(day))}${planned}`]
}

function entryOf({ what, until, decidedOn, closedOn, outcome, grounds }: Values): MatterEntry {
  const said = grounds ?? ''
  if (what === 'extended') {
    const record = { until: until ?? '', decidedOn: decidedOn ?? '', reason: said }
    return { kind: 'investigationExtended', record }
  }
  const ended = outcome === 'measure' || outcome === 'noMeasure' ? outcome : 'leftTo'
  const record = { closedOn: closedOn ?? '', outcome: ended, grounds: said } as const
  return { kind: 'investigationClosed', record }
}

function lineOf(event: MatterEvent): string | undefined {
  if (event.kind === 'investigationExtended') {
    const { until, reason } = event.record
    return entryText(event, `${words.whats.extended.label} ${dateText(until)}. ${reason}`)
  }
  if (event.kind !== 'investigationClosed') return undefined
  const { closedOn, outcome, grounds } = event.record
  const said = `${words.whats.closed.label} ${dateText(closedOn)}. ${words.outcomes[outcome].label}.`
  return entryText(event, `${said} ${grounds}`)
}
