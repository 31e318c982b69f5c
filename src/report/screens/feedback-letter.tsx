import lockIcon from 'lucide:lock'
import phoneIcon from 'lucide:phone'
import type { Instant } from '../../base/clock.ts'
import { packFor } from '../../routine/load-pack.ts'
import type { RulePack } from '../../routine/pack.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { textOf } from '../../routine/text.ts'
import { weekdayText } from '../../text/days.ts'
import { feedbackLetterText as words } from '../../text/feedback-letter.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { WithNumbers } from '../../ui/with-numbers.tsx'
import type { FeedbackRecord } from '../told-record.ts'

interface FeedbackLetterProps {
  readonly record: Pick<FeedbackRecord, 'items' | 'contact' | 'followUpOn'>
  readonly writtenAt: Instant
  readonly packs: readonly RulePack[]
}

/** What social services tell the reporter, as it is read at both ends. */
export function FeedbackLetter({ record, writtenAt, packs }: FeedbackLetterProps) {
  const { items, contact, followUpOn } = record
  // Its secrecy is that of the day it was told, not of the day of the report.
  const pack = packFor(packs, swedishDate(writtenAt))
  const [first = '', ...others] = items.map(({ words: said }) => said)
  const phones = [...new Set([contact.phone, contact.functionPhone])]
  return (
    <div class="stack">
      <p class="prose">
        <b>
          <WithNumbers text={first} />
        </b>
      </p>
      {others.map((said) => (
        <p key={said} class="prose">
          <WithNumbers text={said} />
        </p>
      ))}
      {followUpOn !== '' && <p>{words.followUp(weekdayText(followUpOn))}</p>}
      <div class="row">
        {phones
          .filter((phone) => phone !== '')
          .map((phone) => (
            <LinkButton key={phone} icon={phoneIcon} href={phoneHref(phone)}>
              <WithNumbers text={words.ring(phone)} />
            </LinkButton>
          ))}
      </div>
      {pack && <Note icon={lockIcon}>{textOf(pack, 'ater.omfattas').text}</Note>}
    </div>
  )
}
