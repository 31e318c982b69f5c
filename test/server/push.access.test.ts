// Who may push what where. Sent from a device of Lindhaga's preschool, unless it says otherwise.

import { encryptionKeyHash } from '../../src/protocol/encryption-key.ts'
import { expect, test } from 'vitest'
import { asAuthor, createDevice, push, verdict, writeEnvelope } from './devices.ts'
import {
  appendEntry,
  createGroup,
  createMember,
  createOrganisation,
  createUnit,
  link,
  postLog,
  revoke,
} from './organisations.ts'
import { createServer } from './support.ts'

async function createMunicipality() {
  const server = await createServer()
  const lindhaga = await createOrganisation(server, 'Lindhaga')
  const kompassen = await createOrganisation(server, 'Kompassen')
  const ekdalen = await createOrganisation(server, 'Ekdalen')
  await link(server, lindhaga, ekdalen)
  await link(server, ekdalen, lindhaga)
  // Only one half: Kompassen never signed its own.
  await link(server, lindhaga, kompassen)
  const preschool = await createUnit(server, lindhaga)
  const school = await createUnit(server, lindhaga, 'Björkhöjdsskolan')
  const intake = await createUnit(server, ekdalen, 'Mottaget')
  const private_ = await createUnit(server, kompassen, 'Kompassens friskola')
  const author = await createMember(server, preschool)
  const colleague = await createMember(server, preschool)
  const teacher = await createMember(server, school)
  const secretary = await createMember(server, intake)
  const stranger = await createMember(server, private_)
  const group = await createGroup(server, preschool, [author])
  const otherGroup = await createGroup(server, preschool, [colleague])
  const intakeGroup = await createGroup(server, intake, [secretary])
  return {
    server,
    lindhaga,
    preschool,
    school,
    people: { author, colleague, teacher, secretary, stranger },
    mailboxes: {
      own: author.mailbox,
      colleague: colleague.mailbox,
      group: group.mailbox,
      otherGroup: otherGroup.mailbox,
      teacher: teacher.mailbox,
      linked: secretary.mailbox,
      linkedGroup: intakeGroup.mailbox,
      unlinked: stranger.mailbox,
    },
    cookies: {
      here: (await createDevice(server, preschool)).cookie,
      school: (await createDevice(server, school)).cookie,
      linked: (await createDevice(server, intake)).cookie,
    },
  }
}

const classes = ['draft', 'key', 'purge', 'final', 'opened'] as const

test('where a member may push to, by class', async () => {
  const { server, people, mailboxes, cookies } = await createMunicipality()
  const own = { draft: 'ok', key: 'ok', purge: 'ok', final: 'ok', opened: 'ok' }
  const inside = { ...own, draft: 'not-allowed' }
  const across = { ...inside, key: 'not-allowed', purge: 'not-allowed' }
  const nowhere = { ...across, final: 'not-allowed', opened: 'not-allowed' }
  const table = {
    own,
    colleague: inside,
    // Where she reads it, she writes in it with the others.
    group: own,
    otherGroup: inside,
    teacher: inside,
    linked: across,
    linkedGroup: across,
    unlinked: nowhere,
  }

  const found = await Promise.all(
    Object.keys(table).map(async (place) => {
      const mb = mailboxes[place as keyof typeof table]
      const ops = await Promise.all(
        classes.map((cls) => writeEnvelope(asAuthor(people.author), { mb, cls })),
      )
      const results = await push(server, cookies.here, ops)
      return [place, Object.fromEntries(results.map((r, at) => [classes[at], verdict(r)]))]
    }),
  )

  expect(Object.fromEntries(found)).toEqual(table)
})

test('an administrator writes keys to the own organisation and nothing else', async () => {
  const { server, lindhaga, mailboxes, cookies } = await createMunicipality()
  const admin = { key: lindhaga.admin, dn: 0, au: lindhaga.id }
  const send = async (place: keyof typeof mailboxes, cls: (typeof classes)[number], by = admin) => {
    const envelope = await writeEnvelope(by, { mb: mailboxes[place], cls })
    return verdict((await push(server, cookies.here, [envelope]))[0])
  }

  expect({
    own: await send('own', 'key'),
    teacher: await send('teacher', 'key'),
    linked: await send('linked', 'key'),
    draft: await send('own', 'draft'),
    final: await send('own', 'final'),
    opened: await send('own', 'opened'),
    purge: await send('own', 'purge'),
    root: await send('own', 'key', { ...admin, key: lindhaga.root }),
  }).toEqual({
    own: 'ok',
    teacher: 'ok',
    linked: 'not-allowed',
    draft: 'not-allowed',
    final: 'not-allowed',
    opened: 'not-allowed',
    purge: 'not-allowed',
    root: 'unknown-author',
  })
})

