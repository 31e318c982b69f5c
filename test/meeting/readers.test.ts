import { expect, test } from 'vitest'
import { doersLeftOut, isFamilyOffered, offeredTo, readersOf } from '../../src/meeting/readers.ts'
import { facts, father, handler, mother, plan, teacher } from './plans.ts'

test('from the start only the side that writes reads a passage', () => {
  expect(readersOf(plan(), 'family', facts())).toEqual(['socialServices'])
  expect(readersOf(plan(), 'family', facts({ own: 'school' }))).toEqual(['school'])
})

test('the other two of the three are offered, and somebody else only who is asked', () => {
  expect(offeredTo(plan(), facts())).toEqual(['family', 'school'])
  const other = { ...father, party: 'other', role: 'other' } as const
  const meeting = plan({ participants: [mother, teacher, handler, other] })
  expect(offeredTo(meeting, facts())).toEqual(['family', 'school', 'other'])
})

test('a family that may have nothing is not offered, and an earlier choice does not count', () => {
  const meeting = plan({
    kind: 'network',
    participants: [teacher, handler],
    seenBy: { school: ['family', 'school'] },
    violence: '',
  })
  expect(isFamilyOffered(meeting, facts())).toBe(false)
  expect(readersOf(meeting, 'school', facts())).toEqual(['school', 'socialServices'])
  const answered = { ...meeting, violence: 'no' as const }
  expect(readersOf(answered, 'school', facts())).toEqual(['family', 'school', 'socialServices'])
  expect(readersOf(answered, 'school', facts({ lock: 'locked' }))).not.toContain('family')
})

test('whoever has something to do and may not read it is told of', () => {
  expect(doersLeftOut(plan(), facts())).toEqual(['school'])
  expect(doersLeftOut(plan({ seenBy: { decisions: ['school'] } }), facts())).toEqual([])
})
