import plus from 'lucide:plus'
import type { Instant } from '../../base/clock.ts'
import type { Draft } from '../../draft/draft.ts'
import { listDrafts } from '../../draft/draft-repository.ts'
import type { Desk } from '../../letters/desk.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { consentListText, consentText } from '../../text/consent.ts'
import { whenText } from '../../text/dates.ts'
import { LinkButton } from '../../ui/button.tsx'
import { consentInitials, readConsent } from '../record.ts'

interface ConsentListProps {
  readonly desk: Desk
  readonly now: Instant
}

/** The person's own checklists, newest first, by initials only. */
export function ConsentList({ desk, now }: ConsentListProps) {
  const drafts = useDeskQuery(desk, listConsentDrafts)
  const { title, add, empty, row, saved } = consentListText
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="hint">{consentText.intro}</p>
      <p>
        <LinkButton variant="primary" icon={plus} href="/samtycke/nytt">
          {add}
        </LinkButton>
      </p>
      {drafts?.length === 0 && <p class="muted">{empty}</p>}
      {drafts && drafts.length > 0 && (
        <ul class="stack">
          {drafts.map(({ id, content, savedAt }) => (
            <li key={id}>
              <a class="card inbox__row" href={`/samtycke/${id}`}>
                <strong>{row(consentInitials(readConsent(content)))}</strong>
                <span class="small muted">{saved(whenText(savedAt, now))}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function listConsentDrafts(desk: Desk): readonly Draft[] {
  return listDrafts(desk).filter(({ of }) => of === 'consent')
}
