// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { ErrorSummary } from '../../src/ui/error-summary.tsx'
import { TextField } from '../../src/ui/field.tsx'

afterEach(cleanup)

test('the summary takes the focus and says how many things are missing', () => {
  render(<ErrorSummary errors={[{ text: 'A' }, { text: 'B' }]} />)

  const heading = screen.getByRole('heading', { name: '2 saker saknas' })
  expect(document.activeElement).toBe(heading)
})

test('a line of the summary leads to its field', () => {
  render(
    <>
      <ErrorSummary errors={[{ text: 'Write a name', field: 'first' }]} />
      <TextField name="first" label="First name" value="" onInput={() => undefined} />
    </>,
  )

  fireEvent.click(screen.getByRole('link', { name: 'Write a name' }))

  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'First name' }))
})

test('a line about another page leads there', () => {
  render(<ErrorSummary errors={[{ text: 'Write a name', field: 'first', href: '/step/2' }]} />)

  expect(screen.getByRole('link', { name: 'Write a name' }).getAttribute('href')).toBe('/step/2')
})
