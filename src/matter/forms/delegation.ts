import { err } from '../../base/result.ts'
import { groupsOf } from '../../directory/directory.ts'
import { dateText } from '../../text/days.ts'
import { matterFormText } from '../../text/matter-forms.ts'
import { listHandlers } from '../assign.ts'
import { validDelegations } from '../counting.ts'
import { entryText } from '../entry-text.ts'
import type { MatterForm, Room } from '../form.ts'
import { byWriting } from '../rights.ts'
import { sealUnitEvent } from '../write.ts'

const words = matterFormText.delegation

/** The manager lets a colleague decide, from one day to another. */
export function delegationForm({ desk, item, events, names, today }: Room): MatterForm {
  const directory = desk.directory()
  const { home } = directory
  const options = listHandlers(desk)
    .filter(({ uid }) => uid !== desk.person.uid)
    .map(({ uid }) => ({ value: uid, label: names.get(uid) ?? '' }))
  const given = validDelegations(events, home.id, directory)
  return {
    words,
    first: { from: today },
    notes: [],
    done: given.toSorted(byWriting).map((event) => {
      const { to, from, until } = event.record
      const last = until === '' ? '' : dateText(until)
      return entryText(event, words.entry(to.name, dateText(from), last))
    }),
    questions: () => [
      { name: 'to', kind: 'select', ...words.to, options },
      { name: 'from', kind: 'date', ...words.from },
      { name: 'until', kind: 'date', ...words.until },
    ],
    day: () => 'from',
    seal: async ({ to: uid = '', from = '', until = '' }) => {
      const { mailbox } = item.submission
      const group = groupsOf(directory, desk.person.uid).find((one) => one.mailbox === mailbox)
      if (!group) return err({ kind: 'no-right' })
      const name = options.find(({ value }) => value === uid)?.label ?? ''
      const to = { uid, name, title: '', phone: '', email: '' }
      return sealUnitEvent(desk, group, 'delegation', { to, from, until })
    },
  }
}
