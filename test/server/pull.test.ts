import * as v from 'valibot'
import { nextChain } from '../../src/protocol/chain.ts'
import { hashEnvelope } from '../../src/protocol/envelope.ts'
import { MAX_PULL_BYTES, MAX_PULL_ITEMS } from '../../src/protocol/limits.ts'
import { PullAnswer } from '../../src/protocol/pull.ts'
import { expect, test } from 'vitest'
import { asAuthor, createHouse, push, signIn, writeEnvelope } from './devices.ts'
import { answer, get, refusal } from './support.ts'

async function setUp(sizes: readonly number[]) {
  const house = await createHouse()
  const { server, member, device } = house
  for (let at = 0; at < sizes.length; at += 3) {
    const ops = await Promise.all(
      sizes
        .slice(at, at + 3)
        .map((size) =>
          writeEnvelope(asAuthor(member), { mb: member.mailbox }, new Uint8Array(size)),
        ),
    )
    await push(server, device.cookie, ops)
  }
  const cookie = await signIn(server, member, device)
  const pull = async (query: string) => {
    const response = await server.fetch(`/v1/pull?mb=${member.mailbox}${query}`, get(cookie))
    return v.parse(PullAnswer, await response.json())
  }
  return { ...house, cookie, pull }
}

test('pages follow each other without a gap, and their chain can be checked', async () => {
  const { server, pull } = await setUp([50, 60, 70, 80, 90])
  let chain = ''
  let after = 0
  for (const length of [2, 2, 1, 0]) {
    const { head, items } = await pull(`&after=${after}&limit=2`)
    expect(head).toBe(5)
    expect(items).toHaveLength(length)
    for (const item of items) {
      after += 1
      chain = nextChain(chain, hashEnvelope(item).hash, after)
      expect(item).toMatchObject({ seq: after, chain, t: server.clock.now() })
    }
  }
})

test('an empty mailbox, and a cursor that is ahead after a restored backup, give no items', async () => {
  const { pull } = await setUp([])
  expect(await pull('')).toMatchObject({ head: 0, items: [] })
  expect(await pull('&after=7')).toMatchObject({ head: 0, items: [] })
})

test('a page ends before it is too many bytes, and always brings at least one', async () => {
  const size = 384 * 1024
  const { pull } = await setUp(Array.from({ length: 12 }, () => size))
  const { items } = await pull('')
  const bytes = items.reduce((sum, { h, c, s }) => sum + h.length + c.length + s.length, 0)
  expect(bytes).toBeLessThanOrEqual(MAX_PULL_BYTES)
  expect(items).toHaveLength(7)
  expect((await pull('&after=7')).items.map(({ seq }) => seq)).toEqual([8, 9, 10, 11, 12])
})

test('a page is never longer than the limit of the wire', async () => {
  const { pull } = await setUp(Array.from({ length: MAX_PULL_ITEMS + 3 }, () => 40))
  expect((await pull('&limit=5000')).items).toHaveLength(MAX_PULL_ITEMS)
  expect((await pull('&limit=0')).items).toHaveLength(1)
})

test.each(['&after=-1', '&after=1.5', '&after=x', '&limit=-1', '&after=99999999999999999999'])(
  'a pull with %s is malformed',
  async (query) => {
    const { server, member, cookie } = await setUp([])
    const response = await server.fetch(`/v1/pull?mb=${member.mailbox}${query}`, get(cookie))
    expect(await answer(response)).toEqual(refusal(400, 'malformed'))
  },
)

test('120 pulls a minute, and not one more', async () => {
  const { server, member, cookie } = await setUp([])
  const pull = () => server.fetch(`/v1/pull?mb=${member.mailbox}`, get(cookie))
  for (let count = 0; count < 120; count += 1) expect((await pull()).status).toBe(200)
  expect((await pull()).status).toBe(429)
})
