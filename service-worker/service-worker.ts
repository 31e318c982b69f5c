// The service worker: events only. It keeps the app itself at hand, and empties the outbox. It never
// holds a key and never opens anything.

import { systemClock } from '../src/base/clock.ts'
import { COUNT_MISSING, TAKE_OVER, type TakeOverAnswer } from '../src/base/worker-message.ts'
import { isAnyDraftHeld } from '../src/database/draft-lock.ts'
import { ShellDatabase } from '../src/database/shell-database.ts'
import { deliverAll, deviceTransport, probe } from '../src/sync/deliver.ts'
import { activatePrecache, answerFromPrecache, countMissing, installPrecache } from './precache.ts'

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', (event) => event.waitUntil(installPrecache(event)))

self.addEventListener('activate', (event) => {
  event.waitUntil(activatePrecache(event).then(deliver))
})

self.addEventListener('fetch', (event) => {
  const answer = answerFromPrecache(event.request)
  if (answer) event.respondWith(answer)
  if (event.request.mode === 'navigate') void wakeStorage()
})

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { readonly type?: string }
  const answer =
    type === TAKE_OVER.type ? takeOver() : type === COUNT_MISSING.type ? countMissing() : undefined
  if (answer) event.waitUntil(answer.then((value) => event.ports[0]?.postMessage(value)))
})

// Background Sync exists in Chromium only: it makes delivery sooner, never possible.
self.addEventListener('sync', (event) => {
  const { tag } = event as ExtendableEvent & { readonly tag: string }
  if (tag === 'outbox') (event as ExtendableEvent).waitUntil(deliver())
})

/**
 * The first touch of IndexedDB opens its files, which takes a tablet longer than anything else at a
 * cold start. The page asks for its rows when its scripts have been read; by then it is done.
 */
async function wakeStorage(): Promise<void> {
  // A list, and not an opening: that would create what is not there.
  await indexedDB.databases().catch(() => undefined)
}

/** Chunks are not exchanged under a form, in this window or in another one of ours. */
async function takeOver(): Promise<TakeOverAnswer> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (windows.length > 1) return 'other-windows'
  if (await isAnyDraftHeld()) return 'draft-open'
  await self.skipWaiting()
  return 'taken'
}

async function deliver(): Promise<void> {
  const shell = new ShellDatabase()
  try {
    const fetch: typeof globalThis.fetch = (input, init) => self.fetch(input, init)
    const transport = await deviceTransport({ shell, fetch })
    const reached = transport && (await probe(transport))
    if (!reached?.ok) return
    const delivered = await deliverAll({ shell, clock: systemClock, fetch }, reached.value)
    // A rejected sync event is tried again by the browser.
    if (!delivered.ok) throw new Error(delivered.error.kind)
  } finally {
    shell.close()
  }
}
