import shieldAlert from 'lucide:shield-alert'
import { mattersText } from '../../text/matters.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'

interface ProtectedDoorProps {
  readonly failed: boolean
  readonly onOpen: () => void
}

const { door } = mattersText

/** Before a matter, or its letter, that one neither handles nor manages: it opens, and says that it tells. */
export function ProtectedDoor({ failed, onOpen }: ProtectedDoorProps) {
  return (
    <div class="stack">
      <h1 tabIndex={-1}>{door.title}</h1>
      <Note tone="wait" icon={shieldAlert}>
        {door.text}
      </Note>
      <Button variant="primary" onClick={onOpen}>
        {door.open}
      </Button>
      <p role="alert">{failed && door.failed}</p>
    </div>
  )
}
