import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')
const system = css.indexOf('@media (prefers-color-scheme:dark)')
const chosen = css.indexOf(':root[data-theme=dark]')

const light = colours(css.slice(0, system))
const darkBySystem = colours(css.slice(system, chosen))
const darkByChoice = colours(css.slice(chosen))

// What stands on what, and WCAG's ratio for it: 7 for text, 4.5 for text better avoided, 3 for lines.
const pairs: readonly (readonly [front: string, back: string, atLeast: number])[] = [
  ['ink', 'bg', 7],
  ['ink', 'surface', 7],
  ['ink', 'sunken', 7],
  ['ink-2', 'bg', 7],
  ['ink-2', 'surface', 7],
  ['ink-2', 'surface-2', 7],
  ['ink-2', 'sunken', 7],
  ['on-primary', 'primary', 7],
  ['on-primary', 'primary-strong', 7],
  ['hero-ink', 'hero', 7],
  ['hero-soft', 'hero', 7],
  ['hero-btn-ink', 'hero-btn', 7],
  ['surface', 'calm', 7],
  ['surface', 'ink', 7],
  ['primary', 'surface', 7],
  ['primary', 'bg', 7],
  ['primary', 'primary-tint', 7],
  ['ink', 'primary-tint', 7],
  ['ink-2', 'primary-tint', 4.5],
  ['rail-ink', 'rail', 7],
  ['rail-active-ink', 'rail-active', 7],
  ['rail-mark', 'rail', 3],
  ['night-soft', 'night', 7],
  ['ok', 'ok-tint', 7],
  ['ok', 'surface', 7],
  ['wait', 'wait-tint', 7],
  ['alert', 'alert-tint', 7],
  ['alert', 'surface', 7],
  ['calm', 'calm-tint', 7],
  ['fam', 'fam-tint', 7],
  ['sch', 'sch-tint', 7],
  ['soc', 'soc-tint', 7],
  ['fam', 'surface', 7],
  ['sch', 'surface', 7],
  ['soc', 'surface', 7],
  ['line-strong', 'surface', 3],
  ['line-strong', 'bg', 3],
  ['alert-line', 'surface', 3],
  ['fam-mark', 'surface', 3],
  ['sch-mark', 'surface', 3],
  ['soc-mark', 'surface', 3],
  ['focus-out', 'surface', 3],
  ['focus-in', 'focus-out', 3],
]

test.each([
  ['light', light],
  ['dark', { ...light, ...darkByChoice }],
])('every pair of colours can be told apart in %s', (_, theme) => {
  const weak = pairs.filter(([front, back, atLeast]) => contrast(theme, front, back) < atLeast)
  expect(weak).toEqual([])
})

test('dark by choice and dark by the system are the same', () => {
  expect(darkByChoice).toEqual(darkBySystem)
  expect(Object.keys(darkByChoice).length).toBeGreaterThan(30)
})

type Colours = Readonly<Record<string, string>>

function colours(text: string): Colours {
  const found = text.matchAll(/--([\w-]+):(#[0-9A-Fa-f]{6})/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}

function contrast(theme: Colours, front: string, back: string): number {
  const [bright = 0, dim = 0] = [front, back]
    .map((name) => luminance(theme[name] ?? ''))
    .toSorted((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(colour: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
