import { dateText } from '../../text/days.ts'
import { matterFormText } from '../../text/matter-forms.ts'
import { entryText } from '../entry-text.ts'
import { optionsIn, type MatterForm, type Option, type Question, type Room } from '../form.ts'
import type { MatterEvent } from '../record.ts'
import { sealMatterEvents } from '../write.ts'
import { eventEntry } from './event-entry.ts'

const words = matterFormText.event

/** Ny händelse: a contact, a statement, care under LVU, the board's decision, a number. */
export function eventForm({ desk, item, matter, today }: Room): MatterForm {
  const earlier = matter.statements.map(({ id, record }) => ({ value: id, label: record.provider }))
  return {
    words,
    first: { on: today, decidedOn: today },
    notes: [],
    done: matter.events.flatMap((event) => lineOf(event) ?? []),
    questions: ({ what = '', answer = '' }) => [
      { name: 'what', kind: 'choice', ...words.what, options: optionsIn(words.whats) },
      ...questionsOn(what, answer, earlier),
    ],
    day: ({ what }) => (what === 'contact' ? 'on' : what === 'statement' ? 'shownOn' : 'decidedOn'),
    seal: (values) => sealMatterEvents(desk, item, [eventEntry(values)]),
  }
}

function questionsOn(
  what: string,
  answer: string,
  earlier: readonly Option[],
): readonly Question[] {
  switch (what) {
    case 'contact':
      return [
        { name: 'way', kind: 'chips', ...words.way, options: optionsIn(words.ways) },
        { name: 'withWhom', kind: 'name', ...words.withWhom },
        { name: 'on', kind: 'date', ...words.on },
        { name: 'time', kind: 'time', ...words.time },
        { name: 'words', kind: 'area', ...words.words },
      ]
    case 'statement':
      return [
        { name: 'provider', kind: 'name', ...words.provider },
        { name: 'words', kind: 'area', ...words.stated },
        ...(earlier.length > 0
          ? [{ name: 'replaces', kind: 'select', ...words.replaces, options: earlier } as const]
          : []),
        { name: 'shownOn', kind: 'date', ...words.shownOn },
        { name: 'answer', kind: 'chips', ...words.answer, options: optionsIn(words.answers) },
        ...(answer === 'corrected' || answer === 'objected'
          ? [{ name: 'correction', kind: 'area', ...words.correction } as const]
          : []),
      ]
    case 'care':
      return [
        { name: 'paragraph', kind: 'chips', ...words.paragraph, options: PARAGRAPHS },
        { name: 'decidedOn', kind: 'date', ...words.decidedOn },
        { name: 'endedOn', kind: 'date', ...words.endedOn },
      ]
    case 'board':
      return [
        { name: 'decidedOn', kind: 'date', ...words.decidedOn },
        { name: 'decidedBy', kind: 'name', ...words.decidedBy },
        { name: 'decided', kind: 'area', ...words.decided },
        { name: 'toWhom', kind: 'text', ...words.toWhom },
      ]
    case 'number':
      return [{ name: 'number', kind: 'text', ...words.number }]
    default:
      return []
  }
}

const PARAGRAPHS = ['2', '3', '6', '11'].map((value) => ({ value, label: `${value} §` }))

function lineOf(event: MatterEvent): string | undefined {
  switch (event.kind) {
    case 'contactNote': {
      const { way, withWhom, on, words: said } = event.record
      return entryText(event, `${words.ways[way].label}, ${withWhom}, ${dateText(on)}. ${said}`)
    }
    case 'statement': {
      const { provider, words: said, answer, correction } = event.record
      return entryText(event, `${provider}: ${said} ${words.answers[answer].label}. ${correction}`)
    }
    case 'careOrder':
      return entryText(event, `${words.whats.care.label}, ${event.record.paragraph} §.`)
    case 'boardDecision':
      return entryText(event, `${event.record.what} ${event.record.toWhom}.`)
    case 'caseNumber':
      return entryText(event, event.record.number)
    default:
      return undefined
  }
}
