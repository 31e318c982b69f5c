// However many reports there are, home tells of each one of them.

import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { listHomeNews } from '../../src/app/home-news.ts'
import { randomId } from '../../src/base/id.ts'
import { at, currentPack, send, shortReport, toEkdalen } from '../report/support.ts'
import { deskOf, foundTown, must } from '../support/desk.ts'

const PAIRS = 601
const NEXT_DAY = at('2026-03-13T14:20:00+01:00')

test('every report has its alarm or its task, also where there are more than home takes at once', async () => {
  const town = await foundTown()
  const desk = await deskOf(town, town.samira)
  const waits = await send(desk, { report: shortReport({ acute: 'yes' }) })
  const toLeave = await send(desk, { recipient: { ...toEkdalen(town), way: 'outside' } })
  const copies = Array.from({ length: PAIRS - 1 }, () =>
    [waits, toLeave].map((one) => {
      const sid = randomId('s')
      return { ...one, id: sid, sid }
    }),
  )
  must(await desk.cabinet.write({ put: copies.flat() }))

  const pack = currentPack()
  const rules = { packs: [pack], today: pack, now: NEXT_DAY }
  const { submissions, alarms, tasks } = await listHomeNews(desk, rules)
  const sidsOf = (way: string) =>
    submissions.filter(({ record }) => record.recipient.way === way).map(({ sid }) => sid)
  expect(submissions).toHaveLength(2 * PAIRS)
  expect(alarms.map(({ submission }) => submission.sid)).toEqual(sidsOf('trepart'))
  expect(tasks.map(({ submission }) => submission.sid)).toEqual(sidsOf('outside'))
})

test('before the rules have come there is the list, and nothing that needs them', async () => {
  const town = await foundTown()
  const desk = await deskOf(town, town.samira)
  const { sid } = await send(desk)
  const news = await listHomeNews(desk, undefined)
  expect(news.submissions.map((one) => one.sid)).toEqual([sid])
  expect([news.alarms, news.tasks]).toEqual([[], []])
})
