import type { MeetingFacts } from '../../src/meeting/gates.ts'
import { emptyMeeting, type Meeting, type Participant } from '../../src/meeting/record.ts'

export const rec = `r_${'m'.repeat(22)}`

const person = { name: '', attendance: '' as const }
export const mother: Participant = { ...person, id: 'i_1', party: 'family', role: 'guardian' }
export const father: Participant = { ...person, id: 'i_2', party: 'family', role: 'guardian' }
export const teacher: Participant = { ...person, id: 'i_3', party: 'school', role: 'staff' }
export const handler: Participant = { ...person, id: 'i_4', party: 'socialServices', role: 'staff' }

/** A meeting that lacks nothing. */
export function plan(change: Partial<Meeting> = {}): Meeting {
  return emptyMeeting({
    kind: 'followUp',
    childName: 'Ture Malmqvist',
    purpose: 'Höra hur våren har varit',
    violence: 'no',
    honour: 'no',
    custody: 'no',
    host: 'Ekdalens socialtjänst',
    chair: 'Viktor Hallin',
    date: '2026-04-14',
    startTime: '10.00',
    placeKind: 'office',
    place: 'Ekdalsvägen 4',
    participants: [mother, teacher, handler],
    schoolView: 'Han kommer sent på måndagar.',
    familyView: 'Vi försöker väcka honom.',
    childView: 'Jag vill gå till skolan med Olle.',
    decisions: [
      { id: 'i_9', who: 'Olle', what: 'möter Ture', when: '', party: 'school', due: '2026-04-20' },
    ],
    ...change,
  })
}

export function facts(change: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    lock: 'none',
    own: 'socialServices',
    closingConsent: false,
    weighingLength: 20,
    ...change,
  }
}
