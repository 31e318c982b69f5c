// Three tablets that meet now and then. Whatever each of them has heard of, in whatever order: the same
// set of events is the same answer, and no yes is heard that nobody gave in the light of every no.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectiveConsent, type ConsentEvents } from '../../src/consent/fold.ts'
import type { Answer, Consent, ConsentWithdrawn } from '../../src/consent/record.ts'
import { seed } from '../support/rounds.ts'
import { consent, events, holder, question, school, withdrawal } from './support.ts'

const TOPICS = ['skola', 'plan', 'mår'] as const
const PEOPLE = { Annika: 'guardian', Jörgen: 'guardian', Maja: 'child' } as const
type Name = keyof typeof PEOPLE
const NAMES = Object.keys(PEOPLE) as Name[]
const CLINIC = { unit: '', person: '', name: 'BVC Ekdalen', kind: 'healthCare' } as const
const RECIPIENTS = [school, CLINIC] as const
const DAYS = ['2026-05-08', '2026-06-01'] as const
const ENDS = ['2026-05-31', '2026-09-30'] as const

type Event = Consent | ConsentWithdrawn

interface Asking {
  readonly kind: 'ask'
  readonly on: number
  readonly answers: readonly Answer[]
  readonly topics: readonly string[]
  readonly recipients: number
  readonly end: number
  readonly mature: readonly string[]
  readonly custody: 'sole' | 'joint' | 'joint-one-prevented'
}
type Command =
  | Asking
  | { readonly kind: 'withdraw'; readonly on: number; readonly who: Name; readonly topic: string }
  | { readonly kind: 'meet'; readonly on: number; readonly other: number }

const tablet = fc.nat({ max: 2 })
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('ask' as const),
    on: tablet,
    answers: fc.array(
      fc.constantFrom<Answer>('given', 'given', 'given', 'refused', 'notAppropriateToAsk', ''),
      { minLength: 3, maxLength: 3 },
    ),
    topics: fc.subarray([...TOPICS], { minLength: 1 }),
    recipients: fc.nat({ max: 2 }),
    end: fc.nat({ max: 1 }),
    mature: fc.subarray([...TOPICS]),
    custody: fc.constantFrom('sole' as const, 'joint' as const, 'joint-one-prevented' as const),
  }),
  fc.record({
    kind: fc.constant('withdraw' as const),
    on: tablet,
    who: fc.constantFrom(...NAMES),
    topic: fc.constantFrom('all', ...TOPICS),
  }),
  fc.record({ kind: fc.constant('meet' as const), on: tablet, other: tablet }),
)

/** What each tablet has, and what its author had before them when each event was written. */
function play(commands: readonly Command[]) {
  const tablets: Map<string, Event>[] = [new Map(), new Map(), new Map()]
  const known = new Map<string, ReadonlySet<string>>()
  for (const [at, one] of commands.entries()) {
    const here = tablets[one.on]!
    if (one.kind === 'meet') {
      const other = tablets[one.other]!
      for (const [id, event] of [...here, ...other]) {
        here.set(id, event)
        other.set(id, event)
      }
      continue
    }
    const event = one.kind === 'ask' ? ask(one, at, [...here.keys()]) : withdraw(one, at)
    known.set(event.id, new Set(here.keys()))
    here.set(event.id, event)
  }
  return { tablets, known, all: tablets.flatMap((here) => [...here.values()]) }
}

function ask(
  { answers, topics, recipients, end, mature, custody }: Asking,
  at: number,
  seen: string[],
) {
  return consent(`asked ${at}`, {
    seen,
    topics: topics.map((topic) => ({ topic, excludes: '' })),
    holders: NAMES.map((name, n) => holder(name, PEOPLE[name], answers[n] ?? '')),
    recipients: recipients === 2 ? [...RECIPIENTS] : [RECIPIENTS[recipients]!],
    validUntil: { date: ENDS[end]!, event: '' },
    custody: { kind: custody, ground: 'Ligger på sjukhus.' },
    maturity: mature.map((topic) => {
      return { topic, decides: 'together', judgement: 'Förstår.', by: { ...BY } }
    }),
  })
}

const BY = withdrawal('by').record.by

function withdraw({ who, topic }: Extract<Command, { kind: 'withdraw' }>, at: number) {
  const topics = topic === 'all' ? 'all' : [topic]
  return withdrawal(`taken ${at}`, { holder: who, role: PEOPLE[who], topics: topics as 'all' })
}

const isConsent = (event: Event): event is Consent => event.kind === 'consent'

