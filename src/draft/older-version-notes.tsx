import type { ComponentChildren } from 'preact'
import type { Desk } from '../letters/desk.ts'
import { whenText } from '../text/dates.ts'
import { olderVersionText } from '../text/older-version.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { chooseVersion } from './choose-version.ts'
import { findDraft } from './draft-repository.ts'
import type { OlderVersion } from './draft.ts'

export interface OlderVersionsProps {
  readonly desk: Desk
  readonly rec: string
  /** How the other version's content is read. */
  readonly show: (content: unknown) => ComponentChildren
  /** The other version is the one being written now: the screen has to read it anew. */
  readonly onChosen: () => void
  /** Where two tablets' words become one, for a draft that colleagues share. */
  readonly joinHref?: string
}

interface OlderVersionNotesProps extends OlderVersionsProps {
  readonly versions: readonly OlderVersion[]
}

export function OlderVersionNotes(props: OlderVersionNotesProps) {
  const { desk, rec, show, onChosen, joinHref, versions } = props
  const { title, text, show: look, choose, join } = olderVersionText
  const shared = findDraft(desk, rec)?.mailbox !== undefined
  return (
    <>
      {versions.map(({ id, content, savedAt }) => (
        <Note key={id} tone="wait">
          <p>
            <b>{title}.</b> {text(whenText(savedAt, desk.clock.now()))}
          </p>
          {shared && joinHref !== undefined && <LinkButton href={joinHref}>{join}</LinkButton>}
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
