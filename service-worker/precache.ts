// What works offline: all of the app. Pages are answered with index.html from the precache, so that
// a cold start in a cellar is as quick as one with a network.

import { PrecacheController } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { url: string; revision: string | null }[]
}

const controller = new PrecacheController()
controller.addToCacheList(self.__WB_MANIFEST)

export function installPrecache(event: ExtendableEvent): Promise<unknown> {
  return controller.install(event)
}

export function activatePrecache(event: ExtendableEvent): Promise<unknown> {
  return controller.activate(event)
}

export async function countMissing(): Promise<number> {
  const kept = await Promise.all(
    controller.getCachedURLs().map((url) => controller.matchPrecache(url)),
  )
  return kept.filter((response) => response === undefined).length
}

/** Undefined for what goes to the server: its interface, and the demo's page. */
export function answerFromPrecache(request: Request): Promise<Response> | undefined {
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return undefined
  if (/^\/(v1|demo)\b/.test(pathname)) return undefined
  const url = request.mode === 'navigate' ? '/index.html' : pathname
  if (!controller.getCacheKeyForURL(url)) return undefined
  return controller.matchPrecache(url).then((cached) => cached ?? fetch(request))
}
