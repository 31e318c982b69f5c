import { expect, test } from 'vitest'
import { factsByReport } from '../../src/report/facts-by-report.ts'
import type { ReportFacts } from '../../src/report/fold.ts'

const about = (sid: string, id: string) => ({ sid, id }) as never

test('gives each report its own events in their order, and what is about no report to all', () => {
  const facts: ReportFacts = {
    receipts: new Map(),
    waiting: new Map(),
    opened: [about('a', '1'), about('b', '2'), about('a', '3')],
    acknowledgements: [about('b', '4')],
    deliveries: [about('a', '5')],
    supplements: [about('b', '6'), about('b', '7')],
    feedbackRequests: [about('a', '9')],
    feedbackReceived: [about('b', '10')],
    feedback: [about('b', '14')],
    calls: [about('a', '11')],
    forwardings: [about('b', '12')],
    coSigns: [about('a', '13')],
    handlerChanges: [about('b', '14')],
    evaluations: [about('a', '15')],
    lockTold: [about('a', '16')],
    inboxChecks: [about('', '8')],
  }
  const factsOf = factsByReport(facts)
  const ids = (sid: string) =>
    Object.entries(factsOf(sid)).flatMap(([kind, events]) =>
      Array.isArray(events) ? events.map(({ id }: { id: string }) => `${kind} ${id}`) : [],
    )
  expect(ids('a').toSorted()).toEqual([
    'calls 11',
    'coSigns 13',
    'deliveries 5',
    'evaluations 15',
    'feedbackRequests 9',
    'inboxChecks 8',
    'lockTold 16',
    'opened 1',
    'opened 3',
  ])
  expect(ids('b').toSorted()).toEqual([
    'acknowledgements 4',
    'feedback 14',
    'feedbackReceived 10',
    'forwardings 12',
    'handlerChanges 14',
    'inboxChecks 8',
    'opened 2',
    'supplements 6',
    'supplements 7',
  ])
  expect(ids('c')).toEqual(['inboxChecks 8'])
  expect(factsOf('a').receipts).toBe(facts.receipts)
})
