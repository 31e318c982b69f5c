// Reports as they lie opened on a tablet, with what has come back of each: a quarter waits to be read.

import { toInstant, type Instant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import type { Filed } from '../../src/letters/filed.ts'
import type { ReportFacts } from '../../src/report/fold.ts'
import type { Acknowledgement, Opened, Submission } from '../../src/report/submission.ts'
import { shortReport } from '../report/support.ts'

export interface Matter {
  readonly submission: Submission
  readonly opened?: Opened
  readonly acknowledged?: Acknowledgement
}

export const NOW = toInstant(Date.parse('2026-03-12T14:00:00Z'))

const unit = randomId('u')
const by = { uid: randomId('p'), name: 'Jonna Falk', title: '', phone: '08-465 004 10', email: '' }
const DESCRIPTION = 'Kom utan ytterkläder. Åt tre portioner. Sa att det inte fanns mat hemma. '

export function matterOf(number: number): Matter {
  const days = number % 60
  const sentAt = toInstant(Date.parse(NOW) - days * 24 * 3_600_000 - 3_600_000)
  const about = { sid: randomId('s'), bh: `${number}`.padStart(43, 'b') }
  const submission = filed('submission', sentAt, about, {
    schema: 1 as const,
    reference: `T-2603-${number}`,
    draft: randomId('r'),
    report: shortReport({
      personalNumber: '20210902-9815',
      description: DESCRIPTION.repeat(6),
      guardianInformed: number % 3 === 0 ? 'no' : 'yes',
      feedbackRequested: number % 2 === 0,
    }),
    lock: { locked: number % 5 === 0, reasons: [] },
    recipient: {
      card: randomId('c'),
      unit,
      name: 'Ekdalens mottagning',
      municipality: 'Lindhaga',
      way: 'trepart' as const,
      rule: 'registered',
      phone: '08-465 004 10',
      directoryNumber: 1,
      checked: '2026-03-01',
    },
    pack: '2026-01-15.1',
    author: by,
    unitName: 'Tallkottens förskola',
    replyTo: [],
    sentAt,
  })
  if (number % 4 === 0) return { submission }
  const opened = filed('opened', sentAt, about, { by, openedAt: sentAt })
  const answer = { receivedAt: sentAt, handler: by.name, phone: by.phone, by, writtenAt: sentAt }
  return { submission, opened, acknowledged: filed('acknowledgement', sentAt, about, answer) }
}

/** As they are gathered from the desk. */
export function factsOfMatters(matters: readonly Matter[]): ReportFacts {
  const sent = matters.flatMap(({ submission }) =>
    submission.letters.map(({ hash }) => [hash, submission.record.sentAt] as const),
  )
  return {
    receipts: new Map(sent),
    waiting: new Map(),
    opened: matters.flatMap(({ opened }) => opened ?? []),
    acknowledgements: matters.flatMap(({ acknowledged }) => acknowledged ?? []),
    deliveries: [],
    supplements: [],
    feedbackRequests: [],
    feedbackReceived: [],
    feedback: [],
    calls: [],
    forwardings: [],
    handlerChanges: [],
    evaluations: [],
    lockTold: [],
    coSigns: [],
    inboxChecks: [],
  }
}

function filed<K extends string, R>(
  kind: K,
  at: Instant,
  about: Pick<Filed, 'sid' | 'bh'>,
  record: R,
): Filed<K, R> {
  const letter = { id: randomId('e'), mb: randomId('m'), hash: randomId('e') }
  return {
    kind,
    id: randomId('i'),
    ...about,
    at,
    author: by.uid,
    authorUnit: unit,
    standing: 'genuine',
    mailbox: letter.mb,
    letters: [letter],
    record,
  }
}
