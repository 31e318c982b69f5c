// From 5,000 opened records to what Hem shows: the next step of every report, the alarms, and the words
// of the rows that stand on the screen. Beside it: JSON.parse of the same records.

import { expect, test } from 'vitest'
import type { Directory } from '../../src/directory/directory.ts'
import { alarmsFor } from '../../src/report/alarm.ts'
import { factsByReport } from '../../src/report/facts-by-report.ts'
import { progressOf } from '../../src/report/fold.ts'
import { childLabel, progressLine } from '../../src/report/summary.ts'
import { listTasks, nextStep } from '../../src/report/tasks.ts'
import { textOf } from '../../src/routine/text.ts'
import { shippedPack } from '../routine/shipped-packs.ts'
import { slower, tell } from './figures.ts'
import { factsOfMatters, matterOf, NOW, type Matter } from './matters.ts'

const MATTERS = 5_000
const ROUNDS = 25
const WARM_UP = 5
/** What stands on Hem before somebody asks for more. */
const ROWS = 20

const pack = shippedPack()
const rules = { packs: [pack], today: pack, now: NOW }
const directory = { units: {} } as unknown as Directory

test('paths and lists of 5,000 matters', () => {
  const texts = Array.from({ length: MATTERS }, (_, at) => JSON.stringify(matterOf(at)))
  const parsed: number[] = []
  const shown: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    let matters: readonly Matter[] = []
    parsed.push(timed(() => (matters = texts.map((text) => JSON.parse(text) as Matter))))
    let words: readonly string[] = []
    shown.push(timed(() => (words = showHome(matters))))
    expect(words).toHaveLength(3 * ROWS)
  }
  tell(
    slower(
      { what: 'Hem: next steps, alarms and tasks of 5,000 matters', times: shown.slice(WARM_UP) },
      { what: 'JSON.parse of the same records', times: parsed.slice(WARM_UP) },
      1.5,
    ),
  )
})

function showHome(matters: readonly Matter[]): readonly string[] {
  const submissions = matters.map(({ submission }) => submission)
  const factsOf = factsByReport(factsOfMatters(matters))
  const alarms = alarmsFor(submissions, factsOf, { pack, directory, now: NOW })
  const tasks = listTasks(submissions, factsOf, rules)
  return [
    ...alarms.slice(0, ROWS).map(({ submission }) => childLabel(submission.record.report, NOW)),
    ...tasks.slice(0, ROWS).map(({ next }) => textOf(pack, next.title).text),
    ...submissions.slice(0, ROWS).map((submission) => {
      const facts = factsOf(submission.sid)
      const step = nextStep(submission, facts, rules)
      const { words } = progressLine(progressOf(submission, facts), NOW)
      return [...words, textOf(step.pack, step.next.title).text].join(' ')
    }),
  ]
}

function timed(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
