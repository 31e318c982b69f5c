import 'fake-indexeddb/auto'
import { chooseVersion } from '../../src/draft/choose-version.ts'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { markAttempted } from '../../src/database/outbox.ts'
import type { Draft } from '../../src/draft/draft.ts'
import {
  findDraft,
  listOlderVersions,
  saveDraft,
  sealDraft,
} from '../../src/draft/draft-repository.ts'
import { takeDraft } from '../../src/draft/take-draft.ts'
import { readLetters } from '../../src/letters/read-letters.ts'
import { readHeader } from '../../src/protocol/envelope.ts'
import {
  deliver,
  deskOf,
  foundTown,
  must,
  pull,
  read,
  sync,
  type TestDesk,
  type Town,
} from '../support/desk.ts'
import { layDown, writeBy } from '../letters/support.ts'

interface Text {
  readonly text: string
}

let town: Town
let one: TestDesk
let two: TestDesk
let rec: string

beforeAll(async () => {
  town = await foundTown()
  one = await deskOf(town, town.samira)
  two = await deskOf(town, town.samira)
})
beforeEach(() => {
  town.server.clock.forward(1)
  rec = randomId('r')
})

async function write(desk: TestDesk, text: string): Promise<void> {
  must(await saveDraft(desk, { rec, of: 'meeting', content: { text }, seen: findDraft(desk, rec) }))
}

async function seal(desk: TestDesk): Promise<void> {
  must(await sealDraft(desk, rec))
}

async function send(desk: TestDesk, text: string): Promise<void> {
  await write(desk, text)
  await seal(desk)
  must(await deliver(desk))
}

const draftOf = (desk: TestDesk) => findDraft<Text>(desk, rec) as Draft<Text>
const textOf = (desk: TestDesk) => findDraft<Text>(desk, rec)?.content.text
const olderOf = (desk: TestDesk) =>
  listOlderVersions(desk, rec).map(({ content }) => (content as Text).text)
const queued = (desk: TestDesk) => desk.database.outbox.where('rec').equals(rec).toArray()

function parentsOf(row: Awaited<ReturnType<typeof queued>>[number]): readonly string[] {
  return must(readHeader(row.envelope)).par
}

/** Seals on the first device, and does this in the middle of it. */
async function sealWhile(act: () => Promise<void>): Promise<void> {
  let done = false
  const vault: TestDesk['vault'] = {
    ...one.vault,
    async seal(profile, orders) {
      const sealed = await one.vault.seal(profile, orders)
      if (!done) await act()
      done = true
      return sealed
    },
  }
  must(await sealDraft({ ...one, vault }, rec))
}

describe('a draft’s revisions', () => {
  test('nobody has tried to send are replaced by the newest, with the parents of the first', async () => {
    await send(one, 'a')
    const [sent] = draftOf(one).parents
    for (const text of ['a b', 'a b c', 'a b c d']) {
      await write(one, text)
      await seal(one)
    }
    const rows = await queued(one)
    expect(rows).toHaveLength(1)
    expect(parentsOf(rows[0]!)).toEqual([sent])
    await sync(one)
    await sync(two)
    expect(textOf(two)).toBe('a b c d')
  })

  test('are not made anew while nothing has been written', async () => {
    await write(one, 'a')
    await seal(one)
    const [first] = await queued(one)
    await seal(one)
    expect(await queued(one)).toEqual([first])
  })

  test('follow on one that was tried while they were being sealed', async () => {
    await write(one, 'a')
    await seal(one)
    const rows = await queued(one)
    await write(one, 'a b')
    await sealWhile(async () => {
      await markAttempted(one.database, rows, one.clock.now())
    })
    const all = await queued(one)
    expect(all.map(({ id }) => id)[0]).toBe(rows[0]!.id)
    expect(parentsOf(all[1]!)).toEqual([rows[0]!.hash])
    expect(all).toHaveLength(2)
    await sync(one)
    await sync(two)
    expect([textOf(two), ...olderOf(two)]).toEqual(['a b'])
  })

  test('sealed twice at once leave no fork of one’s own', async () => {
    await send(one, 'a')
    await sync(two)
    await write(one, 'a b')
    await sealWhile(async () => {
      await seal(one)
      must(await deliver(one))
    })
    await sync(one)
    await sync(two)
    expect([textOf(two), ...olderOf(two)]).toEqual(['a b'])
  })

  test('keep what was typed while they were being sealed', async () => {
    await write(one, 'a')
    const sealing = sealDraft(one, rec)
    await write(one, 'a b')
    must(await sealing)
    expect(draftOf(one)).toMatchObject({ edition: 2, sealedEdition: 1, content: { text: 'a b' } })
    await seal(one)
    await sync(one)
    await sync(two)
    expect(textOf(two)).toBe('a b')
  })
})

