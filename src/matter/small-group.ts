// A matter that only some of the group are to see: one about somebody of the own staff, or about a child
// with a protected identity. The app keeps it from the others; the group's key would open it for them
// (docs/THREATS.md). Managers always see it.

import type { Directory } from '../directory/directory.ts'
import { bySid } from '../letters/by-sid.ts'
import type { Desk } from '../letters/desk.ts'
import type { Submission } from '../report/submission.ts'
import { faultOf } from './counting.ts'
import type { MatterEvent } from './record.ts'
import { byWriting } from './rights.ts'

export interface SmallGroup {
  /** Those who see the matter, beside managers; undefined while the whole group does. */
  readonly uids: ReadonlySet<string> | undefined
  /**
   * What is said of who sees it by somebody whom it was closed to by then, or who had no say in it any
   * more. Nothing else is refused: who had not heard of it may have assessed what the child needs.
   */
  readonly refused: ReadonlySet<MatterEvent>
}

/**
 * Of events that count otherwise, oldest first. Intake may say so of a matter of which nobody has said
 * anything; from then on it is the manager's. Whom it is given to by somebody inside, sees it.
 */
export function smallGroupOf(events: readonly MatterEvent[]): SmallGroup {
  let uids: Set<string> | undefined
  let said = false
  const refused = new Set<MatterEvent>()
  for (const event of events) {
    const isManagers = event.role === 'unitManager'
    if (event.kind === 'smallGroup') {
      if (said && !isManagers) {
        refused.add(event)
        continue
      }
      said = true
      const { to, members } = event.record
      uids = to === 'all' ? undefined : new Set(members.map(({ uid }) => uid))
    } else if (event.kind === 'assignment' && uids) {
      if (isManagers || uids.has(event.author)) uids.add(event.record.handler.uid)
      else refused.add(event)
    }
  }
  return { uids, refused }
}

/** By the same rule, before it is written. */
export function mayClose(
  role: string,
  { events }: { readonly events: readonly MatterEvent[] },
): boolean {
  const isNew = !events.some(({ kind }) => kind === 'smallGroup')
  return role === 'unitManager' || (role === 'intake' && isNew)
}

export function isInside(
  uids: ReadonlySet<string> | undefined,
  { units }: Directory,
  { unit, uid }: { readonly unit: string; readonly uid: string },
): boolean {
  return uids === undefined || uids.has(uid) || units[unit]?.members[uid]?.role === 'unitManager'
}

/** Whether a matter of that unit is closed to this person. Nothing is folded where there is none. */
export function closedTo(desk: Desk): (submission: Submission, unit: string) => boolean {
  const { uid } = desk.person
  const said = desk.cabinet.list('smallGroup') as readonly MatterEvent[]
  if (said.length === 0) return () => false
  const directory = desk.directory()
  const about = bySid([...said, ...(desk.cabinet.list('assignment') as readonly MatterEvent[])])
  return (submission, unit) => {
    // Neither kind has a day of its own, or needs a delegation.
    const ground = { submission, unit, dayZero: submission.at, directory, delegations: [] }
    const counted = about(submission.sid)
      .toSorted(byWriting)
      .filter((event) => faultOf(event, ground) === undefined)
    return !isInside(smallGroupOf(counted).uids, directory, { unit, uid })
  }
}
