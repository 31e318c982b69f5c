// The door before a matter, and before its letter, whose child's name is kept back: it opens after a tap
// that is logged. Without a door the opening is logged just the same.

import { useState } from 'preact/hooks'
import type { InboxItem } from '../matter/inbox.ts'
import { useReadingLog } from './use-reading-log.ts'

export interface Door {
  readonly shut: boolean
  /** What was opened is on the disk, or the disk is full and nobody is kept from it. */
  readonly logged: boolean
  readonly failed: boolean
  readonly open: () => void
}

interface DoorOptions {
  readonly hidden: boolean
  /** Nobody has read it yet: a full disk keeps nobody from a child in danger. */
  readonly unread: boolean
  readonly onQueued: () => void
}

export function useDoor(
  item: InboxItem | undefined,
  { hidden, unread, onQueued }: DoorOptions,
): Door {
  const [asked, setAsked] = useState(!hidden)
  const { noted, again } = useReadingLog(asked ? item : undefined, onQueued)
  const failed = noted === 'failed'
  const mayWithoutTrace = !hidden || unread
  return {
    shut: !asked || (failed && !mayWithoutTrace),
    logged: noted === 'yes' || (failed && mayWithoutTrace),
    failed,
    open: () => {
      setAsked(true)
      again()
    },
  }
}
