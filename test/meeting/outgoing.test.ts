import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/base/clock.ts'
import { CALENDAR_FILE } from '../../src/meeting/calendar.ts'
import { OUTGOING, type Outgoing } from '../../src/meeting/outgoing.ts'
import { MEETING_KINDS, ROLES } from '../../src/meeting/record.ts'
import { facts, father, handler, mother, plan, rec, teacher } from './plans.ts'

const now = '2026-04-01T08:00:00.000Z' as Instant

function out(change: Partial<Outgoing> = {}): Outgoing {
  return { rec, meeting: plan(), facts: facts(), to: teacher, now, ...change }
}

const ways = Object.entries(OUTGOING)
const family = [
  mother,
  father,
  { party: 'family', role: 'child' },
  { party: 'other', role: 'relative' },
  { party: '', role: '' },
] as const

describe('with the guardians locked out', () => {
  // A weighing, a consent and every passage shown to them: none of it opens anything.
  const seenBy = Object.fromEntries(
    ['school', 'family', 'child', 'socialServices', 'decisions', 'continued'].map((passage) => {
      return [passage, ['family', 'other', 'school', 'socialServices']]
    }),
  )
  const weighing = 'Det går bra att bjuda in mamma.'

  test.each(ways)('nothing goes to anybody of the family as %s', (_, make) => {
    for (const kind of ['', ...MEETING_KINDS] as const) {
      for (const participants of [[], [teacher, handler], [mother, teacher]]) {
        for (const own of ['school', 'socialServices'] as const) {
          const meeting = plan({ kind, participants, seenBy, weighing })
          const locked = facts({ lock: 'locked', closingConsent: true, own })
          for (const to of family) expect(make(out({ meeting, facts: locked, to })).ok).toBe(false)
        }
      }
    }
  })

  test.each(ways)('a meeting with them is told to nobody at all as %s', (_, make) => {
    const locked = facts({ lock: 'locked' })
    for (const to of [teacher, handler]) {
      expect(make(out({ facts: locked, to }))).toEqual({
        ok: false,
        error: { kind: 'gates', gates: [{ id: 'locked', verdict: 'stop' }] },
      })
    }
  })

  test.each(ways)('it opens with the lock, and not with a role: %s', (_, make) => {
    const meeting = plan({ seenBy })
    for (const role of ROLES) {
      const to = { party: 'family', role } as const
      expect(make(out({ meeting, to })).ok).toBe(true)
      expect(make(out({ meeting, to, facts: facts({ lock: 'locked' }) })).ok).toBe(false)
    }
  })
})

test.each(ways)('a party that is not asked to come is not told of the meeting by %s', (_, make) => {
  const meeting = plan({
    participants: [mother, handler, { ...teacher, attendance: 'notInvited' }],
    seenBy: { child: ['school'] },
  })
  expect(make(out({ meeting }))).toEqual({ ok: false, error: { kind: 'withheld' } })
  expect(make(out({ meeting, to: mother })).ok).toBe(true)
})

describe('an invitation', () => {
  test('says what it is for and who is asked, and nobody’s name', () => {
    const made = OUTGOING.invitation(out({ to: mother }))
    expect(made).toMatchObject({
      ok: true,
      value: { meeting: rec, purpose: 'Höra hur våren har varit', host: 'Ekdalens socialtjänst' },
    })
    expect(JSON.stringify(made)).not.toMatch(/Ture|Malmqvist|sent på måndagar|väcka/)
  })

  test('waits until the interpreter is booked, and tells the language then', () => {
    const language = 'somaliska'
    const needed = out({ meeting: plan({ interpreter: 'needed', language }) })
    expect(OUTGOING.invitation(needed)).toEqual({
      ok: false,
      error: { kind: 'gates', gates: [{ id: 'interpreter', verdict: 'lacks' }] },
    })
    const booked = out({ meeting: plan({ interpreter: 'booked', language }) })
    expect(OUTGOING.invitation(booked)).toMatchObject({ value: { interpreter: 'somaliska' } })
  })
})

describe('a note', () => {
  function noteTo(to: Outgoing['to'], meeting = plan()) {
    const made = OUTGOING.note(out({ to, meeting }))
    if (!made.ok) throw new Error(made.error.kind)
    return made.value
  }

  test('holds from the start nothing of the talk for the others', () => {
    for (const to of [mother, teacher]) {
      expect(noteTo(to)).toMatchObject({ passages: [], decisions: [] })
    }
  })

  test('is whole for the side that writes', () => {
    const { passages, decisions } = noteTo(handler)
    expect(passages.map(({ passage }) => passage)).toEqual(['school', 'family', 'child'])
    expect(decisions).toHaveLength(1)
  })

  test('holds exactly the passages that somebody has opened for its reader', () => {
    const meeting = plan({ seenBy: { child: ['school'], decisions: ['family', 'school'] } })
    const forSchool = noteTo(teacher, meeting)
    expect(forSchool.passages.map(({ passage }) => passage)).toEqual(['child'])
    expect(JSON.stringify(forSchool)).not.toMatch(/måndagar|väcka/)
    expect(noteTo(mother, meeting)).toMatchObject({ passages: [], decisions: meeting.decisions })
  })
})

describe('a calendar entry', () => {
  function entry(change: Parameters<typeof plan>[0] = {}): string {
    const made = OUTGOING.calendar(out({ meeting: plan(change) }))
    if (!made.ok) throw new Error(made.error.kind)
    return made.value
  }

  test('says when and where, by Swedish clocks, and neither what nor whom it is about', () => {
    const text = entry({ startTime: '9.30', endTime: '10.15' })
    const lines = text.split('\r\n')
    expect(lines).toContain('DTSTART;TZID=Europe/Stockholm:20260414T093000')
    expect(lines).toContain('DTEND;TZID=Europe/Stockholm:20260414T101500')
    expect(lines).toContain('DTSTAMP:20260401T080000Z')
    expect(lines).toContain(`UID:${rec}@trepart`)
    expect(lines).toContain('SUMMARY:Möte')
    expect(`${text}${CALENDAR_FILE}`).not.toMatch(/Ture|Malmqvist|våren|Ekdalens|Hallin/)
  })

  test('has no line over 75 octets, and is the same when it has been unfolded', () => {
    const place = `${'Åsö; Östra gränd, '.repeat(12)}\nbakom \\ kiosken`
    const text = entry({ place })
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const location = text.replaceAll('\r\n ', '').match(/^LOCATION:(.*)$/m)?.[1] ?? ''
    expect(location.startsWith('Åsö\\; Östra gränd\\, ')).toBe(true)
    const read = location.replaceAll(/\\([\\;,n])/g, (_, sign: string) =>
      sign === 'n' ? '\n' : sign,
    )
    expect(read).toBe(place.trim())
  })
})
