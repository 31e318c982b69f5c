import tablet from 'lucide:tablet'
import type { Instant } from '../../base/clock.ts'
import { signedAnswerText } from '../../text/signed-answer.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import type { ConsentChecklist, Holder } from '../checklist.ts'
import type { Shown } from '../family-answer.ts'
import { familyConsentOf, readyToShow, stillSigned } from '../family-checklist.ts'
import { SignedAnswer } from './signed-answer.tsx'

interface HolderAnsweredProps {
  readonly consent: ConsentChecklist
  readonly holder: Holder
  readonly now: Instant
  readonly onHandOver: (shown: Shown) => void
}

/** What one person has answered on the tablet, and the way to give it to that person. */
export function HolderAnswered({ consent, holder, now, onHandOver }: HolderAnsweredProps) {
  const { name, said } = holder
  const shown = readyToShow(consent, holder)
  const { signature } = said ?? {}
  return (
    <>
      {said && (
        <SignedAnswer name={name} said={said} now={now} topics={familyConsentOf(consent).topics} />
      )}
      {signature && !stillSigned(consent, holder) && (
        <Note tone="wait">{signedAnswerText.changed(name)}</Note>
      )}
      {shown ? (
        <Button icon={tablet} onClick={() => onHandOver(shown)}>
          {signedAnswerText.handOver(name)}
        </Button>
      ) : (
        <p class="hint">{signedAnswerText.notReady}</p>
      )}
    </>
  )
}
