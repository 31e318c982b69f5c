// @vitest-environment happy-dom
// What is said to guardians is in the page only where every answer allows it (DOM E1).
import 'fake-indexeddb/auto'
import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { asideOf, findDraft, saveDraft } from '../../src/draft/draft-repository.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { emptyReport, type Answer, type Report } from '../../src/report/record.ts'
import { PathHelp } from '../../src/report/screens/path-help.tsx'
import { PrepareTalk } from '../../src/report/screens/prepare-talk.tsx'
import type { Submission } from '../../src/report/submission.ts'
import { findTalk, lockOfTalk } from '../../src/report/talk.ts'
import type { RulePack } from '../../src/routine/pack.ts'
import { textOf } from '../../src/routine/text.ts'
import { foundPreschool, openDesk, surround, type Preschool } from '../meeting/support.ts'
import { PACK_NAMES, shippedPack } from '../routine/shipped-packs.ts'

const NUMBER = { number: '08-465 004 10', label: '' }
const ANSWERS: readonly Answer[] = ['', 'yes', 'no', 'unknown']
const INFORMED: readonly Report['guardianInformed'][] = ['', 'yes', 'soon', 'no']

let preschool: Preschool
let desk: Desk

beforeAll(async () => {
  preschool = await foundPreschool()
  desk = await openDesk(preschool)
})
afterEach(cleanup)

async function draftOf(report: Partial<Report>): Promise<string> {
  const rec = randomId('r')
  await saveDraft(desk, { rec, of: 'report', content: emptyReport(report) })
  return rec
}

function show(id: string, pack: RulePack | undefined = shippedPack()): string {
  const talk = findTalk(desk, id)
  if (!talk) throw new Error('There is a report')
  const around = { ...surround(desk), numbers: [NUMBER] }
  const { container } = render(
    <PrepareTalk around={around} pack={pack} talk={talk} questionHref="/question" />,
  )
  return container.textContent ?? ''
}

function wordsOfTalk(pack: RulePack): readonly string[] {
  const { prompts, dos, donts, afterwards } = pack.talk
  return [...prompts, ...dos, ...donts, ...afterwards].map((key) => textOf(pack, key).text)
}

const everyAnswer = ANSWERS.flatMap((lockAnswer) =>
  INFORMED.map((guardianInformed) => ({ lockAnswer, guardianInformed })),
)

test.each(PACK_NAMES)(
  'under %s only a no to the lock, with nobody kept unaware, opens it',
  (name) => {
    const pack = shippedPack(name)
    const open = everyAnswer.filter(
      (answers) => !lockOfTalk(pack, { versions: [emptyReport(answers)], sent: undefined }).locked,
    )
    expect(open).toEqual([
      { lockAnswer: 'no', guardianInformed: '' },
      { lockAnswer: 'no', guardianInformed: 'yes' },
      { lockAnswer: 'no', guardianInformed: 'soon' },
    ])
  },
)

test.each(everyAnswer)(
  '$lockAnswer/$guardianInformed: all of it, or nothing of it',
  async (answers) => {
    const pack = shippedPack()
    const text = show(await draftOf({ ...answers, childName: 'Noel Sandvret' }))
    const opens = answers.lockAnswer === 'no' && answers.guardianInformed !== 'no'
    const shown = wordsOfTalk(pack).filter((words) => text.includes(words))
    expect(shown).toEqual(opens ? wordsOfTalk(pack) : [])
    expect(text).not.toContain('Noel')
    expect(text).not.toContain('Sandvret')
    expect(screen.queryAllByRole('alert').length).toBe(opens ? 0 : 1)
    if (opens) return
    expect(text).toContain(textOf(pack, pack.talk.whileLocked).text)
    expect(screen.getByRole('link', { name: `Ring ${NUMBER.number}` })).toBeTruthy()
  },
)

test('what holds it back is told apart from a question that nobody has answered', async () => {
  show(await draftOf({}))
  expect(screen.getByRole('link', { name: 'Svara på frågan' }).getAttribute('href')).toBe(
    '/question',
  )
  cleanup()
  show(await draftOf({ lockAnswer: 'unknown' }))
  expect(screen.queryByRole('link', { name: 'Svara på frågan' })).toBeNull()
})

test('a version from another tablet that nobody has chosen keeps it locked', async () => {
  const rec = await draftOf({ lockAnswer: 'yes', lockReasons: ['violenceByGuardian'] })
  const seen = findDraft(desk, rec)
  if (!seen) throw new Error('There is a draft')
  await desk.cabinet.write({ put: [{ ...asideOf(seen), id: `${rec}-other` }] })
  await saveDraft(desk, { rec, of: 'report', content: emptyReport({ lockAnswer: 'no' }), seen })
  expect(show(rec)).not.toContain(wordsOfTalk(shippedPack())[0])
})

test('a report that was sent locked stays locked, whatever its answers come to now', () => {
  const pack = shippedPack()
  const report = emptyReport({ lockAnswer: 'no' })
  const recipient = { unit: 'u_1' }
  const sent = (locked: boolean) =>
    ({
      sid: 's_1',
      record: { report, recipient, lock: { locked, reasons: [] } },
    }) as unknown as Submission
  const nothingTold = { lockTold: [], forwardings: [] }
  expect(lockOfTalk(pack, { versions: [report], sent: sent(true) }).locked).toBe(true)
  expect(lockOfTalk(pack, { versions: [report], sent: sent(false) }).locked).toBe(false)
  render(<PathHelp pack={pack} submission={sent(true)} facts={nothingTold} />)
  const links = () => screen.getAllByRole('link').map(({ textContent }) => textContent)
  expect(links()).toEqual(['Så kan du stötta under tiden'])
  cleanup()
  render(<PathHelp pack={pack} submission={sent(false)} facts={nothingTold} />)
  expect(links()).toEqual(['Förbered samtalet', 'Planera ett möte', 'Så kan du stötta under tiden'])
})

test('without rules nothing is said, and nothing is to be told', async () => {
  const talk = findTalk(desk, await draftOf({ lockAnswer: 'no' }))
  if (!talk) throw new Error('There is a report')
  render(
    <PrepareTalk around={surround(desk)} pack={undefined} talk={talk} questionHref="/question" />,
  )
  expect(screen.getByText(/Berätta inget förrän dess\.$/)).toBeTruthy()
  expect(screen.queryAllByRole('listitem')).toEqual([])
})

test('an id that is no report’s leads to none', () => {
  expect(findTalk(desk, randomId('r'))).toBeUndefined()
})
