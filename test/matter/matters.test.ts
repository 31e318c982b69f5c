// The list of matters at the office: what is found, by whom, and what has been read by whom.

import { beforeAll, describe, expect, test } from 'vitest'
import { toInstant } from '../../src/base/clock.ts'
import { findMatter, listMatters, type MatterRow } from '../../src/matter/list-matters.ts'
import type { MatterEvent } from '../../src/matter/record.ts'
import { noteReading, readersOfMatter, sealReadings } from '../../src/matter/reads.ts'
import { filterMatters, type Shown } from '../../src/matter/search.ts'
import { timelineOf } from '../../src/matter/timeline.ts'
import { writeMatterEvent } from '../../src/matter/write.ts'
import type { Submission } from '../../src/report/submission.ts'
import { swedishDate } from '../../src/routine/swedish-time.ts'
import { PACK_NAMES, shippedPack } from '../routine/shipped-packs.ts'
import { restartDesk } from '../meeting/support.ts'
import { must, sync, type TestDesk } from '../support/desk.ts'
import { eventOf, GROUNDS, SHEET } from './events.ts'
import { itemAt } from './misdirected.ts'
import { cardOf, foundOffice, report, type Office } from './office.ts'

const packs = PACK_NAMES.map((name) => shippedPack(name))
const rules = { packs, today: shippedPack() }

let office: Office
let noel: Submission
let mio: Submission

beforeAll(async () => {
  office = await foundOffice()
  noel = await report(office, { personalNumber: '20210902-9815' }, true)
  mio = await report(office, {
    childName: 'Mio Ek',
    personalNumber: '20190417-9888',
    protectedIdentity: 'yes',
  })
  const { viktor } = office
  const item = itemAt(viktor, noel)
  const now = viktor.clock.now()
  must(
    await writeMatterEvent(viktor, item, 'assignment', {
      handler: cardOf(viktor),
      from: now.slice(0, 10),
      sheet: SHEET,
    }),
  )
  must(await writeMatterEvent(viktor, item, 'caseNumber', { number: '26-0147' }))
})

async function found(desk: TestDesk, words: string, shown: Shown = 'all') {
  const rows = await listMatters(desk, rules)
  return filterMatters(rows, { words, shown }).map(({ matter }) => matter.sid)
}

describe('a matter is found', () => {
  test.each([
    'noel',
    'Sandv',
    ' noel  sandvret ',
    '20210902-9815',
    '202109029815',
    '0902',
    '26-0147',
    '260147',
  ])('by its name and numbers: %s', async (words) => {
    expect(await found(office.viktor, words)).toEqual([noel.sid])
  })

  test('and by nothing that somebody has written about it', async () => {
    const { oneSentence } = noel.record.report
    for (const word of oneSentence.split(' ').slice(-1))
      expect(await found(office.viktor, word)).toEqual([])
    expect(await found(office.viktor, 'Tallkotten')).toEqual([])
    expect(await found(office.viktor, 'violenceByGuardian')).toEqual([])
  })

  test('by its reference, and not by a name that is kept from who looks', async () => {
    expect(await found(office.viktor, mio.record.reference)).toEqual([mio.sid])
    expect(await found(office.viktor, 'Mio')).toEqual([])
    expect(await found(office.viktor, '20190417')).toEqual([])
    // The manager knows.
    expect(await found(office.ingela, 'Mio')).toEqual([mio.sid])
  })

  test('under whose it is, and what waits', async () => {
    expect(await found(office.viktor, '', 'mine')).toEqual([noel.sid])
    expect(await found(office.farid, '', 'mine')).toEqual([])
    expect((await found(office.farid, '', 'waiting')).toSorted()).toEqual(
      [mio.sid, noel.sid].toSorted(),
    )
  })

  test('as late only once its day has passed', async () => {
    const { viktor } = office
    expect(await found(viktor, '', 'late')).toEqual([])
    const later = toInstant(Date.parse(viktor.clock.now()) + 2 * 86_400_000)
    const desk = { ...viktor, clock: { now: () => later } }
    expect(await found(desk, '', 'late')).toHaveLength(2)
    expect((await row(desk, noel)).due).toMatchObject({ id: 'protectionAssessment', late: true })
  })
})

