import mailCheck from 'lucide:mail-check'
import phoneIcon from 'lucide:phone'
import type { Instant } from '../../base/clock.ts'
import { dateText } from '../../text/days.ts'
import { whenText } from '../../text/dates.ts'
import { handlerText } from '../../text/handler.ts'
import { receiptText } from '../../text/receipt.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import type { Contact } from '../contact.ts'

interface MatterHandlerProps {
  readonly contact: Contact
  readonly receivedAt: Instant | undefined
  readonly now: Instant
}

/** Who handles it, since when, and the number that is answered whoever does. */
export function MatterHandler({ contact, receivedAt, now }: MatterHandlerProps) {
  const { handler, phone, functionName, functionPhone, newSince } = contact
  return (
    <Note tone="ok" icon={mailCheck}>
      <p>
        <b>{newSince === undefined ? receiptText.handler : handlerText.changed}:</b>{' '}
        {phone === '' ? handler : receiptText.handlerText(handler, phone)}
        {newSince !== undefined && <>, {handlerText.since(dateText(newSince))}</>}
      </p>
      {functionPhone !== undefined && functionPhone !== phone && (
        <>
          <p>{handlerText.always(functionName ?? '', functionPhone)}</p>
          <LinkButton icon={phoneIcon} href={phoneHref(functionPhone)}>
            {handlerText.callFunction(functionPhone)}
          </LinkButton>
        </>
      )}
      {receivedAt && <p>{receiptText.receivedAt(whenText(receivedAt, now))}</p>}
    </Note>
  )
}
