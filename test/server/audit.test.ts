import { expect, test } from 'vitest'
import { verifyAudit } from '../../server/audit.ts'
import { asAuthor, createHouse, push, signIn, writeEnvelope } from './devices.ts'
import { change, get, post, rows } from './support.ts'

async function setUp() {
  const house = await createHouse()
  const { server, member, device } = house
  const cookie = await signIn(server, member, device)
  const letters = [1, 2, 3].map(() => writeEnvelope(asAuthor(member), { mb: member.mailbox }))
  await push(server, device.cookie, await Promise.all(letters))
  await server.fetch(`/v1/bundle/${member.uid}`, get(device.cookie))
  await server.fetch('/v1/session', { ...post({}, cookie), method: 'DELETE' })
  return house
}

test('every deed stands in the audit, with who and what and nothing that anybody wrote', async () => {
  const { server, member, device } = await setUp()
  const entries = await rows(server.store, 'SELECT * FROM audit ORDER BY n')
  expect(entries.map(({ action }) => action)).toEqual([
    'log',
    'log',
    'log',
    'log',
    'enrol-token',
    'enrol',
    'session',
    'session',
    'push',
    'push',
    'push',
    'bundle',
    'session-end',
  ])
  expect(entries[8]).toMatchObject({ actor: member.uid, device: device.id })
  expect(JSON.stringify(entries)).not.toContain('Tallkotten')
  expect(await verifyAudit(server.store)).toEqual({ ok: true, value: entries.length })
})

test('one changed character anywhere is found', async () => {
  const { server } = await setUp()
  const { store } = server
  for (const column of ['t', 'actor', 'device', 'action', 'object', 'prev', 'hash']) {
    const n = 9
    const [{ [column]: before } = {}] = await rows(
      store,
      `SELECT ${column} FROM audit WHERE n = $1`,
      [n],
    )
    const text = String(before)
    const flipped = `${String.fromCharCode(text.charCodeAt(0) ^ 1)}${text.slice(1)}`
    const set = `UPDATE audit SET ${column} = $1 WHERE n = $2`
    await change(store, set, [flipped, n])
    expect(await verifyAudit(store)).toEqual({ ok: false, error: { n } })
    await change(store, set, [text, n])
  }
  expect((await verifyAudit(store)).ok).toBe(true)
})

test.each([
  ['an entry taken out of the middle', 'DELETE FROM audit WHERE n = 5', 5],
  ['the last entry taken away', 'DELETE FROM audit WHERE n = 13', 13],
  ['the last entry and the head moved back', 'UPDATE audit_head SET n = 12', 12],
])('%s is found', async (_, text, n) => {
  const { server } = await setUp()
  await change(server.store, text)
  expect(await verifyAudit(server.store)).toEqual({ ok: false, error: { n } })
})

test('a deed that was refused is in no audit', async () => {
  const { server, member, device } = await createHouse()
  const [before] = await rows(server.store, 'SELECT n FROM audit_head')
  const letter = await writeEnvelope(asAuthor(member), { mb: member.mailbox })
  await push(server, device.cookie, [{ ...letter, s: letter.s.replace(/^./, '-') }, 'x'])
  expect(await rows(server.store, 'SELECT n FROM audit_head')).toEqual([before])
})