async function row(desk: TestDesk, { sid }: Submission): Promise<MatterRow> {
  const one = (await listMatters(desk, rules)).find(({ matter }) => matter.sid === sid)
  if (!one) throw new Error('The matter is not in the list')
  return one
}

test('the reporter has no matters, however many reports', async () => {
  expect(await listMatters(office.samira, rules)).toEqual([])
})

test('a letter that nobody can vouch for stands behind no report of its number', async () => {
  const { farid } = office
  const genuine = itemAt(farid, noel).submission
  const report = { ...genuine.record.report, acute: 'yes' as const }
  const forged: Submission = {
    ...genuine,
    id: 'forged',
    standing: 'unverified',
    record: { ...genuine.record, report },
  }
  must(await farid.cabinet.write({ put: [forged] }))
  expect(findMatter(farid, noel.sid, rules)?.item.submission.id).toBe(genuine.id)
  expect(await listMatters(farid, rules)).toHaveLength(2)
  must(await farid.cabinet.write({ remove: ['forged'] }))
})

describe('what has happened', () => {
  test('says whom it can be seen by, newest first', async () => {
    const { item, matter } = await row(office.viktor, noel)
    const day = swedishDate(office.viktor.clock.now())
    const later = (minutes: number) =>
      toInstant(Date.parse(office.viktor.clock.now()) + minutes * 60_000)
    const events = [
      eventOf(item, 'Viktor Hallin', later(1), ['caseNumber', { number: '26-0147' }]),
      eventOf(item, 'Viktor Hallin', later(2), [
        'lockTold',
        { change: 'narrowed', mayKnow: 'Mormor får veta.', replaces: [] },
      ]),
    ]
    const days = timelineOf(item, { ...matter, events }, new Map())
    expect(days.map(({ date }) => date)).toEqual([day])
    const all = days.flatMap(({ happenings }) => happenings)
    expect(all.map(({ title, shared, side }) => [title, shared, side])).toEqual([
      ['Besked till anmälaren om spärren', true, 'socialServices'],
      ['Ärendenummer 26-0147', false, 'socialServices'],
      ['Orosanmälan mottagen', true, 'school'],
    ])
  })

  test('puts together what was said in one letter, with how each was weighed', async () => {
    const { item, matter } = await row(office.viktor, noel)
    const said = (words: string, assessment: string, feedback: string) =>
      eventOf(item, 'Viktor Hallin', office.viktor.clock.now(), [
        'disclosure',
        {
          item: 'opened',
          recipient: { kind: 'reporter', name: 'Samira Ekholt', unit: '' },
          basis: 'notHarmful',
          assessment,
          need: '',
          consent: '',
          board: '',
          words,
          requestedAt: '',
          feedback,
        },
      ])
    const events = [
      said('En utredning inleds.', '', 'f'.repeat(43)),
      said('Vi träffar familjen.', GROUNDS, 'f'.repeat(43)),
      said('Ring 08-465 004 10.', '', ''),
    ].map((event, at) => ({ ...event, id: `d${at}` }))
    const disclosures = events as readonly MatterEvent<'disclosure'>[]
    const happenings = timelineOf(item, { ...matter, events, disclosures }, new Map())
      .flatMap((day) => day.happenings)
      .filter(({ id }) => id.startsWith('d'))
    expect(Object.fromEntries(happenings.map(({ id, title }) => [id, title]))).toEqual({
      d0: 'Det som sades till Samira Ekholt, och varför',
      d2: 'Uppgift lämnad till Samira Ekholt',
    })
    expect(happenings.find(({ id }) => id === 'd0')?.lines.slice(0, 3)).toEqual([
      'En utredning inleds.',
      'Vi träffar familjen.',
      GROUNDS,
    ])
  })

  test('tells when it was written and when it was sent, where these differ', async () => {
    const { item, matter } = await row(office.viktor, noel)
    const { submission } = item
    const at = submission.record.sentAt
    const late = (minutes: number) => ({
      ...item,
      submission: { ...submission, arrivedAt: toInstant(Date.parse(at) + minutes * 60_000) },
    })
    const reported = (minutes: number) =>
      timelineOf(late(minutes), matter, new Map())
        .flatMap(({ happenings }) => happenings)
        .find(({ id }) => id === submission.id)
    expect(reported(1)?.sentAt).toBeUndefined()
    expect(reported(129)).toMatchObject({ at, sentAt: late(129).submission.arrivedAt })
  })

  test('what was written here was sent when its receipt says so', async () => {
    const { item, matter } = await row(office.viktor, noel)
    const event = eventOf(item, 'Viktor Hallin', '2026-03-12T10:00:00Z', [
      'contactNote',
      { way: 'heard', withWhom: 'Samira', on: '2026-03-12', time: '', words: GROUNDS },
    ])
    const own = { ...event, letters: [{ id: 'e', mb: 'm', hash: 'h' }] }
    const receipts = new Map([['h', toInstant(Date.parse('2026-03-12T15:40:00Z'))]])
    const [one] = timelineOf(item, { ...matter, events: [own] }, receipts)
      .flatMap(({ happenings }) => happenings)
      .filter(({ id }) => id === own.id)
    expect(one).toMatchObject({ title: 'Hörde läget med Samira', sentAt: receipts.get('h') })
  })
})

