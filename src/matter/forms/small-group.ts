import { getMe } from '../../letters/desk.ts'
import { matterFormText } from '../../text/matter-forms.ts'
import { smallGroupText as words } from '../../text/small-group.ts'
import { listHandlers } from '../assign.ts'
import { entryText } from '../entry-text.ts'
import { optionsIn, type MatterForm, type Room } from '../form.ts'
import { happeningOf } from '../happening.ts'
import { sealMatterEvents } from '../write.ts'

/** Vilka ser ärendet: some of the group, or all of it again. Managers always do. */
export function smallGroupForm({ desk, item, matter, names }: Room): MatterForm {
  const options = listHandlers(desk)
    .filter(({ role }) => role !== 'unitManager')
    .map(({ uid }) => ({ value: uid, label: names.get(uid) ?? '' }))
  const { optional } = matterFormText
  const own = getMe(desk).role === 'unitManager' ? '' : desk.person.uid
  return {
    words,
    first: { members: [...(matter.smallGroup ?? [own])].join(' ') },
    notes: [words.border],
    done: matter.events.flatMap((event) =>
      event.kind === 'smallGroup' ? [entryText(event, happeningOf(event).title)] : [],
    ),
    questions: ({ what }) => [
      { name: 'what', kind: 'choice', ...words.what, options: optionsIn(words.whats) },
      ...(what === 'some'
        ? [{ name: 'members', kind: 'checks' as const, ...words.members, optional, options }]
        : []),
      { name: 'reason', kind: 'area', ...words.reason },
    ],
    day: () => 'what',
    seal: ({ what, members = '', reason = '' }) => {
      const to = what === 'all' ? ('all' as const) : ('some' as const)
      const chosen = to === 'some' ? members.split(' ') : []
      const named = options
        .filter(({ value }) => chosen.includes(value))
        .map(({ value, label }) => ({ uid: value, name: label }))
      const record = { to, members: named, reason }
      return sealMatterEvents(desk, item, [{ kind: 'smallGroup', record }])
    },
  }
}
