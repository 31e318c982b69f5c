// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, cleanup, render, screen } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Desk } from '../../src/letters/desk.ts'
import { emptyReport } from '../../src/report/record.ts'
import { OralReportForm } from '../../src/report/screens/oral-report-form.tsx'
import { foundPreschool, openDesk, surround } from '../meeting/support.ts'
import { createTestClock } from '../support/clock.ts'
import { cardsOfLindhaga } from './cards.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk(await foundPreschool())
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('the number goes over to the emergency service when the intake closes under one’s eyes', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const clock = createTestClock('2026-03-20T16:29:30+01:00')
  const directory = cardsOfLindhaga(desk.directory())
  const around = {
    ...surround({ ...desk, directory: () => directory }),
    place: { municipality: 'Lindhaga', district: 'Norrby' },
    now: clock.now,
  }
  const ignore = () => undefined
  const report = emptyReport({ acute: 'yes' })
  render(
    <OralReportForm
      around={around}
      report={report}
      edit={ignore}
      mark={ignore}
      place={undefined}
    />,
  )
  const number = () => screen.getByRole('link').getAttribute('href')
  expect(number()).toBe('tel:0846500430')
  clock.forward(1)
  await act(() => {
    vi.advanceTimersByTime(60_000)
  })
  expect(number()).toBe('tel:0846500490')
  await screen.findByText('Mottagningen är stängd nu. Numret går till socialjouren.')
})
