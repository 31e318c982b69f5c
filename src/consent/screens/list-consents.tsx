import type { Instant } from '../../base/clock.ts'
import { DraftList } from '../../draft/draft-list.tsx'
import type { Desk } from '../../letters/desk.ts'
import { consentListText, consentText } from '../../text/consent.ts'
import { consentInitials, readConsent } from '../checklist.ts'

interface ConsentListProps {
  readonly desk: Desk
  readonly now: Instant
}

/** The person's own checklists. */
export function ConsentList(props: ConsentListProps) {
  return (
    <DraftList
      {...props}
      of="consent"
      place="/samtycke"
      words={consentListText}
      label={(content) => consentListText.row(consentInitials(readConsent(content)))}
    >
      <p class="hint">{consentText.intro}</p>
    </DraftList>
  )
}
