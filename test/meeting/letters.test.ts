// A meeting about a report, planned at social services: what comes to the school, what comes back, and
// what stays in the group.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answersOf, listMeetingLetters, standingOf, tasksOf } from '../../src/meeting/fold.ts'
import { meetingFactsOf } from '../../src/meeting/known.ts'
import type { MeetingInvitation } from '../../src/meeting/letter-record.ts'
import type { Meeting } from '../../src/meeting/record.ts'
import { answerInvitation } from '../../src/meeting/answer-invitation.ts'
import { sendInvitation, sendNotes } from '../../src/meeting/send.ts'
import { sendLetters } from '../../src/letters/send-letters.ts'
import { memberAddressee } from '../../src/directory/directory.ts'
import { writeMatterEvent } from '../../src/matter/write.ts'
import type { Submission } from '../../src/report/submission.ts'
import { foundOffice, report, type Office } from '../matter/office.ts'
import { itemAt } from '../matter/misdirected.ts'
import { must, sync, type TestDesk } from '../support/desk.ts'
import { handler, mother, plan, rec } from './plans.ts'

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
  const meeting = plan({ sid: about.sid, ...change })
  return { rec, meeting, facts: meetingFactsOf(desk, meeting, 20) }
}

async function across(...desks: readonly TestDesk[]): Promise<void> {
  for (const desk of desks) await sync(desk)
}

function standingAt(desk: TestDesk): readonly MeetingInvitation[] {
  return standingOf(listMeetingLetters(desk, 'meetingInvitation', about), rec)
}

describe('an invitation', () => {
  test('comes to the reporter and to the group, and her answer comes back', async () => {
    const { viktor, farid, samira } = office
    must(await sendInvitation(viktor, planned(viktor)))
    await across(viktor, samira, farid)
    const [invitation] = standingAt(samira)
    if (!invitation) throw new Error('It has come')
    expect(invitation.record).toMatchObject({ date: '2026-04-14', purpose: plan().purpose })
    must(await answerInvitation(samira, invitation, { answer: 'coming', words: 'Olle kommer.' }))
    await across(samira, farid)
    const [seen] = standingAt(farid)
    if (!seen) throw new Error('The group has it')
    const answers = answersOf(seen, listMeetingLetters(farid, 'meetingAnswer', about))
    expect(answers.map(({ record }) => record.answer)).toEqual(['coming'])
  })

  test('to another day takes the first one’s place, with no yes to it', async () => {
    const { viktor, samira } = office
    const first = must(await sendInvitation(viktor, planned(viktor)))
    await across(viktor, samira)
    must(await answerInvitation(samira, first, { answer: 'coming', words: '' }))
    await across(samira, viktor)
    must(await sendInvitation(viktor, planned(viktor, { date: '2026-04-16' })))
    await across(viktor, samira)
    const standing = standingAt(samira)
    expect(standing.map(({ record }) => record.date)).toEqual(['2026-04-16'])
    const answers = listMeetingLetters(samira, 'meetingAnswer', about)
    expect(answers).toHaveLength(1)
    expect(standing.flatMap((one) => answersOf(one, answers))).toEqual([])
  })

  test('from two colleagues who had not met stands twice', async () => {
    const { viktor, farid, samira } = office
    must(await sendInvitation(viktor, planned(viktor)))
    must(await sendInvitation(farid, planned(farid, { date: '2026-04-16' })))
    await across(viktor, farid, samira)
    const days = standingAt(samira).map(({ record }) => record.date)
    expect(days.toSorted()).toEqual(['2026-04-14', '2026-04-16'])
  })

  test('to a meeting that nobody of the school is asked to stays in the group', async () => {
    const { viktor, farid, samira } = office
    must(await sendInvitation(viktor, planned(viktor, { participants: [mother, handler] })))
    await across(viktor, samira, farid)
    expect(standingAt(farid)).toHaveLength(1)
    expect(samira.cabinet.list('meetingInvitation').filter((one) => isAboutIt(one))).toEqual([])
  })

  test('comes from the reporter to whoever has the report', async () => {
    const { viktor, samira } = office
    must(await sendInvitation(samira, planned(samira)))
    await across(samira, viktor)
    expect(standingAt(viktor).map(({ authorUnit }) => authorUnit)).toEqual([about.authorUnit])
  })

  test('that was delivered when its writer had left counts for nothing', async () => {
    const { jonna, samira } = office
    const sent = must(await sendInvitation(jonna, planned(jonna)))
    const late = { ...sent, id: 'late', standing: 'left' as const }
    must(await samira.cabinet.write({ put: [late] }))
    expect(standingAt(samira)).toEqual([])
  })

  test('in the name of a unit that has nothing to do with the report counts for nothing', async () => {
    const { jonna, samira } = office
    const sent = must(await sendInvitation(jonna, planned(jonna)))
    const elsewhere = { ...sent, id: 'other', author: `p_${'x'.repeat(22)}`, authorUnit: 'u_other' }
    must(await samira.cabinet.write({ put: [elsewhere] }))
    expect(standingAt(samira)).toEqual([])
  })
})

