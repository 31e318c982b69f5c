// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, render } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Surroundings } from '../../src/draft/surroundings.ts'
import { emptyReport, type Report } from '../../src/report/record.ts'
import { OralTimes } from '../../src/report/screens/oral-times.tsx'
import type { Submission } from '../../src/report/submission.ts'
import { foundPreschool, openDesk, surround } from '../meeting/support.ts'
import { at } from './support.ts'

const CALL = { oralOn: '2026-03-20', oralTime: '16:58' }
const FRIDAY = '2026-03-20T18:00:00+01:00'
const MONDAY = '2026-03-23T08:05:00+01:00'
const COUNTED = 'Anmält muntligt fredag 20 mars 16.58. Dagarna räknas från samtalet.'

let around: Surroundings

beforeAll(async () => {
  around = { ...surround(await openDesk(await foundPreschool())), now: () => at(MONDAY) }
})
afterEach(cleanup)

/** Each line of the note, for a report that came in as soon as it was sent. */
function lines(report: Partial<Report>, sentAt: string, hasArrived = true): readonly string[] {
  const record = { report, sentAt: at(sentAt) }
  const submission = { record } as unknown as Submission
  const arrivedAt = hasArrived ? at(sentAt) : undefined
  const { container } = render(
    <OralTimes around={around} submission={submission} arrivedAt={arrivedAt} />,
  )
  return [...container.querySelectorAll('p')].map(({ textContent }) => textContent)
}

test('both times are said, and how late the written one was', () => {
  expect(lines(emptyReport(CALL), MONDAY)).toEqual([
    COUNTED,
    'Den skriftliga anmälan kom in 08.05.',
    'Skriftligt 1 dag efter. Det skulle ha lämnats senast sön 22 mars.',
  ])
})

test('in time is no lateness, and what has not come has no time', () => {
  const arrival = 'Den skriftliga anmälan kom in 20 mars 18.00.'
  expect(lines(emptyReport(CALL), FRIDAY)).toEqual([COUNTED, arrival])
  cleanup()
  expect(lines(emptyReport(CALL), MONDAY, false)).toEqual([COUNTED])
})

test('a day that can’t be is shown as it was written, and said not to count', () => {
  const [first] = lines(emptyReport({ ...CALL, oralOn: '2026-02-31' }), MONDAY)
  expect(first).toBe(
    'Anmält muntligt 2026-02-31 16.58. Dagen eller tiden stämmer inte. Dagarna räknas från att den skriftliga anmälan kom in.',
  )
})

test('without a call there is nothing to say, neither of what an older version sent', () => {
  expect(lines(emptyReport({ acute: 'yes' }), MONDAY)).toEqual([])
  expect(lines({ acute: 'yes' }, MONDAY)).toEqual([])
})
