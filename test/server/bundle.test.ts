import { randomId } from '../../src/base/id.ts'
import { encryptionKeyHash } from '../../src/protocol/encryption-key.ts'
import { expect, test } from 'vitest'
import { createDevice, createHouse } from './devices.ts'
import {
  createMember,
  createOrganisation,
  createUnit,
  postLog,
  revoke,
  writeMember,
} from './organisations.ts'
import { answer, get, post, refusal, rows } from './support.ts'

test('a device fetches the sealed keys of a member of its organisation', async () => {
  const { server, organisation, member, device } = await createHouse()
  const school = await createUnit(server, organisation, 'Björkhöjdsskolan')
  const other = await createDevice(server, school)
  const [{ box } = {}] = await rows(server.store, 'SELECT box FROM bundle WHERE uid = $1', [
    member.uid,
  ])
  for (const { cookie } of [device, other]) {
    const response = await server.fetch(`/v1/bundle/${member.uid}`, get(cookie))
    expect(await answer(response)).toEqual({ status: 200, body: { uid: member.uid, box } })
  }
})

test('nobody else’s device gets it, nor anybody after the member has left', async () => {
  const { server, member, device } = await createHouse()
  const elsewhere = await createUnit(server, await createOrganisation(server, 'Kompassen'))
  const stranger = await createDevice(server, elsewhere)
  const fetchBundle = async (cookie: string, uid = member.uid) =>
    answer(await server.fetch(`/v1/bundle/${uid}`, get(cookie)))

  expect(await fetchBundle('')).toEqual(refusal(401, 'signed-out'))
  expect(await fetchBundle(stranger.cookie)).toEqual(refusal(404, 'not-found'))
  expect(await fetchBundle(device.cookie, randomId('p'))).toEqual(refusal(404, 'not-found'))
  await revoke(server, member)
  expect(await fetchBundle(device.cookie)).toEqual(refusal(404, 'not-found'))
})

test('two organisations that name the same person keep a bundle each', async () => {
  const { server, member, device } = await createHouse()
  const elsewhere = await createUnit(server, await createOrganisation(server, 'Kompassen'))
  const stranger = await createDevice(server, elsewhere)
  const read = async (cookie: string) =>
    answer(await server.fetch(`/v1/bundle/${member.uid}`, get(cookie)))
  const ours = await read(device.cookie)

  await writeMember(server.clock, elsewhere, { uid: member.uid })
  const [{ box } = {}] = elsewhere.log.bundles
  expect((await postLog(server, elsewhere.log)).status).toBe(204)

  expect(await read(device.cookie)).toEqual(ours)
  expect(await read(stranger.cookie)).toEqual({ status: 200, body: { uid: member.uid, box } })
})

test('20 an hour for a device, also after a restart', async () => {
  const { server, member, device } = await createHouse()
  const path = `/v1/bundle/${member.uid}`
  for (let count = 0; count < 20; count += 1) {
    expect((await server.fetch(path, get(device.cookie))).status).toBe(200)
  }
  const refused = await server.restart().fetch(path, get(device.cookie))
  expect(await answer(refused)).toEqual(refusal(429, 'slow-down'))
  expect(refused.headers.get('retry-after')).toBe('180')
})

test('a key is fetched by its hash, by any device', async () => {
  const { server, unit, device } = await createHouse()
  const { recipient } = await createMember(server, unit)
  const path = `/v1/key/${encryptionKeyHash(recipient)}`
  expect(await answer(await server.fetch(path, get(device.cookie)))).toEqual({
    status: 200,
    body: { key: recipient },
  })
  expect(await answer(await server.fetch(path))).toEqual(refusal(401, 'signed-out'))
  const unknown = `/v1/key/${encryptionKeyHash('age1pq1')}`
  expect(await answer(await server.fetch(unknown, get(device.cookie)))).toEqual(
    refusal(404, 'not-found'),
  )
})

test('reports of the page’s policy are counted, dropped and limited', async () => {
  const { server } = await createHouse()
  const report = (type: string) => {
    const { headers } = post({})
    return server.fetch('/v1/csp-report', {
      method: 'POST',
      headers: { ...headers, 'Content-Type': type },
      body: '{"csp-report":{"document-uri":"http://localhost/anmalan/hemlig"}}',
    })
  }
  expect((await report('application/json')).status).toBe(403)
  for (let count = 0; count < 9; count += 1) {
    expect((await report('application/csp-report')).status).toBe(204)
  }
  expect((await report('application/reports+json')).status).toBe(204)
  expect((await report('application/csp-report')).status).toBe(429)
  const [count] = await rows(server.store, `SELECT value FROM meta WHERE name = 'csp-reports'`)
  expect(count).toEqual({ value: '10' })
})
