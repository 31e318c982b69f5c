// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { AllSteps, Steps, type StepItem } from '../../src/ui/steps.tsx'

afterEach(cleanup)

const items: readonly StepItem[] = [
  { href: '/1', label: 'One', state: 'done' },
  { href: '/2', label: 'Two', state: 'now' },
  { href: '/3', label: 'Three', hint: 'From last time', state: 'check' },
  { href: '/4', label: 'Four', state: 'todo' },
]

test('every step says in words how it stands', () => {
  render(<Steps label="Steps" items={items} />)

  const links = within(screen.getByRole('navigation', { name: 'Steps' })).getAllByRole('link')
  expect(links.map((link) => link.querySelector('.way__t')?.textContent)).toEqual([
    'One, klart',
    'TwoDu är här',
    'ThreeFrom last time, ifyllt, kontrollera',
    'Four, återstår',
  ])
})

test('the step one is at is marked as current', () => {
  render(<Steps label="Steps" items={items} />)

  const current = screen.getAllByRole('link').filter((link) => link.hasAttribute('aria-current'))
  expect(current.map((link) => link.getAttribute('href'))).toEqual(['/2'])
})

test('on a phone a button opens the same steps, and a step closes them', () => {
  render(<AllSteps label="Steps" items={items} />)

  fireEvent.click(screen.getByRole('button', { name: 'Alla steg' }))
  const dialog = screen.getByRole('dialog', { name: 'Steps' })
  fireEvent.click(within(dialog).getByRole('link', { name: /Four/ }))

  expect(screen.queryByRole('dialog')).toBeNull()
})
