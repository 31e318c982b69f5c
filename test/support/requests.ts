// Everything a tablet sends, kept for the tests that ask what leaves it.

import type { BrowserContext, Request } from 'playwright-core'

export interface SentRequest {
  readonly url: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: Buffer | undefined
  readonly by: 'page' | 'service-worker'
}

/** The list grows while the context lives. Call it before the first page is opened. */
export function recordRequests(context: BrowserContext): readonly SentRequest[] {
  const sent: SentRequest[] = []
  context.on('request', (request) => sent.push(describe(request)))
  return sent
}

function describe(request: Request): SentRequest {
  return {
    url: request.url(),
    method: request.method(),
    headers: request.headers(),
    body: request.postDataBuffer() ?? undefined,
    by: request.serviceWorker() === null ? 'page' : 'service-worker',
  }
}

/** The addresses outside the origin that were asked for; none is right. */
export function foreignRequests(list: readonly SentRequest[], origin: string): string[] {
  const home = new URL(origin).origin
  return list
    .map(({ url }) => new URL(url))
    .filter(({ protocol }) => protocol !== 'data:' && protocol !== 'blob:')
    .filter((url) => url.origin !== home)
    .map(({ href }) => href)
}

/** Throws with the addresses if the tablet spoke with anyone but its own server. */
export function noForeignRequests(list: readonly SentRequest[], origin: string): void {
  const foreign = foreignRequests(list, origin)
  if (foreign.length > 0) throw new Error(`Requests left the origin: ${foreign.join(', ')}`)
}
