// DOM D17: one child a report. What the family shares goes along, what was seen of the one child
// never does, and there is one report a sibling whatever happens meanwhile.
import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Instant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import { removeDraft } from '../../src/draft/answer-draft.ts'
import { findDraft, saveDraft } from '../../src/draft/draft-repository.ts'
import type { Draft } from '../../src/draft/draft.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { emptyReport, readReport, Report, type Sibling } from '../../src/report/record.ts'
import { listReportDrafts } from '../../src/report/repository.ts'
import { beginSiblingReport, makeSiblingReport } from '../../src/report/sibling-report.ts'
import { hasReport, siblingReportId, siblingRowId } from '../../src/report/sibling.ts'
import { foundPreschool, openDesk, restartDesk, type Preschool } from '../meeting/support.ts'
import { must } from '../support/desk.ts'

const NOW = '2026-04-14T08:00:00.000Z' as Instant
const rec = randomId('r')
const rowOf = (name: string, age = ''): Sibling => ({
  id: randomId('i'),
  name,
  age,
  worried: 'yes',
})
const alva = rowOf('Alva Sandvret', '7')
const mika = rowOf('Mika Sandvret')

/** Whether a field goes along. Each field has to be decided: a new one fails the test. */
const FATE: { readonly [F in keyof Report]: 'shared' | 'own' | 'protecting' | 'sibling' } = {
  schema: 'shared',
  acute: 'own',
  lockAnswer: 'protecting',
  lockReasons: 'shared',
  mayHurt: 'own',
  whereabouts: 'own',
  pickUp: 'own',
  oralOn: 'own',
  oralTime: 'own',
  oralPlace: 'own',
  oralTo: 'own',
  oralTold: 'own',
  childName: 'sibling',
  childDescription: 'sibling',
  personalNumber: 'own',
  gender: 'own',
  language: 'shared',
  interpreter: 'shared',
  disability: 'own',
  placement: 'own',
  protectedIdentity: 'protecting',
  childAddress: 'own',
  childPhone: 'own',
  registration: 'own',
  municipality: 'own',
  district: 'own',
  stayMunicipality: 'own',
  stayDistrict: 'own',
  otherMunicipality: 'own',
  siblings: 'sibling',
  oneSentence: 'own',
  description: 'own',
  toldBy: 'own',
  childWords: 'own',
  questionAsked: 'own',
  marks: 'own',
  bodyMarks: 'own',
  ownThoughts: 'own',
  categories: 'own',
  howLong: 'own',
  protective: 'own',
  doneSoFar: 'shared',
  earlier: 'shared',
  consultation: 'own',
  renews: 'own',
  ifNothing: 'own',
  guardians: 'shared',
  guardianInformed: 'protecting',
  informedHow: 'own',
  childInformed: 'own',
  childView: 'own',
  reporterName: 'shared',
  reporterTitle: 'shared',
  reporterUnit: 'shared',
  reporterPrincipal: 'shared',
  reporterPhone: 'shared',
  reporterEmail: 'shared',
  relation: 'own',
  feedbackRequested: 'shared',
  feedbackChannel: 'shared',
  contactHours: 'shared',
  willingToMeet: 'shared',
  meetingPlace: 'shared',
  headInformed: 'own',
  coSigners: 'own',
  coSignerIds: 'own',
}
const FIELDS = Object.keys(Report.entries) as (keyof Report)[]

/** Every field answered, and none as an empty report has it. */
const first: Report = readReport({
  ...Object.fromEntries(FIELDS.map((field) => [field, `written in ${field}`])),
  schema: 1,
  acute: 'yes',
  lockAnswer: 'yes',
  lockReasons: ['violenceByGuardian'],
  personalNumber: '20210902-9815',
  interpreter: 'yes',
  protectedIdentity: 'yes',
  registration: 'known',
  siblings: [alva, mika],
  bodyMarks: [{ id: 'i_1', part: 'front-left-hand', view: 'front', x: 1, y: 1, text: 'blå' }],
  categories: ['neglect'],
  guardians: [{ id: 'i_2', name: 'Kim Sandvret', custody: 'sole' }],
  guardianInformed: 'no',
  childInformed: 'yes',
  feedbackRequested: false,
  feedbackChannel: 'meeting',
  willingToMeet: 'yes',
  headInformed: true,
  coSignerIds: ['p_1'],
})

const begin = (from: Report, sibling = alva) => beginSiblingReport(from, { rec, sibling, now: NOW })
test('the report that is copied from has an answer of its own in every field', () => {
  const empty = emptyReport()
  expect(FIELDS.filter((field) => field !== 'schema')).toEqual(
    FIELDS.filter((field) => JSON.stringify(first[field]) !== JSON.stringify(empty[field])),
  )
})

