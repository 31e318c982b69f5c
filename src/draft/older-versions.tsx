import { whenText } from '../text/dates.ts'
import { draftText } from '../text/draft.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import type { ComponentChildren } from 'preact'
import type { Desk } from '../letters/desk.ts'
import { useDeskQuery } from '../letters/use-desk-query.ts'
import { chooseVersion, findDraft, listOlderVersions } from './draft-repository.ts'

interface OlderVersionsProps {
  readonly desk: Desk
  readonly rec: string
  /** How the other version's content is read. */
  readonly show: (content: unknown) => ComponentChildren
  /** The other version is the one being written now: the screen has to read it anew. */
  readonly onChosen: () => void
}

/** What was written on another device meanwhile: read it, go on with it, lose nothing. */
export function OlderVersions({ desk, rec, show, onChosen }: OlderVersionsProps) {
  const versions = useDeskQuery(desk, (desk) => listOlderVersions(desk, rec), rec) ?? []
  const { title, text, show: look, choose, join } = draftText.older
  const shared = findDraft(desk, rec)?.mailbox !== undefined
  return (
    <>
      {versions.map(({ id, content, savedAt }) => (
        <Note key={id} tone="wait">
          <p>
            <b>{title}.</b> {text(whenText(savedAt, desk.clock.now()))}
          </p>
          {/* Below the draft's own page lies the one where both become one. */}
          {shared && <LinkButton href={`${location.pathname}/versioner`}>{join}</LinkButton>}
          <details>
            <summary class="btn btn--quiet">{look}</summary>
            {show(content)}
            <Button
              onClick={() => {
                /* no await */ void chooseVersion(desk, rec, id).then(onChosen)
              }}
            >
              {choose}
            </Button>
          </details>
        </Note>
      ))}
    </>
  )
}
