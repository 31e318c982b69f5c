// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { saveWhenHidden } from '../../src/app/open-drafts.ts'

test('what is being written is written down when the page is hidden or left, and not before', () => {
  const flush = vi.fn<() => Promise<boolean>>(async () => true)
  const seal = async () => {}
  const close = async () => true
  const open = { flush, seal, close, store: undefined, release: () => {}, onGiven: () => {} }
  const visibility = vi.spyOn(document, 'visibilityState', 'get')
  saveWhenHidden({ drafts: new Map([['r', open]]) })

  visibility.mockReturnValue('visible')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(flush).toHaveBeenCalledTimes(0)
  visibility.mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(flush).toHaveBeenCalledTimes(1)
  window.dispatchEvent(new Event('pagehide'))
  expect(flush).toHaveBeenCalledTimes(2)
})
