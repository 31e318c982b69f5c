// @vitest-environment happy-dom
// What a reporter reads of the guardian lock: that it holds, or what social services have said of it.
import 'fake-indexeddb/auto'
import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { lockNowOf } from '../../src/report/fold-lock.ts'
import { emptyReport } from '../../src/report/record.ts'
import { LockWords } from '../../src/report/screens/lock-words.tsx'
import { PrepareTalk } from '../../src/report/screens/prepare-talk.tsx'
import { lockOfTalk } from '../../src/report/talk.ts'
import type { Submission } from '../../src/report/submission.ts'
import type { LockTold } from '../../src/report/told-record.ts'
import { shippedPack } from '../routine/shipped-packs.ts'
import { foundPreschool, openDesk, surround } from '../meeting/support.ts'

const UNIT = randomId('u')
const BOTH = 'Båda föräldrarna vet om anmälan. Svara på deras frågor om vad ni har sett.'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk(await foundPreschool())
})
afterEach(cleanup)

const report = emptyReport({ lockAnswer: 'yes' })
const submission = {
  sid: randomId('s'),
  bh: 'words',
  record: { report, recipient: { unit: UNIT }, lock: { locked: true, reasons: [] } },
} as unknown as Submission

function lockAfter(...changes: readonly ('lifted' | 'narrowed')[]) {
  const lockTold = changes.map(
    (change) =>
      ({
        kind: 'lockTold',
        id: change,
        sid: submission.sid,
        bh: submission.bh,
        authorUnit: UNIT,
        standing: 'genuine',
        record: {
          change,
          mayKnow: BOTH,
          replaces: [],
          by: { name: 'Viktor Hallin' },
          writtenAt: desk.clock.now(),
        },
      }) as unknown as LockTold,
  )
  return lockNowOf(submission, { lockTold, forwardings: [] })
}

const show = (...changes: readonly ('lifted' | 'narrowed')[]) =>
  render(<LockWords around={surround(desk)} pack={shippedPack()} lock={lockAfter(...changes)} />)
const said = () => screen.getByRole('region', { name: 'Spärren för vårdnadshavarna' }).textContent

test('while it holds it is said aloud, and who alone can lift it', () => {
  show()
  expect(screen.getByRole('alert').textContent).toMatch(/Bara socialtjänsten kan häva spärren/)
})

test('changed, it is told in their words, and that nothing else may be said', () => {
  show('narrowed')
  expect(said()).toMatch(/^Spärren gäller delvis\. Säg bara det som står här\./)
  expect(said()).toContain(BOTH)
  cleanup()
  show('lifted')
  expect(said()).toMatch(/^Socialtjänsten har hävt spärren\. Säg bara det som står här\./)
  expect(said()).toMatch(/Skrivet .* av Viktor Hallin\./)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('of both, made apart, the narrowing holds in whatever order they came', () => {
  expect(lockAfter('narrowed', 'lifted').state).toBe('narrowed')
  expect(lockAfter('lifted', 'narrowed').state).toBe('narrowed')
})

test('what social services narrow holds also where the report had no lock', () => {
  const sent = {
    ...submission,
    record: { ...submission.record, lock: { locked: false, reasons: [] } },
  }
  const open = { versions: [emptyReport({ lockAnswer: 'no' })], sent }
  expect(lockOfTalk(shippedPack(), { ...open, lockNow: lockAfter('narrowed') }).locked).toBe(true)
})

test('a talk after a lift begins with it; while some of the lock holds there is none', () => {
  const show = (...changes: readonly ('lifted' | 'narrowed')[]) => {
    const talk = { versions: [report], sent: submission, lockNow: lockAfter(...changes) }
    const around = surround(desk)
    render(<PrepareTalk around={around} pack={shippedPack()} talk={talk} questionHref="/q" />)
    return screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  }
  expect(show('lifted').length).toBeGreaterThan(2)
  expect(said()).toContain(BOTH)
  cleanup()
  expect(show('narrowed', 'lifted')).toEqual(['Berätta inte för vårdnadshavarna'])
  expect(said()).toContain(BOTH)
})
