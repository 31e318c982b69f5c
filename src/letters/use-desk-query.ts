// A screen's view of what lies in the cabinet and the database: asked again whenever a record of the
// kinds that it has read changes, in this window or another, and when a row that it has read does,
// also when the service worker changed it.

import { liveQuery } from 'dexie'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Desk } from './desk.ts'
import { watchReads } from './watch-reads.ts'

/**
 * Undefined until the first answer. The query reads the cabinet and the database of the desk that it is
 * given, and of no other: what it reads is noted there. A query about another thing has another key.
 */
export function useDeskQuery<T>(
  desk: Desk,
  query: (desk: Desk) => T | Promise<T>,
  key = '',
): T | undefined {
  const newest = useRef(query)
  newest.current = query
  const [answer, setAnswer] = useState<{ readonly value: T } | undefined>(undefined)
  // Asked before the first painting, which would otherwise be waited for and then done again.
  useLayoutEffect(() => {
    let reads = watchReads(desk)
    let watch = subscribe()
    function subscribe() {
      return liveQuery(() => {
        reads = watchReads(desk)
        return Promise.resolve(newest.current(reads.desk))
      }).subscribe({
        // The same answer again is no news: an autosave must not draw the whole page anew.
        next: (value) =>
          setAnswer((before) => (before && Object.is(before.value, value) ? before : { value })),
        // A database that was closed by a lock has nobody left to show it to.
        error: () => undefined,
      })
    }
    const unsubscribe = desk.cabinet.subscribe((changed) => {
      if (!reads.isTouchedBy(changed)) return
      watch.unsubscribe()
      watch = subscribe()
    })
    return () => {
      watch.unsubscribe()
      unsubscribe()
    }
  }, [desk, key])
  return answer?.value
}
