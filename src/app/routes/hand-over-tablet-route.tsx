import { useLocation, useRoute } from 'preact-iso'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { listAnswered, takeAnswer, type Answered } from '../../consent/hand-overs.ts'
import { SignedAnswer } from '../../consent/screens/signed-answer.tsx'
import { signedAnswerText } from '../../text/signed-answer.ts'
import { titleText } from '../../text/titles.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { HANDED_OVER_NOTE } from '../handed-over-note.ts'
import { Page } from '../page.tsx'
import { useApp, useDesk } from '../tablet-context.ts'

/** /lamna/:id, where the id is the draft's: what the family answered, for whoever has unlocked. */
export function HandOverTabletRoute() {
  const { params } = useRoute()
  const { id = '' } = params
  const { tablet } = useApp()
  const desk = useDesk()
  const { route } = useLocation()
  const [answers, setAnswers] = useState<readonly Answered[]>()
  const look = useCallback(async () => {
    const found = await listAnswered(desk, id)
    // The address may be a colleague's, or older than the answers.
    if (found.length === 0) route(desk.cabinet.find(id) ? `/samtycke/${id}` : '/', true)
    else {
      sessionStorage.removeItem(HANDED_OVER_NOTE)
      setAnswers(found)
    }
  }, [desk, id, route])
  useEffect(() => void look(), [look])
  useArrival(titleText.consent, `lamna/${id}/${answers ? 'here' : ''}`)
  if (!answers) return null
  return (
    <Page narrow title={titleText.consent} backHref={`/samtycke/${id}`}>
      <h1 tabIndex={-1}>{signedAnswerText.title}</h1>
      <div class="stack">
        {answers.map((answered) => (
          <SignedAnswer
            key={answered.id}
            answered={answered}
            now={tablet.deps.clock.now()}
            onTake={() => void takeAnswer(desk, id, answered).then(look)}
          />
        ))}
      </div>
    </Page>
  )
}
