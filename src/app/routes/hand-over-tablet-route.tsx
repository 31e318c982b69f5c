import { useLocation, useRoute } from 'preact-iso'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { pathOfConsentDraft } from '../../consent/consent-draft.ts'
import { letGoOf, listAnswered, takeAnswer, type Answered } from '../../consent/hand-overs.ts'
import { findDraft } from '../../draft/draft-repository.ts'
import type { Desk } from '../../letters/desk.ts'
import { signedAnswerText as words } from '../../text/signed-answer.ts'
import { titleText } from '../../text/titles.ts'
import { Button } from '../../ui/button.tsx'
import { useArrival } from '../focus-on-arrival.ts'
import { HANDED_OVER_NOTE, UNSAVED_NOTE } from '../handed-over-note.ts'
import { Page } from '../page.tsx'
import { useDesk } from '../tablet-context.ts'

/**
 * /lamna/:id, where the id is the draft's, for whoever has unlocked. What the family answered goes into
 * the draft at once, and stands there to be read; the page stays only where something is missing.
 */
export function HandOverTabletRoute() {
  const { params } = useRoute()
  const { id = '' } = params
  const desk = useDesk()
  const { route } = useLocation()
  const [missing, setMissing] = useState<readonly Answered[]>()
  const [isUnsaved] = useState(() => sessionStorage.getItem(UNSAVED_NOTE) !== null)
  const look = useCallback(async () => {
    for (const answered of await listAnswered(desk, id)) await takeAnswer(desk, id, answered)
    const left = await listAnswered(desk, id)
    sessionStorage.removeItem(HANDED_OVER_NOTE)
    if (left.length > 0) return setMissing(left)
    sessionStorage.removeItem(UNSAVED_NOTE)
    // The address may be a colleague's, or older than the answers.
    route(wayBack(desk, id), true)
  }, [desk, id, route])
  useEffect(() => void look(), [look])
  useArrival(titleText.consent, `lamna/${id}/${missing ? 'here' : ''}`)
  if (!missing) return null
  return (
    <Page narrow title={titleText.consent} backHref={wayBack(desk, id)}>
      <h1 tabIndex={-1}>{words.title}</h1>
      <div class="stack">
        {missing.map((answered) => (
          <Missing
            key={answered.id}
            answered={answered}
            isUnsaved={isUnsaved}
            onAgain={() => void look()}
            onLetGo={() => void letGoOf(desk, answered).then(look)}
          />
        ))}
      </div>
    </Page>
  )
}

interface MissingProps {
  readonly answered: Answered
  readonly isUnsaved: boolean
  readonly onAgain: () => void
  readonly onLetGo: () => void
}

/** Nobody has answered, the answer could not be kept, or it can't be taken in just now. */
function Missing({ answered, isUnsaved, onAgain, onLetGo }: MissingProps) {
  const { answer, shown } = answered
  const { name } = shown.holder
  return (
    <section class="card stack">
      <h2>{answer ? words.notTaken(name) : words.none(name)}</h2>
      {!answer && isUnsaved && <p>{words.unsaved(name)}</p>}
      <Button variant="primary" onClick={answer ? onAgain : onLetGo}>
        {answer ? words.again : words.letGo}
      </Button>
    </section>
  )
}

function wayBack(desk: Desk, id: string): string {
  const draft = findDraft(desk, id)
  if (!draft) return '/'
  return draft.of === 'consent' ? `/samtycke/${id}` : (pathOfConsentDraft(draft.content, id) ?? '/')
}
