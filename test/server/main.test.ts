// The process itself: what npm start does, with a port and a data folder.

import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FIND_META } from '../../server/store/sql.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { findOne } from '../../server/store/store.ts'
import { MAX_REQUEST_BYTES } from '../../src/protocol/limits.ts'
import { throwAwayCertificate } from '../support/certificate.ts'
import { freePort } from '../support/free-port.ts'
import { run, setUp } from './run-server.ts'
import { answer, post, refusal } from './support.ts'

test('a first start makes its keys, says what is missing, and tells no secret', async () => {
  const { port, folder, environment } = await setUp()
  const first = run(environment)
  await first.until('Det här saknas')

  const meta = await fetch(`http://127.0.0.1:${port}/v1/meta`)
  expect(meta.status).toBe(200)
  expect(meta.headers.get('x-frame-options')).toBe('DENY')
  const token = readFileSync(join(folder, 'setup-token'), 'utf8').trim()
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(first.said()).not.toContain(token)
  for (const name of ['setup-token', 'receipt-key']) {
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  }
  expect(await first.end('SIGTERM')).toBe(0)

  const second = run(environment)
  await second.until('Trepart körs')
  const { receipts } = (await meta.json()) as { receipts: string }
  const again = await fetch(`http://127.0.0.1:${port}/v1/meta`)
  expect(await again.json()).toMatchObject({ receipts })
  expect(readFileSync(join(folder, 'setup-token'), 'utf8').trim()).toBe(token)
})

test('a second server on the same folder is refused, also after the first was killed', async () => {
  const { environment } = await setUp()
  const first = run(environment)
  await first.until('Trepart körs')
  const second = run({ ...environment, PORT: String(await freePort()) })
  expect(await second.code).toBe(1)
  expect(second.said()).toMatch(/^En annan server använder redan datamappen .+\.\n$/)

  await first.end('SIGKILL')
  const third = run(environment)
  await third.until('Trepart körs')
})

test('a taken port, a bad setting and a lost receipt key are told in one sentence', async () => {
  const { folder, environment } = await setUp()
  const first = run(environment)
  await first.until('Trepart körs')
  const other = run({ ...environment, DATA_DIR: `${folder}-2` })
  expect(await other.code).toBe(1)
  expect(other.said()).toMatch(/^Port \d+ används redan\..+\n$/)
  await first.end('SIGTERM')

  const wrong = run({ ...environment, PORT: 'x' })
  expect(await wrong.code).toBe(1)
  expect(wrong.said()).toBe('PORT ska vara ett tal mellan 0 och 65535.\n')

  rmSync(join(folder, 'receipt-key'))
  const lost = run(environment)
  expect(await lost.code).toBe(1)
  expect(lost.said()).toMatch(/^Filen receipt-key .+\n$/)
})

test('over a real socket a body that is too large is refused and the server lives on', async () => {
  const { port, environment } = await setUp()
  const server = run(environment)
  await server.until('Trepart körs')
  const url = `http://127.0.0.1:${port}`
  const init = post({})
  const headers = { ...init.headers, Origin: `http://localhost:${port}` }
  const body = ' '.repeat(MAX_REQUEST_BYTES + 1)
  const refused = await fetch(`${url}/v1/enrol`, { ...init, headers, body })
  expect(await answer(refused)).toEqual(refusal(413, 'too-large'))
  expect((await fetch(`${url}/v1/meta`)).status).toBe(200)
})

test('a restored server says so and gets a new incarnation', async () => {
  const { folder, environment } = await setUp()
  const incarnation = async (...options: string[]) => {
    const server = run(environment, ...options)
    await server.until('Trepart körs')
    expect(await server.end('SIGTERM')).toBe(0)
    expect(server.said().includes('återställd')).toBe(options.length > 0)
    const store = await openSqliteStore(join(folder, 'trepart.db'))
    const row = await findOne(store, FIND_META, ['incarnation'])
    await store.close()
    return row?.value
  }
  const first = await incarnation()
  expect(await incarnation()).toBe(first)
  expect(await incarnation('--restored')).not.toBe(first)
})

test('with a certificate it speaks https, and tells browsers to stay there', async () => {
  const { port, environment } = await setUp()
  const { certFile, keyFile } = throwAwayCertificate()
  const server = run({ ...environment, TLS_CERT: certFile, TLS_KEY: keyFile })
  await server.until(`Trepart körs på https://localhost:${port}`)
  const ca = readFileSync(certFile)
  const call = request({ host: '127.0.0.1', port, path: '/v1/meta', ca })
  call.end()
  const [response] = (await once(call, 'response')) as [IncomingMessage]
  response.resume()
  expect(response.statusCode).toBe(200)
  expect(response.headers['strict-transport-security']).toMatch(/^max-age=63072000/)
})

test.each<[string, () => { certFile: string; keyFile: string }, string]>([
  [
    'that is none',
    () => {
      const { certFile, keyFile } = throwAwayCertificate()
      return { certFile: keyFile, keyFile: certFile }
    },
    'Certifikatet i TLS_CERT och TLS_KEY går inte att använda.',
  ],
  [
    'with the key of another',
    () => ({ ...throwAwayCertificate(), keyFile: throwAwayCertificate().keyFile }),
    'Nyckeln i TLS_KEY hör inte till certifikatet i TLS_CERT. Ange två filer som hör ihop.',
  ],
  [
    'that nobody can read',
    () => ({ ...throwAwayCertificate(), certFile: '/nowhere/cert.pem' }),
    'Filen som TLS_CERT pekar på går inte att läsa.',
  ],
])('a certificate %s stops the start with a sentence', async (_, files, sentence) => {
  const { environment } = await setUp()
  const { certFile, keyFile } = files()
  const server = run({ ...environment, TLS_CERT: certFile, TLS_KEY: keyFile })
  expect(await server.code).toBe(1)
  expect(server.said()).toBe(`${sentence}\n`)
})
