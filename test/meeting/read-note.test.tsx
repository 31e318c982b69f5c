// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, render } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../src/letters/desk.ts'
import type { MeetingNote } from '../../src/meeting/letter-record.ts'
import { noteFor } from '../../src/meeting/outgoing.ts'
import { ReadNote } from '../../src/meeting/screens/read-note.tsx'
import { facts, plan, rec } from './plans.ts'
import { foundPreschool, openDesk, surround } from './support.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk(await foundPreschool())
})
afterEach(cleanup)

function show(arrivedAt: Partial<Pick<MeetingNote, 'arrivedAt'>>): string {
  const meeting = plan({ seenBy: { child: ['school'], decisions: ['school'] } })
  const to = { party: 'school' as const, role: 'staff' as const }
  const made = noteFor({ rec, meeting, facts: facts(), to, now: desk.clock.now() })
  if (!made.ok) throw new Error(made.error.kind)
  const writtenAt = desk.clock.now()
  const note = {
    ...arrivedAt,
    authorUnit: desk.directory().home.id,
    record: { ...made.value, to: 'school', replaces: [], by: desk.person, writtenAt },
  } as unknown as MeetingNote
  render(<ReadNote around={surround(desk)} note={note} />)
  return document.body.textContent ?? ''
}

test('a note says who wrote it, when it was written and when it was sent', () => {
  expect(show({})).toMatch(/Skriven av Samira Ekholt, Tallkottens förskola, .+ Inte skickad än\./)
  cleanup()
  expect(show({ arrivedAt: desk.clock.now() })).toMatch(/Skickad \d\d\.\d\d\./)
})

test('a note shows the passages that were given, and what was decided', () => {
  const text = show({})
  expect(text).toContain('Jag vill gå till skolan med Olle.')
  expect(text).toContain('Olle, möter Ture')
  expect(text).not.toMatch(/väcka|måndagar/)
})
