import { expect, test } from 'vitest'
import { createBuild } from './build.ts'
import { createServer, post } from './support.ts'

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-frame-options': 'DENY',
  'permissions-policy': expect.stringContaining('geolocation=()'),
}

const api = "default-src 'none'; frame-ancestors 'none'; sandbox"
const page = expect.stringContaining("frame-ancestors 'none'; require-trusted-types-for 'script'")
const yearLong = 'public, max-age=31536000, immutable'

test.each([
  ['/v1/meta', 200, api, 'no-store'],
  ['/v1/nothing', 404, api, 'no-store'],
  ['/v1/pull', 401, api, 'no-store'],
  ['/', 200, page, 'no-cache'],
  ['/arende/1', 200, page, 'no-cache'],
  ['/missing.js', 404, page, 'no-cache'],
  ['/manifest.webmanifest', 200, page, 'no-cache'],
  ['/assets/home-1a.js', 200, page, yearLong],
  ['/assets/crypto-worker-1a.js', 200, expect.stringContaining("'wasm-unsafe-eval'"), yearLong],
  ['/sw.js', 200, expect.stringMatching(/^default-src 'none'; script-src 'self'; con/), 'no-cache'],
])('%s carries the headers of its kind', async (path, status, policy, cache) => {
  const { fetch } = await createServer({ assets: createBuild() })

  const response = await fetch(path)

  expect(response.status).toBe(status)
  const headers = Object.fromEntries(response.headers)
  expect(headers).toMatchObject({
    ...always,
    'content-security-policy': policy,
    'cache-control': cache,
  })
  expect(headers).not.toHaveProperty('access-control-allow-origin')
  expect(headers).not.toHaveProperty('strict-transport-security')
})

test('refusals and errors carry the headers too', async () => {
  const { fetch } = await createServer()
  const responses = [
    await fetch('/v1/push', { method: 'POST' }),
    await fetch('/v1/push', post({})),
    await fetch('/nowhere', { method: 'PUT' }),
  ]
  expect(responses.map(({ status }) => status)).toEqual([403, 401, 404])
  for (const { headers } of responses) expect(Object.fromEntries(headers)).toMatchObject(always)
})

test('only a page may not compile WebAssembly, and only the crypto worker may', async () => {
  const { fetch } = await createServer({ assets: createBuild() })
  const policy = (await fetch('/')).headers.get('content-security-policy')
  expect(policy).toContain("script-src 'self'; style-src 'self'")
  expect(policy).not.toContain('wasm-unsafe-eval')
})

test('over https browsers are told to stay there', async () => {
  const settings = { origin: 'https://trepart.example' }
  const { fetch } = await createServer({ settings })
  const response = await fetch('/v1/meta')
  expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=63072000;/)
})
