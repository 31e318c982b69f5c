// Whether the app would start without a network: the service worker counts what it has.

import { COUNT_MISSING } from '../base/worker-message.ts'
import { askWorker } from './ask-worker.ts'

/** Files that are not on the tablet yet; undefined when no worker of ours is there to ask. */
export async function countMissingFiles(): Promise<number | undefined> {
  const active = (await navigator.serviceWorker?.getRegistration())?.active
  return active ? ((await askWorker(active, COUNT_MISSING)) as number) : undefined
}
