import tablet from 'lucide:tablet'
import type { Instant } from '../../base/clock.ts'
import { signedAnswerText as words } from '../../text/signed-answer.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import type { HolderDraft } from '../consent-draft.ts'
import type { Shown } from '../family-answer.ts'
import { isStillAsked } from '../family-consent.ts'
import { SignedAnswer } from './signed-answer.tsx'

interface OnTabletProps {
  readonly name: string
  readonly holder: HolderDraft
  readonly shown: Shown | undefined
  readonly now: Instant
  readonly errorOf: (field: string) => string | undefined
  readonly onHandOver: (() => void) | undefined
  readonly onTakeDown: () => void
}

/** What one person has answered on the tablet, and the way to give it to that person. */
export function OnTablet(props: OnTabletProps) {
  const { name, holder, shown, now, errorOf, onHandOver, onTakeDown } = props
  const { id, said } = holder
  const error = said && errorOf(`answer-${id}`)
  return (
    <>
      {said && (
        <SignedAnswer name={name} said={said} now={now} topics={shown?.consent.topics ?? []} />
      )}
      {said && !isStillAsked(holder, shown) && <Note tone="wait">{words.changed(name)}</Note>}
      {error && <p class="err">{error}</p>}
      {onHandOver && (
        <Button icon={tablet} onClick={onHandOver}>
          {words.handOver(name)}
        </Button>
      )}
      {said && (
        <Button variant="quiet" onClick={onTakeDown}>
          {words.takeDown}
        </Button>
      )}
    </>
  )
}
