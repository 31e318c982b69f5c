import { useState } from 'preact/hooks'
import { newsOfCard } from '../../directory/card-news.ts'
import { linkedGroups, listCards } from '../../directory/directory.ts'
import type { ContactCard } from '../../protocol/contact-card.ts'
import { titleText } from '../../text/titles.ts'
import { contactsText } from '../../text/contacts.ts'
import { TextField } from '../../ui/field.tsx'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useApp, useDesk } from '../tablet-context.ts'
import { ContactCardView } from './contact-card.tsx'

/** Whom to ring, found by name, municipality or district. */
export function ContactsScreen() {
  const { tablet } = useApp()
  const desk = useDesk()
  const [search, setSearch] = useState('')
  useArrival(titleText.contacts, '/kontakter')
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
            news={newsOfCard(directory, card)}
            unit={directory.home.id}
            now={now}
            outside={card.function === 'intake' && !groups.has(card.group ?? '')}
          />
        ))}
      </div>
    </Page>
  )
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
