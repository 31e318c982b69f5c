// Whoever opens a matter or its letter is noted on this device at once. The letter that tells of it is
// written at lock, or when what was noted has lain for a while (matter/reads.ts).

import { useEffect, useState } from 'preact/hooks'
import type { InboxItem } from '../matter/inbox.ts'
import { noteReading, sealReadings } from '../matter/reads.ts'
import { useApp, useDesk } from './tablet-context.ts'

export interface ReadingLog {
  readonly noted: 'no' | 'yes' | 'failed'
  readonly again: () => void
}

/** Nothing is noted without an item: it is not on the screen yet, or is not to be shown. */
export function useReadingLog(item: InboxItem | undefined, onQueued: () => void): ReadingLog {
  const { tablet } = useApp()
  const desk = useDesk()
  // By matter: a page may go from one to the next.
  const [last, setLast] = useState<{ readonly sid: string; readonly ok: boolean }>()
  useEffect(() => {
    // Stays for the session: the lock may come on any page.
    tablet.beforeLock.set('readings', () => sealReadings(desk, 'all'))
    /* no await */ void sealReadings(desk, 'due').then(onQueued)
  }, [tablet, desk, onQueued])
  const sid = item?.submission.sid
  const isKnown = last !== undefined && last.sid === sid
  useEffect(() => {
    if (!item || isKnown) return
    const { submission } = item
    /* no await */ void noteReading(desk, item).then(({ ok }) =>
      setLast({ sid: submission.sid, ok }),
    )
  }, [isKnown, desk, item])
  return {
    noted: isKnown ? (last.ok ? 'yes' : 'failed') : 'no',
    again: () => setLast(undefined),
  }
}
