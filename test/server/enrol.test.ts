import { toInstant } from '../../src/base/clock.ts'
import { createSigningKey, drawToken } from '../../src/directory/ceremony.ts'
import { expect, test } from 'vitest'
import { createHouse, createToken, enrolRequest, prove, signToken } from './devices.ts'
import { createOrganisation, createUnit } from './organisations.ts'
import { answer, createServer, get, post, refusal } from './support.ts'

async function setUp() {
  const server = await createServer()
  const unit = await createUnit(server, await createOrganisation(server))
  const key = await createSigningKey()
  const enrol = async (token: string, id = unit.id) =>
    answer(await server.fetch('/v1/enrol', post(await enrolRequest(id, token, key))))
  return { server, unit, key, enrol }
}

test('a token and a key make a device that can prove itself', async () => {
  const { server, unit, key, enrol } = await setUp()
  const { status, body } = await enrol(await createToken(server, unit))
  expect(status).toBe(200)
  const { dev } = body as { dev: string }
  expect((await prove(server, { kind: 'device', subject: dev, key })).status).toBe(204)
})

test('a token is good once', async () => {
  const { server, unit, enrol } = await setUp()
  const token = await createToken(server, unit)
  await enrol(token)
  expect(await enrol(token)).toEqual(refusal(409, 'token-used'))
  // Also when it has run out since: used is what its holder needs to know.
  server.clock.forward(61)
  expect(await enrol(token)).toEqual(refusal(409, 'token-used'))
})

test('of many devices that use a token at once, one gets in', async () => {
  const { server, unit, enrol } = await setUp()
  const token = await createToken(server, unit)
  const answers = await Promise.all(Array.from({ length: 8 }, () => enrol(token)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(7)
})

test('a token that was posted again is still used', async () => {
  const { server, unit, enrol } = await setUp()
  const token = drawToken()
  const signed = await signToken(unit, token, toInstant(Date.parse(server.clock.now()) + 3600_000))
  await server.fetch('/v1/enrol-token', post(signed))
  await enrol(token)
  await server.fetch('/v1/enrol-token', post(signed))
  expect(await enrol(token)).toEqual(refusal(409, 'token-used'))
})

test('a token that nobody made, or that was made for another unit, is unknown', async () => {
  const { server, unit, enrol } = await setUp()
  const other = await createUnit(server, unit.organisation, 'Björkhöjdsskolan')
  expect(await enrol(drawToken())).toEqual(refusal(404, 'token-unknown'))
  expect(await enrol(await createToken(server, unit), other.id)).toEqual(
    refusal(404, 'token-unknown'),
  )
})

test('a token runs out', async () => {
  const { server, unit, enrol } = await setUp()
  const token = await createToken(server, unit)
  server.clock.forward(61)
  expect(await enrol(token)).toEqual(refusal(410, 'token-expired'))
})

test('a token without proof of the key is refused and stays unused', async () => {
  const { server, unit, key, enrol } = await setUp()
  const token = await createToken(server, unit)
  const stolen = await enrolRequest(unit.id, token, key)
  const { publicKey: pk } = await createSigningKey()
  const refused = await server.fetch('/v1/enrol', post({ ...stolen, pk }))
  expect(await answer(refused)).toEqual(refusal(403, 'bad-signature'))
  expect((await enrol(token)).status).toBe(200)
})

test('ten attempts an hour for a unit, also after a restart', async () => {
  const { server, unit, key, enrol } = await setUp()
  for (let count = 0; count < 10; count += 1) expect((await enrol(drawToken())).status).toBe(404)
  const request = post(await enrolRequest(unit.id, drawToken(), key))
  const refused = await server.restart().fetch('/v1/enrol', request)
  expect(await answer(refused)).toEqual(refusal(429, 'slow-down'))
  expect(refused.headers.get('retry-after')).toBe('360')
  server.clock.forward(6.1)
  expect((await enrol(drawToken())).status).toBe(404)
})

test('who may let a device in', async () => {
  const { server, unit, member, device } = await createHouse()
  const other = await createOrganisation(server, 'Kompassen')
  const now = Date.parse(server.clock.now())
  const expires = toInstant(now + 3600_000)
  const send = async (by: typeof member.key) => {
    const signed = await signToken(unit, drawToken(), expires, by)
    return (await server.fetch('/v1/enrol-token', post(signed))).status
  }
  expect({
    admin: await send(unit.organisation.admin),
    root: await send(unit.organisation.root),
    'admin of another organisation': await send(other.admin),
    member: await send(member.key),
    device: await send(device.key),
  }).toEqual({
    admin: 204,
    root: 403,
    'admin of another organisation': 403,
    member: 403,
    device: 403,
  })
  const signed = await signToken(unit, drawToken(), expires)
  const later = { ...signed, d: signed.d.replace('2026', '2027') }
  expect((await server.fetch('/v1/enrol-token', post(later))).status).toBe(403)
  expect((await server.fetch('/v1/enrol-token', get())).status).toBe(404)
})
