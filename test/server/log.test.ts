import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import * as v from 'valibot'
import { encryptionKeyHash } from '../../src/protocol/encryption-key.ts'
import { LogAnswer } from '../../src/protocol/log.ts'
import { createEncryptionKey, foundGroup, foundUnit } from '../../src/directory/ceremony.ts'
import { randomId } from '../../src/base/id.ts'
import { expect, test } from 'vitest'
import { createHouse } from './devices.ts'
import {
  appendEntry,
  createOrganisation,
  createUnit,
  postLog,
  writeMember,
} from './organisations.ts'
import { answer, createServer, get, listenToErrors, post, refusal, rows } from './support.ts'

test('what was posted is what comes back, from the number that is asked for', async () => {
  const { server, organisation, unit, device } = await createHouse()
  const read = async (id: string, after: string) => {
    const response = await server.fetch(`/v1/log/${id}${after}`, get(device.cookie))
    return v.parse(LogAnswer, await response.json()).entries
  }
  const whole = await read(unit.id, '')
  expect(whole).toHaveLength(unit.log.head.n + 1)
  expect(await read(unit.id, '?after=0')).toEqual(whole.slice(1))
  expect(await read(unit.id, `?after=${unit.log.head.n}`)).toEqual([])
  expect(await read(organisation.id, '?after=-1')).toHaveLength(organisation.log.head.n + 1)
})

test('a long log comes in pages of 500', async () => {
  const { server, organisation, device } = await createHouse()
  for (let count = 0; count < 600; count += 1) {
    const settings = { t: 'settings', softLockMinutes: 30, support: String(count) }
    await appendEntry(server.clock, organisation.log, organisation.admin, settings)
  }
  const { entries } = organisation.log
  for (let at = 0; at < 600; at += 200) {
    const part = { entries: entries.slice(at, at + 200) }
    const response = await server.fetch(`/v1/log/${organisation.id}`, post(part))
    expect(response.status).toBe(204)
  }
  const response = await server.fetch(`/v1/log/${organisation.id}?after=1`, get(device.cookie))
  expect(v.parse(LogAnswer, await response.json()).entries).toHaveLength(500)
})

test('entries, keys, bundles and mailboxes come together or not at all', async () => {
  const { server, unit, member } = await createHouse()
  const tables = async () => ({
    entries: await rows(server.store, 'SELECT log, n FROM log_entry'),
    keys: await rows(server.store, 'SELECT hash FROM encryption_key'),
    bundles: await rows(server.store, 'SELECT uid FROM bundle'),
    mailboxes: await rows(server.store, 'SELECT id FROM mailbox'),
    members: await rows(server.store, 'SELECT uid FROM member'),
    audit: await rows(server.store, 'SELECT n FROM audit'),
  })
  const before = await tables()
  const fresh = await writeMember(server.clock, unit)
  // The second one asks for a mailbox that is somebody else's.
  await writeMember(server.clock, unit, { mailbox: member.mailbox })

  expect(await answer(await postLog(server, unit.log))).toEqual(refusal(409, 'mailbox-taken'))
  expect(await tables()).toEqual(before)

  unit.log.entries.pop()
  unit.log.keys.pop()
  unit.log.bundles.pop()
  expect((await postLog(server, unit.log)).status).toBe(204)
  const after = await tables()
  expect(after.mailboxes).toContainEqual({ id: fresh.mailbox })
  expect(after.bundles).toContainEqual({ uid: fresh.uid })
  expect(after.keys).toContainEqual({ hash: encryptionKeyHash(fresh.recipient) })
})

test('of two who append at once, one is told that the log has moved', async () => {
  const { server, unit } = await createHouse()
  const head = unit.log.head
  const racers = []
  for (let count = 0; count < 4; count += 1) {
    const log = { ...unit.log, head, entries: [], keys: [], bundles: [] }
    await writeMember(server.clock, { ...unit, log })
    racers.push(log)
  }
  const answers = await Promise.all(racers.map(async (log) => answer(await postLog(server, log))))
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toEqual(
    Array.from({ length: 3 }, () => refusal(409, 'log-moved')),
  )
})

