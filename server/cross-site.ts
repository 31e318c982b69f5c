// Requests that change something must come from our own page. Three independent signs are asked
// for, because each has been missing or forgeable in some browser once.

const FETCH_SITES = ['same-origin', 'none']

/** True if this request may have been made by another site's page. */
export function isCrossSite(request: Request, origin: string): boolean {
  const { headers, method } = request
  if (method === 'GET' || method === 'HEAD') return false
  const site = headers.get('sec-fetch-site')
  if (site !== null && !FETCH_SITES.includes(site)) return true
  const from = headers.get('origin')
  // A client that names no origin must at least be a browser that says it is our own page.
  if (from === null ? site !== 'same-origin' : from !== origin) return true
  if (headers.get('x-trepart') !== '1') return true
  return method === 'POST' && mediaType(headers) !== 'application/json'
}

const REPORT_TYPES = ['application/csp-report', 'application/reports+json']

/** The browser's own reports carry none of our headers and change nothing but a counter. */
export function isReport(request: Request): boolean {
  return REPORT_TYPES.includes(mediaType(request.headers))
}

function mediaType(headers: Headers): string {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}
