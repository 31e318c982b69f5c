import * as v from 'valibot'
import { expect, test } from 'vitest'
import { MetaAnswer } from '../../src/protocol/bundle.ts'
import { answer, createServer, listenToErrors, refusal } from './support.ts'

test('anybody may ask whether the server lives and which key signs its receipts', async () => {
  const { fetch, receipts, clock } = await createServer()

  const meta = v.parse(MetaAnswer, await (await fetch('/v1/meta')).json())

  expect(meta).toMatchObject({ api: [1], receipts, time: clock.now() })
})

test.each(['/v1/', '/v1/nothing', '/v1/push/more', '/v1/bundle'])(
  '%s is not there, and the answer says so in JSON',
  async (path) => {
    const { fetch } = await createServer()
    expect(await answer(await fetch(path))).toEqual(refusal(404, 'not-found'))
  },
)

test('an error inside is told by a code on the console, never by its message', async () => {
  const { fetch } = await createServer({
    extend: (app) => {
      app.get('/broken', () => {
        throw new TypeError('Alva Ek')
      })
    },
  })
  const lines = listenToErrors()

  const response = await fetch('/broken')

  expect(await answer(response)).toEqual(refusal(500, 'internal'))
  expect(lines).toEqual([expect.stringMatching(/^[\w-]{8} TypeError$/)])
})
