// Refusals are a code that the app can act on. Never the parser's issues: they quote what was sent.

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

export function done(headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 204, headers })
}
