import { describe, expect, test } from 'vitest'
import { mergeMeetings } from '../../src/meeting/merge.ts'
import { emptyMeeting, type Meeting } from '../../src/meeting/record.ts'
import { audienceOf, withSeenBy } from '../../src/meeting/audience.ts'

const base = emptyMeeting({ familyView: 'Hon är trött.', seenBy: { child: ['family'] } })

function merge(a: Partial<Meeting>, b: Partial<Meeting>) {
  return mergeMeetings({ base, a: { ...base, ...a }, b: { ...base, ...b } })
}

describe('who may see a passage', () => {
  test('is from the start only the side that writes', () => {
    expect(audienceOf(emptyMeeting(), 'family', 'socialServices')).toEqual(['socialServices'])
    expect(audienceOf(emptyMeeting(), 'family', 'school')).toEqual(['school'])
  })

  test('is widened and narrowed one party at a time', () => {
    const wider = withSeenBy(base, 'child', 'school', true)
    expect(wider).toEqual({ seenBy: { child: ['family', 'school'] } })
    expect(withSeenBy(wider, 'child', 'family', false)).toEqual({ seenBy: { child: ['school'] } })
    expect(audienceOf(wider, 'child', 'socialServices')).toEqual([
      'family',
      'school',
      'socialServices',
    ])
  })

  test('widened on one tablet and narrowed on the other, it is the narrower one, and asked about', () => {
    const { merged, questions } = merge(
      { seenBy: { child: ['family', 'school'] } },
      { seenBy: { child: [] } },
    )
    expect(merged.seenBy).toEqual({ child: [] })
    expect(questions.map(({ field }) => field)).toEqual(['seenBy'])
  })

  test('is not widened for words that whoever widened it had not seen', () => {
    const { merged, questions } = merge(
      { seenBy: { child: ['family'], family: ['school'] } },
      { familyView: 'Hon är trött.\nPappa har flyttat.' },
    )
    expect(merged.familyView).toBe('Hon är trött.\nPappa har flyttat.')
    expect(audienceOf(merged, 'family', 'socialServices')).toEqual(['socialServices'])
    expect(questions.map(({ field }) => field)).toEqual(['seenBy'])
  })

  test('is widened where nobody else wrote', () => {
    const seenBy = { child: ['family'], family: ['school'] }
    expect(merge({ seenBy }, { schoolView: 'Hon äter lite.' })).toMatchObject({
      merged: { seenBy },
      questions: [],
    })
  })
})

test('of two answers about danger the more careful one stands', () => {
  expect(merge({ violence: 'no' }, { violence: 'yes' }).merged.violence).toBe('yes')
  expect(merge({ violence: 'unknown' }, { violence: 'no' }).merged.violence).toBe('unknown')
})

test('of words read aloud on either tablet nothing is asked; a tick that was taken back is gone', () => {
  const three = (a: string[], b: string[]) =>
    mergeMeetings({
      base: { ...base, readBack: ['child x'] },
      a: { ...base, readBack: a },
      b: { ...base, readBack: b },
    })
  expect(three(['child x', 'family y'], ['child x', 'school z'])).toMatchObject({
    merged: { readBack: ['child x', 'family y', 'school z'] },
    questions: [],
  })
  expect(three([], ['child x', 'school z']).merged.readBack).toEqual(['school z'])
})
