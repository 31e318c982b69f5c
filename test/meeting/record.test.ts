import { describe, expect, test } from 'vitest'
import { listMeetingAnswers } from '../../src/meeting/answers.ts'
import {
  emptyMeeting,
  meetingInitials,
  missingParties,
  readMeeting,
  type Participant,
} from '../../src/meeting/record.ts'

function person(change: Partial<Participant>): Participant {
  return { id: 'i_1', name: 'Mika', party: '', attendance: '', role: '', ...change }
}

describe('a new meeting note', () => {
  test('answers nothing by itself', () => {
    const { schema, participants, decisions, readBack, seenBy, ...rest } = emptyMeeting()
    expect({ schema, participants, decisions, readBack, seenBy }).toEqual({
      schema: 1,
      participants: [],
      decisions: [],
      readBack: [],
      seenBy: {},
    })
    expect(new Set(Object.values(rest))).toEqual(new Set(['']))
  })

  test('takes what is known beforehand', () => {
    expect(emptyMeeting({ date: '2026-03-12' })).toMatchObject({ date: '2026-03-12', purpose: '' })
  })
})

describe('reading', () => {
  test('an older note gets the fields it did not have', () => {
    expect(readMeeting({ purpose: 'Höra läget' })).toEqual(emptyMeeting({ purpose: 'Höra läget' }))
  })

  test('a note from before the plan gets its fields, in its rows too', () => {
    const old = {
      schema: 1,
      familyView: 'Hon är trött.',
      participants: [{ id: 'i_1', name: 'Mika', party: 'family', attendance: 'present' }],
      decisions: [{ id: 'i_2', who: 'Samira', what: 'ringer', when: 'fredag' }],
    }
    expect(readMeeting(old)).toEqual(
      emptyMeeting({
        familyView: 'Hon är trött.',
        participants: [
          { id: 'i_1', name: 'Mika', party: 'family', attendance: 'present', role: '' },
        ],
        decisions: [
          { id: 'i_2', who: 'Samira', what: 'ringer', when: 'fredag', party: '', due: '' },
        ],
      }),
    )
  })

  test('keeps what a later version added, in the note and in its rows', () => {
    const later = {
      language: 'finska',
      participants: [{ id: 'i_1', name: 'Mika', phone: '070' }],
      decisions: [{ id: 'i_2', what: 'Ringa', done: true }],
    }
    expect(readMeeting(later)).toMatchObject(later)
  })

  test('an answer that this version does not know costs nothing else', () => {
    const later = {
      purpose: 'Höra läget',
      placeKind: 'outdoors',
      participants: [{ id: 'i_1', name: 'Mika', party: 'healthCare' }],
    }
    expect(readMeeting(later)).toMatchObject({
      purpose: 'Höra läget',
      placeKind: '',
      participants: [{ name: 'Mika', party: '' }],
    })
  })

  test('what is no note at all is an empty one', () => {
    expect(readMeeting('text')).toEqual(emptyMeeting())
  })
})

test('lists show initials and never the name', () => {
  expect(meetingInitials({ childName: 'Alva Maria Exempelsson' })).toBe('A.E.')
  expect(meetingInitials({ childName: ' ' })).toBe('')
})

describe('the three parties', () => {
  test('nobody is missed before anyone has been placed', () => {
    expect(missingParties({ participants: [] })).toEqual([])
    expect(missingParties({ participants: [person({})] })).toEqual([])
  })

  test('the party of somebody who stayed away is missing', () => {
    const participants = [
      person({ party: 'family', attendance: 'declined' }),
      person({ party: 'school', attendance: 'present' }),
      person({ party: 'socialServices' }),
    ]
    expect(missingParties({ participants })).toEqual(['family'])
  })
})

test('a note is read through without what has not been answered', () => {
  const answers = listMeetingAnswers(
    emptyMeeting({
      purpose: 'Höra läget',
      placeKind: 'school',
      participants: [person({ party: 'family', attendance: 'present' })],
      decisions: [
        { id: 'i_2', who: 'Samira', what: 'ringer', when: 'fredag', party: 'school', due: '' },
      ],
    }),
  )
  expect(answers.map(({ value }) => value)).toEqual([
    'Höra läget',
    'Skolan',
    'Mika, Familjen, Närvarande',
    'Samira, ringer, fredag',
  ])
})