test('any device of the organisation may bring a letter, none of another may', async () => {
  const { server, people, mailboxes, cookies } = await createMunicipality()
  const letters = await Promise.all(
    [mailboxes.own, mailboxes.linked].map((mb) => writeEnvelope(asAuthor(people.author), { mb })),
  )
  const results = {
    linked: (await push(server, cookies.linked, letters)).map(verdict),
    school: (await push(server, cookies.school, letters)).map(verdict),
  }
  expect(results).toEqual({ linked: ['not-allowed', 'not-allowed'], school: ['ok', 'ok'] })
})

test('the author must be known where the header says, at the number that it says', async () => {
  const { server, school, people, mailboxes, cookies } = await createMunicipality()
  const { author } = people
  const send = async (by: ReturnType<typeof asAuthor>) => {
    const envelope = await writeEnvelope(by, { mb: mailboxes.own })
    return verdict((await push(server, cookies.here, [envelope]))[0])
  }
  expect({
    'in another unit': await send({ ...asAuthor(author), au: school.id }),
    'before the member came': await send({ ...asAuthor(author), dn: author.dn - 1 }),
    'with the key of a colleague': await send({
      ...asAuthor(author),
      key: people.teacher.key,
    }),
    'as it is': await send(asAuthor(author)),
  }).toEqual({
    'in another unit': 'unknown-author',
    'before the member came': 'unknown-author',
    'with the key of a colleague': 'unknown-author',
    'as it is': 'ok',
  })
})

test('what somebody signed before leaving is delivered, drafts are not', async () => {
  const { server, preschool, people, mailboxes, cookies } = await createMunicipality()
  const { author } = people
  const before = preschool.log.head.n
  await revoke(server, author)
  const after = preschool.log.head.n
  const send = (dn: number) =>
    Promise.all(
      classes.map(async (cls) => {
        const mb = cls === 'final' || cls === 'opened' ? mailboxes.linkedGroup : mailboxes.own
        const envelope = await writeEnvelope({ ...asAuthor(author), dn }, { mb, cls })
        return verdict((await push(server, cookies.here, [envelope]))[0])
      }),
    )
  expect(await send(before)).toEqual(['revoked', 'revoked', 'revoked', 'ok', 'ok'])
  expect(await send(after)).toEqual(classes.map(() => 'revoked'))
})

test('a tablet that was away delivers what was signed before its author got another role', async () => {
  const { server, preschool, people, mailboxes, cookies } = await createMunicipality()
  const { author } = people
  await appendEntry(server.clock, preschool.log, preschool.organisation.admin, {
    t: 'member',
    uid: author.uid,
    pk: author.key.publicKey,
    ek: encryptionKeyHash(author.recipient),
    mb: author.mailbox,
    role: 'head',
    name: 'AAAA',
  })
  expect((await postLog(server, preschool.log)).status).toBe(204)
  const ops = await Promise.all(
    (['draft', 'final'] as const).map((cls) =>
      writeEnvelope(asAuthor(author), { mb: mailboxes.own, cls }),
    ),
  )
  expect((await push(server, cookies.here, ops)).map(verdict)).toEqual(['ok', 'ok'])
})

test('a link that one side has signed opens nothing, from either side', async () => {
  const { server, people, mailboxes, cookies } = await createMunicipality()
  const out = await writeEnvelope(asAuthor(people.author), { mb: mailboxes.unlinked })
  expect((await push(server, cookies.here, [out])).map(verdict)).toEqual(['not-allowed'])
  const device = await createDevice(server, people.stranger.unit)
  const back = await writeEnvelope(asAuthor(people.stranger), { mb: mailboxes.own })
  expect((await push(server, device.cookie, [back])).map(verdict)).toEqual(['not-allowed'])
})
