import phoneIcon from 'lucide:phone'
import { useState } from 'preact/hooks'
import type { Instant } from '../../base/clock.ts'
import { linkedGroups, listCards } from '../../directory/directory.ts'
import type { ContactCard, OpeningHours } from '../../protocol/contact-card.ts'
import { openAt } from '../../routine/opening-hours.ts'
import { appText } from '../../text/app.ts'
import { contactsText } from '../../text/home.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { Pill } from '../../ui/pill.tsx'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useApp, useDesk } from '../tablet-context.ts'

/** A card that nobody has checked for a week is shown with that said (DOM D4). */
const OLD_DAYS = 7

/** Function first, persons beside it, hours, and when somebody last checked. */
export function ContactsScreen() {
  const { tablet } = useApp()
  const desk = useDesk()
  const [search, setSearch] = useState('')
  useArrival(appText.titles.contacts, '/kontakter')
  const directory = desk.directory()
  const groups = linkedGroups(directory)
  const now = tablet.deps.clock.now()
  const cards = listCards(directory)
    .filter((card) => matches(card, search))
    .toSorted((a, b) => order(a) - order(b) || a.name.localeCompare(b.name, 'sv'))
  return (
    <Page>
      <h1 tabIndex={-1}>{contactsText.title}</h1>
      <TextField
        name="search"
        label={contactsText.search}
        kind="search"
        value={search}
        onInput={setSearch}
      />
      {cards.length === 0 && <p role="status">{contactsText.none(search)}</p>}
      <div class="cards">
        {cards.map((card) => (
          <ContactCardView
            key={card.id}
            card={card}
            now={now}
            outside={card.function === 'intake' && !groups.has(card.group ?? '')}
          />
        ))}
      </div>
    </Page>
  )
}

interface ContactCardViewProps {
  readonly card: ContactCard
  readonly now: Instant
  readonly outside: boolean
}

function ContactCardView({ card, now, outside }: ContactCardViewProps) {
  const { name, phones, hours, address, persons, checked } = card
  const open = openAt(hours, now)
  const days = (Date.parse(now) - Date.parse(checked)) / 86_400_000
  const state =
    hours.length === 0 ? contactsText.always : open ? contactsText.open : contactsText.closed
  return (
    <Card title={name} aside={<Pill tone={open ? 'ok' : 'calm'}>{state}</Pill>} class="contact">
      <p class="muted">{contactsText.functions[card.function]}</p>
      {phones.map(({ label, number }) => (
        <LinkButton key={number} icon={phoneIcon} href={phoneHref(number)}>
          {label} <span class="tel">{number}</span>
        </LinkButton>
      ))}
      <Facts
        facts={[
          ...(hours.length > 0 ? [{ label: contactsText.hours, value: hoursText(hours) }] : []),
          ...(address !== '' ? [{ label: contactsText.address, value: address }] : []),
          ...persons.map((person) => ({
            label: person.role,
            value: [person.name, person.phone].filter(Boolean).join(', '),
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

function hoursText(hours: readonly OpeningHours[]): string {
  return hours
    .map(({ days, from, to }) => {
      const names = contactsText.days
      const span = contactsText.span(names[days[0] ?? 0] ?? '', names[days.at(-1) ?? 0] ?? '')
      return `${span} ${from.replace(':', '.')}–${to.replace(':', '.')}`
    })
    .join(', ')
}

const ORDER = ['emergency', 'intake', 'support', 'unit']

function order(card: ContactCard): number {
  return ORDER.indexOf(card.function)
}

function matches({ name, municipality, districts }: ContactCard, search: string): boolean {
  const words = search.trim().toLocaleLowerCase('sv')
  return [name, municipality, ...districts].some((text) =>
    text.toLocaleLowerCase('sv').includes(words),
  )
}
