// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Snackbar } from '../../src/ui/snackbar.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('it goes after ten seconds, however often its parent is drawn anew', () => {
  const onGone = vi.fn<() => void>()
  const message = { id: '1', text: 'Removed' }
  const { rerender } = render(<Snackbar message={message} onGone={() => onGone()} />)

  pass(6)
  rerender(<Snackbar message={message} onGone={() => onGone()} />)
  pass(3.9)
  expect(onGone).not.toHaveBeenCalled()
  pass(0.2)
  expect(onGone).toHaveBeenCalledOnce()
})

test('the time stops while its button has the focus', () => {
  const onGone = vi.fn<() => void>()
  render(
    <Snackbar message={{ id: '1', text: 'Removed', onUndo: () => undefined }} onGone={onGone} />,
  )
  const undo = screen.getByRole('button', { name: 'Ångra' })

  void act(() => undo.focus())
  fireEvent.mouseEnter(screen.getByText('Removed'))
  pass(60)
  expect(onGone).not.toHaveBeenCalled()

  void act(() => undo.blur())
  pass(10.1)
  expect(onGone).toHaveBeenCalledOnce()
})

test('undo undoes, and the message is gone', () => {
  const onUndo = vi.fn<() => void>()
  const onGone = vi.fn<() => void>()
  render(<Snackbar message={{ id: '1', text: 'Removed', onUndo }} onGone={onGone} />)

  fireEvent.click(screen.getByRole('button', { name: 'Ångra' }))

  expect(onUndo).toHaveBeenCalledOnce()
  expect(onGone).toHaveBeenCalledOnce()
})

test('the live region is there before the message', () => {
  const { rerender } = render(<Snackbar message={undefined} onGone={() => undefined} />)
  const region = screen.getByRole('status')

  rerender(<Snackbar message={{ id: '1', text: 'Removed' }} onGone={() => undefined} />)

  expect(screen.getByRole('status')).toBe(region)
  expect(region.textContent).toBe('Removed')
})

function pass(seconds: number): void {
  void act(() => {
    vi.advanceTimersByTime(seconds * 1000)
  })
}