function eventsOf(all: readonly Event[]): ConsentEvents {
  return events({
    consents: all.filter(isConsent),
    withdrawn: all.filter((event): event is ConsentWithdrawn => !isConsent(event)),
  })
}

const saidBy = ({ record }: Consent, name: string) =>
  record.holders.find(({ id }) => id === name)?.answer

function isAbout({ record }: Consent, { topic, recipient }: Cell): boolean {
  const { topics, recipients } = record
  return (
    topics.some((one) => one.topic === topic) &&
    recipients.some(({ name }) => name === recipient.name)
  )
}

/** Told anew, from the law and not from the code: who has a say in one of these consents. */
function neededIn(one: Consent, topic: string): string[] {
  const { custody, maturity } = one.record
  const guardians = ['Annika', 'Jörgen'].filter(
    (name) => custody.kind !== 'joint-one-prevented' || saidBy(one, name) !== 'notAppropriateToAsk',
  )
  return maturity.some((judged) => judged.topic === topic) ? [...guardians, 'Maja'] : guardians
}

function noesOf(all: readonly Event[], cell: Cell): { id: string; who: string }[] {
  return all.flatMap((event) => {
    if (isConsent(event)) {
      if (!isAbout(event, cell)) return []
      const refused = neededIn(event, cell.topic).filter((who) => saidBy(event, who) === 'refused')
      return refused.map((who) => ({ id: event.id, who }))
    }
    const { holder: who, topics } = event.record
    return topics === 'all' || topics.includes(cell.topic) ? [{ id: event.id, who }] : []
  })
}

type Cell = ReturnType<typeof question>
const CELLS = TOPICS.flatMap((topic) =>
  RECIPIENTS.flatMap((recipient) => DAYS.map((today) => question({ topic, recipient, today }))),
)
const answers = (all: readonly Event[]) =>
  CELLS.map((cell) => effectiveConsent(eventsOf(all), cell))

const rounds = { numRuns: 300, seed }
const history = fc.array(command, { minLength: 1, maxLength: 24 })

test('the same events are the same answer: in any order, twice over, and by way of any tablet', () => {
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.nat()), (commands, chance) => {
      const { tablets, all } = play(commands)
      const expected = answers([...new Map(all.map((event) => [event.id, event])).values()])
      const shuffled = all
        .map((event) => ({ event, place: chance.next().value ?? 0 }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ event }) => event)
      const [a, b, c] = tablets.map((here) => [...here.values()])
      for (const union of [
        shuffled,
        [...all, ...all],
        [...c!, ...b!, ...a!],
        [...b!, ...a!, ...c!],
      ]) {
        expect(answers(union)).toEqual(expected)
      }
    }),
    rounds,
  )
})

test('nothing is given without everybody who is needed, in a consent that had every no before it', () => {
  let given = 0
  fc.assert(
    fc.property(history, (commands) => {
      const { all, known } = play(commands)
      for (const cell of CELLS) {
        const effective = effectiveConsent(eventsOf(all), cell)
        if (effective.state !== 'given') continue
        given += 1
        const one = all.filter(isConsent).find(({ sid }) => sid === effective.consent)!
        expect(one.record.validUntil.date >= cell.today).toBe(true)
        expect(isAbout(one, cell)).toBe(true)
        const needed = neededIn(one, cell.topic)
        expect(needed.filter((name) => name !== 'Maja')).not.toEqual([])
        for (const name of needed) expect(saidBy(one, name)).toBe('given')
        for (const { id, who } of noesOf(all, cell)) {
          expect(known.get(one.id)!.has(id)).toBe(true)
          expect(saidBy(one, who)).toBe('given')
        }
      }
    }),
    rounds,
  )
  // Else nothing above was looked at.
  expect(given).toBeGreaterThan(0)
})

test('after a withdrawal no later event of whoever has not heard of it gives again', () => {
  let taken = 0
  fc.assert(
    fc.property(history, history, (before, after) => {
      const { all } = play(before)
      const taking = withdrawal('taken in the end', { topics: ['skola'] })
      // Two tablets that never meet the one where he rang.
      const { all: stale } = play(after)
      const cell = question()
      const isGiven = (some: readonly Event[]) =>
        effectiveConsent(eventsOf(some), cell).state === 'given'
      if (isGiven(all)) taken += 1
      expect(isGiven([...all, ...stale, taking])).toBe(false)
    }),
    rounds,
  )
  expect(taken).toBeGreaterThan(0)
})
