import { expect, test } from 'vitest'
import { FEELINGS, hasPointed, TOPICS, withPicture } from '../../src/meeting/child-words.ts'

test('a picture that is pointed at is a line of its own, told apart from the child’s words', () => {
  const words = withPicture('Jag vill sova hos mormor.', 'tired')
  expect(words).toBe('Jag vill sova hos mormor.\nPekade på bilden: Trött.')
  expect(hasPointed(words, 'tired')).toBe(true)
})

test('a second press takes back the picture and nothing that was said', () => {
  for (const picture of [...FEELINGS, ...TOPICS]) {
    for (const words of ['', 'Trött.', 'Jag är\nglad.']) {
      expect(withPicture(withPicture(words, picture), picture)).toBe(words)
    }
  }
})

test('the child’s own word for it is not a picture that it pointed at', () => {
  expect(hasPointed('Trött.', 'tired')).toBe(false)
})
