import { expect, test } from 'vitest'
import { MAX_REQUEST_BYTES } from '../../src/protocol/limits.ts'
import { headerFaults } from '../support/promised-headers.ts'
import { createBuild } from './build.ts'
import { createServer, listenToErrors, ORIGIN, post, type TestServer } from './support.ts'

/** Status and header faults of one answer. */
async function ask({ fetch }: TestServer, path: string, init?: RequestInit, origin = ORIGIN) {
  const { status, headers } = await fetch(path, init)
  const faults = headerFaults({
    url: `${origin}${path}`,
    status,
    headers: Object.fromEntries(headers),
  })
  return { status, faults }
}

test.each([
  ['/', 200],
  ['/arende/1', 200],
  ['/manifest.webmanifest', 200],
  ['/ord-sv.txt', 200],
  ['/sw.js', 200],
  ['/assets/home-1a.js', 200],
  ['/assets/home-1a.css', 200],
  ['/assets/font-1a.woff2', 200],
  ['/assets/crypto-worker-1a.js', 200],
  ['/missing.js', 404],
  ['/assets/missing-1a.js', 404],
  ['/v1/meta', 200],
  ['/v1/nothing', 404],
  ['/v1', 404],
])('%s carries the headers of its kind', async (path, status) => {
  const server = await createServer({ assets: createBuild() })
  expect(await ask(server, path)).toEqual({ status, faults: [] })
  expect(await ask(server, path, { method: 'HEAD' })).toEqual({ status, faults: [] })
})

test('every route carries them, whatever it answers, and also for a method that it has not', async () => {
  const routes: { method: string; path: string }[] = []
  const server = await createServer({
    extend: (app) => void routes.push(...app.routes.filter(({ method }) => method !== 'ALL')),
  })
  expect(routes.length).toBeGreaterThan(15)
  for (const route of routes) {
    const path = route.path.replace(':subject', 'u_1')
    expect((await ask(server, path, { method: route.method })).faults).toEqual([])
    for (const method of ['PUT', 'OPTIONS']) {
      const answer = await ask(server, path, { ...post({}), method })
      expect(answer).toEqual({ status: 404, faults: [] })
    }
  }
})

test('refusals carry them: cross-site, signed out, malformed, too large', async () => {
  const server = await createServer({ assets: createBuild() })
  const large = post('x'.repeat(MAX_REQUEST_BYTES))
  const told = [
    await ask(server, '/v1/push', { method: 'POST' }),
    await ask(server, '/v1/push', post({})),
    await ask(server, '/v1/session', post({})),
    await ask(server, '/v1/session', large),
    await ask(server, '/', { method: 'PUT' }),
  ]
  expect(told.map(({ status }) => status)).toEqual([403, 401, 400, 413, 404])
  expect(told.flatMap(({ faults }) => faults)).toEqual([])
})

test('they are there when too much is asked for', async () => {
  const server = await createServer()
  for (;;) {
    const { status, faults } = await ask(server, '/v1/session/challenge', post({}))
    expect(faults).toEqual([])
    if (status === 429) return
  }
})

test('they are there when the server has a fault, and when its disk has', async () => {
  const said = listenToErrors()
  const server = await createServer({
    extend(app) {
      app.get('/v1/fault', () => {
        throw new TypeError('no matter')
      })
      app.get('/v1/full', () => {
        throw Object.assign(new Error('no matter'), { code: 'ENOSPC' })
      })
    },
  })
  expect(await ask(server, '/v1/fault')).toEqual({ status: 500, faults: [] })
  expect(await ask(server, '/v1/full')).toEqual({ status: 503, faults: [] })
  expect(said).toHaveLength(2)
})

test('over https browsers are told to stay there', async () => {
  const origin = 'https://trepart.example'
  const server = await createServer({ settings: { origin }, assets: createBuild() })
  for (const path of ['/', '/v1/meta', '/v1/nothing', '/missing.js']) {
    expect((await ask(server, path, {}, origin)).faults).toEqual([])
  }
})
