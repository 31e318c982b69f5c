import type { RulePack } from '../../routine/pack.ts'
import { textOf } from '../../routine/text.ts'
import { consentText } from '../../text/consent.ts'
import { Checks } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { tickChecklist, type ConsentChecklist } from '../checklist.ts'
import { words } from './bind.ts'

interface TalkThroughProps {
  readonly consent: Pick<ConsentChecklist, 'checklist'>
  readonly edit: (change: Pick<ConsentChecklist, 'checklist'>) => void
  readonly pack: RulePack | undefined
}

/** The twelve points of the rule pack (DOM E4), none of them ticked beforehand. */
export function TalkThrough({ consent, edit, pack }: TalkThroughProps) {
  if (!pack) return <Note>{consentText.noList}</Note>
  const list = pack.consentChecklist
  const ticked = list.filter((key) => consent.checklist.includes(key))
  return (
    <>
      <Checks
        {...words('checklist')}
        options={list.map((key) => ({ value: key, label: textOf(pack, key).text }))}
        values={ticked}
        onInput={(keys) => edit({ checklist: tickChecklist(consent, list, keys) })}
      />
      <p class="small muted">{consentText.ticked(ticked.length, list.length)}</p>
    </>
  )
}
