import * as v from 'valibot'
import { PacksAnswer } from '../../src/protocol/rule-pack-file.ts'
import { signPack } from '../../src/directory/ceremony.ts'
import { expect, test } from 'vitest'
import { createDevice, createHouse } from './devices.ts'
import { createOrganisation, createUnit } from './organisations.ts'
import { answer, get, post, refusal } from './support.ts'

test('packs that an administrator signed come to the devices of that organisation', async () => {
  const { server, organisation, device } = await createHouse()
  const other = await createOrganisation(server, 'Kompassen')
  const stranger = await createDevice(server, await createUnit(server, other))
  const [first, second] = [
    await signPack(organisation, { id: 'first' }),
    await signPack(organisation, { id: 'second' }),
  ]
  for (const file of [first, second, first]) {
    const body = { org: organisation.id, file }
    expect((await server.fetch('/v1/packs', post(body))).status).toBe(204)
    server.clock.forward(1)
  }
  const read = async (cookie: string) =>
    v.parse(PacksAnswer, await (await server.fetch('/v1/packs', get(cookie))).json()).packs
  expect(await read(device.cookie)).toEqual([first, second])
  expect(await read(stranger.cookie)).toEqual([])
  expect(await answer(await server.fetch('/v1/packs'))).toEqual(refusal(401, 'signed-out'))
})

test('a pack that was changed, or signed by anybody else, is refused', async () => {
  const { server, organisation, member } = await createHouse()
  const other = await createOrganisation(server, 'Kompassen')
  const file = await signPack(organisation, { days: 7 })
  const send = async (body: unknown) => answer(await server.fetch('/v1/packs', post(body)))
  const org = organisation.id
  const byMember = await signPack({ ...organisation, admin: member.key }, { days: 7 })
  for (const body of [
    { org, file: { ...file, pack: '{"days":8}' } },
    { org, file: { ...file, by: other.admin.publicKey } },
    { org, file: await signPack(other, { days: 7 }) },
    { org: other.id, file },
    { org, file: byMember },
  ]) {
    expect(await send(body)).toEqual(refusal(403, 'not-allowed'))
  }
  expect(await send({ org })).toEqual(refusal(400, 'malformed'))
})
