import 'fake-indexeddb/auto'
import { beforeAll, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { newsOfCard, type CardChange } from '../../src/directory/card-news.ts'
import { publishCard } from '../../src/directory/ceremony.ts'
import { listCards } from '../../src/directory/directory.ts'
import { refreshDirectory } from '../../src/directory/directory-store.ts'
import type { ContactCard } from '../../src/protocol/contact-card.ts'
import {
  enrolTablet,
  foundTown,
  must,
  mustPost,
  type TestTablet,
  type Town,
} from '../support/desk.ts'

let town: Town
let tablet: TestTablet

const viktor = { name: 'Viktor Hallin', role: 'socialsekreterare', phone: '08-465 004 21' }
const ingela = { name: 'Ingela Strand', role: 'enhetschef', phone: '08-465 004 20' }
const first: ContactCard = {
  id: randomId('c'),
  name: 'Ekdalens stöd',
  function: 'support',
  municipality: 'Lindhaga',
  districts: ['Ekdalen'],
  phones: [{ label: 'Mottagning', number: '08-465 004 10' }],
  hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:30' }],
  address: 'Ekdalsvägen 2',
  persons: [viktor, ingela],
  checked: '2026-03-01',
}

beforeAll(async () => {
  town = await foundTown()
  tablet = await enrolTablet(town, town.preschool)
})

/** What a tablet says of the card once it has been published like this. */
async function publish(changed: Partial<ContactCard>) {
  town.server.clock.forward(3_600)
  await publishCard(town.server, town.social, { ...first, ...changed })
  await mustPost(town.server, town.social)
  const directory = must(await refreshDirectory(tablet, tablet.device))
  const card = listCards(directory).find(({ id }) => id === first.id)
  if (!card) throw new Error('The card was published')
  return newsOfCard(directory, card)
}

test('a card is no news until it says something else, and a check is none', async () => {
  expect(await publish({})).toBeUndefined()
  expect(await publish({ checked: '2026-03-09' })).toBeUndefined()
})

test('whoever is replaced is told with the day, and stays told when the card is checked', async () => {
  const farid = { ...viktor, name: 'Farid Amiri', phone: '08-465 004 22' }
  const changed = { persons: [farid, ingela] }
  const news = await publish(changed)
  const at = town.server.clock.now()
  const changes: readonly CardChange[] = [
    { kind: 'joined', of: 'Farid Amiri' },
    { kind: 'left', of: 'Viktor Hallin' },
  ]
  expect(news).toEqual({ changedAt: at, changes })
  expect(await publish({ ...changed, checked: '2026-03-19' })).toEqual({ changedAt: at, changes })
})

const MONDAYS = [{ days: [1], from: '08:00', to: '16:30' }]
test.each<[Partial<ContactCard>, readonly CardChange[]]>([
  [{ name: 'Ekdalens råd' }, [{ kind: 'name', of: 'Ekdalens stöd' }]],
  [
    { phones: [{ label: 'Mottagning', number: '08-465 004 11' }] },
    [
      { kind: 'phone', of: '08-465 004 11' },
      { kind: 'gone', of: '08-465 004 10' },
    ],
  ],
  [
    { persons: [viktor, { ...ingela, phone: '08-465 004 29' }] },
    [{ kind: 'personPhone', of: 'Ingela Strand' }],
  ],
  [{ hours: MONDAYS }, [{ kind: 'hours' }]],
  [{ address: 'Norra torget 1' }, [{ kind: 'address' }]],
])('tells of %j', async (changed, changes) => {
  await publish({})
  expect((await publish(changed))?.changes).toEqual(changes)
})
