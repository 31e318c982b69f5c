import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepAssets } from '../../server/kept-assets.ts'
import { serveStatic } from '../../server/static-files.ts'
import { createTestClock } from '../support/clock.ts'
import { createBuild } from './build.ts'
import { createFolder, createServer } from './support.ts'

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/ord-sv.txt', 'text/plain; charset=utf-8'],
  ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['/assets/home-1a.js', 'text/javascript; charset=utf-8'],
  ['/assets/home-1a.css', 'text/css; charset=utf-8'],
  ['/assets/font-1a.woff2', 'font/woff2'],
])('%s comes with its type', async (path, type) => {
  const { fetch } = await createServer({ assets: createBuild() })
  const response = await fetch(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe(type)
})

test('a place in the app is the page, a file that is missing is missing', async () => {
  const { fetch } = await createServer({ assets: createBuild() })
  expect(await (await fetch('/anmalan/r_1/skydd')).text()).toContain('Trepart')
  expect((await fetch('/assets/gone-1a.js')).status).toBe(404)
  expect((await fetch('/favicon.ico')).status).toBe(404)
})

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/%2e%2e%2f%2e%2e%2fetc/passwd',
  '//etc/passwd.txt',
  '/.env',
  '/%00.txt',
  '/%zz.txt',
])('%s leads nowhere', async (path) => {
  // Past the address parser, which would tidy the path away before it is looked at.
  const response = await serveStatic({ assets: createBuild() }, path)
  expect(response.status).toBe(404)
})

test('a server without a built app says so with 404', async () => {
  const { fetch } = await createServer()
  expect((await fetch('/')).status).toBe(404)
})

test('hashed files of an earlier build are served for 90 days after their replacement', async () => {
  const clock = createTestClock()
  const keptAssets = join(createFolder(), 'assets')
  const [older, newer] = ['old-1a.js', 'new-2b.js'].map((name) =>
    createBuild({ 'index.html': '', [`assets/${name}`]: name }),
  )
  if (!older || !newer) throw new Error('Two builds')
  const start = (build: string) => keepAssets({ clock }, join(build, 'assets'), keptAssets)
  start(older)
  clock.forward(200 * 24 * 60)
  start(newer)

  clock.forward(89 * 24 * 60)
  start(newer)
  const { fetch } = await createServer({ assets: newer, keptAssets })
  expect(await (await fetch('/assets/old-1a.js')).text()).toBe('old-1a.js')
  expect((await fetch('/assets/.current')).status).toBe(404)

  clock.forward(2 * 24 * 60)
  start(newer)
  expect((await fetch('/assets/old-1a.js')).status).toBe(404)
  expect(existsSync(join(keptAssets, 'new-2b.js'))).toBe(true)
})
