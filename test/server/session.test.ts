import { toBase64url } from '../../src/base/bytes.ts'
import { randomId } from '../../src/base/id.ts'
import { createSigningKey } from '../../src/directory/ceremony.ts'
import { sessionBytes } from '../../src/protocol/session.ts'
import { expect, test } from 'vitest'
import { createDevice, createHouse, prove, signIn } from './devices.ts'
import { createMember, revoke } from './organisations.ts'
import { answer, change, cookieOf, get, ORIGIN, post, refusal, rows } from './support.ts'

const person = (uid: string, key: Awaited<ReturnType<typeof createSigningKey>>) =>
  ({ kind: 'person', subject: uid, key }) as const

test('a device gets a cookie for 400 days that no script and no other site can use', async () => {
  const { server, device } = await createHouse()
  const response = await prove(server, { kind: 'device', subject: device.id, key: device.key })
  expect(response.status).toBe(204)
  expect(response.headers.get('set-cookie')).toMatch(
    /^__Host-dev=[\w-]{43}; HttpOnly; Secure; SameSite=Strict; Path=\/; Max-Age=34560000$/,
  )
})

test('a person gets a cookie that ends with the browser', async () => {
  const { server, member, device } = await createHouse()
  const response = await prove(server, person(member.uid, member.key), device.cookie)
  expect(response.headers.get('set-cookie')).toMatch(
    /^__Host-sid=[\w-]{43}; HttpOnly; Secure; SameSite=Strict; Path=\/$/,
  )
})

test('the store holds no cookie, only its hash', async () => {
  const { server, member, device } = await createHouse()
  const cookies = await signIn(server, member, device)
  const dump = JSON.stringify(await rows(server.store, 'SELECT * FROM session'))
  for (const cookie of cookies.split('; ')) expect(dump).not.toContain(cookie.split('=')[1])
})

test('an unknown subject is asked the same and refused the same as a known one', async () => {
  const { server, member, device } = await createHouse()
  const key = await createSigningKey()
  const ask = async (subject: string, kind: 'device' | 'person') => {
    const asked = await server.fetch('/v1/session/challenge', post({ kind, subject }))
    const shape = { status: asked.status, keys: Object.keys((await asked.json()) as object) }
    const proof = await prove(server, { kind, subject, key }, device.cookie)
    return { shape, proof: await answer(proof) }
  }
  const known = [await ask(device.id, 'device'), await ask(member.uid, 'person')]
  const unknown = [await ask(randomId('d'), 'device'), await ask(randomId('p'), 'person')]
  expect(unknown).toEqual(known)
  expect(known[0]?.proof).toEqual(refusal(401, 'bad-proof'))
})

test('a nonce is good once, even after a wrong answer', async () => {
  const { server, device } = await createHouse()
  const subject = { kind: 'device', subject: device.id } as const
  const asked = await server.fetch('/v1/session/challenge', post(subject))
  const { nonce } = (await asked.json()) as { nonce: string }
  const sig = toBase64url(await device.key.sign(sessionBytes(subject, nonce, ORIGIN)))
  const wrong = toBase64url(await device.key.sign(sessionBytes(subject, `${nonce}AA`, ORIGIN)))
  const send = (text: string) => server.fetch('/v1/session', post({ ...subject, nonce, sig: text }))

  expect((await send(wrong)).status).toBe(401)
  expect((await send(sig)).status).toBe(401)
})

test('a nonce is good for two minutes', async () => {
  const { server, device } = await createHouse()
  const subject = { kind: 'device', subject: device.id } as const
  for (const [minutes, status] of [
    [1.9, 204],
    [2.1, 401],
  ] as const) {
    const asked = await server.fetch('/v1/session/challenge', post(subject))
    const { nonce } = (await asked.json()) as { nonce: string }
    const sig = toBase64url(await device.key.sign(sessionBytes(subject, nonce, ORIGIN)))
    server.clock.forward(minutes)
    expect((await server.fetch('/v1/session', post({ ...subject, nonce, sig }))).status).toBe(
      status,
    )
  }
})

test('an answer made for another server is worth nothing here', async () => {
  const { server, device } = await createHouse()
  const proof = { kind: 'device', subject: device.id, key: device.key } as const
  const response = await prove(server, { ...proof, origin: 'https://trepart.example' })
  expect(await answer(response)).toEqual(refusal(401, 'bad-proof'))
})

