import { expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { clientAddress } from '../../server/client-address.ts'
import { LIMITS } from '../../server/rate-limit.ts'
import { createReceiptKey } from '../../server/receipt-key.ts'
import { randomBytes } from '../../src/base/bytes.ts'
import { randomId } from '../../src/base/id.ts'
import { createServer, ORIGIN, post, SETUP_TOKEN } from './support.ts'

const PROXY = '10.0.0.5'

test.each([
  ['a caller without a proxy', '203.0.113.7', null, '203.0.113.7'],
  ['a caller who writes the header himself', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['the caller that the proxy names', PROXY, '203.0.113.7', '203.0.113.7'],
  ['not what the caller wrote before it', PROXY, '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['the caller behind two proxies', PROXY, '203.0.113.7, 10.0.0.6', '203.0.113.7'],
  ['the proxy itself, if it names nobody', PROXY, null, PROXY],
  ['the proxy itself, if it names no address', PROXY, 'unknown', PROXY],
  ['the same caller over IPv6', `::ffff:${PROXY}`, '::ffff:203.0.113.7', '203.0.113.7'],
])('%s', (_, socket, forwarded, expected) => {
  expect(clientAddress(socket, forwarded, new Set([PROXY, '10.0.0.6']))).toBe(expected)
})

test('limits count each caller behind a named proxy alone, and all behind another together', async () => {
  const { store, clock } = await createServer()
  const receiptKey = createReceiptKey(randomBytes(32))
  const whole = { store, clock, receiptKey, setupToken: SETUP_TOKEN, settings: { origin: ORIGIN } }
  const app = createApp({ ...whole, trustedProxies: [PROXY] })
  const ask = async (proxy: string, caller: string) => {
    const init = post({ kind: 'device', subject: randomId('d') })
    const headers = { ...init.headers, 'X-Forwarded-For': caller }
    const env = { incoming: { socket: { remoteAddress: proxy } } }
    const url = `${ORIGIN}/v1/session/challenge`
    return (await app.request(url, { ...init, headers }, env)).status
  }
  for (const proxy of [PROXY, '192.0.2.9']) {
    for (let asked = 0; asked < LIMITS.challenge.count; asked += 1) await ask(proxy, '203.0.113.7')
    expect(await ask(proxy, '203.0.113.7')).toBe(429)
  }
  expect(await ask(PROXY, '203.0.113.8')).toBe(200)
  expect(await ask('192.0.2.9', '203.0.113.8')).toBe(429)
})
