// A new version waits until nobody is writing: it takes over at lock or on a tap, with one reload,
// and never while a form is open or another window of ours is.

import { useEffect, useState } from 'preact/hooks'
import { TAKE_OVER, type TakeOverAnswer } from '../base/worker-message.ts'
import { askWorker } from './ask-worker.ts'
import { workerUrl } from './trusted-urls.ts'

const listeners = new Set<() => void>()
let waiting = false

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 5 * 60_000

export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  const { serviceWorker } = navigator
  let controlled = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    // The very first one replaces nobody; any other comes only after a page of ours has asked for it.
    if (controlled) location.reload()
    controlled = true
  })
  let wait = FIRST_WAIT_MS
  const again = () => {
    setTimeout(() => void register().catch(again), wait)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
  await register().catch(again)

  // The browser throws away a worker that could not fetch all of its files. Without one there is no
  // cellar to work in, so a bad line on the first day must not decide.
  async function register(): Promise<void> {
    const url = workerUrl('/sw.js') as string
    const registration = await serviceWorker.register(url, { scope: '/' })
    const first = registration.active ? undefined : registration.installing
    first?.addEventListener('statechange', () => {
      if (first.state === 'redundant') again()
    })
    followVersions(registration)
  }
}

function followVersions(registration: ServiceWorkerRegistration): void {
  const look = () => {
    if (!registration.waiting || !registration.active) return
    waiting = true
    for (const listener of listeners) listener()
  }
  const follow = () => registration.installing?.addEventListener('statechange', look)
  registration.addEventListener('updatefound', follow)
  follow()
  look()
}

/** Undefined when there is nothing to take over any more. */
export async function applyUpdate(): Promise<TakeOverAnswer | undefined> {
  const registration = await navigator.serviceWorker?.getRegistration()
  if (!registration?.waiting) return undefined
  return (await askWorker(registration.waiting, TAKE_OVER)) as TakeOverAnswer
}

/** At lock: nothing is open here, and the reload shows the lock screen again. */
export function applyUpdateAtLock(): void {
  if (waiting) void applyUpdate()
}

export function useUpdateWaiting(): boolean {
  const [there, setThere] = useState(waiting)
  useEffect(() => {
    const look = () => setThere(waiting)
    listeners.add(look)
    return () => listeners.delete(look)
  }, [])
  return there
}

/** Asks the service worker to empty the outbox also when this page has been closed. */
export async function askBackgroundSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  const sync = (registration as { sync?: { register: (tag: string) => Promise<void> } })?.sync
  await sync?.register('outbox').catch(() => undefined)
}
