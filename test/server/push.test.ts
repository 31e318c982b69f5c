import * as v from 'valibot'
import { randomBytes } from '../../src/base/bytes.ts'
import { randomId } from '../../src/base/id.ts'
import { nextChain } from '../../src/protocol/chain.ts'
import { hashEnvelope } from '../../src/protocol/envelope.ts'
import { MAX_PUSH_OPS, MAX_SEALED_BYTES } from '../../src/protocol/limits.ts'
import { PushAnswer } from '../../src/protocol/push.ts'
import { verifyReceipt } from '../../src/protocol/receipt.ts'
import { expect, test } from 'vitest'
import { asAuthor, createHouse, push, verdict, writeEnvelope } from './devices.ts'
import { createMember, revoke } from './organisations.ts'
import { answer, post, refusal, rows } from './support.ts'

async function setUp() {
  const house = await createHouse()
  const { member } = house
  const write = (header = {}, sealed = randomBytes(60)) =>
    writeEnvelope(asAuthor(member), { mb: member.mailbox, ...header }, sealed)
  return { ...house, write }
}

test('each envelope gets a receipt with its number, its chain and the time of arrival', async () => {
  const { server, member, device, write } = await setUp()
  const envelopes = [await write(), await write(), await write()]

  const response = await server.fetch('/v1/push', post({ ops: envelopes }, device.cookie))

  const { results, time } = v.parse(PushAnswer, await response.json())
  expect(time).toBe(server.clock.now())
  let chain = ''
  for (const [index, result] of results.entries()) {
    const envelope = envelopes[index]
    if (result.st !== 'ok' || !envelope) throw new Error('Kept')
    const hash = hashEnvelope(envelope).hash
    chain = nextChain(chain, hash, index + 1)
    expect(await verifyReceipt(result.receipt, server.receipts)).toEqual({
      v: 1,
      env: hash,
      mb: member.mailbox,
      inc: expect.stringMatching(/^i_/),
      seq: index + 1,
      chain,
      t: server.clock.now(),
    })
  }
})

test('the same envelope again is kept once and gets the same receipt, whenever it comes', async () => {
  const { server, device, write } = await setUp()
  const envelope = await write()
  const [first, second] = await push(server, device.cookie, [envelope, envelope])
  server.clock.forward(60)
  const [third] = await push(server.restart(), device.cookie, [envelope])

  expect(first?.st).toBe('ok')
  expect(second).toEqual({ ...first, st: 'dup' })
  expect(third).toEqual(second)
  expect(await rows(server.store, 'SELECT seq FROM envelope')).toEqual([{ seq: 1 }])
})

test('a repetition gets its receipt although its author has left since', async () => {
  const { server, member, device, write } = await setUp()
  const envelope = await write({ cls: 'draft' })
  await push(server, device.cookie, [envelope])
  await revoke(server, member)
  expect(verdict((await push(server, device.cookie, [envelope]))[0])).toBe('dup')
})

test('an id that comes with other bytes is refused and the first stays', async () => {
  const { server, device, write } = await setUp()
  const id = randomId('e')
  const [first, second] = [await write({ id }), await write({ id })]
  const results = await push(server, device.cookie, [first, second])
  expect(results.map(verdict)).toEqual(['ok', 'id-reuse'])
  expect(await rows(server.store, 'SELECT c FROM envelope')).toEqual([{ c: first.c }])
})

