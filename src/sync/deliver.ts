// Delivery: every profile's outbox on this tablet, locked or not. The page and the service worker
// both call this; two at once are harmless, since the server keeps an envelope once.

import { minutesBetween, type ClockDep } from '../base/clock.ts'
import { err, ok, type Result } from '../base/result.ts'
import { ProfileDatabase, type OutboxRow } from '../database/profile-database.ts'
import { dropOldSent, offerAgain } from '../database/sent.ts'
import type { DeviceRow, ShellDep } from '../database/shell-database.ts'
import { MetaAnswer } from '../protocol/bundle.ts'
import type { Unsent } from '../protocol/heartbeat.ts'
import type { Transport } from '../protocol/transport.ts'
import { pushOutbox, type PushError } from './push.ts'
import { proveDevice } from './session.ts'
import { createTransport } from './transport.ts'

export interface DeliveryDeps extends ShellDep, ClockDep {
  readonly fetch: typeof globalThis.fetch
}

/** Undefined on a tablet that is not enrolled. */
export async function deviceTransport({
  shell,
  fetch,
}: Omit<DeliveryDeps, 'clock'>): Promise<Transport | undefined> {
  const device = await shell.device.get('device')
  return device && createDeviceTransport(fetch, device)
}

export function createDeviceTransport(fetch: typeof globalThis.fetch, device: DeviceRow) {
  const { origin } = device
  return createTransport({ fetch, origin, prove: (bare) => proveDevice(bare, device) })
}

/**
 * Whether our server answers at all. Asked before anything is pushed: what has been tried can't be
 * taken back by its author, and an attempt at a dead line should not cost him that.
 */
export async function probe(transport: Transport) {
  return transport.get('/v1/meta', MetaAnswer)
}

/**
 * The first failure is told after all profiles have had their turn. Takes what the server has said
 * of itself, so that nothing is tried before it has.
 */
export async function deliverAll(
  deps: DeliveryDeps,
  { inc, time }: Pick<MetaAnswer, 'inc' | 'time'>,
): Promise<Result<void, PushError>> {
  const { shell, clock } = deps
  const transport = await deviceTransport(deps)
  if (!transport) return ok()
  const receiptKeys = (await shell.trust.get('receipts'))?.keys ?? []
  let failure: PushError | undefined
  for (const { id } of await shell.profiles.toArray()) {
    const database = new ProfileDatabase(id)
    try {
      if (inc !== undefined) await offerAgain(database, inc, clock.now())
      const pushed = await pushOutbox({ database, clock, transport, receiptKeys, inc })
      if (!pushed.ok) failure ??= pushed.error
      await dropOldSent(database, { server: time, tablet: clock.now() })
    } catch {
      // One person's broken database must not keep a colleague's report here.
      failure ??= { kind: 'odd-answer' }
    } finally {
      database.close()
    }
  }
  return failure ? err(failure) : ok()
}

export interface Count {
  readonly unsent: Unsent
  /** False when a profile could not be read: then more may wait than was counted. */
  readonly isWhole: boolean
}

/** What waits on this tablet, over all profiles. */
export async function countUnsent({ shell, clock }: ShellDep & ClockDep): Promise<Count> {
  const now = clock.now()
  let isWhole = true
  const rows: OutboxRow[] = []
  for (const { id } of await shell.profiles.toArray()) {
    const database = new ProfileDatabase(id)
    try {
      rows.push(...(await database.outbox.toArray()))
    } catch {
      // The colleagues' letters are still counted.
      isWhole = false
    } finally {
      database.close()
    }
  }
  const letters = rows.filter(({ cls, copy }) => cls === 'final' && !copy)
  const drafts = rows.filter(({ cls }) => cls === 'draft')
  const ages = [...letters, ...drafts].map(({ queuedAt }) => minutesBetween(queuedAt, now) * 60)
  const unsent = {
    letters: letters.length,
    drafts: new Set(drafts.map(({ rec }) => rec)).size,
    oldestSeconds: Math.round(Math.max(0, ...ages)),
  }
  return { unsent, isWhole }
}
