// A desk that notes what is read of its cabinet, so that whoever shows something is asked again when
// that has changed, and not at every autosave of something else.

import type { Changed } from '../database/cabinet.ts'
import type { Desk } from './desk.ts'

export interface WatchedReads {
  /** To be read through: what is read past it is not noted. */
  readonly desk: Desk
  readonly isTouchedBy: (changed: Changed) => boolean
}

export function watchReads(desk: Desk): WatchedReads {
  const reads = new Set<string>()
  const { cabinet } = desk
  return {
    desk: {
      ...desk,
      cabinet: {
        ...cabinet,
        find(id) {
          reads.add(id)
          return cabinet.find(id)
        },
        list(kind) {
          reads.add(kind)
          return cabinet.list(kind)
        },
      },
    },
    isTouchedBy: (changed) => changed === 'all' || changed.some((one) => reads.has(one)),
  }
}
