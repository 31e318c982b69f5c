import { expect, test } from 'vitest'
import { createDevice } from './devices.ts'
import {
  appendEntry,
  createMember,
  createOrganisation,
  createUnit,
  link,
  postLog,
} from './organisations.ts'
import { createServer, get } from './support.ts'

test('whose log may be read from a device', async () => {
  const server = await createServer()
  const lindhaga = await createOrganisation(server)
  const ekdalen = await createOrganisation(server, 'Ekdalen')
  const kompassen = await createOrganisation(server, 'Kompassen')
  await link(server, lindhaga, ekdalen)
  await link(server, ekdalen, lindhaga)
  await link(server, lindhaga, kompassen)
  const [preschool, school] = [
    await createUnit(server, lindhaga),
    await createUnit(server, lindhaga),
  ]
  const [intake, private_] = [
    await createUnit(server, ekdalen),
    await createUnit(server, kompassen),
  ]
  const { cookie } = await createDevice(server, preschool)
  const read = async (id: string, by = cookie) =>
    (await server.fetch(`/v1/log/${id}`, get(by))).status

  expect({
    'own organisation': await read(lindhaga.id),
    'own unit': await read(preschool.id),
    'another own unit': await read(school.id),
    'linked organisation': await read(ekdalen.id),
    'unit of it': await read(intake.id),
    'half-linked organisation': await read(kompassen.id),
    'unit of that': await read(private_.id),
    'no log': await read('u_AAAAAAAAAAAAAAAAAAAAAA'),
    'without a device': await read(lindhaga.id, ''),
  }).toEqual({
    'own organisation': 200,
    'own unit': 200,
    'another own unit': 200,
    'linked organisation': 200,
    'unit of it': 200,
    'half-linked organisation': 403,
    'unit of that': 403,
    'no log': 403,
    'without a device': 401,
  })
})

test('who may append to a log', async () => {
  const server = await createServer()
  const lindhaga = await createOrganisation(server)
  const kompassen = await createOrganisation(server, 'Kompassen')
  const unit = await createUnit(server, lindhaga)
  const member = await createMember(server, unit)
  const append = async (
    to: { log: typeof unit.log },
    by: typeof lindhaga.admin,
    content: Parameters<typeof appendEntry>[3],
  ) => {
    const log = { ...to.log, entries: [], keys: [], bundles: [] }
    await appendEntry(server.clock, log, by, content)
    const { status } = await postLog(server, log, {})
    if (status === 204) to.log.head = log.head
    return status
  }
  const settings = { t: 'settings', softLockMinutes: 20, support: '0000-10 20 30' }
  const leave = { t: 'revoke', uid: member.uid }

  expect({
    admin: await append(lindhaga, lindhaga.admin, settings),
    root: await append(lindhaga, lindhaga.root, settings),
    'admin elsewhere': await append(lindhaga, kompassen.admin, settings),
    member: await append(unit, member.key, leave),
    'admin elsewhere, a unit': await append(unit, kompassen.admin, leave),
    'root, a unit': await append(unit, lindhaga.root, leave),
    'admin, a unit': await append(unit, lindhaga.admin, leave),
  }).toEqual({
    admin: 204,
    root: 403,
    'admin elsewhere': 403,
    member: 403,
    'admin elsewhere, a unit': 403,
    'root, a unit': 403,
    'admin, a unit': 204,
  })
})

test('an organisation can not take a mailbox of another for its own', async () => {
  const server = await createServer()
  const unit = await createUnit(server, await createOrganisation(server))
  const member = await createMember(server, unit)
  const other = await createUnit(server, await createOrganisation(server, 'Kompassen'))
  const group = { t: 'group', group: `g_${'A'.repeat(22)}`, purpose: 'intake', mb: member.mailbox }
  await appendEntry(server.clock, other.log, other.organisation.admin, group)
  expect((await postLog(server, other.log)).status).toBe(409)
})
