// Before Dexie, which looks for IndexedDB while it is loaded.
import 'fake-indexeddb/auto'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Instant } from '../../src/base/clock.ts'
import { err } from '../../src/base/result.ts'
import { emptyConsent, readConsent, type ConsentChecklist } from '../../src/consent/checklist.ts'
import {
  answerWith,
  BEFORE_ANSWER,
  holderAnswer,
  shownText,
  whatIsMissing,
  type FamilyEvent,
  type Shown,
} from '../../src/consent/family-answer.ts'
import { readyToShow, stillSigned } from '../../src/consent/family-checklist.ts'
import { openFamilyRoom, type FamilyRoom } from '../../src/consent/family-room.ts'
import { listAnswered, takeAnswer } from '../../src/consent/hand-overs.ts'
import { verifySignature } from '../../src/consent/signature.ts'
import { ProfileDatabase } from '../../src/database/profile-database.ts'
import { findDraft, saveDraft } from '../../src/draft/draft-repository.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { foundPreschool, openDesk, type Preschool } from '../meeting/support.ts'

const at = '2026-04-14T13:00:00.000Z' as Instant
const rec = `r_${'d'.repeat(22)}`
const annika = { id: 'i_a', name: 'Annika Malmqvist', role: 'guardian' as const }
const checklist: ConsentChecklist = emptyConsent({
  childName: 'Ture Malmqvist',
  holders: [annika, { id: 'i_j', name: 'Jörgen Dahl', role: 'guardian' }],
  disclosingAuthority: 'Tallkottens förskola',
  recipients: [{ id: 'i_r', text: 'Ekdalens socialtjänst' }],
  topics: [
    { id: 'i_1', text: 'Hur Ture har det' },
    { id: 'i_2', text: 'Det vi planerar' },
  ],
  purpose: 'Rätt stöd',
  validUntil: '2026-09-30',
})
const line: FamilyEvent = { kind: 'stroke', stroke: [100, 1000, 1900, 900] }
const ticked: FamilyEvent = { kind: 'topics', yes: ['i_1'] }
const read: FamilyEvent = { kind: 'read', read: true }
const yes: FamilyEvent = { kind: 'answer', answer: 'given', at }
const no: FamilyEvent = { kind: 'answer', answer: 'refused', at }

function shown(): Shown {
  const ready = readyToShow(checklist, annika)
  if (!ready) throw new Error('All of it is there')
  return ready
}
const after = (...events: readonly FamilyEvent[]) => events.reduce(answerWith, BEFORE_ANSWER)

describe('what is answered', () => {
  test('begins with nothing ticked, read or chosen', () => {
    expect(BEFORE_ANSWER).toMatchObject({ yes: [], read: false, strokes: [] })
    expect(holderAnswer(shown(), BEFORE_ANSWER)).toBe(undefined)
  })

  test.each<[string, readonly FamilyEvent[], string | undefined]>([
    ['nothing', [], 'topics'],
    ['a topic', [ticked], 'read'],
    ['a topic that has been read', [ticked, read], 'signature'],
    ['a signature', [ticked, read, line], undefined],
    ['a yes aloud', [ticked, read, { kind: 'manner', manner: 'oral' }], undefined],
    ['a signature taken back', [ticked, read, line, { kind: 'undo' }], 'signature'],
  ])('a yes with %s', (_, events, missing) => {
    expect(whatIsMissing(after(...events))).toBe(missing)
    expect(after(...events, yes).answer?.answer).toBe(missing ? undefined : 'given')
  })

  test('a no needs nothing, and is no yes to anything', () => {
    expect(holderAnswer(shown(), after(ticked, line, no))).toEqual({
      answer: 'refused',
      answeredAt: at,
      manner: 'written',
      perTopic: [],
      readTo: 'Annika Malmqvist',
    })
  })

  test('a signature says no to what was not ticked, and stands under the text that was shown', () => {
    const said = after(ticked, read, line, { kind: 'language', language: 'en' }, yes)
    const answer = holderAnswer(shown(), said)
    expect(answer).toMatchObject({
      answer: 'given',
      manner: 'signature',
      perTopic: [{ topic: 'i_2', answer: 'refused' }],
      signature: { language: 'en', strokes: [line.kind === 'stroke' ? line.stroke : []] },
    })
    if (!answer?.signature) throw new Error('It is signed')
    expect(verifySignature(answer.signature, shownText(shown(), said))).toBe(true)
    const holder = { ...annika, said: answer }
    expect(stillSigned(checklist, holder)).toBe(true)
    expect(stillSigned({ ...checklist, purpose: 'Rätt stöd.' }, holder)).toBe(false)
  })

  test('nothing is heard after the answer but a change of mind, which begins anew', () => {
    const answered = after(ticked, read, line, yes)
    expect([no, { kind: 'undo' } as const, ticked].reduce(answerWith, answered)).toEqual(answered)
    expect(after(ticked, read, line, yes, { kind: 'again' })).toEqual(BEFORE_ANSWER)
    expect(after(ticked, read, line, yes, { kind: 'again' }, no).answer?.answer).toBe('refused')
  })

  test('a text that lacks what a family must know is not shown', () => {
    for (const field of ['childName', 'purpose', 'validUntil', 'disclosingAuthority'] as const) {
      expect(readyToShow({ ...checklist, [field]: ' ' }, annika)).toBe(undefined)
    }
    expect(readyToShow({ ...checklist, topics: [] }, annika)).toBe(undefined)
    expect(readyToShow(checklist, { ...annika, role: '' })).toBe(undefined)
  })
})

