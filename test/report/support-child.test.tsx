// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { SupportChild } from '../../src/report/screens/support-child.tsx'
import { textOf } from '../../src/routine/text.ts'
import { PACK_NAMES, shippedPack } from '../routine/shipped-packs.ts'

afterEach(cleanup)

test.each(PACK_NAMES)('every piece of advice of %s stands on its card, in order', (name) => {
  const pack = shippedPack(name)
  render(<SupportChild pack={pack} />)
  expect(pack.support.map(({ id }) => id)).toEqual(['child', 'day', 'watch', 'family', 'you'])
  for (const { title, points } of pack.support) {
    const card = screen.getByRole('region', { name: textOf(pack, title).text })
    const shown = within(card)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent ?? '')
    expect(shown).toHaveLength(points.length)
    for (const [at, key] of points.entries()) {
      const { text, legal } = textOf(pack, key)
      expect(shown[at]?.startsWith(text)).toBe(true)
      expect(shown[at]?.includes('Kontrollerat')).toBe(legal.length > 0)
    }
  }
})

test('nobody is asked to tell at home, or to find out what happened', () => {
  const pack = shippedPack()
  render(<SupportChild pack={pack} />)
  expect(screen.getByText(/^Fråga inte ut barnet\./)).toBeTruthy()
  expect(screen.getByText(/^Vet du inte om de får veta\? Säg inget om anmälan\./)).toBeTruthy()
})

test('without rules the page says so and makes nothing up', () => {
  render(<SupportChild pack={undefined} />)
  expect(screen.getByText('Råden är inte hämtade än. De kommer när du har nät.')).toBeTruthy()
  expect(screen.queryAllByRole('listitem')).toEqual([])
})
