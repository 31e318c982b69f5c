// A quick note becomes a report: its words are in one of the two at every moment.

import { beforeAll, expect, test } from 'vitest'
import { createDraftStore } from '../../src/draft/draft-store.ts'
import { findDraft, listDrafts } from '../../src/draft/draft-repository.ts'
import { takeDraft } from '../../src/draft/take-draft.ts'
import { takeDraftAnswer } from '../../src/draft/take-draft-answer.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { readLetters } from '../../src/letters/read-letters.ts'
import { makeReport } from '../../src/note/make-report.ts'
import { emptyNote } from '../../src/note/record.ts'
import { listNotes } from '../../src/note/repository.ts'
import { beginReport } from '../../src/report/begin.ts'
import { listReportDrafts } from '../../src/report/repository.ts'
import { foundPreschool, openDesk, pullAcross, type Preschool } from '../meeting/support.ts'
import { must } from '../support/desk.ts'

const rec = `r_${'n'.repeat(22)}`
const order = { rec, of: 'note' as const, empty: emptyNote() }
const words = 'Alva somnade vid frukosten och sa att hon inte hade sovit.'
const domains = { draft: takeDraft, draftRemoved: takeDraftAnswer('draftRemoved') }

let preschool: Preschool

beforeAll(async () => {
  preschool = await foundPreschool()
})

async function write(desk: Desk, text: string): Promise<void> {
  const { edit, close } = createDraftStore(desk, order).getState()
  edit({ text })
  expect(await close()).toBe(true)
}

async function written(): Promise<Desk> {
  const desk = await openDesk(preschool)
  await write(desk, words)
  return desk
}

function noteOf(desk: Desk) {
  const note = findDraft(desk, rec)
  if (!note) throw new Error('There is a note')
  return note
}

test('the words stand in the report’s description, and the note is gone from the list', async () => {
  const desk = await written()
  preschool.clock.forward(60)
  const id = must(await makeReport(desk, noteOf(desk), beginReport(desk)))

  expect(listNotes(desk)).toEqual([])
  const [report, ...others] = listReportDrafts(desk)
  expect(others).toEqual([])
  expect(report).toMatchObject({
    id,
    content: { description: words, reporterName: 'Samira Ekholt' },
    createdAt: noteOf(desk).createdAt,
    savedAt: preschool.clock.now(),
  })
})

test('when it can’t be stored, the note is where it was and no report is begun', async () => {
  const desk = await written()
  desk.database.outbox.hook('creating', () => {
    throw new DOMException('', 'QuotaExceededError')
  })
  const made = await makeReport(desk, noteOf(desk), beginReport(desk))
  expect(made).toEqual({ ok: false, error: { kind: 'disk-full' } })
  expect(listDrafts(desk).map(({ id }) => id)).toEqual([rec])
})

test('what was added on another tablet meanwhile stays in the list of notes', async () => {
  const first = await written()
  const second = await openDesk(preschool)
  await pullAcross(first, second)
  await readLetters(second, domains)
  await write(second, `${words} Hon åt inget.`)
  must(await makeReport(first, noteOf(first), beginReport(first)))

  await pullAcross(first, second)
  await readLetters(second, domains)
  expect(listNotes(second).map(({ id }) => id)).toEqual([rec])
  await pullAcross(second, first)
  await readLetters(first, domains)
  expect(listNotes(first).map(({ content }) => content)).toMatchObject([
    { text: `${words} Hon åt inget.` },
  ])
})
