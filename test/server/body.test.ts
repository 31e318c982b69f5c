import { expect, test } from 'vitest'
import { MAX_REQUEST_BYTES } from '../../src/protocol/limits.ts'
import { answer, createServer, post, refusal } from './support.ts'

const path = '/v1/session/challenge'

test('a body over the limit is refused while it streams, whatever length it claimed', async () => {
  const { fetch } = await createServer()
  let sent = 0
  const part = new Uint8Array(64 * 1024).fill(32)
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += part.length
      controller.enqueue(part)
    },
  })

  const response = await fetch(path, { ...post({}), body, duplex: 'half' } as RequestInit)

  expect(await answer(response)).toEqual(refusal(413, 'too-large'))
  expect(sent).toBeLessThan(MAX_REQUEST_BYTES + 4 * part.length)
})

test('a body that claims too much is not read at all', async () => {
  const { fetch } = await createServer()
  const init = post({})
  const headers = { ...init.headers, 'Content-Length': String(MAX_REQUEST_BYTES + 1) }
  expect(await answer(await fetch(path, { ...init, headers }))).toEqual(refusal(413, 'too-large'))
})

test('a body of exactly the limit is read', async () => {
  const { fetch } = await createServer()
  const body = ' '.repeat(MAX_REQUEST_BYTES)
  expect(await answer(await fetch(path, { ...post({}), body }))).toEqual(refusal(400, 'malformed'))
})

test.each(['', '{', 'null', '[]', '{"kind":"device"}', '{"__proto__":{}}', '\u0000'])(
  'the body %j is refused by a code, without a word of what was in it',
  async (body) => {
    const { fetch } = await createServer()
    const response = await fetch(path, { ...post({}), body })
    expect(await answer(response)).toEqual(refusal(400, 'malformed'))
  },
)
