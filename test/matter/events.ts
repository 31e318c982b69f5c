// A matter of Ekdalen on paper: a report that has come, and events about it in any order.

import { toInstant, type Instant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import type { Directory } from '../../src/directory/directory.ts'
import type { MatterEvents } from '../../src/matter/gather.ts'
import type { InboxItem } from '../../src/matter/inbox.ts'
import { matterOf } from '../../src/matter/fold.ts'
import type { MatterEvent, MatterKind, MatterWords } from '../../src/matter/record.ts'
import type { Role } from '../../src/protocol/unit-log.ts'
import type { Report } from '../../src/report/record.ts'
import type { Submission } from '../../src/report/submission.ts'
import { at, shortReport } from '../report/support.ts'

export const UNIT = randomId('u')
const OTHER_UNIT = randomId('u')
const MAILBOX = randomId('m')

export const ROLES = {
  'Jonna Falk': 'intake',
  'Viktor Hallin': 'socialSecretary',
  'Farid Amiri': 'socialSecretary',
  'Ingela Strand': 'unitManager',
} as const satisfies Readonly<Record<string, Role>>
type Name = keyof typeof ROLES

const uids = Object.fromEntries(
  Object.keys(ROLES).map((name) => [name, randomId('p')]),
) as Readonly<Record<Name, string>>

export function cardOf(name: Name) {
  return { uid: uids[name], name, title: '', phone: '', email: '' }
}

/** Nobody has left. */
export const NOBODY_LEFT = {
  units: { [UNIT]: { members: {}, former: [] } },
} as unknown as Directory

export function itemOn(
  arrivedAt: Instant,
  change: Partial<Report> = {},
  locked = false,
): InboxItem {
  const submission = {
    kind: 'submission',
    id: 'letter-of-the-report',
    sid: randomId('s'),
    bh: 'words',
    at: arrivedAt,
    arrivedAt,
    author: randomId('p'),
    authorUnit: OTHER_UNIT,
    standing: 'genuine',
    mailbox: MAILBOX,
    letters: [],
    record: {
      report: shortReport(change),
      lock: { locked, reasons: locked ? ['violenceByGuardian'] : [] },
      recipient: { unit: UNIT },
      sentAt: arrivedAt,
    },
  } as unknown as Submission
  return { submission, sentOn: [], supplements: [] } as unknown as InboxItem
}

let written = 0

/** At noon of that day where no time is told. */
export function eventOf<K extends MatterKind>(
  { submission: { sid, bh } }: Pick<InboxItem, 'submission'>,
  by: Name,
  when: string,
  [kind, record]: readonly [K, MatterWords<K>],
  change: Partial<MatterEvent> = {},
): MatterEvent<K> {
  written += 1
  const writtenAt = when.length === 10 ? at(`${when}T12:00:00+02:00`) : at(when)
  return {
    kind,
    id: `event-${written}`,
    sid,
    bh,
    at: writtenAt,
    author: uids[by],
    authorUnit: UNIT,
    standing: 'genuine',
    mailbox: MAILBOX,
    letters: [],
    role: ROLES[by],
    record: { ...record, by: cardOf(by), writtenAt },
    ...change,
  } as unknown as MatterEvent<K>
}

export function gathered(events: readonly MatterEvent[]): MatterEvents {
  const bySid = new Map<string, MatterEvent[]>()
  for (const event of events) {
    if (event.sid !== '') bySid.set(event.sid, [...(bySid.get(event.sid) ?? []), event])
  }
  const delegations = events.filter((event) => event.kind === 'delegation')
  return { bySid, delegations: delegations as MatterEvent<'delegation'>[] }
}

/** As it stands on that day, whatever order the letters came in. */
export function matterOn(
  item: InboxItem,
  events: readonly MatterEvent[],
  now: string,
  directory = NOBODY_LEFT,
) {
  const instant = toInstant(Date.parse(now.length === 10 ? `${now}T20:00:00+02:00` : now))
  return matterOf(item, gathered(events), { directory, now: instant })
}

export const SHEET = { tasks: '', meeting: '', consents: '', promises: '', heard: '' }
export const GROUNDS = 'Slag mot barnet kan inte uteslutas.'

export const decided = (decision: 'opened' | 'notOpened' | 'alreadyRunning', decidedOn: string) =>
  ['preliminaryDecision', { decision, decidedOn, grounds: GROUNDS, matter: '' }] as const
export const assigned = (name: Name, from: string) =>
  ['assignment', { handler: cardOf(name), from, sheet: SHEET }] as const
export const delegated = (name: Name, from: string, until = '') =>
  ['delegation', { to: cardOf(name), from, until }] as const
export const closedOn = (day: string) =>
  ['investigationClosed', { closedOn: day, outcome: 'noMeasure', grounds: GROUNDS }] as const
