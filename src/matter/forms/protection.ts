import { err } from '../../base/result.ts'
import { instantAt, swedishClock } from '../../routine/swedish-time.ts'
import { matterFormText } from '../../text/matter-forms.ts'
import { entryText } from '../entry-text.ts'
import { optionsIn, type MatterForm, type Room } from '../form.ts'
import { sealMatterEvents } from '../write.ts'

const words = matterFormText.protection

/** Skyddsbedömning (SoL 20:1). */
export function protectionForm({ desk, item, matter, today }: Room): MatterForm {
  return {
    words,
    first: {
      assessedOn: today,
      assessedTime: swedishClock(desk.clock.now()).replace('.', ':'),
    },
    notes: [],
    done: matter.protections.map((event) =>
      entryText(event, `${words.needs[event.record.need].label}. ${event.record.grounds}`),
    ),
    questions: () => [
      { name: 'need', kind: 'choice', ...words.need, options: optionsIn(words.needs) },
      { name: 'assessedOn', kind: 'date', ...words.assessedOn },
      { name: 'assessedTime', kind: 'time', ...words.assessedTime },
      { name: 'grounds', kind: 'area', ...words.grounds },
    ],
    day: () => 'assessedOn',
    seal: ({ need = '', assessedOn = '', assessedTime = '', grounds = '' }) => {
      const assessedAt = instantAt(assessedOn, assessedTime)
      // Later today is as little past as tomorrow; readers, whose clocks differ, go by the day.
      if (assessedAt > desk.clock.now()) return Promise.resolve(err({ kind: 'future' }))
      const record = { need: need === 'immediate' ? need : 'none', assessedAt, grounds } as const
      return sealMatterEvents(desk, item, [{ kind: 'protectionAssessment', record }])
    },
  }
}
