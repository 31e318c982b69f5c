// The record that an event becomes, from what was answered.

import type { Values } from '../form.ts'
import type { MatterRecord } from '../record.ts'
import type { MatterEntry } from '../write.ts'

export function eventEntry(values: Values): MatterEntry {
  const said = (name: string) => values[name] ?? ''
  switch (said('what')) {
    case 'contact': {
      const way = said('way') as MatterRecord<'contactNote'>['way']
      const when = { on: said('on'), time: said('time') }
      const record = { way, withWhom: said('withWhom'), ...when, words: said('words') }
      return { kind: 'contactNote', record }
    }
    case 'statement': {
      const answer = said('answer') as MatterRecord<'statement'>['answer']
      const isWrong = answer === 'corrected' || answer === 'objected'
      const record = {
        provider: said('provider'),
        words: said('words'),
        shownOn: said('shownOn'),
        answer,
        correction: isWrong ? said('correction') : '',
        replaces: said('replaces'),
      }
      return { kind: 'statement', record }
    }
    case 'care': {
      const paragraph = said('paragraph') as MatterRecord<'careOrder'>['paragraph']
      const record = { paragraph, decidedOn: said('decidedOn'), endedOn: said('endedOn') }
      return { kind: 'careOrder', record }
    }
    case 'board': {
      const what = said('decided')
      const by = { decidedOn: said('decidedOn'), decidedBy: said('decidedBy') }
      return { kind: 'boardDecision', record: { ...by, what, toWhom: said('toWhom') } }
    }
    default:
      return { kind: 'caseNumber', record: { number: said('number') } }
  }
}
