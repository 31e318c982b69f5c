import { describe, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import {
  acknowledgementOf,
  holdersOf,
  inboxCheckedAt,
  progressOf,
  type ReportFacts,
} from '../../src/report/fold.ts'
import type { Filed } from '../../src/letters/filed.ts'
import type { Forwarding } from '../../src/report/forwarding.ts'
import type {
  Acknowledgement,
  Delivery,
  InboxChecked,
  Opened,
  Submission,
} from '../../src/report/submission.ts'
import { at, shortReport } from './support.ts'

const unit = randomId('u')
const sid = randomId('s')
const bh = 'b'.repeat(43)
const letter = { id: randomId('e'), mb: randomId('m'), hash: 'h'.repeat(43) }
const by = { uid: randomId('p'), name: 'Jonna Falk', title: '', phone: '', email: '' }
const sent = at('2026-03-12T13:30:00Z')
const read = at('2026-03-12T14:00:00Z')

type Change = Partial<Omit<Filed, 'record' | 'kind'>>

function filed<K extends string, R>(kind: K, record: R, change: Change = {}): Filed<K, R> {
  return {
    kind,
    id: randomId('i'),
    sid,
    bh,
    at: read,
    author: by.uid,
    authorUnit: unit,
    standing: 'genuine',
    mailbox: letter.mb,
    letters: [],
    record,
    ...change,
  }
}

function submission(way: 'trepart' | 'outside' = 'trepart', letters = [letter]): Submission {
  const recipient = { unit, way, card: '', name: 'Ekdalens mottagning' }
  const record = {
    report: shortReport(),
    recipient,
    replyTo: [],
  } as unknown as Submission['record']
  return filed('submission', record, { letters })
}

const opened = (change: Change = {}, openedAt = read): Opened =>
  filed('opened', { by, openedAt }, change)

const acknowledged = (writtenAt: string, handler: string, change: Change = {}): Acknowledgement => {
  const record = { receivedAt: sent, handler, phone: '08-465 004 21', by, writtenAt: at(writtenAt) }
  return filed('acknowledgement', record, change)
}

function facts(some: Partial<ReportFacts> = {}): ReportFacts {
  return {
    receipts: new Map(),
    waiting: new Map(),
    opened: [],
    acknowledgements: [],
    handlerChanges: [],
    evaluations: [],
    lockTold: [],
    deliveries: [],
    supplements: [],
    inboxChecks: [],
    feedbackRequests: [],
    feedbackReceived: [],
    feedback: [],
    calls: [],
    forwardings: [],
    coSigns: [],
    ...some,
  }
}

const receipts = new Map([[letter.hash, sent]])

describe('how far a report has come', () => {
  test('is queued until something is known of it', () => {
    expect(progressOf(submission(), facts())).toEqual({ kind: 'queued' })
    expect(progressOf(submission(), facts({ waiting: new Map([[letter.id, {}]]) }))).toEqual({
      kind: 'queued',
    })
  })

  test('is not called sent while a restored server has yet to answer for it', () => {
    const again = { since: read, arrivedAt: sent }
    const waiting = new Map([[letter.id, { again }]])
    expect(progressOf(submission(), facts({ waiting, receipts }))).toEqual({
      kind: 'again',
      at: sent,
      since: read,
    })
    const opens = [opened({ authorUnit: unit })]
    expect(progressOf(submission(), facts({ waiting, opened: opens }))).toMatchObject({
      kind: 'opened',
      sentAt: sent,
    })
  })

  test('tells that it has been tried, or refused, while it waits', () => {
    const waiting = new Map([[letter.id, { attemptedAt: sent, refused: 'not-allowed' as const }]])
    expect(progressOf(submission(), facts({ waiting }))).toEqual({
      kind: 'queued',
      attemptedAt: sent,
      refused: 'not-allowed',
    })
  })

  test('is elsewhere on a device that holds no letter of it', () => {
    expect(progressOf(submission('trepart', []), facts())).toEqual({ kind: 'elsewhere' })
  })

  test('is sent with the time of the receipt for the receiver’s letter', () => {
    expect(progressOf(submission(), facts({ receipts }))).toEqual({ kind: 'sent', at: sent })
    const own = { ...letter, hash: 'o'.repeat(43) }
    expect(progressOf(submission('trepart', [own, letter]), facts({ receipts })).kind).toBe(
      'queued',
    )
  })

  test('is opened at the first opening, also where the receipt lies on another device', () => {
    const later = opened({}, at('2026-03-12T15:00:00Z'))
    const all = facts({ receipts, opened: [later, opened()] })
    expect(progressOf(submission(), all)).toEqual({ kind: 'opened', at: read, sentAt: sent })
    expect(progressOf(submission('trepart', []), facts({ opened: [opened()] }))).toEqual({
      kind: 'opened',
      at: read,
    })
  })

  test.each<[string, Change]>([
    ['about other words, replayed', { bh: 'x'.repeat(43) }],
    ['about another report', { sid: randomId('s') }],
    ['from another unit', { authorUnit: randomId('u') }],
    ['from nobody who can be verified', { standing: 'unverified' }],
    ['from one who has left', { standing: 'left' }],
  ])('is not opened by an opening %s', (_, change) => {
    const all = facts({ receipts, opened: [opened(change)] })
    expect(progressOf(submission(), all)).toEqual({ kind: 'sent', at: sent })
  })

  test('outside Trepart is open until a delivery is written, and no receipt makes it sent', () => {
    expect(progressOf(submission('outside'), facts({ receipts }))).toEqual({ kind: 'outside' })
    const record = { way: 'phone' as const, to: 'Tingvalla', deliveredAt: '14.30', author: by }
    const strange: Delivery = filed('delivery', record, { bh: 'x'.repeat(43) })
    const delivery: Delivery = filed('delivery', record)
    expect(progressOf(submission('outside'), facts({ deliveries: [strange] }))).toEqual({
      kind: 'outside',
    })
    expect(progressOf(submission('outside'), facts({ deliveries: [strange, delivery] }))).toEqual({
      kind: 'outside',
      delivery,
    })
  })
})

describe('who has it', () => {
  const [b, c] = [randomId('u'), randomId('u')]
  const sentOn = (from: string, to: string, change: Change = {}): Forwarding => {
    const record = { recipient: { unit: to }, arrivedAt: sent } as Forwarding['record']
    return filed('forwarding', record, { authorUnit: from, ...change })
  }
  const has = (...forwardings: Forwarding[]) =>
    holdersOf(submission(), { forwardings }).map((holder) => holder.unit)

  test.each<[string, Forwarding[], string[]]>([
    ['nobody has sent it on', [], [unit]],
    ['it was sent on', [sentOn(unit, b)], [b]],
    ['it was sent on twice, heard of in the other order', [sentOn(b, c), sentOn(unit, b)], [c]],
    ['two colleagues sent it two ways', [sentOn(unit, b), sentOn(unit, c)], [b, c]],
    ['both ways end in one', [sentOn(unit, b), sentOn(unit, c), sentOn(b, c)], [c]],
    [
      'it was sent back: then everybody is waited for',
      [sentOn(unit, b), sentOn(b, unit)],
      [unit, b],
    ],
    ['a unit that never had it says so', [sentOn(b, c)], [unit]],
    ['somebody says so who has left', [sentOn(unit, b, { standing: 'left' })], [unit]],
  ])('when %s', (_, forwardings, units) => {
    expect(has(...forwardings)).toEqual(units)
  })
})

describe('who handles it', () => {
  test('is what was said last by the unit it went to', () => {
    const acknowledgements = [
      acknowledged('2026-03-13T09:00:00Z', 'Viktor Hallin'),
      acknowledged('2026-03-12T14:05:00Z', 'Ekdalens mottagning'),
      acknowledged('2026-03-14T09:00:00Z', 'Någon annan', { authorUnit: randomId('u') }),
      acknowledged('2026-03-15T09:00:00Z', 'Okänd', { standing: 'unverified' }),
    ]
    expect(acknowledgementOf(submission(), facts({ acknowledgements }))?.record.handler).toBe(
      'Viktor Hallin',
    )
    expect(acknowledgementOf(submission(), facts())).toBeUndefined()
  })
})

describe('when the inbox was last looked into', () => {
  test('is the newest that the unit itself has told', () => {
    const check = (time: string, change: Change = {}): InboxChecked =>
      filed('inboxChecked', { group: randomId('g'), checkedAt: at(time) }, change)
    const inboxChecks = [
      check('2026-03-12T08:00:00Z'),
      check('2026-03-12T11:00:00Z'),
      check('2026-03-12T12:00:00Z', { authorUnit: randomId('u') }),
      check('2026-03-12T13:00:00Z', { standing: 'unverified' }),
    ]
    expect(inboxCheckedAt({ inboxChecks }, unit)).toBe('2026-03-12T11:00:00.000Z')
    expect(inboxCheckedAt({ inboxChecks }, randomId('u'))).toBeUndefined()
  })
})
