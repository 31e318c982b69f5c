import { randomId } from '../../src/base/id.ts'
import { expect, test } from 'vitest'
import { createDevice, signIn } from './devices.ts'
import {
  createGroup,
  createMember,
  createOrganisation,
  createUnit,
  link,
  postLog,
  revoke,
  writeEpoch,
  writeMember,
} from './organisations.ts'
import { answer, createServer, get, refusal, type TestServer } from './support.ts'

async function setUp() {
  const server = await createServer()
  const lindhaga = await createOrganisation(server)
  const ekdalen = await createOrganisation(server, 'Ekdalen')
  await link(server, lindhaga, ekdalen)
  await link(server, ekdalen, lindhaga)
  const unit = await createUnit(server, lindhaga)
  const elsewhere = await createUnit(server, ekdalen, 'Mottaget')
  const person = await createMember(server, unit)
  const colleague = await createMember(server, unit)
  const secretary = await createMember(server, elsewhere)
  const device = await createDevice(server, unit)
  const cookie = await signIn(server, person, device)
  return { server, unit, elsewhere, person, colleague, secretary, device, cookie }
}

async function pull({ fetch }: TestServer, cookie: string, mb: string) {
  return answer(await fetch(`/v1/pull?mb=${mb}`, get(cookie)))
}

test('who may read which mailbox', async () => {
  const town = await setUp()
  const { server, unit, elsewhere, person, colleague, secretary, device, cookie } = town
  const mine = await createGroup(server, unit, [colleague, person])
  const others = await createGroup(server, unit, [colleague])
  const theirs = await createGroup(server, elsewhere, [secretary, person])

  const read = async (mb: string) => (await pull(server, cookie, mb)).status
  expect({
    own: await read(person.mailbox),
    'a group with me': await read(mine.mailbox),
    'a colleague': await read(colleague.mailbox),
    'a group without me': await read(others.mailbox),
    'a linked organisation': await read(secretary.mailbox),
    'a group elsewhere that lists me': await read(theirs.mailbox),
    'one that is not there': await read(randomId('m')),
    'none at all': await read(''),
  }).toEqual({
    own: 200,
    'a group with me': 200,
    'a colleague': 403,
    'a group without me': 403,
    'a linked organisation': 403,
    'a group elsewhere that lists me': 403,
    'one that is not there': 403,
    'none at all': 403,
  })
  expect(await pull(server, cookie, colleague.mailbox)).toEqual(
    await pull(server, cookie, randomId('m')),
  )
  expect(await pull(server, device.cookie, person.mailbox)).toEqual(refusal(401, 'signed-out'))
})

test('only the newest epoch counts', async () => {
  const { server, unit, person, colleague, cookie } = await setUp()
  const group = await createGroup(server, unit, [colleague, person])
  expect((await pull(server, cookie, group.mailbox)).status).toBe(200)
  await writeEpoch(server.clock, group, 2, [colleague])
  await postLog(server, unit.log)
  expect(await pull(server, cookie, group.mailbox)).toEqual(refusal(403, 'not-allowed'))
})

test('whoever left one of two units reads only what the other one gives', async () => {
  const { server, unit, person, cookie } = await setUp()
  const school = await createUnit(server, unit.organisation, 'Björkhöjdsskolan')
  const { uid, mailbox } = person
  await writeMember(server.clock, school, { uid, mailbox })
  await postLog(server, school.log)
  const here = await createGroup(server, unit, [person])
  const there = await createGroup(server, school, [person])
  await revoke(server, person)

  const read = async (mb: string) => (await pull(server, cookie, mb)).status
  expect([await read(mailbox), await read(there.mailbox), await read(here.mailbox)]).toEqual([
    200, 200, 403,
  ])
})
