// A matter that only some of the group see: who may say so, and what the others' app shows of it.

import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listOverview } from '../../src/app/overview-rows.ts'
import { openLetterPage } from '../../src/matter/answer.ts'
import { findInboxItem, findOwnItem, listInbox } from '../../src/matter/inbox.ts'
import { findMatter, listMatters } from '../../src/matter/list-matters.ts'
import { filterMatters } from '../../src/matter/search.ts'
import { writeMatterEvent } from '../../src/matter/write.ts'
import type { Submission } from '../../src/report/submission.ts'
import { swedishDate } from '../../src/routine/swedish-time.ts'
import { PACK_NAMES, shippedPack } from '../routine/shipped-packs.ts'
import { must, sync, type TestDesk } from '../support/desk.ts'
import { assigned, cardOf as cardOn, eventOf, itemOn, matterOn, SHEET } from './events.ts'
import { at } from '../report/support.ts'
import { itemAt } from './misdirected.ts'
import { cardOf, foundOffice, matterAt, report, type Office } from './office.ts'

const packs = PACK_NAMES.map((name) => shippedPack(name))
const rules = { packs, today: shippedPack() }
const REASON = 'Barnet är en kollegas.'

let office: Office
let submission: Submission

beforeAll(async () => {
  office = await foundOffice()
})
beforeEach(async () => {
  office.town.server.clock.forward(2)
  submission = await report(office)
})

const to = (...desks: readonly TestDesk[]) => ({
  to: 'some' as const,
  members: desks.map(({ person: { uid, name } }) => ({ uid, name })),
  reason: REASON,
})

const close = (desk: TestDesk, words: ReturnType<typeof to> | { to: 'all' }) =>
  writeMatterEvent(desk, itemAt(desk, submission), 'smallGroup', {
    members: [],
    reason: REASON,
    ...words,
  })

/** Read by the manager, closed to all but Viktor, and known to everybody. */
async function closeToViktor(): Promise<void> {
  const { ingela, viktor } = office
  must(await openLetterPage(ingela, itemAt(ingela, submission).submission.id))
  must(await close(ingela, to(viktor)))
  await everybody()
}

async function everybody(): Promise<void> {
  const { ingela, viktor, farid, jonna } = office
  for (const desk of [ingela, viktor, farid, jonna]) await sync(desk)
  for (const desk of [ingela, viktor, farid, jonna]) await sync(desk)
  // What is written next is written later: of one moment the letters' hashes would decide.
  office.town.server.clock.forward(2)
}

async function isListed(desk: TestDesk): Promise<boolean> {
  const rows = filterMatters(await listMatters(desk, rules), { words: 'noel', shown: 'all' })
  return rows.some(({ matter }) => matter.sid === submission.sid)
}

const inInbox = (desk: TestDesk) =>
  listInbox(desk).some((item) => item.submission.sid === submission.sid)

describe('a matter that is closed to some', () => {
  test('is found by those it names and by the manager, as before', async () => {
    const { viktor, ingela } = office
    await closeToViktor()
    for (const desk of [viktor, ingela]) {
      expect(await isListed(desk)).toBe(true)
      expect(inInbox(desk)).toBe(true)
      expect(findMatter(desk, submission.sid, rules)?.matter.smallGroup).toEqual(
        new Set([viktor.person.uid]),
      )
    }
  })

  test('is not listed, found or opened by the others, and counts as a number', async () => {
    const { farid, jonna, ingela } = office
    const { id } = itemAt(farid, submission).submission
    expect(await isListed(farid)).toBe(true)
    const before = (await listOverview(farid, packs)).closed
    await closeToViktor()
    for (const desk of [farid, jonna]) {
      expect(await isListed(desk)).toBe(false)
      expect(inInbox(desk)).toBe(false)
      expect(findInboxItem(desk, id)).toBeUndefined()
      expect(findOwnItem(desk, submission.sid)).toBeUndefined()
      expect(findMatter(desk, submission.sid, rules)).toBeUndefined()
    }
    expect((await listOverview(farid, packs)).closed).toBe(before + 1)
    expect((await listOverview(ingela, packs)).closed).toBe(0)
  })

  test('takes nothing from whom it is closed to', async () => {
    const { farid } = office
    const stale = itemAt(farid, submission)
    await closeToViktor()
    // Also on a page that was open before it was closed.
    expect(await writeMatterEvent(farid, stale, 'caseNumber', { number: '26-0147' })).toEqual({
      ok: false,
      error: { kind: 'no-right' },
    })
  })

  test('is seen by whom it is given to, and opened to all again by the manager', async () => {
    const { viktor, ingela, farid } = office
    await closeToViktor()
    const handler = cardOf(farid)
    const from = swedishDate(viktor.clock.now())
    must(
      await writeMatterEvent(ingela, itemAt(ingela, submission), 'assignment', {
        handler,
        from,
        sheet: SHEET,
      }),
    )
    await everybody()
    expect(await isListed(farid)).toBe(true)
    expect(matterAt(farid, submission).handler?.uid).toBe(farid.person.uid)
    must(await close(ingela, { to: 'all' }))
    await everybody()
    expect(await isListed(office.jonna)).toBe(true)
  })
})

