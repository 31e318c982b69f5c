// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { GrowingList } from '../../src/ui/growing-list.tsx'

const rows = (count: number) => Array.from({ length: count }, (_, at) => `Rad ${at + 1}`)

function show(count: number): void {
  render(
    <GrowingList
      items={rows(count)}
      step={20}
      more={(left) => `Visa ${left} till`}
      row={(name) => (
        <li key={name}>
          <a href="/">{name}</a>
        </li>
      )}
    />,
  )
}

test('a long list begins with a screenful, and a tap goes on at the first new row', () => {
  show(45)
  expect(screen.getAllByRole('listitem')).toHaveLength(20)
  fireEvent.click(screen.getByRole('button', { name: 'Visa 20 till' }))
  expect(document.activeElement?.textContent).toBe('Rad 21')
  fireEvent.click(screen.getByRole('button', { name: 'Visa 5 till' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(45)
  expect(document.activeElement?.textContent).toBe('Rad 41')
  expect(screen.queryByRole('button')).toBeNull()
})

test('a short list has no button', () => {
  show(20)
  expect(screen.queryByRole('button')).toBeNull()
})
