import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { listAnswers } from '../../src/report/answers.ts'
import { ageOn, checkPersonalNumber } from '../../src/report/child-age.ts'
import { lockOfReport, lockStateOf } from '../../src/report/lock.ts'
import { listMissing, listTooLong } from '../../src/report/missing.ts'
import { emptyReport, initialsOf, readReport, Report } from '../../src/report/record.ts'
import { withoutAddresses } from '../../src/report/without-addresses.ts'
import { currentPack, limits, shortReport } from './support.ts'

const pack = currentPack()
const guardian = {
  id: 'i_1',
  name: 'Mika Exempelsson',
  personalNumber: '',
  address: 'Storgatan 1',
  phone: '08-465 004 77',
  custody: 'joint' as const,
  interpreter: '',
}
const home = { childAddress: 'Storgatan 1', childPhone: '08-465 004 78', guardians: [guardian] }

describe('a report', () => {
  test('from a later version keeps what this one does not know, also in its rows', () => {
    const later = {
      ...emptyReport(),
      bodyMap: ['rygg'],
      guardians: [{ ...guardian, relation: 'mor' }],
      siblings: [{ id: 'i_2', name: 'Alva', school: 'Björkhöjdsskolan' }],
    }
    expect(readReport(later)).toMatchObject(later)
  })

  test('with an answer that this version does not know shows none there, and all the rest', () => {
    const later = { ...shortReport(), acute: 'yes', childInformed: 'partly', custody: 'x' }
    expect(readReport(later)).toMatchObject({ acute: 'yes', childInformed: '' })
    expect(v.parse(Report, later).oneSentence).toBe('Noel har ett blåmärke.')
  })

  test('that is none at all reads as an empty one', () => {
    for (const content of [undefined, 'text', { siblings: 'two' }]) {
      expect(readReport(content)).toEqual(emptyReport())
    }
  })

  test.each([
    ['Noel Sandvret', 'N.S.'],
    ['  alva  maria   exempelsson ', 'A.E.'],
    ['Noel', 'N.'],
    ['', ''],
  ])('of %j is listed as %j', (childName, initials) => {
    expect(initialsOf({ childName })).toBe(initials)
  })
})

/** What an empty field looks like after somebody has pressed the space bar in it. */
const BLANK: { readonly [name: string]: string } = {
  oneSentence: ' ',
  description: '\n',
  childView: '  ',
  reporterName: ' ',
}

describe('what is missing', () => {
  const fields = (report: Report, hasRecipient = true) =>
    listMissing(report, hasRecipient).map(({ field }) => field)

  test('blocks only for a recipient and a sentence', () => {
    const blocking = listMissing(emptyReport(), false).filter(({ blocks }) => blocks)
    expect(blocking.map(({ field }) => field)).toEqual(['recipient', 'oneSentence'])
    expect(listMissing(shortReport(), true).filter(({ blocks }) => blocks)).toEqual([])
    const told = emptyReport({ description: 'Han visade det vid vilan.' })
    expect(listMissing(told, true).filter(({ blocks }) => blocks)).toEqual([])
    expect(fields(told)).toContain('oneSentence')
  })

  test.each<[keyof Report | 'recipient', Partial<Report>]>([
    ['acute', { acute: 'no' }],
    ['lockAnswer', { lockAnswer: 'unknown' }],
    ['childName', { childDescription: 'Pojke, ungefär 4 år' }],
    ['childName', { childName: 'Noel' }],
    ['oneSentence', { oneSentence: 'Ett blåmärke.' }],
    ['description', { description: 'Han visade det.' }],
    ['guardianInformed', { guardianInformed: 'no' }],
    ['childInformed', { childInformed: 'no' }],
    ['childView', { childView: 'Han vill hem till mormor.' }],
    ['childView', { childInformed: 'no' }],
    ['reporterName', { reporterName: 'Samira Ekholt' }],
    ['reporterTitle', { reporterTitle: 'förskollärare' }],
    ['reporterUnit', { reporterUnit: 'Tallkotten' }],
    ['reporterPhone', { reporterPhone: '08-465 004 00' }],
    ['willingToMeet', { willingToMeet: 'unknown' }],
  ])('asks for %s until it is there, white space aside', (field, answer) => {
    expect(fields(emptyReport())).toContain(field)
    expect(fields(emptyReport(answer))).not.toContain(field)
    const blank = Object.fromEntries(Object.keys(answer).map((name) => [name, BLANK[name] ?? '']))
    expect(fields(emptyReport(blank as Partial<Report>))).toContain(field)
  })

  test('a text may be as long as the limit, and what is over is counted', () => {
    const marks = 'x'.repeat(limits.field)
    expect(listTooLong(shortReport({ marks }), limits)).toEqual([])
    expect(listTooLong(shortReport({ marks: `${marks}yy` }), limits)).toEqual([
      { field: 'marks', over: 2 },
    ])
    const texts = ['marks', 'description', 'childWords', 'howLong', 'earlier', 'protective']
    const long = shortReport(Object.fromEntries(texts.map((name) => [name, marks])))
    expect(listTooLong(long, limits)).toMatchObject([{ field: 'all' }])
  })
})

