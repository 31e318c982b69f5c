import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { DraftSubject } from '../../draft/draft.ts'
import { findDraft } from '../../draft/draft-repository.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { titleText, elsewhereText } from '../../text/titles.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useDesk } from '../tablet-context.ts'

interface OpenElsewhereProps {
  readonly rec: string
  readonly of: DraftSubject
  readonly backHref: string
  readonly onTake: () => Promise<void>
  readonly show: (content: unknown) => ComponentChildren
}

/** Another window of the same person writes in this draft: here it can be read, and taken over. */
export function OpenElsewhere({ rec, of, backHref, onTake, show }: OpenElsewhereProps) {
  const desk = useDesk()
  const [busy, setBusy] = useState(false)
  const draft = useDeskQuery(desk, (desk) => findDraft(desk, rec), rec)
  const title = titleText[of]
  useArrival(title, `elsewhere/${rec}`)
  const take = () => {
    setBusy(true)
    /* no await */ void onTake().finally(() => setBusy(false))
  }
  const { text, action } = elsewhereText
  return (
    <Page title={title} backHref={backHref}>
      <h1 tabIndex={-1}>{title}</h1>
      <div class="stack">
        <Note tone="wait">
          <div class="stack">
            <p role="status">{text}</p>
            <Button variant="primary" busy={busy} onClick={take}>
              {action}
            </Button>
          </div>
        </Note>
        {draft && show(draft.content)}
      </div>
    </Page>
  )
}