test('one that is refused never blocks those after it, and leaves no gap', async () => {
  const { server, device, write } = await setUp()
  const good = await write()
  const ops = [
    await write(),
    { ...(await write()), s: good.s },
    'nonsense',
    { ...(await write()), extra: 1 },
    { ...(await write()), h: '{"v":2}' },
    { ...(await write()), h: `${good.h} ` },
    await write({}, new Uint8Array(MAX_SEALED_BYTES + 1)),
    await write({ mb: randomId('m') }),
    await write({ ak: 'A'.repeat(22) }),
    await write({ au: randomId('u') }),
    good,
    await write({}, new Uint8Array(MAX_SEALED_BYTES)),
  ]
  const results = await push(server, device.cookie, ops)
  expect(results.map(verdict)).toEqual([
    'ok',
    'bad-signature',
    'malformed',
    'malformed',
    'unknown-version',
    'malformed',
    'too-large',
    'unknown-mailbox',
    'unknown-author',
    'unknown-author',
    'ok',
    'ok',
  ])
  expect(await rows(server.store, 'SELECT seq FROM envelope ORDER BY seq')).toEqual([
    { seq: 1 },
    { seq: 2 },
    { seq: 3 },
  ])
})

test('any change to header, letter or signature is refused', async () => {
  const { server, device, write } = await setUp()
  const [a, b] = [await write(), await write()]
  const ops = [
    { ...a, c: b.c },
    { ...a, h: b.h },
    { ...a, s: b.s },
    { ...a, h: a.h.replace('"cls":"final"', '"cls":"draft"') },
  ]
  const results = await push(server, device.cookie, ops)
  expect(results.map(verdict)).toEqual(ops.map(() => 'bad-signature'))
})

test('pushes from everywhere at once stand in the mailbox without a gap', async () => {
  const { server, member, device } = await setUp()
  const other = await createMember(server, member.unit)
  const writers = [asAuthor(member), asAuthor(other)]
  const batches = await Promise.all(
    Array.from({ length: 100 }, (_, batch) =>
      Promise.all(
        Array.from({ length: 20 }, (__, index) =>
          writeEnvelope(writers[(batch + index) % 2] ?? asAuthor(member), { mb: member.mailbox }),
        ),
      ),
    ),
  )
  server.clock.forward(1)
  const results = []
  for (let at = 0; at < batches.length; at += 25) {
    const wave = batches.slice(at, at + 25)
    results.push(...(await Promise.all(wave.map((ops) => push(server, device.cookie, ops)))).flat())
    server.clock.forward(1)
  }

  expect(results).toHaveLength(2000)
  const receipts = await Promise.all(
    results.map(async (result) =>
      result.st === 'ok' ? verifyReceipt(result.receipt, server.receipts) : undefined,
    ),
  )
  const seqs = receipts.map((receipt) => receipt?.seq ?? 0).sort((x, y) => x - y)
  expect(seqs).toEqual(Array.from({ length: 2000 }, (_, index) => index + 1))
  const kept = await rows(server.store, 'SELECT seq, hash, chain FROM envelope ORDER BY seq')
  let chain = ''
  for (const row of kept) {
    chain = nextChain(chain, String(row['hash']), Number(row['seq']))
    expect(row['chain']).toBe(chain)
  }
}, 60_000)

test('600 envelopes a minute, and not one more', async () => {
  const { server, device } = await setUp()
  const ops = Array.from({ length: MAX_PUSH_OPS }, () => 0)
  const send = () => server.fetch('/v1/push', post({ ops }, device.cookie))
  for (let count = 0; count < 12; count += 1) expect((await send()).status).toBe(200)
  const refused = await send()
  expect(refused.headers.get('retry-after')).toBe('5')
  expect(await answer(refused)).toEqual(refusal(429, 'slow-down'))
})

test('a push of nothing, of too many or without a device is refused as a whole', async () => {
  const { server, device } = await setUp()
  const send = async (ops: unknown, cookie = device.cookie) =>
    answer(await server.fetch('/v1/push', post({ ops }, cookie)))
  expect(await send([])).toEqual(refusal(400, 'malformed'))
  expect(await send(Array.from({ length: 51 }, () => 0))).toEqual(refusal(400, 'malformed'))
  expect(await send([0], '')).toEqual(refusal(401, 'signed-out'))
  expect(await send([0], '__Host-dev=AAAA')).toEqual(refusal(401, 'signed-out'))
})