const isAboutIt = (one: object) => 'sid' in one && one.sid === about.sid

describe('the lock', () => {
  test('of the report stops what either side would send', async () => {
    about = await report(office, { guardianInformed: 'no', lockAnswer: 'yes' }, true)
    const { viktor, samira } = office
    for (const desk of [viktor, samira]) {
      const stopped = { ok: false, error: { kind: 'gates' } }
      expect(await sendInvitation(desk, planned(desk))).toMatchObject(stopped)
      expect(await sendNotes(desk, planned(desk), ['family', 'school'])).toMatchObject(stopped)
    }
  })

  test('opens when social services lift it, on each side as it hears of it', async () => {
    about = await report(office, { guardianInformed: 'no', lockAnswer: 'yes' }, true)
    const { viktor, samira } = office
    const lift = { change: 'lifted' as const, mayKnow: 'Båda vet.', replaces: [] }
    must(
      await writeMatterEvent(viktor, itemAt(viktor, about), 'lockChange', {
        ...lift,
        reason: 'Trygg.',
      }),
    )
    expect(planned(viktor).facts.lock).toBe('lifted')
    expect(planned(samira).facts.lock).toBe('locked')
    must(await writeMatterEvent(viktor, itemAt(viktor, about), 'lockTold', lift))
    await across(viktor, samira)
    expect(planned(samira).facts.lock).toBe('lifted')
  })

  test('counts as holding for a report that is not on this tablet', () => {
    const { viktor, samira } = office
    const sid = `s_${'z'.repeat(22)}`
    for (const desk of [viktor, samira]) expect(planned(desk, { sid }).facts.lock).toBe('locked')
    expect(planned(samira, { sid: '' }).facts.lock).toBe('none')
  })
})

describe('a note', () => {
  const seenBy = { child: ['school'], decisions: ['family', 'school'] }

  test('gives the school its passages and its tasks, and the rest stays in the group', async () => {
    const { viktor, farid, samira } = office
    must(await sendNotes(viktor, planned(viktor, { seenBy }), ['school', 'family']))
    await across(viktor, samira, farid)
    const atSchool = listMeetingLetters(samira, 'meetingNote', about)
    expect(atSchool.map(({ record }) => record.to)).toEqual(['school'])
    expect(JSON.stringify(atSchool)).not.toMatch(/väcka|måndagar/)
    expect(tasksOf(atSchool, 'school').map(({ decision }) => decision.what)).toEqual(['möter Ture'])
    const inGroup = listMeetingLetters(farid, 'meetingNote', about)
    expect(inGroup.map(({ record }) => record.to).toSorted()).toEqual([
      'family',
      'school',
      'socialServices',
    ])
    expect(tasksOf(inGroup, 'socialServices')).toEqual([])
  })

  test('that has been corrected leaves no task of the first one', async () => {
    const { viktor, samira } = office
    must(await sendNotes(viktor, planned(viktor, { seenBy }), ['school']))
    must(await sendNotes(viktor, planned(viktor, { seenBy, decisions: [] }), ['school']))
    await across(viktor, samira)
    expect(tasksOf(listMeetingLetters(samira, 'meetingNote', about), 'school')).toEqual([])
  })
})

test('what speaks in another’s name counts for nothing', async () => {
  const { viktor, samira } = office
  const made = must(await sendInvitation(viktor, planned(viktor)))
  const member = samira.directory().units[about.authorUnit]?.members[about.author]
  if (!member) throw new Error('Samira is a member')
  const forged = { ...made.record, by: office.farid.person, date: '2026-04-20' }
  must(
    await sendLetters(viktor, { kind: 'meetingInvitation', cls: 'final', record: forged, about }, [
      memberAddressee(samira.directory(), member),
    ]),
  )
  await across(viktor, samira)
  expect(standingAt(samira).map(({ record }) => record.date)).toEqual(['2026-04-14'])
})
