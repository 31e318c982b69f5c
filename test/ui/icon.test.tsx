// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact'
import house from 'lucide:house'
import { afterEach, expect, test } from 'vitest'
import { Icon } from '../../src/ui/icon.tsx'
import { Mark } from '../../src/ui/mark.tsx'

afterEach(cleanup)

test('an icon is drawn from its shapes and hidden from readers', () => {
  const { container } = render(<Icon of={house} size="s" />)
  const svg = container.querySelector('svg')

  expect(svg?.getAttribute('aria-hidden')).toBe('true')
  expect(svg?.getAttribute('class')).toBe('ico ico--s')
  expect([...(svg?.children ?? [])].map((shape) => shape.getAttribute('d'))).toEqual(
    house.map(([, attributes]) => attributes['d']),
  )
})

test.each([
  [[], 'mk'],
  [['fam'], 'mk mk--f'],
  [['soc', 'sch'], 'mk mk--so'],
  [['fam', 'sch', 'soc'], 'mk mk--all'],
] as const)('the petals %j are lit by %s', (on, name) => {
  const { container } = render(<Mark on={on} />)

  expect(container.querySelector('svg')?.getAttribute('class')).toBe(name)
})