describe('two devices of one person', () => {
  test('end with the same newest version, and the other beside it', async () => {
    await send(one, 'start')
    await sync(two)
    await write(one, 'start ett')
    await write(two, 'start två')
    for (const desk of [one, two, one, two]) {
      await seal(desk)
      await sync(desk)
    }
    expect([textOf(one), textOf(two)]).toEqual(['start två', 'start två'])
    expect([olderOf(one), olderOf(two)]).toEqual([['start ett'], ['start ett']])
  })

  test('do not change the page under somebody who is writing', async () => {
    await send(one, 'start')
    await sync(two)
    await write(two, 'start två')
    await send(one, 'start ett')
    await sync(two)
    expect([textOf(two), ...olderOf(two)]).toEqual(['start två', 'start ett'])
  })

  test('write over nothing that was saved while the letter was being taken', async () => {
    await send(one, 'a')
    await sync(two)
    await send(two, 'b')
    await pull(one)
    let late = true
    await readLetters(one, {
      draft: async (desk, letter) => {
        const taken = await takeDraft(desk, letter)
        if (late && taken !== 'unknown-version' && taken.put) {
          late = false
          await write(one, 'c')
        }
        return taken
      },
    })
    expect([textOf(one), ...olderOf(one)]).toEqual(['c', 'b'])
  })

  test('can go on with the other version, and neither is thrown away', async () => {
    await send(one, 'start')
    await sync(two)
    await write(one, 'start ett')
    await write(two, 'start två')
    for (const desk of [one, two, one]) {
      await seal(desk)
      await sync(desk)
    }
    const [other] = listOlderVersions(one, rec)
    must(await chooseVersion(one, rec, other!.id))
    expect([textOf(one), ...olderOf(one)]).toEqual(['start ett', 'start två'])
    expect(listOlderVersions(one, rec)).toMatchObject([{ settled: true }])
    for (const desk of [one, two, one]) {
      await seal(desk)
      await sync(desk)
    }
    expect([textOf(one), textOf(two)]).toEqual(['start ett', 'start ett'])
    expect(olderOf(two)).toEqual(['start två'])
  })

  test('write over no words that came in unseen', async () => {
    await send(one, 'start')
    await sync(two)
    const seen = draftOf(one)
    await send(two, 'start två')
    await sync(one)
    must(await saveDraft(one, { rec, of: 'meeting', content: { text: 'start ett' }, seen }))
    expect([textOf(one), ...olderOf(one)]).toEqual(['start ett', 'start två'])
  })

  test('make a version with both parents, also of words that nobody has tried to send', async () => {
    await send(one, 'start')
    await sync(two)
    await send(two, 'start två')
    await write(one, 'start ett')
    await seal(one)
    await pull(one)
    await read(one)
    const [mine] = draftOf(one).parents
    const [other] = listOlderVersions(one, rec)
    must(await chooseVersion(one, rec, other!.id))
    await seal(one)
    const rows = await queued(one)
    // What was put aside is in no other envelope, so its own must leave too.
    expect(rows.map(({ hash }) => hash)[0]).toBe(mine)
    expect(rows).toHaveLength(2)
    expect(new Set(parentsOf(rows[1]!))).toEqual(new Set([mine, other!.hash]))
  })

  test('lose nothing that was only saved when the other version was chosen', async () => {
    await send(one, 'start')
    await sync(two)
    await send(two, 'start två')
    await write(one, 'start ett')
    await pull(one)
    await read(one)
    const [other] = listOlderVersions(one, rec)
    must(await chooseVersion(one, rec, other!.id))
    must(await deliver(one))
    await sync(two)
    expect([textOf(two), ...olderOf(two)]).toContain('start ett')
  })

  test('ignore a version that somebody else has laid there', async () => {
    await send(one, 'start')
    const record = { of: 'meeting', content: { text: 'påhittat' }, createdAt: '', savedAt: '' }
    const now = one.clock.now()
    const header = {
      mb: town.samira.mailbox,
      au: town.preschool.id,
      cls: 'draft' as const,
      rec,
      par: draftOf(one).parents,
      dn: 4,
    } as const
    const order = { kind: 'draft', record: { ...record, createdAt: now, savedAt: now } }
    const readers = [town.samira.recipient]
    const forged = await writeBy(town.bengt.signing, { ...order, header: header as never, readers })
    await layDown(one, forged)
    await read(one)
    expect([textOf(one), ...olderOf(one)]).toEqual(['start'])
  })

  test('keep for later a draft of a sort that only a later version knows', async () => {
    const now = one.clock.now()
    const record = { of: 'diary', content: {}, createdAt: now, savedAt: now }
    const header = {
      mb: town.samira.mailbox,
      au: town.preschool.id,
      cls: 'draft' as const,
      rec,
      dn: 4,
    }
    const readers = [town.samira.recipient]
    const order = { kind: 'draft', record, header, readers }
    const hash = await layDown(one, await writeBy(town.samira.signing, order))
    await read(one)
    const letter = await one.database.letters.where('hash').equals(hash).first()
    expect(letter).toMatchObject({ handled: 0, problem: 'unknown-version' })
  })
})

test('a draft’s letter is nothing to file for one who is not its author', async () => {
  const letter = { body: { record: {} }, author: undefined, header: { rec, par: [] } }
  expect(await takeDraft(one, letter as never)).toEqual({})
})
