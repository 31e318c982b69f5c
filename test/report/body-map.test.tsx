// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { createDraftStore } from '../../src/draft/draft-store.ts'
import { emptyReport, type BodyMark } from '../../src/report/record.ts'
import { EditReport } from '../../src/report/screens/edit-report.tsx'
import { ReportFacts } from '../../src/report/screens/report-facts.tsx'
import type { Desk } from '../../src/letters/desk.ts'
import { foundPreschool, openDesk, surround } from '../meeting/support.ts'
import { shortReport } from './support.ts'

const rec = `r_${'s'.repeat(22)}`
let desk: Desk

beforeAll(async () => {
  desk = await openDesk(await foundPreschool())
})
afterEach(cleanup)

async function show(bodyMarks: BodyMark[] = []) {
  const store = createDraftStore(desk, { rec, of: 'report', empty: emptyReport({ bodyMarks }) })
  render(<EditReport around={surround(desk)} store={store} rec={rec} step="sett-hort" />)
  if (bodyMarks.length === 0) press('Visa var på kroppen')
  await screen.findByRole('button', { name: /^Framifrån/ })
  return () => store.getState().content.bodyMarks
}

const hand: BodyMark = {
  id: 'i_1',
  part: 'front-left-hand',
  view: 'front',
  x: 683,
  y: 570,
  text: 'Rött',
}

const press = (name: string | RegExp, init: MouseEventInit = {}) =>
  fireEvent.click(screen.getByRole('button', { name }), init)

/** Each view is drawn 100 by 200 in the corner of the page; the drawing is the middle of a square. */
function measureFigures(): void {
  const box = { left: 0, top: 0, width: 100, height: 200 }
  for (const figure of document.querySelectorAll('svg.body__figure')) {
    figure.getBoundingClientRect = () => box as DOMRect
  }
}

test('the drawing is there for whoever asks, and where there are marks', async () => {
  await show()
  expect(document.activeElement?.id).toBe('body-marks')
  expect(screen.queryByRole('button', { name: 'Visa var på kroppen' })).toBeNull()
  cleanup()
  await show([hand])
  expect(screen.queryByRole('button', { name: 'Visa var på kroppen' })).toBeNull()
})

test('a finger on the drawing adds a mark there, and one goes on with what it was', async () => {
  const marks = await show()
  measureFigures()
  press(/^Framifrån/, { detail: 1, clientX: 87, clientY: 114 })
  expect(marks()).toMatchObject([{ part: 'front-left-hand', view: 'front', x: 685, y: 570 }])
  const card = await screen.findByRole('group', { name: 'Märke 1: Vänster hand, framifrån' })
  const select = within(card).getByRole('combobox', { name: 'Var sitter märket?' })
  expect(document.activeElement).toBe(select)
  const look = within(card).getByRole('textbox', { name: 'Hur ser det ut?' })
  fireEvent.input(look, { target: { value: 'Blått.' } })
  expect(marks()[0]?.text).toBe('Blått.')
})

test('a finger beside the body is taken to the edge, never outside it', async () => {
  const marks = await show()
  measureFigures()
  press(/^Bakifrån/, { detail: 1, clientX: -900, clientY: 900 })
  expect(marks()).toMatchObject([{ view: 'back', x: 0, y: 1000 }])
})

test('from the keyboard the part is chosen by name, and the drawing follows', async () => {
  const marks = await show()
  press(/^Framifrån/, { detail: 0 })
  expect(marks()).toMatchObject([{ part: '', view: '' }])
  const card = await screen.findByRole('group', { name: 'Märke 1' })
  const select = within(card).getByRole('combobox', { name: 'Var sitter märket?' })
  fireEvent.input(select, { target: { value: 'back-nape' } })
  expect(marks()).toMatchObject([{ part: 'back-nape', view: 'back', x: 500, y: 228 }])
  await screen.findByRole('group', { name: 'Märke 1: Nacken' })
  fireEvent.input(select, { target: { value: '' } })
  expect(marks()).toMatchObject([{ part: '', view: '' }])
})

test('a mark that was removed can be had back, and the heading takes the focus meanwhile', async () => {
  const marks = await show([hand])
  press('Ta bort märke 1')
  expect(marks()).toEqual([])
  expect(document.activeElement?.id).toBe('body-marks')
  await screen.findByText('Märket är borttaget.')
  press('Ångra')
  expect(marks()).toEqual([hand])
})

test('whoever reads the report has the list, and hears of each drawing what it shows', async () => {
  const marks = [hand, { ...hand, id: 'i_2', part: 'front-belly', text: '' }]
  render(<ReportFacts report={shortReport({ bodyMarks: marks })} pack={undefined} />)
  const drawing = await screen.findByRole('img')
  expect(drawing.getAttribute('aria-label')).toBe(
    'Framifrån. Märke 1: Vänster hand, framifrån. Märke 2: Magen.',
  )
  screen.getByText('Märke 2: Magen')
  cleanup()
  render(<ReportFacts report={shortReport()} pack={undefined} />)
  expect(screen.queryByRole('img')).toBeNull()
})

test('a report that an older version sent is read as before', () => {
  const { bodyMarks: _, ...older } = shortReport()
  render(<ReportFacts report={older as never} pack={undefined} />)
  screen.getByText('Noel har ett blåmärke.')
})
