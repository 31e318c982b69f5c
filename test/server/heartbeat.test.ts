import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Heartbeat } from '../../src/protocol/heartbeat.ts'
import { createHouse } from './devices.ts'
import { answer, get, post, refusal, rows } from './support.ts'

const unsent = { letters: 2, drafts: 1, oldestSeconds: 3600 }

test('a device finds its own last numbers again, with the server’s time', async () => {
  const { server, device } = await createHouse()
  expect(await answer(await server.fetch('/v1/heartbeat', get(device.cookie)))).toEqual(
    refusal(404, 'not-found'),
  )
  const first = await server.fetch('/v1/heartbeat', post(unsent, device.cookie))
  expect(first.status).toBe(204)
  server.clock.forward(5)
  await server.fetch('/v1/heartbeat', post({ ...unsent, letters: 3 }, device.cookie))

  const found = await server.fetch('/v1/heartbeat', get(device.cookie))
  const t = server.clock.now()
  expect(v.parse(Heartbeat, await found.json())).toEqual({ ...unsent, letters: 3, t })
  // No history: when a tablet is in use is nobody's business.
  expect(await rows(server.store, 'SELECT * FROM heartbeat')).toHaveLength(1)
})

test('nobody without a device’s cookie tells or asks, and nothing but numbers is taken', async () => {
  const { server, device } = await createHouse()
  const signedOut = refusal(401, 'signed-out')
  expect(await answer(await server.fetch('/v1/heartbeat'))).toEqual(signedOut)
  expect(await answer(await server.fetch('/v1/heartbeat', post(unsent)))).toEqual(signedOut)
  const more = post({ ...unsent, child: 'Elin' }, device.cookie)
  expect(await answer(await server.fetch('/v1/heartbeat', more))).toEqual(refusal(400, 'malformed'))
})
