// What this tablet knows around a meeting: the report that it belongs to, and whether the guardian lock
// holds for it.

import { consentEventsOf } from '../consent/gather.ts'
import { effectiveConsent } from '../consent/fold.ts'
import type { Draft } from '../draft/draft.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { matterOf } from '../matter/fold.ts'
import { gatherMatterEvents } from '../matter/gather.ts'
import { findOwnItem } from '../matter/inbox.ts'
import { lockNowOf } from '../report/fold-lock.ts'
import type { Forwarding } from '../report/forwarding.ts'
import type { Submission } from '../report/submission.ts'
import type { LockTold } from '../report/told-record.ts'
import { swedishDate } from '../routine/swedish-time.ts'
import { sideOf } from './audience.ts'
import type { MeetingFacts } from './gates.ts'
import { readMeeting, type Meeting } from './record.ts'

/** The topic of a consent that lets the school take part in how a matter goes. */
const COURSE = 'course'

export function meetingFactsOf(
  desk: Desk,
  { sid }: Pick<Meeting, 'sid'>,
  weighingLength: number,
): MeetingFacts {
  const own = sideOf(desk.directory().home.kind)
  if (sid === '') return { own, lock: 'none', closingConsent: false, weighingLength }
  return own === 'socialServices'
    ? { own, weighingLength, ...ofMatter(desk, sid) }
    : { own, weighingLength, closingConsent: false, lock: lockAtSchool(desk, sid) }
}

/** The report that a meeting is about, as it lies on this desk. */
export function findReport(desk: Desk, sid: string): Submission | undefined {
  const own = findOwnItem(desk, sid)?.submission
  if (own) return own
  const filed = desk.cabinet.list('submission') as readonly Submission[]
  return filed.find((one) => one.sid === sid && one.authorUnit === getMe(desk).unit)
}

/**
 * The mailbox that a note about a report lies in: at social services the group's, so that two tablets of
 * it meet. A child with a protected identity is read about with a trace, which a shared note has not.
 */
export function mailboxOfNotes(desk: Desk, sid: string): string | undefined {
  if (sideOf(desk.directory().home.kind) === 'school') return undefined
  const report = findOwnItem(desk, sid)?.submission
  return report?.record.report.protectedIdentity === 'yes' ? undefined : report?.mailbox
}

/** Also a colleague's, unless its matter has been closed to this person since. */
export function maySeeNote(desk: Desk, { mailbox, content }: Draft): boolean {
  return mailbox === undefined || findReport(desk, readMeeting(content).sid) !== undefined
}

type Known = Pick<MeetingFacts, 'lock' | 'closingConsent'>

/** A report that is not here may be locked, and counts as one that is. */
function ofMatter(desk: Desk, sid: string): Known {
  const item = findOwnItem(desk, sid)
  if (!item) return { lock: 'locked', closingConsent: false }
  const now = desk.clock.now()
  const matter = matterOf(item, gatherMatterEvents(desk), { directory: desk.directory(), now })
  const { state } = effectiveConsent(consentEventsOf(desk, sid), {
    authority: getMe(desk).unit,
    recipient: { unit: item.submission.authorUnit, person: item.submission.author, name: '' },
    topic: COURSE,
    today: swedishDate(now),
    care: matter.care !== undefined,
  })
  return { lock: matter.lock.state, closingConsent: state === 'given' }
}

function lockAtSchool(desk: Desk, sid: string): MeetingFacts['lock'] {
  const report = findReport(desk, sid)
  if (!report) return 'locked'
  return lockNowOf(report, {
    lockTold: desk.cabinet.list('lockTold') as readonly LockTold[],
    forwardings: desk.cabinet.list('forwarding') as readonly Forwarding[],
  }).state
}
