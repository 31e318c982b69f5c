// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact'
import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { Facts } from '../../src/ui/facts.tsx'
import { WithNumbers } from '../../src/ui/with-numbers.tsx'

afterEach(cleanup)

const whole = (root: Element) => [...root.querySelectorAll('.tel')].map((one) => one.textContent)

test.each([
  ['Din kontakt är Farid Amiri, 08-465 004 22.', ['08-465 004 22']],
  ['Ring 08-465 004 10 eller 070-174 06 13.', ['08-465 004 10', '070-174 06 13']],
  ['+46 8 465 004 10', ['+46 8 465 004 10']],
  ['Beslutet togs 17 oktober 2025, ärende 2025-0417.', []],
  ['Du har inkorgen i dag.', []],
])('in %j these are whole: %j', (text, numbers) => {
  const { container } = render(<WithNumbers text={text} />)
  expect(whole(container)).toEqual(numbers)
  // Not a character is another one than was written: what is copied can be dialled.
  expect(container.textContent).toBe(text)
})

test('on paper and in a letter, a fact keeps its number whole', () => {
  const facts = [{ label: 'Handläggare', value: 'Farid Amiri, 08-465 004 22' }]
  const { container } = render(<Facts facts={facts} />)
  expect(whole(container)).toEqual(['08-465 004 22'])
})

test('and whole means a box of its own, which is broken only where the line is too short for it', () => {
  const css = readFileSync('src/ui/parts.css', 'utf8')
  expect(css).toMatch(/\.tel\{display:inline-block\}/)
})
