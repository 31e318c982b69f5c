// What the reporter's tablet makes of a guardian lock that social services have changed (DOM D1): in
// any order, and made apart, the more protective change holds; and nothing urges her to tell.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lockForm } from '../../src/matter/forms/lock.ts'
import { listInbox } from '../../src/matter/inbox.ts'
import { lockOfLetter, locksOfLetters, lockWords } from '../../src/matter/lock-now.ts'
import { gatherMatterEvents } from '../../src/matter/gather.ts'
import { lockNowOf, type LockNow } from '../../src/report/fold-lock.ts'
import { pathFactsOf } from '../../src/report/path-facts.ts'
import { gatherFacts } from '../../src/report/repository.ts'
import type { Submission } from '../../src/report/submission.ts'
import { findTalk, lockOfTalk } from '../../src/report/talk.ts'
import { pathOf } from '../../src/routine/path.ts'
import { swedishDate } from '../../src/routine/swedish-time.ts'
import { currentPack } from '../report/support.ts'
import { must, sync, type TestDesk } from '../support/desk.ts'
import { itemAt } from './misdirected.ts'
import { foundOffice, matterAt, report, type Office } from './office.ts'

const GRANDMOTHER = 'Mormor får veta att Noel är trygg hos er.'
const BOTH = 'Båda föräldrarna vet om anmälan. Ni kan svara på frågor om vad ni har sett.'
const REASON = 'Pappan är anhållen.'

let office: Office
let submission: Submission

beforeAll(async () => {
  office = await foundOffice()
})
beforeEach(async () => {
  office.town.server.clock.forward(2)
  submission = await report(office, { guardianInformed: 'no', lockAnswer: 'yes' }, true)
})

/** As the form does it, with what this desk has seen. */
async function change(desk: TestDesk, to: 'lifted' | 'narrowed', mayKnow: string): Promise<void> {
  const item = itemAt(desk, submission)
  const today = swedishDate(desk.clock.now())
  const matter = matterAt(desk, submission)
  const pack = currentPack()
  const room = {
    desk,
    item,
    matter,
    events: gatherMatterEvents(desk),
    names: new Map(),
    pack,
    packs: [pack],
    today,
  }
  const sealed = must(await lockForm(room).seal({ change: to, mayKnow, reason: REASON }))
  must(
    await desk.cabinet.write({
      put: sealed.put,
      also: async () => {
        await desk.database.outbox.bulkAdd(sealed.queue)
      },
    }),
  )
}

async function atSamiras(): Promise<LockNow> {
  await sync(office.samira)
  return lockNowOf(submission, await gatherFacts(office.samira))
}

const wordsIn = ({ told }: LockNow) => told.map(({ record }) => record.mayKnow).toSorted()

describe('the lock as the reporter knows it', () => {
  test('holds until social services say otherwise, and then in their words', async () => {
    const { viktor } = office
    expect((await atSamiras()).state).toBe('locked')
    await change(viktor, 'narrowed', GRANDMOTHER)
    await sync(viktor)
    const narrowed = await atSamiras()
    expect([narrowed.state, wordsIn(narrowed)]).toEqual(['narrowed', [GRANDMOTHER]])
    await change(viktor, 'lifted', BOTH)
    await sync(viktor)
    const lifted = await atSamiras()
    expect([lifted.state, wordsIn(lifted)]).toEqual(['lifted', [BOTH]])
    expect(JSON.stringify(lifted)).not.toContain(REASON)
  })

  test('of a lift and a narrowing made apart the narrowing holds, whichever comes last', async () => {
    const { viktor, farid } = office
    await change(viktor, 'narrowed', GRANDMOTHER)
    await change(farid, 'lifted', BOTH)
    await sync(viktor)
    await sync(farid)
    expect((await atSamiras()).state).toBe('narrowed')
    await sync(farid)
    await sync(viktor)
    expect(matterAt(viktor, submission).lock.state).toBe('narrowed')
    // Who has seen both can lift it.
    await change(farid, 'lifted', BOTH)
    await sync(farid)
    expect((await atSamiras()).state).toBe('lifted')
  })

  test('is lifted by nobody but a member of the unit that has the report', async () => {
    const { viktor, samira } = office
    await change(viktor, 'lifted', BOTH)
    await sync(viktor)
    await sync(samira)
    const facts = await gatherFacts(samira)
    const told = facts.lockTold.filter(({ sid }) => sid === submission.sid)
    const as = (changed: object) => ({
      ...facts,
      lockTold: told.map((one) => ({ ...one, ...changed })),
    })
    expect(lockNowOf(submission, as({})).state).toBe('lifted')
    expect(lockNowOf(submission, as({ standing: 'unverified' })).state).toBe('locked')
    expect(lockNowOf(submission, as({ authorUnit: submission.authorUnit })).state).toBe('locked')
    expect(lockNowOf(submission, as({ bh: 'of other words' })).state).toBe('locked')
  })
})

