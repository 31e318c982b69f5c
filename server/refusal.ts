// Refusals are a code that the app can act on. Never the parser's issues: they quote what was sent.

import type { DiskFault } from './disk-fault.ts'
import { diskMessage } from './messages.ts'

export function refuse(
  status: number,
  reason: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ reason }, { status, headers })
}

export function refuseBusy(seconds: number): Response {
  return refuse(429, 'slow-down', { 'Retry-After': String(seconds) })
}

/** For a person with a console, a sentence goes along. */
export function refuseDisk(fault: DiskFault): Response {
  const headers = { 'Retry-After': '60' }
  return Response.json({ reason: fault, message: diskMessage(fault) }, { status: 503, headers })
}

export function done(headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 204, headers })
}
