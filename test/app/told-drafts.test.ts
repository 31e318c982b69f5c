// DOM D2 on the start page: what was told by phone is owed in writing, and nobody asks whether the worry
// is still there.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { listAskedDrafts } from '../../src/app/asked-drafts.ts'
import { listToldDrafts } from '../../src/app/told-drafts.ts'
import { saveDraft } from '../../src/draft/draft-repository.ts'
import type { Desk } from '../../src/letters/desk.ts'
import type { Report } from '../../src/report/record.ts'
import { foundPreschool, openDesk, type Preschool } from '../meeting/support.ts'
import { at, currentPack, shortReport } from '../report/support.ts'

const rec = `r_${'t'.repeat(22)}`
const pack = currentPack()
const CALL = { oralOn: '2026-03-20', oralTime: '16:58', childName: 'Tilde Kvarnberg' }
const SUNDAY = '2026-03-22T23:59:00+01:00'
const MONDAY = '2026-03-23T00:00:00+01:00'

let preschool: Preschool
let desk: Desk

beforeAll(async () => {
  preschool = await foundPreschool()
})
beforeEach(async () => {
  desk = await openDesk(preschool)
})

async function write(report: Partial<Report>): Promise<void> {
  const words = { rec, of: 'report' as const, content: shortReport(report) as never }
  expect((await saveDraft(desk, words)).ok).toBe(true)
}

const told = (time: string, packs = [pack]) => listToldDrafts(desk, packs, at(time))

test('until its day has gone it can be done now, and the day is said', async () => {
  await write(CALL)
  expect(await told(SUNDAY)).toEqual([
    {
      href: `/anmalan/${rec}/sett-hort`,
      title: 'Skriv ner det du anmälde muntligt, barn T.K.',
      text: 'Kan göras nu. Senast sön 22 mars.',
      isLate: false,
    },
  ])
})

test('from the next midnight it should have been left, and can be gone on with', async () => {
  await write(CALL)
  expect(await told(MONDAY)).toMatchObject([
    {
      href: `/anmalan/${rec}/sett-hort`,
      title: 'Skriftlig komplettering – skulle ha lämnats senast sön 22 mars.',
      text: 'Barn T.K.: skriv klart och skicka. Det går fortfarande.',
      isLate: true,
    },
  ])
})

test('with a day that can’t be, or without rules, it is still to be done, and never late', async () => {
  await write({ ...CALL, oralOn: '2026-02-31' })
  const undated = { text: 'Kan göras nu.', isLate: false }
  expect(await told(MONDAY)).toMatchObject([undated])
  await write(CALL)
  expect(await told(MONDAY, [])).toMatchObject([undated])
})

test('a draft of what nobody was told is no task, and is asked about when it is old', async () => {
  await write({ acute: 'yes' })
  const later = at('2026-05-20T12:00:00+01:00')
  expect(await told(MONDAY)).toEqual([])
  expect(listAskedDrafts(desk, pack, later).map(({ id }) => id)).toEqual([rec])
  await write(CALL)
  expect(listAskedDrafts(desk, pack, later)).toEqual([])
})
