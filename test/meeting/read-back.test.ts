import { expect, test } from 'vitest'
import { readPoint, stateOf } from '../../src/meeting/agenda.ts'
import { isReadBack, withReadBack } from '../../src/meeting/read-back.ts'
import { emptyMeeting, type Meeting } from '../../src/meeting/record.ts'
import { plan } from './plans.ts'

const tick = (meeting: Meeting, passage: 'family' | 'school' | 'decisions', read = true) => ({
  ...meeting,
  ...withReadBack(meeting, passage, read),
})

test('a tick holds for the words that were read, and for no others', () => {
  const read = tick(plan(), 'family')
  expect(isReadBack(read, 'family')).toBe(true)
  expect(isReadBack({ ...read, familyView: 'Vi försöker.' }, 'family')).toBe(false)
  expect(isReadBack({ ...read, familyProposal: 'Vila' }, 'family')).toBe(false)
  expect(isReadBack({ ...read, schoolView: 'Annat' }, 'family')).toBe(true)
})

test('words that are put back as they were have been read', () => {
  const read = tick(plan(), 'family')
  const changed = { ...read, familyView: 'Annat' }
  expect(isReadBack({ ...changed, familyView: read.familyView }, 'family')).toBe(true)
})

test('a new tick takes the place of the one before it, and an untick leaves the others', () => {
  const first = tick(tick(plan(), 'school'), 'family')
  const again = tick({ ...first, familyView: 'Annat' }, 'family')
  expect(again.readBack.length).toBe(2)
  const without = tick(again, 'family', false)
  expect([isReadBack(without, 'family'), isReadBack(without, 'school')]).toEqual([false, true])
})

test('a decision that is changed after the reading has not been read', () => {
  const read = tick(plan(), 'decisions')
  const decisions = read.decisions.map((one) => ({ ...one, due: '2026-05-01' }))
  expect([isReadBack(read, 'decisions'), isReadBack({ ...read, decisions }, 'decisions')]).toEqual([
    true,
    false,
  ])
})

test('nothing that is written is nothing that can be read', () => {
  expect(withReadBack(emptyMeeting(), 'family', true).readBack).toEqual([])
})

test('a point is done when all that is written on it has been read aloud', () => {
  expect(stateOf(emptyMeeting(), 'bilder')).toBe('empty')
  const one = tick(plan(), 'family')
  expect(stateOf(one, 'bilder')).toBe('written')
  expect(stateOf(tick(one, 'school'), 'bilder')).toBe('readBack')
})

test('an address that names no point is the first one’s', () => {
  expect(['beslut', '', 'finns-inte'].map(readPoint)).toEqual(['beslut', 'varfor', 'varfor'])
})
