// A meeting as a calendar entry (RFC 5545). It lies on a screen that anybody may look at, so it says
// when and where and nothing of what or whom it is about.

import type { Instant } from '../base/clock.ts'
import { meetingText } from '../text/meeting.ts'
import { clockOf } from './gates.ts'
import type { InvitationWords } from './letter-record.ts'

/** How the file is called: never by a name. */
export const CALENDAR_FILE = 'mote.ics'

export function calendarText(invitation: InvitationWords, now: Instant): string {
  const { meeting, date, startTime, endTime, place, placeKind } = invitation
  const where = [place, placeKind && meetingText.places[placeKind]].find((one) => one !== '') ?? ''
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trepart//Trepart//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...STOCKHOLM,
    'BEGIN:VEVENT',
    `UID:${meeting}@trepart`,
    `DTSTAMP:${now.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `DTSTART;TZID=Europe/Stockholm:${wallTime(date, startTime)}`,
    endTime === '' ? 'DURATION:PT1H' : `DTEND;TZID=Europe/Stockholm:${wallTime(date, endTime)}`,
    `SUMMARY:${escaped(meetingText.calendar)}`,
    ...(where === '' ? [] : [`LOCATION:${escaped(where)}`]),
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** The rule of the European Union since 1996: what the law says now, for any year. */
const STOCKHOLM = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Stockholm',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function wallTime(date: string, time: string): string {
  return `${date.replaceAll('-', '')}T${clockOf(time).replace(':', '')}00`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n')
}

const LONGEST = 75

/** Counted in octets, and never inside a letter: `å` is two. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let [text, octets] = ['', 0]
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (octets + size > LONGEST) {
      text += '\r\n '
      octets = 1
    }
    text += letter
    octets += size
  }
  return text
}
