// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { nextTask } from '../../src/base/next-task.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { useDeskQuery } from '../../src/letters/use-desk-query.ts'
import { foundPreschool, openDesk, restartDesk, type Preschool } from '../meeting/support.ts'
import { must } from '../support/desk.ts'

let preschool: Preschool
let desk: Desk
let asked: number

beforeAll(async () => {
  preschool = await foundPreschool()
})
beforeEach(async () => {
  desk = await openDesk(preschool)
  asked = 0
})
afterEach(cleanup)

type Query = (desk: Desk) => number | Promise<number>

async function show(query: Query): Promise<void> {
  render(<Shown query={query} />)
  await screen.findByText(/^\d/)
  asked = 0
}

function Shown({ query }: { readonly query: Query }) {
  const answer = useDeskQuery(desk, (watched) => {
    asked += 1
    return query(watched)
  })
  return <p>{answer}</p>
}

const record = (kind: string, id = randomId('i')) => ({ kind, id })
const countOf = (kind: string) => (watched: Desk) => watched.cabinet.list(kind).length
const put = async (one: ReturnType<typeof record>, at = desk) =>
  must(await at.cabinet.write({ put: [one] }))

test('a query is asked again for the kinds that it reads, and not for an autosave of another', async () => {
  await show(countOf('submission'))
  const draft = record('draft')
  for (let times = 0; times < 5; times += 1) await put(draft)
  await put(record('submission'))
  await screen.findByText('1')
  expect(asked).toBe(1)
})

test('a record is seen to come, to change its kind and to go', async () => {
  const one = record('submission')
  await show(countOf('submission'))
  await put(one)
  await screen.findByText('1')
  await put({ ...one, kind: 'draft' })
  await screen.findByText('0')
  await put(one)
  await screen.findByText('1')
  must(await desk.cabinet.write({ remove: [one.id] }))
  await screen.findByText('0')
})

test('a record that only its id is asked for is seen to come', async () => {
  const one = record('submission')
  await show((watched) => (watched.cabinet.find(one.id) ? 1 : 0))
  await put(one)
  await screen.findByText('1')
})

test('what is read after a wait counts too', async () => {
  await show(async (watched) => {
    await nextTask()
    return countOf('supplement')(watched)
  })
  await put(record('supplement'))
  await screen.findByText('1')
})

test('another window of the same person is heard, and so is a cabinet that is read anew', async () => {
  const one = record('submission')
  await put(one)
  await show(countOf('submission'))
  const other = await restartDesk(desk)
  must(await other.cabinet.write({ remove: [one.id] }))
  await screen.findByText('0')
  other.cabinet.close()
  asked = 0
  must(await desk.cabinet.load())
  await waitFor(() => expect(asked).toBe(1))
})

test('a row of the database is seen to change, though no record did', async () => {
  await show((watched) => watched.database.cursors.count())
  await desk.database.cursors.add({ mb: randomId('m') } as never)
  await screen.findByText('1')
})