test('a key that no entry names, and a bundle of nobody new, are refused', async () => {
  const { server, unit, member } = await createHouse()
  const { recipient } = await createEncryptionKey()
  const send = async (extra: { keys?: string[]; bundles?: { uid: string; box: string }[] }) => {
    const log = { ...unit.log, entries: [], keys: [], bundles: [] }
    await writeMember(server.clock, { ...unit, log })
    const { entries } = log
    return answer(await server.fetch(`/v1/log/${unit.id}`, post({ entries, ...extra })))
  }
  expect(await send({ keys: [recipient] })).toEqual(refusal(400, 'not-named'))
  expect(await send({ bundles: [{ uid: member.uid, box: 'AAAA' }] })).toEqual(
    refusal(400, 'not-named'),
  )
  expect(await send({ keys: [unit.organisation.recoveryRecipient] })).toEqual({
    status: 204,
    body: undefined,
  })
})

test('a classical key is refused although an entry names it', async () => {
  const { server, unit } = await createHouse()
  const classical = await identityToRecipient(await generateX25519Identity())
  const group = await foundGroup(server, unit, 'intake')
  unit.log.keys = [classical]
  await appendEntry(server.clock, unit.log, unit.organisation.admin, {
    t: 'epoch',
    group: group.id,
    epoch: 1,
    ek: encryptionKeyHash(classical),
    members: [],
  })
  expect(await answer(await postLog(server, unit.log))).toEqual(refusal(400, 'not-named'))
})

test('a new organisation needs the set-up token and this server’s receipt key', async () => {
  const server = await createServer()
  const { log } = await createOrganisation(server)
  const again = { ...log, id: log.id }
  expect(await answer(await postLog(server, again, {}))).toEqual(refusal(400, 'malformed'))

  const elsewhere = await createServer()
  const stranger = await createOrganisation(elsewhere)
  const { entries } = v.parse(LogAnswer, {
    entries: await rows(elsewhere.store, 'SELECT e, s FROM log_entry ORDER BY n'),
  })
  const send = async (setup?: string) =>
    answer(await server.fetch(`/v1/log/${stranger.id}`, post({ entries, setup })))
  expect(await send()).toEqual(refusal(403, 'setup-needed'))
  expect(await send('a-guess-that-is-long-enough')).toEqual(refusal(403, 'setup-needed'))
  expect(await send('a-setup-token-for-tests-only')).toEqual(refusal(409, 'wrong-receipt-key'))
})

test('a unit that its organisation has not named can not begin', async () => {
  const { server, organisation } = await createHouse()
  const unit = await foundUnit(server, organisation, { name: 'Skuggan', kind: 'school' })
  expect(await answer(await postLog(server, unit.log))).toEqual(refusal(400, 'wrong-root'))
  expect((await postLog(server, organisation.log)).status).toBe(204)
  expect((await postLog(server, unit.log)).status).toBe(204)
})

test('an address that is no log is not there', async () => {
  const { server, unit } = await createHouse()
  await writeMember(server.clock, unit)
  for (const id of ['x', 'u_1', randomId('p')]) {
    const { entries } = unit.log
    const response = await server.fetch(`/v1/log/${id}`, post({ entries }))
    expect(await answer(response)).toEqual(refusal(404, 'not-found'))
  }
})

test('a log that the store has changed is not believed', async () => {
  const { server, unit, device } = await createHouse()
  const text = 'UPDATE log_entry SET e = replace(e, $2, $3) WHERE log = $1'
  await server.store.transaction((query) =>
    query.all({ text }, [unit.id, '"role":"staff"', '"role":"head"']),
  )
  listenToErrors()
  const response = await server.restart().fetch(`/v1/log/${unit.id}`, get(device.cookie))
  expect(await answer(response)).toEqual(refusal(500, 'internal'))
})

test('a unit of another organisation can be named, but its log not taken over', async () => {
  const { server, unit } = await createHouse()
  const other = await createOrganisation(server, 'Kompassen')
  await createUnit(server, other, 'Kompassens friskola')
  const log = { ...unit.log, entries: [], keys: [], bundles: [] }
  const content = { t: 'revoke', uid: randomId('p') }
  await appendEntry(server.clock, log, other.admin, content)
  expect(await answer(await postLog(server, log))).toEqual(refusal(403, 'not-allowed'))
})
