// Headers of every answer. Each kind of file may do only what it has to: the page can't compile
// WebAssembly, and the one worker that can has no network.

const ALWAYS: { readonly [name: string]: string } = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': [
    'accelerometer=()',
    'autoplay=()',
    'camera=(self)',
    'clipboard-read=()',
    'display-capture=()',
    'geolocation=()',
    'gyroscope=()',
    'hid=()',
    'magnetometer=()',
    'microphone=()',
    'midi=()',
    'payment=()',
    'publickey-credentials-create=(self)',
    'publickey-credentials-get=(self)',
    'serial=()',
    'usb=()',
  ].join(', '),
}

const POLICIES = {
  page: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types trepart',
    'report-uri /v1/csp-report',
  ],
  cryptoWorker: [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ],
  serviceWorker: [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ],
  api: ["default-src 'none'", "frame-ancestors 'none'", 'sandbox'],
}

export function setHeaders(headers: Headers, path: string, secure: boolean): void {
  for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value)
  headers.set('Content-Security-Policy', POLICIES[policyOf(path)].join('; '))
  if (secure) {
    const years = 'max-age=63072000; includeSubDomains; preload'
    headers.set('Strict-Transport-Security', years)
  }
  if (isApi(path)) headers.set('Cache-Control', 'no-store')
  else if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-cache')
}

export function isApi(path: string): boolean {
  return path === '/v1' || path.startsWith('/v1/')
}

function policyOf(path: string): keyof typeof POLICIES {
  if (isApi(path)) return 'api'
  if (path === '/sw.js') return 'serviceWorker'
  return /^\/assets\/crypto-worker-[^/]+\.js$/.test(path) ? 'cryptoWorker' : 'page'
}