describe('the guardian lock of a report', () => {
  const locked = (report: Partial<Report>) => lockOfReport(pack, emptyReport(report)).locked

  test.each<[string, boolean, Partial<Report>]>([
    ['nothing has been answered', true, {}],
    ['nobody knows', true, { lockAnswer: 'unknown' }],
    ['violence at home is suspected', true, { lockAnswer: 'yes' }],
    ['it was denied', false, { lockAnswer: 'no' }],
    ['it was denied, but they must not know', true, { lockAnswer: 'no', guardianInformed: 'no' }],
    ['it is suspected, and they know', true, { lockAnswer: 'yes', guardianInformed: 'yes' }],
  ])('when %s is %s', (_, expected, report) => {
    expect(locked(report)).toBe(expected)
  })

  test('leaves no advice to tell the guardians when step 5 locks what step 1 had not', () => {
    const report = emptyReport({ lockAnswer: 'no', guardianInformed: 'no' })
    const open = lockOfReport(pack, emptyReport({ lockAnswer: 'no' }))
    const { advice } = lockOfReport(pack, report)
    expect(advice.filter((key) => open.advice.includes(key))).toEqual([])
  })

  test('holds without a pack too, unless it was denied', () => {
    expect(lockStateOf(undefined, emptyReport())).toEqual({ locked: true, reasons: [] })
    expect(lockStateOf(undefined, emptyReport({ lockAnswer: 'no' })).locked).toBe(false)
    expect(
      lockStateOf(undefined, emptyReport({ lockAnswer: 'no', guardianInformed: 'no' })).locked,
    ).toBe(true)
  })
})

describe('protected identity', () => {
  const words = (report: Report) =>
    JSON.stringify(listAnswers(report, (key) => key, pack).flatMap(({ answers }) => answers))

  test('hides every address and number of child and guardians, and nothing else', () => {
    const shown = words(shortReport({ ...home, protectedIdentity: 'no' }))
    for (const text of ['Storgatan 1', '08-465 004 77', '08-465 004 78']) {
      expect(shown).toContain(text)
    }
    const hidden = words(shortReport({ ...home, protectedIdentity: 'yes' }))
    expect(hidden).not.toMatch(/Storgatan|004 7/)
    expect(hidden).toContain('Mika Exempelsson')
  })

  test('takes out of the letter what was typed before the question was answered', () => {
    const report = shortReport({ ...home, protectedIdentity: 'yes' })
    expect(JSON.stringify(withoutAddresses(report))).not.toMatch(/Storgatan|004 7/)
    const open = shortReport({ ...home, protectedIdentity: 'unknown' })
    expect(withoutAddresses(open)).toEqual(open)
  })
})

describe('the child’s age', () => {
  test.each([
    ['2021-09-02', '2026-09-01', 4],
    ['2021-09-02', '2026-09-02', 5],
    ['20210902', '2026-09-03', 5],
    ['20210902-9815', '2026-09-02', 5],
    ['2020-02-29', '2026-02-28', 5],
    ['2020-02-29', '2026-03-01', 6],
    ['2020-02-29', '2028-02-29', 8],
  ])('of one born %s is on %s %i', (born, day, years) => {
    expect(ageOn(born, new Date(`${day}T12:00:00`))).toBe(years)
  })

  test.each([
    ['20210902-9816', 'invalid'],
    ['2021-02-29', 'invalid'],
    ['2021-13-01', 'invalid'],
    ['blåmärke', 'invalid'],
    ['20210902-9815', 'valid'],
    ['210902-9815', 'valid'],
    [' 2021-09-02 ', 'birth-date'],
    ['', 'empty'],
  ])('a number written %j is %s', (typed, kind) => {
    expect(checkPersonalNumber(typed).kind).toBe(kind)
    if (kind === 'invalid') expect(ageOn(typed, new Date())).toBeUndefined()
  })
})
