// The headers that every answer must carry (docs/THREATS.md, and the CSP of decision 13), written
// here once more: read from the server's own table they could not disagree with it.

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-frame-options': 'DENY',
  'permissions-policy':
    'accelerometer=(), autoplay=(), camera=(self), clipboard-read=(), display-capture=(), ' +
    'geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), ' +
    'publickey-credentials-create=(self), publickey-credentials-get=(self), serial=(), usb=()',
}

const HSTS = 'max-age=63072000; includeSubDomains; preload'

const PAGE =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
  "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types trepart; report-uri /v1/csp-report"
const CRYPTO_WORKER =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'"
const SERVICE_WORKER =
  "default-src 'none'; script-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'"
const API = "default-src 'none'; frame-ancestors 'none'; sandbox"

export interface Answered {
  readonly url: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

/** What an answer lacks or says wrongly, as `GET /sw.js 200: cache-control is no-store`. */
export function headerFaults({ url, status, headers }: Answered): string[] {
  const { protocol, pathname } = new URL(url)
  const promised: Record<string, string | undefined> = {
    ...ALWAYS,
    'content-security-policy': policyOf(pathname),
    'cache-control': cacheOf(pathname, status),
    'strict-transport-security': protocol === 'https:' ? HSTS : undefined,
  }
  const wrong = Object.entries(promised)
    .filter(([name, value]) => headers[name] !== value)
    .map(([name]) => `${name} is ${headers[name] ?? 'missing'}`)
  const open = Object.keys(headers).filter((name) => name.startsWith('access-control-'))
  return [...wrong, ...open.map((name) => `${name} is there`)].map(
    (fault) => `${pathname} ${status}: ${fault}`,
  )
}

function isApi(path: string): boolean {
  return path === '/v1' || path.startsWith('/v1/')
}

function policyOf(path: string): string {
  if (isApi(path)) return API
  if (path === '/sw.js') return SERVICE_WORKER
  return /^\/assets\/crypto-worker-[^/]+\.js$/.test(path) ? CRYPTO_WORKER : PAGE
}

function cacheOf(path: string, status: number): string {
  if (isApi(path)) return 'no-store'
  // A file that is missing now may come with the next release.
  const hashed = path.startsWith('/assets/') && status < 400
  return hashed ? 'public, max-age=31536000, immutable' : 'no-cache'
}
