// What is remembered of the tablet outside IndexedDB, in numbers only. Browsers clear storage that
// has not been used for a week, and they clear its kinds apart: a note in localStorage, or a cookie
// that the server knows, tells afterwards that there was something here, and how much of it waited.

import * as v from 'valibot'
import { err } from '../base/result.ts'
import type { Instant } from '../base/clock.ts'
import { Heartbeat, type Unsent } from '../protocol/heartbeat.ts'
import { createTransport } from '../sync/transport.ts'
import type { TabletDeps } from './tablet.ts'

const NOTE = 'trepart-unsent'

/** Whether it is news: other numbers than last time. */
export function rememberUnsent(unsent: Unsent, t: Instant): boolean {
  const before = readNote()
  try {
    localStorage.setItem(NOTE, JSON.stringify({ ...unsent, t }))
  } catch {
    // Full or forbidden: the cookie remains.
  }
  return before?.letters !== unsent.letters || before.drafts !== unsent.drafts
}

/** For a tablet that knows of no device: what it once held. Undefined for one that is new. */
export async function findCleared({
  fetch,
  origin,
}: Pick<TabletDeps, 'fetch' | 'origin'>): Promise<Heartbeat | undefined> {
  const note = readNote()
  if (note) return note
  const prove = async () => err({ kind: 'signed-out' } as const)
  const answer = await createTransport({ fetch, origin, prove }).get('/v1/heartbeat', Heartbeat)
  return answer.ok ? answer.value : undefined
}

function readNote(): Heartbeat | undefined {
  try {
    const note = v.safeParse(Heartbeat, JSON.parse(localStorage.getItem(NOTE) ?? ''))
    return note.success ? note.output : undefined
  } catch {
    return undefined
  }
}
