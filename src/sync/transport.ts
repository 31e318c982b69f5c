// Requests to our own origin. Whatever is not our JSON counts as no network: a captive portal that
// answers 200 with a login page must never look like a receipt.

import * as v from 'valibot'
import { err, ok, type Result } from '../base/result.ts'
import type { Transport, TransportError } from '../protocol/transport.ts'
import { Refusal } from '../protocol/wire.ts'

export interface TransportDeps {
  readonly fetch: typeof globalThis.fetch
  readonly origin: string
  /**
   * Who asks, where the answer is one person's: the cookie may still be a colleague's, who was at the
   * tablet before.
   */
  readonly person?: string
  /** Renews the cookie after a 401; an error when the proof was refused. */
  readonly prove: (bare: Transport) => Promise<Result<void, TransportError>>
}

const TIMEOUT_MS = 60_000
/** No form on another site can send this header. */
const OURS = { 'X-Trepart': '1' }

export function createTransport({ fetch, origin, person, prove }: TransportDeps): Transport {
  const ours = { ...OURS, ...(person !== undefined && { 'X-Trepart-Person': person }) }

  async function once<T>(
    method: 'GET' | 'POST',
    path: string,
    body: unknown,
    schema: v.GenericSchema<unknown, T>,
  ): Promise<Result<T, TransportError>> {
    let response: Response
    let answer: unknown
    try {
      response = await fetch(`${origin}${path}`, {
        method,
        headers: body === undefined ? ours : { ...ours, 'Content-Type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      const type = response.headers.get('content-type') ?? ''
      const json = type.startsWith('application/json')
      // Proxies refuse by size in words of their own, and a smaller request helps there too.
      if (response.status === 413 && !json) return err({ kind: 'too-large', ours: false })
      if (response.status !== 204 && !json) return OFFLINE
      answer = response.status === 204 ? undefined : await response.json()
    } catch {
      return OFFLINE
    }
    return response.ok ? parsed(schema, answer) : refusalOf(response, answer)
  }

  const bare: Transport = {
    get: (path, schema) => once('GET', path, undefined, schema),
    post: (path, body, schema) => once('POST', path, body, schema),
  }

  async function proven<T>(call: () => Promise<Result<T, TransportError>>) {
    const answer = await call()
    if (answer.ok || answer.error.kind !== 'signed-out') return answer
    const proof = await prove(bare)
    return proof.ok ? call() : proof
  }

  return {
    get: (path, schema) => proven(() => bare.get(path, schema)),
    post: (path, body, schema) => proven(() => bare.post(path, body, schema)),
  }
}

const OFFLINE = err({ kind: 'offline' } as const)

function parsed<T>(
  schema: v.GenericSchema<unknown, T>,
  answer: unknown,
): Result<T, TransportError> {
  const result = v.safeParse(schema, answer)
  return result.success ? ok(result.output) : OFFLINE
}

function refusalOf({ status, headers }: Response, answer: unknown): Result<never, TransportError> {
  const refusal = v.safeParse(Refusal, answer)
  if (status === 413) {
    const ours = refusal.success && refusal.output.reason === 'too-large'
    return err({ kind: 'too-large', ours })
  }
  // Also a 404: a bad deploy answers so, and dropping work on it is how others lost reports.
  if (!refusal.success || status >= 500) {
    return status === 503 ? err({ kind: 'slow-down', seconds: secondsOf(headers) }) : OFFLINE
  }
  if (status === 401) return err({ kind: 'signed-out' })
  if (status === 429) return err({ kind: 'slow-down', seconds: secondsOf(headers) })
  return err({ kind: 'refused', status, reason: refusal.output.reason })
}

function secondsOf(headers: Headers): number {
  const seconds = Number(headers.get('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) : 30
}
