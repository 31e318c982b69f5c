// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test } from 'vitest'
import {
  emptyConsentDraft,
  emptyHolder,
  type ConsentDraft,
} from '../../src/consent/consent-draft.ts'
import type { Shown } from '../../src/consent/family-answer.ts'
import type { ConsentEvents } from '../../src/consent/fold.ts'
import type { ConsentGround } from '../../src/consent/ground.ts'
import { ConsentsPage } from '../../src/consent/screens/consents-page.tsx'
import { OwnAnswers } from '../../src/consent/screens/own-answers.tsx'
import { TakeDownConsent } from '../../src/consent/screens/take-down-consent.tsx'
import { createDraftStore } from '../../src/draft/draft-store.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { foundPreschool, openDesk, surround } from '../meeting/support.ts'
import {
  annika,
  consent,
  EKDALEN,
  events,
  jorgen,
  MATTER,
  OLLE,
  school,
  SCHOOL,
  withdrawal,
} from './support.ts'

const rec = `r_${'d'.repeat(22)}`
const ground: ConsentGround = {
  matter: MATTER,
  mailbox: 'm_ekdalen',
  authority: EKDALEN,
  child: 'Ture Malmqvist',
  guardians: [],
  reporter: { unit: SCHOOL, person: OLLE, name: 'Olle Brandt', kind: 'reporter' },
  units: [school],
  offerable: [],
  shared: [],
  board: [],
  care: false,
  locked: false,
  today: '2026-05-08',
}

let desk: Desk
let handedOver: Shown[] = []

beforeAll(async () => {
  desk = await openDesk(await foundPreschool())
})
afterEach(() => {
  cleanup()
  handedOver = []
})

const show = (all: ConsentEvents, change: Partial<ConsentGround> = {}) =>
  render(<ConsentsPage around={surround(desk)} ground={{ ...ground, ...change }} events={all} />)
const link = (name: string) => screen.queryByRole('link', { name })

const waiting = consent('first', { holders: [annika('given'), { ...jorgen(''), answeredAt: '' }] })

test('the page says whom it waits for, and when somebody took it back', () => {
  show(events({ consents: [waiting] }))
  expect(screen.getAllByText('Väntar på Jörgen')).toHaveLength(2)
  expect(link('Anteckna svar')).toBeTruthy()
  cleanup()
  show(events({ consents: [consent('first')], withdrawn: [withdrawal('his')] }))
  expect(screen.getByText('Återkallat 20 april 2026')).toBeTruthy()
  expect(screen.getByText('Annika: ja, Jörgen: återkallat')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Återkalla för Jörgen' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Återkalla för Annika' })).toBeTruthy()
})

test('one guardian of two who is not written down is waited for', () => {
  show(events({ consents: [consent('first', { holders: [annika('given')] })] }))
  expect(screen.getByText('Väntar på den andra vårdnadshavaren')).toBeTruthy()
})

test('under care the board decides, and nobody is asked', () => {
  const board = [
    { id: 'b', what: 'Får veta var Ture bor', on: '2026-05-01', to: 'Tingvallaskolan' },
  ]
  show(events({ consents: [waiting] }), { care: true, board })
  expect(screen.getByText('Nämnden avgör')).toBeTruthy()
  expect(screen.getByText(/till Tingvallaskolan: Får veta var Ture bor/)).toBeTruthy()
  expect(link('Anteckna nämndens beslut')).toBeTruthy()
  expect([link('Skriv ett samtycke'), link('Anteckna svar')]).toEqual([null, null])
})

test('guardians who must not know are asked for no answer, and the page says why', () => {
  show(events({ consents: [waiting] }), { locked: true })
  expect(screen.getByText(/Därför frågas de inte om samtycke\./)).toBeTruthy()
  expect(link('Anteckna svar')).toBeNull()
})

test('what a person is shown holds nothing that anybody else has said', () => {
  const all = events({ consents: [consent('first')], withdrawn: [withdrawal('his')] })
  const holder = { id: 'Annika', name: 'Annika' }
  render(<OwnAnswers around={surround(desk)} ground={ground} events={all} holder={holder} />)
  expect(screen.getByText('skola: ja')).toBeTruthy()
  expect(document.body.textContent).not.toMatch(/Jörgen|ångrade/)
})

function takeDown(all: ConsentEvents, draft: Partial<ConsentDraft>, change = {}) {
  const begun = emptyConsentDraft({ sid: MATTER, from: '', seen: [], holders: [] })
  const store = createDraftStore(desk, { rec, of: 'matter', empty: { ...begun, ...draft } })
  render(
    <TakeDownConsent
      around={surround(desk)}
      store={store}
      rec={rec}
      ground={{ ...ground, ...change }}
      events={all}
      base={undefined}
      path="/samtycke"
      detail="Barn T.M."
      onHandOver={(shown) => handedOver.push(shown)}
    />,
  )
  return store
}

test('a no that comes meanwhile empties that answer, and has to be read first', async () => {
  const holders = [
    { ...emptyHolder('Annika', 'Annika', 'guardian'), answer: 'given' as const },
    { ...emptyHolder('Jörgen', 'Jörgen', 'guardian'), answer: 'given' as const },
  ]
  const first = consent('first')
  const all = events({ consents: [first], withdrawn: [withdrawal('his')] })
  const store = takeDown(all, { holders, seen: [first.id] })
  fireEvent.click(screen.getByRole('button', { name: 'Spara samtycket' }))
  expect(await screen.findByText('Läs det som har ändrats först.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Jag har läst det. Töm svaret.' }))
  const answers = store.getState().content.holders.map(({ id, answer }) => [id, answer])
  expect(answers).toEqual([
    ['Annika', 'given'],
    ['Jörgen', ''],
  ])
})

test('behind the lock the form asks for no guardian', () => {
  takeDown(events(), {}, { locked: true })
  expect(screen.getByText(/Därför frågas de inte om samtycke\./)).toBeTruthy()
  expect(screen.queryByRole('radiogroup', { name: 'Vem har vårdnaden?' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Lägg till en person' }))
  expect(screen.queryByRole('radio', { name: 'Vårdnadshavare' })).toBeNull()
})

test('the tablet is handed over with what that person is asked, and to no guardian behind the lock', () => {
  const holders = [emptyHolder('i_a', 'Annika', 'guardian'), emptyHolder('i_s', 'Siv', 'other')]
  const begun: Partial<ConsentDraft> = {
    holders,
    custody: 'joint',
    units: [SCHOOL],
    topics: ['school'],
    purpose: 'Stöd.',
    untilDate: new Date(Date.now() + 9e9).toISOString().slice(0, 10),
  }
  const give = (name: string) =>
    screen.queryByRole('button', { name: `Lämna över plattan till ${name}` })
  takeDown(events(), begun)
  fireEvent.click(give('Annika')!)
  expect(handedOver.map(({ holder }) => holder.name)).toEqual(['Annika'])
  expect(handedOver[0]?.consent.topics).toHaveLength(1)
  cleanup()
  // Begun before the lock came.
  takeDown(events(), begun, { locked: true })
  expect(give('Annika')).toBeNull()
  expect(give('Siv')).not.toBeNull()
})
