import { getMe } from '../../letters/desk.ts'
import { dateText } from '../../text/days.ts'
import { matterFormText } from '../../text/matter-forms.ts'
import { listHandlers, phoneOf, sealAssignment, suggestedHandler } from '../assign.ts'
import { entryText } from '../entry-text.ts'
import type { MatterForm, Option, Question, Room, Values } from '../form.ts'

const words = matterFormText.handler

/** Ta över eller tilldela, med överlämningsblad (DOM D8). */
export function handlerForm(room: Room): MatterForm {
  const { desk, item, matter, today } = room
  const { person } = desk
  const options = optionsFor(room)
  return {
    words,
    first: {
      from: today,
      handler: person.uid,
      phone: person.phone === '' ? phoneOf(desk, person.name) : person.phone,
    },
    notes: notesOn(room),
    done: matter.assignments.map((event) => {
      const { handler, from } = event.record
      return entryText(event, words.entry(handler.name, dateText(from)))
    }),
    questions: () => [
      { name: 'handler', kind: 'select', ...words.handler, options },
      { name: 'from', kind: 'date', ...words.from },
      { name: 'phone', kind: 'phone', ...words.phone, optional: matterFormText.optional },
      ...SHEET.map((name): Question => {
        const { optional } = matterFormText
        return { name, kind: 'area', ...words[name], optional }
      }),
    ],
    follow: (name, value) => {
      const chosen = options.find((option) => option.value === value)
      return name === 'handler' && chosen ? { phone: phoneOf(desk, chosen.label) } : {}
    },
    day: () => 'from',
    seal: (values) => {
      const { handler = '', phone = '', from = '' } = values
      const name = options.find(({ value }) => value === handler)?.label ?? ''
      const assigning = { uid: handler, name, phone, from, sheet: sheetOf(values) }
      return sealAssignment(desk, item, assigning)
    },
  }
}

const SHEET = ['tasks', 'meeting', 'consents', 'promises', 'heard'] as const

function sheetOf({ tasks = '', meeting = '', consents = '', promises = '', heard = '' }: Values) {
  return { tasks, meeting, consents, promises, heard }
}

/** A social secretary takes over; who may give it to anybody sees everybody. */
function optionsFor({ desk, names }: Room): readonly Option[] {
  const me = getMe(desk)
  const choosable = me.role === 'socialSecretary' ? [me] : listHandlers(desk)
  return choosable.map(({ uid }) => ({ value: uid, label: names.get(uid) ?? '' }))
}

function notesOn({ desk, item, matter }: Room): readonly string[] {
  const { handler, handlerHasLeft } = matter
  const suggested = suggestedHandler(desk, item)
  return [
    ...(handler ? [(handlerHasLeft ? words.left : words.now)(handler.name)] : []),
    ...(suggested === undefined ? [] : [words.suggested(suggested)]),
  ]
}
