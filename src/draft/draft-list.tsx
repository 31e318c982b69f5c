import plus from 'lucide:plus'
import type { ComponentChildren } from 'preact'
import type { Instant } from '../base/clock.ts'
import type { Desk } from '../letters/desk.ts'
import { useDeskQuery } from '../letters/use-desk-query.ts'
import { whenText } from '../text/dates.ts'
import { LinkButton } from '../ui/button.tsx'
import type { DraftSubject } from './draft.ts'
import { listDrafts } from './draft-repository.ts'

interface DraftListProps {
  readonly desk: Desk
  readonly now: Instant
  readonly of: DraftSubject
  /** `/mote`: a draft's page is below it, and a new one at `/mote/nytt`. */
  readonly place: string
  readonly words: {
    readonly title: string
    readonly add: string
    readonly empty: string
    readonly row: (initials: string) => string
    readonly saved: (time: string) => string
  }
  readonly initials: (content: unknown) => string
  readonly children?: ComponentChildren
}

/** The person's own drafts of one sort, newest first, by initials only. */
export function DraftList({ desk, now, of, place, words, initials, children }: DraftListProps) {
  const all = useDeskQuery(desk, listDrafts)
  const drafts = all?.filter((draft) => draft.of === of)
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      {children}
      <p>
        <LinkButton variant="primary" icon={plus} href={`${place}/nytt`}>
          {words.add}
        </LinkButton>
      </p>
      {drafts?.length === 0 && <p class="muted">{words.empty}</p>}
      {drafts && drafts.length > 0 && (
        <ul class="stack">
          {drafts.map(({ id, content, savedAt }) => (
            <li key={id}>
              <a class="card inbox__row" href={`${place}/${id}`}>
                <strong>{words.row(initials(content))}</strong>
                <span class="small muted">{words.saved(whenText(savedAt, now))}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
