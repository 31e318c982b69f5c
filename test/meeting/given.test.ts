// After a meeting at social services: what each party is shown to get is what it gets, and there is a
// copy for the family only of words that it may have and that are kept.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { listMeetingLetters } from '../../src/meeting/fold.ts'
import { familyCopyOf, listForParties, noteDigest } from '../../src/meeting/given.ts'
import { meetingFactsOf } from '../../src/meeting/known.ts'
import type { Meeting } from '../../src/meeting/record.ts'
import { sendNotes } from '../../src/meeting/send.ts'
import { writeMatterEvent } from '../../src/matter/write.ts'
import type { Submission } from '../../src/report/submission.ts'
import { foundOffice, report, type Office } from '../matter/office.ts'
import { itemAt } from '../matter/misdirected.ts'
import { must, sync } from '../support/desk.ts'
import { plan, rec } from './plans.ts'

const PARTIES = ['socialServices', 'family', 'school'] as const
const seenBy = { family: ['family'], decisions: ['school'] }

let office: Office
let about: Submission

beforeAll(async () => {
  office = await foundOffice()
})
beforeEach(async () => {
  office.town.server.clock.forward(2)
  about = await report(office)
})

function planned(change: Partial<Meeting> = {}) {
  const meeting = plan({ sid: about.sid, seenBy, ...change })
  return { rec, meeting, facts: meetingFactsOf(office.viktor, meeting, 20) }
}

const listed = (change: Partial<Meeting> = {}) => listForParties(office.viktor, planned(change))
const given = (change: Partial<Meeting> = {}) => listed(change).map(({ isGiven }) => isGiven)
const copy = (change: Partial<Meeting> = {}) => familyCopyOf(office.viktor, planned(change))

test('the words that are shown for a party are those that reach it', async () => {
  const shown = listed().find(({ party }) => party === 'school')
  must(await sendNotes(office.viktor, planned(), PARTIES))
  await sync(office.viktor)
  await sync(office.samira)
  const [note, ...more] = listMeetingLetters(office.samira, 'meetingNote', about)
  expect(more).toEqual([])
  expect(note?.record.decisions.map(({ what }) => what)).toEqual(['möter Ture'])
  expect(note?.record.passages).toEqual([])
  expect(note && noteDigest(note.record)).toBe(shown?.made.ok && noteDigest(shown.made.value))
})

test('what has been given counts as given, word for word and for each party alone', async () => {
  expect(listed().map(({ party }) => party)).toEqual([...PARTIES])
  expect(given()).toEqual([false, false, false])
  must(await sendNotes(office.viktor, planned(), PARTIES))
  expect(given()).toEqual([true, true, true])
  expect(given({ schoolView: 'Något annat.' })).toEqual([false, true, true])
  expect(given({ purpose: 'Något annat.' })).toEqual([false, false, false])
})

test('the family’s copy is of the words that are kept, and gone when they are others', async () => {
  expect(copy()).toBeUndefined()
  must(await sendNotes(office.viktor, planned(), PARTIES))
  expect(copy()?.passages).toEqual([
    {
      passage: 'family',
      answers: [{ label: 'Så beskriver familjen läget', value: 'Vi försöker väcka honom.' }],
    },
  ])
  expect(copy({ familyView: 'Något annat.' })).toBeUndefined()
})

test('under the lock of a report nobody is given a word, and there is no copy', async () => {
  about = await report(office, { guardianInformed: 'no', lockAnswer: 'yes' }, true)
  expect(planned().facts.lock).toBe('locked')
  expect(copy()).toBeUndefined()
  expect(listed().map(({ made }) => made.ok)).toEqual([false, false, false])
})

test('a lock that is narrowed afterwards takes the copy away until it has been weighed', async () => {
  must(await sendNotes(office.viktor, planned(), PARTIES))
  expect(copy()).toBeDefined()
  const lock = {
    change: 'narrowed' as const,
    mayKnow: 'Bara mormor.',
    replaces: [],
    reason: 'Hot.',
  }
  must(await writeMatterEvent(office.viktor, itemAt(office.viktor, about), 'lockChange', lock))
  expect(planned().facts.lock).toBe('narrowed')
  expect(copy()).toBeUndefined()
  expect(copy({ weighing: 'Bara mormor får en kopia i handen.' })).toBeDefined()
})

test('of a meeting about no report the copy is on paper at once, and nothing counts as given', () => {
  expect(copy({ sid: '' })).toBeDefined()
  expect(given({ sid: '' })).toEqual([false, false, false])
})
