import send from 'lucide:send'
import { textOf } from '../../routine/text.ts'
import { reportText } from '../../text/report.ts'
import { Note } from '../../ui/note.tsx'
import { chosenRecipient, OTHER_MUNICIPALITY, resolve } from '../recipient-choice.ts'
import type { Report } from '../record.ts'
import type { Surroundings } from '../../draft/surroundings.ts'

interface RecipientPanelProps {
  readonly report: Report
  readonly around: Surroundings
}

/** Where it goes and by which rule, before anything is sent; a wrong unit can't be called back. */
export function RecipientPanel({ report, around }: RecipientPanelProps) {
  const { desk, pack, place } = around
  const words = reportText.recipient
  if (!pack || report.registration === '') return <Note>{words.none}</Note>
  const directory = desk.directory()
  const own = place?.municipality ?? ''
  const chosen = chosenRecipient(report, directory, pack, own)
  if (report.municipality === OTHER_MUNICIPALITY && report.registration !== 'unknown') {
    return chosen ? <Note tone="wait">{words.outside(chosen.name, '')}</Note> : null
  }
  const { reason, alsoCall } = resolve(report, directory, pack, own)
  const why = textOf(pack, reason.key, reason.values)
  const phone = alsoCall?.card.phones[0]?.number ?? ''
  return (
    <Note icon={send} tone={chosen ? (chosen.way === 'trepart' ? 'ok' : 'wait') : 'wait'}>
      {chosen && <b>{words.to(chosen.name)} </b>}
      <span>{why.text} </span>
      {chosen?.way === 'outside' && <span>{words.outside(chosen.name, chosen.phone)} </span>}
      {alsoCall && <span>{words.alsoCall(alsoCall.card.name, phone)} </span>}
      {chosen && chosen.checked !== '' && <span>{words.checked(chosen.checked)}</span>}
    </Note>
  )
}
