import { standingTold, wordsHash } from '../../report/fold-lock.ts'
import { matterFormText } from '../../text/matter-forms.ts'
import { entryText } from '../entry-text.ts'
import { optionsIn, type MatterForm, type Room } from '../form.ts'
import { sealMatterEvents } from '../write.ts'

const words = matterFormText.lock

/** The guardian lock narrowed or lifted, with a reason, and told to the reporter without it. */
export function lockForm({ desk, item, matter }: Room): MatterForm {
  const { state, mayKnow, standing } = matter.lock
  return {
    words,
    first: {},
    notes: [words.now[state], ...mayKnow],
    done: matter.events.flatMap((event) => {
      if (event.kind !== 'lockChange') return []
      const { change, reason } = event.record
      return [entryText(event, `${words.changes[change].label}. ${event.record.mayKnow} ${reason}`)]
    }),
    questions: () => [
      { name: 'change', kind: 'choice', ...words.change, options: optionsIn(words.changes) },
      { name: 'mayKnow', kind: 'area', ...words.mayKnow },
      { name: 'reason', kind: 'area', ...words.reason },
    ],
    day: () => 'change',
    seal: (values) => {
      const change = values.change === 'lifted' ? ('lifted' as const) : ('narrowed' as const)
      const mayKnow = values.mayKnow ?? ''
      const record = { change, mayKnow, reason: values.reason ?? '', replaces: [...standing] }
      const before = matter.events.filter((event) => event.kind === 'lockTold')
      const told = { change, mayKnow, replaces: standingTold(before).map(wordsHash) }
      return sealMatterEvents(desk, item, [
        { kind: 'lockChange', record },
        { kind: 'lockTold', record: told },
      ])
    },
  }
}
