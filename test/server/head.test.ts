import * as v from 'valibot'
import { randomId } from '../../src/base/id.ts'
import { HeadAnswer } from '../../src/protocol/pull.ts'
import { expect, test } from 'vitest'
import { asAuthor, createHouse, push, writeEnvelope } from './devices.ts'
import { createMember, createOrganisation, createUnit } from './organisations.ts'
import { answer, get, refusal } from './support.ts'

test('a device sees how far the mailboxes of its organisation are, and no others', async () => {
  const { server, unit, member, device } = await createHouse()
  const colleague = await createMember(server, unit)
  const other = await createUnit(server, await createOrganisation(server, 'Kompassen'))
  const stranger = await createMember(server, other)
  const letters = [1, 2].map(() => writeEnvelope(asAuthor(member), { mb: member.mailbox }))
  await push(server, device.cookie, await Promise.all(letters))

  const asked = [member.mailbox, colleague.mailbox, stranger.mailbox, randomId('m')]
  const query = asked.map((mb) => `mb=${mb}`).join('&')
  const response = await server.fetch(`/v1/head?${query}`, get(device.cookie))

  const inc = expect.stringMatching(/^i_/)
  expect(v.parse(HeadAnswer, await response.json()).heads).toEqual({
    [member.mailbox]: { head: 2, inc },
    [colleague.mailbox]: { head: 0, inc },
  })
})

test('nobody without a device sees anything, and 64 mailboxes are the most', async () => {
  const { server, device } = await createHouse()
  expect(await answer(await server.fetch('/v1/head?mb=m'))).toEqual(refusal(401, 'signed-out'))
  const ask = (count: number) => {
    const query = Array.from({ length: count }, () => `mb=${randomId('m')}`).join('&')
    return server.fetch(`/v1/head?${query}`, get(device.cookie))
  }
  expect(await answer(await ask(64))).toEqual({ status: 200, body: { heads: {} } })
  expect(await answer(await ask(65))).toEqual(refusal(400, 'malformed'))
})