test('exactly what the family shares goes along, field by field', () => {
  expect(Object.keys(FATE)).toEqual(FIELDS)
  const copy = begin(first)
  const empty = emptyReport()
  const wanted = FIELDS.filter((field) => FATE[field] !== 'sibling').map((field) => {
    const kept = FATE[field] !== 'own'
    return [field, kept ? first[field] : empty[field]]
  })
  expect(
    FIELDS.filter((field) => FATE[field] !== 'sibling').map((field) => [field, copy[field]]),
  ).toEqual(wanted)
  expect(copy).toMatchObject({
    childName: 'Alva Sandvret',
    childDescription: '7 år',
    siblings: [
      { id: siblingRowId(rec), name: 'written in childName', age: '4', worried: 'yes' },
      mika,
    ],
  })
})

test.each(['yes', 'soon', ''] as const)(
  'that guardians are told of the one report (%s) says nothing of the other',
  (guardianInformed) => {
    expect(begin({ ...first, guardianInformed }).guardianInformed).toBe('')
  },
)

test('a lock question that was answered no is asked anew: another guardian may be the one', () => {
  expect(begin({ ...first, lockAnswer: 'no', lockReasons: [] }).lockAnswer).toBe('')
  expect(begin({ ...first, lockAnswer: 'unknown' }).lockAnswer).toBe('unknown')
})

test.each(['no', 'unknown', ''] as const)(
  'protected identity is asked anew where it was answered %s',
  (protectedIdentity) => {
    expect(begin({ ...first, protectedIdentity }).protectedIdentity).toBe('')
  },
)

test('an age goes along as it was typed, in years where it is a number', () => {
  expect(begin(first, { ...alva, age: ' 11 ' }).childDescription).toBe('11 år')
  expect(begin(first, { ...alva, age: 'ett halvår' }).childDescription).toBe('ett halvår')
  expect(begin(first, { ...alva, age: '' }).childDescription).toBe('')
})

test('a row whose id is nobody’s has no report', () => {
  expect(siblingReportId('i_1')).toBeUndefined()
  expect(siblingReportId(rec)).toBeUndefined()
})

describe('in the cabinet', () => {
  let preschool: Preschool
  let desk: Desk

  beforeAll(async () => {
    preschool = await foundPreschool()
  })
  beforeEach(async () => {
    desk = await openDesk(preschool)
    await saveDraft(desk, { rec, of: 'report', content: first })
  })

  const firstDraft = (): Draft => {
    const draft = findDraft(desk, rec)
    if (!draft) throw new Error('There is a first report')
    return draft
  }

  test('each report knows the other by its id, and so does a third sibling’s', async () => {
    const made = must(await makeSiblingReport(desk, firstDraft(), alva.id))
    expect(made).toBe(siblingReportId(alva.id))
    const [back, other] = readReport(findDraft(desk, made)?.content).siblings
    expect(siblingReportId(back?.id ?? '')).toBe(rec)
    expect(siblingReportId(other?.id ?? '')).toBe(siblingReportId(mika.id))
    expect(hasReport(desk, siblingReportId(mika.id) ?? '')).toBe(false)
  })

  test('two taps at once begin one report, and the first report is as it was', async () => {
    const before = firstDraft()
    const [one, two] = await Promise.all([
      makeSiblingReport(desk, before, alva.id),
      makeSiblingReport(desk, before, alva.id),
    ])
    expect(must(one)).toBe(must(two))
    expect(
      listReportDrafts(desk)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([rec, must(one)].toSorted())
    expect(firstDraft()).toEqual(before)
  })

  test('after a kill the same tap leads to what was written, and begins nothing', async () => {
    const id = must(await makeSiblingReport(desk, firstDraft(), alva.id))
    const seen = findDraft(desk, id)
    await saveDraft(desk, {
      rec: id,
      of: 'report',
      content: emptyReport({ childName: 'Alva' }),
      ...(seen && { seen }),
    })
    desk = await restartDesk(desk)
    expect(hasReport(desk, id)).toBe(true)
    expect(must(await makeSiblingReport(desk, firstDraft(), alva.id))).toBe(id)
    expect(readReport(findDraft(desk, id)?.content).childName).toBe('Alva')
    expect(listReportDrafts(desk)).toHaveLength(2)
  })

  test('one that was tidied away is back with its words, and is never begun over', async () => {
    const id = must(await makeSiblingReport(desk, firstDraft(), alva.id))
    const made = findDraft(desk, id)
    if (!made) throw new Error('It was made')
    must(await removeDraft(desk, made, 'mistake'))
    expect(hasReport(desk, id)).toBe(false)
    expect(must(await makeSiblingReport(desk, firstDraft(), alva.id))).toBe(id)
    expect(hasReport(desk, id)).toBe(true)
    expect(findDraft(desk, id)?.content).toEqual(made.content)
  })

  test('behind a lock nothing is begun, and the first report is as it was', async () => {
    const before = firstDraft()
    await desk.vault.hardLock(desk.profile)
    expect((await makeSiblingReport(desk, before, alva.id)).ok).toBe(false)
    expect(listReportDrafts(desk).map(({ id }) => id)).toEqual([rec])
    expect(firstDraft()).toEqual(before)
  })
})
