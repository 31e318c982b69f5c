// The inbox of a large town: it is shown anew whenever a record changes, so ten times the letters may
// take ten times as long, and not a hundred. Counted, since a busy machine measures nothing.

import { expect, test } from 'vitest'
import type { Directory } from '../../src/directory/directory.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { findInboxItem, gatherInbox, listInbox } from '../../src/matter/inbox.ts'
import { matterOf, type Matter } from '../bench/matters.ts'

const MANY = Array.from({ length: 2_000 }, (_, at) => matterOf(at))

/** A desk in the group that all of them came to, which counts how often a record is looked at. */
function deskWith(matters: readonly Matter[]) {
  const [{ submission } = matterOf(0)] = matters
  const { unit } = submission.record.recipient
  const group = { id: 'g', unit, mailbox: 'the group’s', members: ['jonna'] }
  const counted = { lists: 0, looks: 0 }
  const look = <R extends { readonly sid: string }>({ sid, ...rest }: R) =>
    Object.defineProperty(rest, 'sid', {
      enumerable: true,
      get: () => {
        counted.looks += 1
        return sid
      },
    })
  const records = matters.flatMap(({ submission: sent, opened, acknowledged }) => [
    look({ ...sent, mailbox: group.mailbox, arrivedAt: sent.at }),
    ...[opened, acknowledged].flatMap((event) => (event ? [look(event)] : [])),
  ])
  const list = (kind: string) => {
    counted.lists += 1
    return records.filter((record) => record.kind === kind)
  }
  const directory = () => ({ units: { [unit]: { groups: { g: group } } } }) as unknown as Directory
  const person = { uid: 'jonna' }
  return { desk: { directory, person, cabinet: { list } } as unknown as Desk, counted }
}

test('two thousand letters take no more than ten times two hundred', () => {
  const large = deskWith(MANY)
  const small = deskWith(MANY.slice(0, 200))
  const items = listInbox(large.desk)
  listInbox(small.desk)
  expect(items).toHaveLength(2_000)
  expect(items.filter(({ acknowledged }) => acknowledged)).toHaveLength(1_500)
  expect(large.counted.lists).toBe(small.counted.lists)
  expect(large.counted.looks).toBeLessThanOrEqual(small.counted.looks * 10)
})

test('gathered a part at a time they are the same, and leave room for others between the parts', async () => {
  const { desk } = deskWith(MANY)
  let turns = 0
  const turn = () => {
    turns += 1
    others = setTimeout(turn)
  }
  let others = setTimeout(turn)
  const { items: gathered } = await gatherInbox(desk)
  clearTimeout(others)
  expect(gathered).toEqual(listInbox(desk))
  expect(turns).toBeGreaterThanOrEqual(10)
})

test('one of two thousand is found as it stands in the list', () => {
  const { desk } = deskWith(MANY)
  const [, wanted] = listInbox(desk)
  expect(findInboxItem(desk, wanted!.submission.id)).toEqual(wanted)
})
