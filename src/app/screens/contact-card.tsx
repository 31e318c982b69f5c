import phoneIcon from 'lucide:phone'
import type { Instant } from '../../base/clock.ts'
import type { CardNews } from '../../directory/card-news.ts'
import type { CardPerson, ContactCard, OpeningHours } from '../../protocol/contact-card.ts'
import { openAt } from '../../routine/opening-hours.ts'
import { daysBetween, swedishDate } from '../../routine/swedish-time.ts'
import { contactsText } from '../../text/contacts.ts'
import { weekdayText } from '../../text/days.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { Pill } from '../../ui/pill.tsx'

/** A card that nobody has checked for a week is shown with that said (DOM D4). */
const OLD_DAYS = 7
/** For so long a change is news, also for somebody who was away. */
const NEWS_DAYS = 60

interface ContactCardViewProps {
  readonly card: ContactCard
  readonly news: CardNews | undefined
  /** One's own: whose contact person is named first. */
  readonly unit: string
  readonly now: Instant
  readonly outside: boolean
}

/** Function first, persons beside it, hours, what has changed, and when somebody last checked. */
export function ContactCardView({ card, news, unit, now, outside }: ContactCardViewProps) {
  const { name, phones, hours, address, checked } = card
  const today = swedishDate(now)
  const open = openAt(hours, now)
  const days = (Date.parse(now) - Date.parse(checked)) / 86_400_000
  const state =
    hours.length === 0 ? contactsText.always : open ? contactsText.open : contactsText.closed
  const isNews = news && daysBetween(news.changedAt, now) <= NEWS_DAYS
  return (
    <Card title={name} aside={<Pill tone={open ? 'ok' : 'calm'}>{state}</Pill>} class="contact">
      <p class="muted">{contactsText.functions[card.function]}</p>
      {isNews && <Note>{newsText(news)}</Note>}
      {phones.map(({ label, number }) => (
        <LinkButton key={number} icon={phoneIcon} href={phoneHref(number)}>
          {label} <span class="tel">{number}</span>
        </LinkButton>
      ))}
      <Facts
        facts={[
          ...(hours.length > 0 ? [{ label: contactsText.hours, value: hoursText(hours) }] : []),
          ...(address !== '' ? [{ label: contactsText.address, value: address }] : []),
          ...personsOn(card, today, unit).map((person) => ({
            label: person.name,
            value: personText(person, isOurs(person, unit), today),
          })),
        ]}
      />
      {outside && <Note tone="wait">{contactsText.outside}</Note>}
      <p class={days > OLD_DAYS ? 'pill pill--wait wrap' : 'muted small'}>
        {days > OLD_DAYS ? contactsText.old(checked) : contactsText.checked(checked)}
      </p>
    </Card>
  )
}

/** Those who have not left; one's own contact person first. */
function personsOn({ persons }: ContactCard, today: string, unit: string): readonly CardPerson[] {
  return persons
    .filter(({ to }) => to === undefined || today <= to)
    .toSorted((a, b) => Number(isOurs(b, unit)) - Number(isOurs(a, unit)))
}

function isOurs({ contactFor }: CardPerson, unit: string): boolean {
  return contactFor?.includes(unit) ?? false
}

function personText(person: CardPerson, ours: boolean, today: string): string {
  const { phone, substitute, from, to } = person
  const role = ours ? contactsText.yours(person.role) : person.role
  const starts = from !== undefined && today < from ? contactsText.from(from) : ''
  const ends = to === undefined ? '' : contactsText.until(to)
  const stand = substitute === undefined ? '' : contactsText.substitute(substitute)
  return [role, phone, starts, ends, stand].filter(Boolean).join(', ')
}

function newsText({ changedAt, changes }: CardNews): string {
  const { news } = contactsText
  const lines = changes.map((change) =>
    'of' in change ? news[change.kind](change.of) : news[change.kind],
  )
  return [news.title(weekdayText(swedishDate(changedAt))), ...lines].join(' ')
}

function hoursText(hours: readonly OpeningHours[]): string {
  return hours
    .map(({ days, from, to }) => {
      const names = contactsText.days
      const span = contactsText.span(names[days[0] ?? 0] ?? '', names[days.at(-1) ?? 0] ?? '')
      return `${span} ${from.replace(':', '.')}–${to.replace(':', '.')}`
    })
    .join(', ')
}
