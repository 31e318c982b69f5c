// A letter that has been sealed is sent at once, not at the next round: the tablet may be in a bag by
// then. Told by the database, whoever queued it.

import { liveQuery } from 'dexie'
import type { Desk } from '../letters/desk.ts'
import type { Tablet } from './tablet.ts'

/** Calls back whenever the open desk's outbox has got a newer row than before. */
export function watchOutbox({ store }: Tablet, onQueued: () => void): () => void {
  let watched: Desk | undefined
  let stop = (): void => undefined

  function watch(desk: Desk | undefined): void {
    stop()
    stop = () => undefined
    watched = desk
    if (!desk) return
    let newest: number | undefined
    const subscription = liveQuery(() => desk.database.outbox.orderBy('n').last()).subscribe({
      next: (row) => {
        const before = newest
        newest = row?.n ?? newest ?? 0
        // What lay there at unlock is the round's business anyway.
        if (before !== undefined && newest > before) onQueued()
      },
      // The lock closed the database.
      error: () => undefined,
    })
    stop = () => subscription.unsubscribe()
  }

  const unsubscribe = store.subscribe(({ phase }) => {
    const desk = phase.kind === 'open' ? phase.desk : undefined
    if (desk !== watched) watch(desk)
  })
  return () => {
    stop()
    unsubscribe()
  }
}
