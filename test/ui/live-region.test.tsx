// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAnnouncer } from '../../src/ui/announcer.ts'
import { LiveRegion } from '../../src/ui/live-region.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('of what happens within ten seconds only the newest is said', () => {
  const announcer = createAnnouncer()
  const said: string[] = []
  announcer.subscribe((text) => said.push(text))

  announcer.announce('offline')
  announcer.announce('online')
  announcer.announce('sent')
  expect(said).toEqual(['offline'])
  vi.advanceTimersByTime(10_000)
  expect(said).toEqual(['offline', 'sent'])
  vi.advanceTimersByTime(60_000)
  expect(said).toEqual(['offline', 'sent'])
  announcer.announce('opened')
  expect(said).toEqual(['offline', 'sent', 'opened'])
})

test('the region holds what was announced', () => {
  const announcer = createAnnouncer()
  const { container } = render(<LiveRegion announcer={announcer} />)

  void act(() => announcer.announce('offline'))

  expect(container.querySelector('[aria-live=polite]')?.textContent).toBe('offline')
})
