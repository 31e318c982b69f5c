import mailCheck from 'lucide:mail-check'
import phoneIcon from 'lucide:phone'
import type { Instant } from '../../base/clock.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { dateText } from '../../text/days.ts'
import { whenText } from '../../text/dates.ts'
import { handlerText } from '../../text/handler.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { WithNumbers } from '../../ui/with-numbers.tsx'
import { contactOf } from '../contact.ts'
import type { ReportFacts } from '../fold.ts'
import type { Submission } from '../submission.ts'

interface MatterHandlerProps {
  readonly submission: Submission
  readonly facts: ReportFacts
  readonly now: Instant
}

/** Who handles it, since when, and the number that is answered whoever does. */
export function MatterHandler({ submission, facts, now }: MatterHandlerProps) {
  const contact = contactOf(submission, facts, swedishDate(now))
  if (!contact) return null
  const { handler, phone, functionName, functionPhone, receivedAt, newSince } = contact
  return (
    <Note tone="ok" icon={mailCheck}>
      <p>
        <b>{newSince === undefined ? handlerText.contact : handlerText.changed}:</b>{' '}
        <WithNumbers text={handlerText.reached(handler, phone)} />
        {newSince !== undefined && <>, {handlerText.since(dateText(newSince))}</>}
      </p>
      {functionPhone !== undefined && functionPhone !== phone && (
        <div class="stack">
          <p>
            <WithNumbers text={handlerText.always(functionName ?? '', functionPhone)} />
          </p>
          <LinkButton icon={phoneIcon} href={phoneHref(functionPhone)}>
            <WithNumbers text={handlerText.callFunction(functionPhone)} />
          </LinkButton>
        </div>
      )}
      {receivedAt && <p>{handlerText.received(whenText(receivedAt, now))}</p>}
    </Note>
  )
}
