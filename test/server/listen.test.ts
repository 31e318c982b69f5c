import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setHeaders } from '../../server/headers.ts'
import { listen, type Listener } from '../../server/listen.ts'
import { listenMessage } from '../../server/messages.ts'
import { throwAwayCertificate } from '../support/certificate.ts'
import { createTestClock } from '../support/clock.ts'

test.each([
  [-2, 'not-yet-valid', 'Certifikatet i TLS_CERT gäller inte än. Kontrollera datorns klocka.'],
  [2, 'expired', 'Certifikatet i TLS_CERT har gått ut. Förnya det och starta igen.'],
] as const)('%i days from its making a certificate for a day is %s', async (days, kind, words) => {
  const { certFile, keyFile } = throwAwayCertificate()
  const tls = { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') }
  const clock = createTestClock(new Date().toISOString())
  clock.forward(days * 24 * 60)
  const listener = await listen({ clock }, new Hono(), { host: '127.0.0.1', port: 0, tls })
  expect(listener).toEqual({ ok: false, error: { kind } })
  expect(listenMessage({ kind }, 0)).toBe(words)
})

describe('an answer to what is hardly a request', () => {
  let listener: Listener

  beforeAll(async () => {
    const clock = createTestClock(new Date().toISOString())
    const app = new Hono().get('*', (context) => context.text('hej'))
    const started = await listen({ clock }, app, { host: '127.0.0.1', port: 0 })
    if (!started.ok) throw new Error(started.error.kind)
    listener = started.value
  })
  afterAll(() => listener.close())

  test.each([
    ['no request at all', 'GET\r\n\r\n', 400],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 200],
    ['no such host', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['no address', 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    ['a wish', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: more\r\nConnection: close\r\n\r\n', 417],
    ['a head of 20 kB', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'b'.repeat(20_000)}\r\n\r\n`, 431],
  ])('has the headers of all others: %s', async (_, request, status) => {
    const answer = await ask(request)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    for (const [name, value] of promisedHeaders()) {
      expect(answer.toLowerCase()).toContain(`\r\n${name}: ${value}\r\n`.toLowerCase())
    }
  })

  async function ask(request: string): Promise<string> {
    const socket = connect(listener.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(request)
    return text(socket)
  }
})

function promisedHeaders(): Headers {
  const headers = new Headers()
  setHeaders(headers, '/v1', false)
  return headers
}

test('a socket on which nobody has asked anything holds up no stop, and an answer is not cut', async () => {
  const clock = createTestClock(new Date().toISOString())
  const app = new Hono().get('/slow', async (context) => {
    await new Promise((done) => setTimeout(done, 500))
    return context.text('hej')
  })
  const started = await listen({ clock }, app, { host: '127.0.0.1', port: 0 })
  if (!started.ok) throw new Error(started.error.kind)
  const { port, close } = started.value
  const silent = connect(port, '127.0.0.1')
  await once(silent, 'connect')
  const asked = fetch(`http://127.0.0.1:${port}/slow`)
  await new Promise((done) => setTimeout(done, 100))
  const begun = performance.now()
  await close()
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(await (await asked).text()).toBe('hej')
})
