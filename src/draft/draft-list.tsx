import plus from 'lucide:plus'
import type { ComponentChildren } from 'preact'
import type { Instant } from '../base/clock.ts'
import type { Desk } from '../letters/desk.ts'
import { useDeskQuery } from '../letters/use-desk-query.ts'
import { daysBetween } from '../routine/swedish-time.ts'
import { whenText } from '../text/dates.ts'
import { draftText } from '../text/draft.ts'
import { LinkButton } from '../ui/button.tsx'
import type { Draft, DraftSubject, ResumePlace } from './draft.ts'
import { listDrafts } from './draft-repository.ts'

interface DraftListProps {
  readonly desk: Desk
  readonly now: Instant
  readonly of: DraftSubject
  /** `/mote`: a draft's page is below it, and a new one at `/mote/nytt`. */
  readonly place: string
  readonly words: { readonly title: string; readonly add: string; readonly empty: string }
  readonly label: (content: unknown) => string
  readonly isShown?: (draft: Draft) => boolean
  readonly children?: ComponentChildren
}

/** The person's own drafts of one sort, newest first, by initials only. */
export function DraftList(props: DraftListProps) {
  const { desk, now, of, place, words, label, isShown = () => true, children } = props
  const all = useDeskQuery(desk, listDrafts)
  const drafts = all?.filter((draft) => draft.of === of && isShown(draft))
  const { path: last = '' } = (desk.cabinet.findResume() as ResumePlace | undefined) ?? {}
  // One of several pages is opened where its writer was.
  const hrefOf = (id: string) => (last.startsWith(`${place}/${id}/`) ? last : `${place}/${id}`)
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
      <DraftRows
        drafts={drafts ?? []}
        now={now}
        href={({ id }) => hrefOf(id)}
        label={({ content }) => label(content)}
      />
    </>
  )
}

interface DraftRowsProps<D extends Draft> {
  readonly drafts: readonly D[]
  readonly now: Instant
  readonly href: (draft: D) => string
  /** Initials, or what sort of thing it is: never a name and never a person's words. */
  readonly label: (draft: D) => string
}

/** Each with when it was saved and how long ago it was begun. */
export function DraftRows<D extends Draft>({ drafts, now, href, label }: DraftRowsProps<D>) {
  if (drafts.length === 0) return null
  return (
    <ul class="stack">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <a class="card inbox__row" href={href(draft)}>
            <strong>{label(draft)}</strong>
            <span class="small muted">
              {draftText.savedAt(whenText(draft.savedAt, now))}{' '}
              {draftText.begun(daysBetween(draft.createdAt, now))}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
