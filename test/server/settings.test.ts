import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from '../../server/settings.ts'
import { createFolder } from './support.ts'

const read = (environment: Record<string, string>) => readSettings(environment, '/srv/trepart')

test('without settings the server listens on this machine only', () => {
  expect(read({})).toEqual({
    ok: true,
    value: {
      host: '127.0.0.1',
      port: 8787,
      tls: undefined,
      origin: 'http://localhost:8787',
      trustedProxies: [],
      dataFolder: '/srv/trepart',
      setupToken: undefined,
    },
  })
})

test('a certificate and its key switch https on', () => {
  const folder = createFolder()
  const [TLS_CERT, TLS_KEY] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  writeFileSync(TLS_CERT, 'certificate')
  writeFileSync(TLS_KEY, 'key')
  expect(read({ TLS_CERT, TLS_KEY, PORT: '443' })).toMatchObject({
    value: { tls: { cert: 'certificate', key: 'key' }, origin: 'https://localhost' },
  })
})

test.each([
  [{ PORT: 'http' }, 'not-a-port', 'PORT'],
  [{ PORT: '70000' }, 'not-a-port', 'PORT'],
  [{ PORT: '80.5' }, 'not-a-port', 'PORT'],
  [{ ORIGIN: 'trepart.example' }, 'not-an-origin', 'ORIGIN'],
  [{ ORIGIN: 'https://trepart.example/' }, 'not-an-origin', 'ORIGIN'],
  [{ ORIGIN: 'ftp://trepart.example' }, 'not-an-origin', 'ORIGIN'],
  [{ TLS_CERT: '/nowhere' }, 'tls-incomplete', 'TLS_CERT'],
  [{ TLS_CERT: '/nowhere', TLS_KEY: '/nowhere' }, 'not-readable', 'TLS_CERT'],
  [{ TRUSTED_PROXY: '10.0.0.5, proxy.example' }, 'not-an-address', 'TRUSTED_PROXY'],
  [{ SETUP_TOKEN: 'short' }, 'too-short', 'SETUP_TOKEN'],
  [{ DATABASE_URL: 'postgres://localhost' }, 'not-built', 'DATABASE_URL'],
])('%j stops the start', (environment, kind, name) => {
  expect(read(environment as Record<string, string>)).toEqual({ ok: false, error: { kind, name } })
})
