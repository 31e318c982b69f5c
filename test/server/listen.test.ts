import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { listen } from '../../server/listen.ts'
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