describe('intake', () => {
  test('reads a report that nobody has read, whomever its matter is closed to', async () => {
    const { ingela, viktor, farid, jonna } = office
    must(await close(ingela, to(viktor)))
    await everybody()
    expect(inInbox(jonna)).toBe(true)
    expect(await isListed(jonna)).toBe(false)
    expect(inInbox(farid)).toBe(false)
    must(await openLetterPage(jonna, itemAt(jonna, submission).submission.id))
    expect(inInbox(jonna)).toBe(false)
  })

  test('may close a matter of which nobody has said anything, and change nothing after', async () => {
    const { jonna, viktor, farid } = office
    must(await close(jonna, to(jonna, viktor)))
    await everybody()
    expect(await isListed(farid)).toBe(false)
    expect(await close(jonna, to(jonna, farid))).toMatchObject({ error: { kind: 'no-right' } })
  })

  test('is the only one beside the manager', async () => {
    expect(await close(office.viktor, to(office.viktor))).toMatchObject({
      error: { kind: 'no-right' },
    })
  })
})

describe('every reader ignores', () => {
  const item = itemOn(at('2026-03-12T10:00:00Z'))
  const named = (...names: readonly Parameters<typeof cardOn>[0][]) =>
    [
      'smallGroup',
      {
        to: 'some',
        members: names.map((name) => ({ uid: cardOn(name).uid, name })),
        reason: REASON,
      },
    ] as const
  const closed = eventOf(item, 'Ingela Strand', '2026-03-12', named('Viktor Hallin'))
  const viktors = new Set([cardOn('Viktor Hallin').uid])

  test('a social secretary who closes it, and intake once somebody has', () => {
    const farids = eventOf(item, 'Farid Amiri', '2026-03-13', named('Farid Amiri'))
    const jonnas = eventOf(item, 'Jonna Falk', '2026-03-14', named('Jonna Falk'))
    expect(matterOn(item, [farids], '2026-03-15').smallGroup).toBeUndefined()
    const matter = matterOn(item, [jonnas, farids, closed], '2026-03-15')
    expect(matter.smallGroup).toEqual(viktors)
    expect(matter.ignored.map(({ event, why }) => [event.id, why])).toEqual([
      [farids.id, 'no-right'],
      [jonnas.id, 'no-right'],
    ])
  })

  test('whoever takes it over from outside', () => {
    const taken = eventOf(item, 'Farid Amiri', '2026-03-13', assigned('Farid Amiri', '2026-03-13'))
    const matter = matterOn(item, [taken, closed], '2026-03-15')
    expect(matter.smallGroup).toEqual(viktors)
    expect(matter.handler).toBeUndefined()
    expect(matter.ignored).toMatchObject([{ event: { id: taken.id }, why: 'no-right' }])
  })

  test('nothing else: what a colleague assessed who had not heard of it counts', () => {
    const assessedAt = at('2026-03-13T09:00:00Z')
    const words = { assessedAt, need: 'immediate', grounds: REASON } as const
    const assessed = eventOf(item, 'Farid Amiri', '2026-03-13', ['protectionAssessment', words])
    const matter = matterOn(item, [closed, assessed], '2026-03-15')
    expect(matter.protection?.id).toBe(assessed.id)
    expect(matter.ignored).toEqual([])
  })

  test('the earlier handler, if it is closed to her: somebody else has to be chosen', () => {
    const taken = eventOf(item, 'Farid Amiri', '2026-03-11', assigned('Farid Amiri', '2026-03-11'))
    expect(matterOn(item, [taken], '2026-03-15').handler?.name).toBe('Farid Amiri')
    expect(matterOn(item, [taken, closed], '2026-03-15').handler).toBeUndefined()
  })
})
