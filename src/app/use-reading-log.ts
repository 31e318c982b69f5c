// Whoever opens a matter or its letter is noted on this device at once. The letter that tells of it is
// written at lock, or when what was noted has lain for a while (matter/reads.ts).

import { useEffect, useState } from 'preact/hooks'
import type { InboxItem } from '../matter/inbox.ts'
import { noteReading, sealReadings } from '../matter/reads.ts'
import { useApp, useDesk } from './tablet-context.ts'

export type Noted = 'no' | 'yes' | 'failed'

/** Nothing is noted without an item: it is not on the screen yet, or is not to be shown. */
export function useReadingLog(item: InboxItem | undefined, onQueued: () => void): Noted {
  const { tablet } = useApp()
  const desk = useDesk()
  const [noted, setNoted] = useState<Noted>('no')
  useEffect(() => {
    // Stays for the session: the lock may come on any page.
    tablet.beforeLock.set('readings', () => sealReadings(desk, 'all'))
    /* no await */ void sealReadings(desk, 'due').then(onQueued)
  }, [tablet, desk, onQueued])
  const isWaiting = item !== undefined && noted === 'no'
  useEffect(() => {
    if (!isWaiting) return
    /* no await */ void noteReading(desk, item).then(({ ok }) => setNoted(ok ? 'yes' : 'failed'))
  }, [isWaiting, desk, item])
  return noted
}