describe('who has read', () => {
  const names = (desk: TestDesk, of: Submission) =>
    readersOfMatter(desk, itemAt(desk, of)).map(({ name }) => name)

  test('is one letter of the session, to the own group, and tells of no other matter', async () => {
    const { farid, ingela, samira } = office
    must(await noteReading(farid, itemAt(farid, noel)))
    must(await noteReading(farid, itemAt(farid, noel)))
    expect(names(farid, noel)).toEqual([])
    // Kept to the lock: what is due now belongs to other sessions.
    must(await sealReadings(farid, 'due'))
    expect(names(farid, noel)).toEqual([])
    must(await sealReadings(farid, 'all'))
    must(await sealReadings(farid, 'all'))
    for (const desk of [farid, ingela, samira]) await sync(desk)
    expect(names(ingela, noel)).toEqual(['Farid Amiri'])
    expect(names(ingela, mio)).toEqual([])
    expect(samira.cabinet.list('reads')).toEqual([])
  })

  test('outlives a kill: the next session writes it', async () => {
    const { viktor, ingela } = office
    must(await noteReading(viktor, itemAt(viktor, mio)))
    const next = { ...(await restartDesk(viktor)), tablet: viktor.tablet }
    must(await sealReadings(next, 'due'))
    await sync(next)
    await sync(ingela)
    expect(names(ingela, mio)).toEqual(['Viktor Hallin'])
    expect(next.cabinet.list('reading')).toEqual([])
  })

  test('is believed of nobody who can not be verified, and of no other unit', async () => {
    const { ingela } = office
    const item = itemAt(ingela, mio)
    const reads = ingela.cabinet.list('reads') as readonly MatterEvent<'reads'>[]
    const first = reads.find(({ record }) => record.opened.includes(mio.sid))
    const forged = [
      { ...first, id: 'forged-1', standing: 'unverified' },
      { ...first, id: 'forged-2', authorUnit: noel.authorUnit },
    ]
    expect(readersOfMatter(ingela, item)).toHaveLength(1)
    must(await ingela.cabinet.write({ put: forged as never }))
    expect(readersOfMatter(ingela, item)).toHaveLength(1)
  })
})