describe('after a lift', () => {
  beforeEach(async () => {
    await change(office.viktor, 'lifted', BOTH)
    await sync(office.viktor)
    await sync(office.samira)
  })

  test('the way stops no meeting, and still urges nobody to tell the guardians', async () => {
    const { samira } = office
    const facts = pathFactsOf(submission, await gatherFacts(samira), samira.clock.now())
    expect(facts).toMatchObject({ locked: false, wasLocked: true, guardianInformed: false })
    const { places, next } = pathOf(currentPack(), { ...facts, openedAt: samira.clock.now() })
    expect(places.find(({ step }) => step.id === 'meeting')?.state).toBe('ahead')
    expect(next.tellsGuardians).toBe(false)
    expect(next.id).not.toBe('tellNobody')
  })

  test('the talk opens', () => {
    const talk = findTalk(office.samira, submission.sid)
    if (!talk) throw new Error('There is a report')
    expect(lockOfTalk(currentPack(), talk).locked).toBe(false)
  })
})

describe('the letter’s page and its paper in the office', () => {
  const lockAt = (desk: TestDesk) => {
    const item = itemAt(desk, submission)
    return lockWords(lockOfLetter(desk, item.submission), item.submission, (at) => at.slice(0, 4))
  }

  test('say nothing but what was sent until somebody has changed the lock', () => {
    expect(lockAt(office.ingela)).toBeUndefined()
  })

  test('say who lifted it and when, and that it was sent locked', async () => {
    const { ingela, viktor } = office
    await change(ingela, 'lifted', BOTH)
    for (const desk of [ingela, viktor]) await sync(desk)
    const year = viktor.clock.now().slice(0, 4)
    expect(lockAt(viktor)).toEqual({
      holds: false,
      title: 'Spärren är hävd',
      lines: [`Hävd av Ingela Strand ${year}.`, BOTH, 'Anmälan skickades med spärr.'],
    })
  })

  test('hold on to it where one lifted and one narrowed it apart', async () => {
    const { ingela, viktor } = office
    await change(ingela, 'lifted', BOTH)
    await change(viktor, 'narrowed', GRANDMOTHER)
    for (const desk of [ingela, viktor, ingela]) await sync(desk)
    expect(lockAt(ingela)).toMatchObject({ holds: true, title: 'Spärren gäller delvis' })
    expect(lockAt(ingela)?.lines).not.toContain(BOTH)
  })
  test('as the row in the inbox does, each for its own letter', async () => {
    const { ingela, viktor } = office
    const first = submission
    const second = await report(office, { childName: 'Mio Ek' }, true)
    const open = await report(office, { childName: 'Elsa Brunnberg' })
    const rows = () => {
      const states = locksOfLetters(viktor, listInbox(viktor))
      return [first, second, open].map(({ sid }) =>
        states.get(itemAt(viktor, { sid }).submission.id),
      )
    }
    expect(rows()).toEqual(['locked', 'locked', 'none'])
    await change(ingela, 'lifted', BOTH)
    for (const desk of [ingela, viktor]) await sync(desk)
    expect(rows()).toEqual(['lifted', 'locked', 'none'])
    await change(viktor, 'narrowed', GRANDMOTHER)
    expect(rows()).toEqual(['narrowed', 'locked', 'none'])
  })
})
