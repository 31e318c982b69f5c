import triangleAlert from 'lucide:triangle-alert'
import type { Desk } from '../../letters/desk.ts'
import { consentFormText } from '../../text/consent-form.ts'
import { consentsText } from '../../text/consents.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { noesSince } from '../completing.ts'
import type { ConsentDraft } from '../consent-draft.ts'
import type { ConsentEvents } from '../fold.ts'
import type { ConsentGround } from '../ground.ts'
import { listHolders } from '../overview.ts'
import { seenBy } from '../write.ts'
import type { TakingDown } from './taking-down.ts'

interface ChangedProps extends TakingDown {
  readonly events: ConsentEvents
  readonly desk: Desk
}

const words = consentFormText.changed

/** A no that came while one was writing: a yes from before it is no answer to it. */
export function hasChanged(
  events: ConsentEvents,
  { authority }: ConsentGround,
  { seen }: ConsentDraft,
): boolean {
  return noesSince(events, authority, seen).length > 0
}

export function Changed({ draft, edit, ground, events, desk }: ChangedProps) {
  const since = noesSince(events, ground.authority, draft.seen)
  if (since.length === 0) return null
  const names = listHolders(events, ground.authority)
    .filter(({ id }) => since.includes(id))
    .map(({ name }) => name)
  const seen = seenBy(desk, ground.matter)
  const take = () =>
    edit({
      seen,
      holders: draft.holders.map((one) =>
        since.includes(one.id)
          ? { ...one, answer: '' as const, perTopic: {}, said: undefined }
          : one,
      ),
    })
  return (
    <Note tone="alert" icon={triangleAlert}>
      <p>{words.text(names.length > 0 ? names.join(', ') : consentsText.unnamed)}</p>
      <Button variant="plain" onClick={take}>
        {words.read}
      </Button>
    </Note>
  )
}