describe('in the room', () => {
  let preschool: Preschool
  let desk: Desk

  beforeAll(async () => {
    preschool = await foundPreschool()
  })
  beforeEach(async () => {
    desk = await openDesk(preschool)
    const content = JSON.parse(JSON.stringify(checklist))
    await saveDraft(desk, { rec, of: 'consent', content })
  })
  afterEach(() => desk.database.close())

  async function handOver(): Promise<FamilyRoom> {
    const { vault, profile } = desk
    const place = { id: 'i_run', version: 1 }
    const text = JSON.stringify(shown())
    const covered = await vault.handOver(profile, { table: 'handOvers', ...place, text })
    if (!covered.ok) throw new Error(covered.error.kind)
    const database = new ProfileDatabase(profile)
    await database.handOvers.add({ ...place, rec, ...covered.value })
    return openFamilyRoom({ vault, database }, { id: place.id, profile, rec, shown: shown() })
  }

  const say = (room: FamilyRoom, ...events: readonly FamilyEvent[]) => {
    for (const event of events) room.say(event)
  }

  test('what is said is durable, and readable by her alone when she is back', async () => {
    const room = await handOver()
    say(room, ticked, read, line, yes)
    await room.keep()
    room.close()
    expect(await listAnswered(desk, rec)).toEqual([])
    const rows = await desk.database.answers.toArray()
    expect(room.store.getState().keeping).toBe('kept')
    expect(rows.length).toBeGreaterThan(0)
    expect(
      rows.every(({ box }) => new TextDecoder().decode(box).startsWith('age-encryption')),
    ).toBe(true)
    await desk.vault.resume(desk.profile, '204618')
    const [answered] = await listAnswered(desk, rec)
    expect(answered?.answer).toEqual(holderAnswer(shown(), after(ticked, read, line, yes)))
  })

  test('a kill loses what was in the air, and no stroke that was lifted before', async () => {
    const room = await handOver()
    say(room, ticked, line, line)
    await room.keep()
    room.close()
    await desk.vault.resume(desk.profile, '204618')
    const [answered] = await listAnswered(desk, rec)
    expect(answered?.said.strokes).toHaveLength(2)
    expect(answered?.answer).toBe(undefined)
  })

  test('the answer goes into the draft, once, beside that person and nobody else', async () => {
    const room = await handOver()
    say(room, ticked, read, line, yes)
    await room.keep()
    room.close()
    await desk.vault.resume(desk.profile, '204618')
    const [answered] = await listAnswered(desk, rec)
    if (!answered) throw new Error('It was answered')
    await takeAnswer(desk, rec, answered)
    const { holders } = readConsent(findDraft(desk, rec)?.content)
    expect(holders.map(({ said }) => said?.manner)).toEqual(['signature', undefined])
    expect(stillSigned(readConsent(findDraft(desk, rec)?.content), holders[0] ?? annika)).toBe(true)
    expect(await desk.database.answers.count()).toBe(0)
    expect(await listAnswered(desk, rec)).toEqual([])
  })

  test('what can’t be kept stays on the screen, is not said to be kept, and is kept when it can be', async () => {
    const { vault, profile } = desk
    const full = { ...vault, sealAnswer: async () => err({ kind: 'vault-locked' as const }) }
    let sealing: Pick<Desk['vault'], 'sealAnswer'> = full
    const database = new ProfileDatabase(profile)
    const order = { id: 'i_run', profile, rec, shown: shown() }
    await handOver()
    const sealAnswer: typeof vault.sealAnswer = (...given) => sealing.sealAnswer(...given)
    const room = openFamilyRoom({ vault: { sealAnswer }, database }, order)
    say(room, ticked, read, line, yes)
    expect(await room.keep()).toBe(false)
    expect(room.store.getState()).toMatchObject({ keeping: 'unsaved', said: { answer: { at } } })
    expect(await database.answers.count()).toBe(0)
    sealing = vault
    expect(await room.keep()).toBe(true)
    expect(room.store.getState().keeping).toBe('kept')
    room.close()
  })

  test('an answer whose draft is gone is not dropped', async () => {
    const room = await handOver()
    say(room, ticked, read, line, yes)
    await room.keep()
    room.close()
    await desk.vault.resume(desk.profile, '204618')
    const [answered] = await listAnswered(desk, rec)
    await takeAnswer(desk, `r_${'e'.repeat(22)}`, answered!)
    expect(await listAnswered(desk, rec)).toHaveLength(1)
  })
})
