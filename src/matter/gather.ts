// All events of all matters on this desk, put with their matter in one pass.

import type { Desk } from '../letters/desk.ts'
import { MATTER_KINDS, type MatterEvent } from './record.ts'

export interface MatterEvents {
  readonly bySid: ReadonlyMap<string, readonly MatterEvent[]>
  /** About no matter: who may decide in the unit. */
  readonly delegations: readonly MatterEvent<'delegation'>[]
}

export function gatherMatterEvents({ cabinet }: Pick<Desk, 'cabinet'>): MatterEvents {
  const bySid = new Map<string, MatterEvent[]>()
  for (const kind of MATTER_KINDS) {
    for (const event of cabinet.list(kind) as readonly MatterEvent[]) {
      if (event.sid === '') continue
      const about = bySid.get(event.sid)
      if (about) about.push(event)
      else bySid.set(event.sid, [event])
    }
  }
  const delegations = cabinet.list('delegation') as readonly MatterEvent<'delegation'>[]
  return { bySid, delegations }
}
