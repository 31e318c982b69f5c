// What the school is given of a meeting, and what it says back.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { meetingFactsOf } from '../../src/meeting/known.ts'
import { findNote, listInvited, listReceived } from '../../src/meeting/received.ts'
import type { Meeting } from '../../src/meeting/record.ts'
import { sendInvitation, sendNotes } from '../../src/meeting/send.ts'
import { sayDone } from '../../src/meeting/task-done.ts'
import { answerInvitation } from '../../src/meeting/answer-invitation.ts'
import type { Submission } from '../../src/report/submission.ts'
import { foundOffice, report, type Office } from '../matter/office.ts'
import { must, sync, type TestDesk } from '../support/desk.ts'
import { plan, rec } from './plans.ts'

const seenBy = { child: ['school'], decisions: ['school'] }

let office: Office
let about: Submission

beforeAll(async () => {
  office = await foundOffice()
})
beforeEach(async () => {
  office.town.server.clock.forward(2)
  about = await report(office)
})

function planned(desk: TestDesk, change: Partial<Meeting> = {}) {
  const meeting = plan({ sid: about.sid, seenBy, ...change })
  return { rec, meeting, facts: meetingFactsOf(desk, meeting, 20) }
}

const here = <T extends { readonly report: Submission }>(all: readonly T[]) =>
  all.filter((one) => one.report.sid === about.sid)

async function noteComes(change: Partial<Meeting> = {}): Promise<void> {
  const { viktor, samira } = office
  must(await sendNotes(viktor, planned(viktor, change), ['school']))
  await sync(viktor)
  await sync(samira)
}

describe('at the school', () => {
  test('an invitation has the answers that were given to it', async () => {
    const { viktor, samira } = office
    must(await sendInvitation(viktor, planned(viktor, { date: '2999-04-14' })))
    await sync(viktor)
    await sync(samira)
    const [invited] = here(listReceived(samira).invitations)
    expect(invited?.answers).toEqual([])
    if (!invited) throw new Error('It has come')
    must(await answerInvitation(samira, invited.invitation, { answer: 'coming', words: '' }))
    const answered = here(listReceived(samira).invitations)
    expect(answered.map(({ answers }) => answers.length)).toEqual([1])
  })

  test('an invitation that the own side sent is nothing to answer', async () => {
    const { viktor, samira } = office
    must(await sendInvitation(samira, planned(samira)))
    await sync(samira)
    await sync(viktor)
    expect(here(listReceived(samira).invitations)).toEqual([])
    expect(here(listReceived(viktor).invitations)).toHaveLength(1)
    expect(listInvited(samira, about.sid, rec)).toHaveLength(1)
  })

  test('a task is there until somebody says that it is done, and both sides hear it', async () => {
    const { viktor, samira } = office
    await noteComes()
    const [task] = here(listReceived(samira).tasks)
    if (!task) throw new Error('It has come')
    expect(task.done).toBeUndefined()
    must(await sayDone(samira, task))
    expect(here(listReceived(samira).tasks).map(({ done }) => done?.record.by.uid)).toEqual([
      samira.person.uid,
    ])
    await sync(samira)
    await sync(viktor)
    expect(viktor.cabinet.list('meetingTaskDone').length).toBeGreaterThan(0)
  })

  test('a task that has been agreed anew is to be done anew', async () => {
    const { samira } = office
    await noteComes()
    const [task] = here(listReceived(samira).tasks)
    if (!task) throw new Error('It has come')
    must(await sayDone(samira, task))
    const [decision] = plan().decisions
    if (!decision) throw new Error('The plan has one')
    await noteComes({ decisions: [{ ...decision, what: 'möter Ture vid grinden' }] })
    expect(here(listReceived(samira).tasks).map(({ done }) => done)).toEqual([undefined])
  })

  test('the note says by whom and when, and nothing of what the others said', async () => {
    const { samira } = office
    await noteComes()
    const [given] = here(listReceived(samira).notes)
    if (!given) throw new Error('It has come')
    expect(given.note.arrivedAt).toBeDefined()
    expect(given.note.record.by.name).toBe('Viktor Hallin')
    expect(findNote(samira, given.note.id)).toBe(given.note)
    const words = JSON.stringify(given.note.record)
    expect(words).toContain('Jag vill gå till skolan med Olle.')
    expect(words).not.toMatch(/väcka|måndagar/)
  })
})

test('what social services have done stays in the group', async () => {
  const { viktor, farid, samira } = office
  const mine = {
    id: 'i_8',
    who: 'Viktor',
    what: 'ringer mamma',
    when: '',
    party: 'socialServices' as const,
    due: '',
  }
  must(await sendNotes(viktor, planned(viktor, { decisions: [mine] }), ['school']))
  const [task] = here(listReceived(viktor).tasks)
  if (!task) throw new Error('It is theirs')
  must(await sayDone(viktor, task))
  for (const desk of [viktor, farid, samira]) await sync(desk)
  const heard = (desk: TestDesk) =>
    desk.cabinet.list('meetingTaskDone').filter((one) => 'sid' in one && one.sid === about.sid)
  expect([heard(farid).length, heard(samira).length]).toEqual([1, 0])
})
