// Whether the app would start without a network: the service worker counts what it has.

import { COUNT_MISSING } from '../base/worker-message.ts'

/** Files that are not on the tablet yet; undefined when no worker of ours is there to ask. */
export async function countMissingFiles(): Promise<number | undefined> {
  const active = (await navigator.serviceWorker?.getRegistration())?.active
  if (!active) return undefined
  const { messageSW } = await import('workbox-window')
  return (await messageSW(active, COUNT_MISSING)) as number
}