test('a person needs a device, and the same one all along', async () => {
  const { server, unit, member, device } = await createHouse()
  const other = await createDevice(server, unit)
  expect(await answer(await prove(server, person(member.uid, member.key)))).toEqual(
    refusal(401, 'signed-out'),
  )
  const sid = (await signIn(server, member, device)).split('; ')[1]
  const pull = (cookie: string) => server.fetch(`/v1/pull?mb=${member.mailbox}`, get(cookie))
  expect((await pull(`${device.cookie}; ${sid}`)).status).toBe(200)
  expect((await pull(`${other.cookie}; ${sid}`)).status).toBe(401)
  expect((await pull(`${sid}`)).status).toBe(401)
})

test('a person is out after 15 idle minutes, and after 12 hours in any case', async () => {
  const { server, member, device } = await createHouse()
  const cookie = await signIn(server, member, device)
  const pull = () => server.fetch(`/v1/pull?mb=${member.mailbox}`, get(cookie))
  for (let minutes = 0; minutes < 12 * 60 - 14; minutes += 14) {
    server.clock.forward(14)
    expect((await pull()).status).toBe(200)
  }
  server.clock.forward(14)
  expect((await pull()).status).toBe(401)

  const again = await signIn(server, member, device)
  server.clock.forward(16)
  const late = await server.fetch(`/v1/pull?mb=${member.mailbox}`, get(again))
  expect(await answer(late)).toEqual(refusal(401, 'signed-out'))
})

test('a revoked member is out at the next request and can not come back', async () => {
  const { server, member, device } = await createHouse()
  const cookie = await signIn(server, member, device)
  await revoke(server, member)
  const pull = await server.fetch(`/v1/pull?mb=${member.mailbox}`, get(cookie))
  expect(await answer(pull)).toEqual(refusal(401, 'signed-out'))
  const back = await prove(server, person(member.uid, member.key), device.cookie)
  expect(await answer(back)).toEqual(refusal(403, 'revoked'))
})

test('a revoked device is out at the next request and can not come back', async () => {
  const { server, device } = await createHouse()
  await change(server.store, 'UPDATE device SET revoked = $2 WHERE id = $1', [
    device.id,
    server.clock.now(),
  ])
  expect((await server.fetch('/v1/packs', get(device.cookie))).status).toBe(401)
  const back = await prove(server, { kind: 'device', subject: device.id, key: device.key })
  expect(await answer(back)).toEqual(refusal(403, 'revoked'))
})

test('whoever is at the tablet after a colleague is asked to sign in, and not turned away', async () => {
  const { server, unit, member, device } = await createHouse()
  const colleague = await createMember(server, unit)
  const cookie = await signIn(server, member, device)
  const pullAs = (uid: string, cookies = cookie) =>
    server.fetch(`/v1/pull?mb=${colleague.mailbox}`, {
      headers: { cookie: cookies, 'X-Trepart-Person': uid },
    })
  expect((await pullAs(member.uid)).status).toBe(403)
  expect(await answer(await pullAs(colleague.uid))).toEqual(refusal(401, 'signed-out'))
  const own = await signIn(server, colleague, device)
  expect((await pullAs(colleague.uid, own)).status).toBe(200)
})

test('signing out ends the person and leaves the device; signing in anew ends the old one', async () => {
  const { server, unit, member, device } = await createHouse()
  const first = await signIn(server, member, device)
  const second = await createMember(server, unit)
  const proof = await prove(server, person(second.uid, second.key), first)
  const cookie = `${device.cookie}; ${cookieOf(proof)}`
  expect((await server.fetch(`/v1/pull?mb=${member.mailbox}`, get(first))).status).toBe(401)

  const out = await server.fetch('/v1/session', { ...post({}, cookie), method: 'DELETE' })
  expect(out.status).toBe(204)
  expect(out.headers.get('set-cookie')).toMatch(/^__Host-sid=; .*Max-Age=0$/)
  expect(out.headers.get('clear-site-data')).toBeNull()
  expect((await server.fetch(`/v1/pull?mb=${second.mailbox}`, get(cookie))).status).toBe(401)
  expect((await server.fetch('/v1/packs', get(cookie))).status).toBe(200)
})

test('more than 60 attempts a minute are asked to wait', async () => {
  const { server } = await createHouse()
  const ask = () =>
    server.fetch('/v1/session/challenge', post({ kind: 'device', subject: randomId('d') }))
  server.clock.forward(2)
  for (let count = 0; count < 60; count += 1) expect((await ask()).status).toBe(200)
  const refused = await ask()
  expect(refused.headers.get('retry-after')).toBe('1')
  expect(await answer(refused)).toEqual(refusal(429, 'slow-down'))
  server.clock.forward(1)
  expect((await ask()).status).toBe(200)
})
