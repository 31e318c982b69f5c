// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, cleanup, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readRulesRead } from '../../src/app/device-settings.ts'
import { markRulesRead, useUnreadRules } from '../../src/app/rules-read.ts'
import { AppProvider, type AppContext } from '../../src/app/tablet-context.ts'
import { createTablet, type Tablet, type TabletDeps } from '../../src/app/tablet.ts'
import { createTestClock } from '../support/clock.ts'
import { shippedPack } from '../routine/shipped-packs.ts'

const law = shippedPack('se-2026-01-15')
// As text, the tenth correction stands before the ninth.
const ninth = { ...law, version: '2026-01-15.9' }
const tenth = { ...law, version: '2026-01-15.10' }

let tablet: Tablet

beforeEach(() => {
  tablet = createTablet({ clock: createTestClock() } as unknown as TabletDeps)
})
afterEach(cleanup)

function Probe() {
  return <p>{useUnreadRules() ? 'unread' : 'read'}</p>
}

function show(): void {
  render(
    <AppProvider value={{ tablet } as AppContext}>
      <Probe />
    </AppProvider>,
  )
}

test('there is no news before there are rules', () => {
  show()
  expect(screen.getByText('read')).toBeTruthy()
})

test('rules that nobody has looked at are news, until somebody does, and the tablet remembers', async () => {
  tablet.store.setState({ packs: [law] })
  show()
  expect(screen.getByText('unread')).toBeTruthy()

  await markRulesRead(tablet, law.version)
  expect(await screen.findByText('read')).toBeTruthy()
  expect(await readRulesRead()).toBe(law.version)
})

test('a newer version in force is news again, and one that is not in force yet is none', async () => {
  tablet.store.setState({ packs: [ninth], rulesRead: ninth.version })
  show()
  const later = { ...law, version: '2026-07-01.1', validFrom: '2026-07-01' }
  await act(() => tablet.store.setState({ packs: [ninth, later] }))
  expect(screen.getByText('read')).toBeTruthy()
  await act(() => tablet.store.setState({ packs: [ninth, later, tenth] }))
  expect(screen.getByText('unread')).toBeTruthy()
})
