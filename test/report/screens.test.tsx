// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDraftStore } from '../../src/draft/draft-store.ts'
import { findDraft, saveDraft } from '../../src/draft/draft-repository.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { emptyReport, readReport, type Report, type ReportStep } from '../../src/report/record.ts'
import { siblingReportId } from '../../src/report/sibling.ts'
import { randomId } from '../../src/base/id.ts'
import { EditReport } from '../../src/report/screens/edit-report.tsx'
import { foundPreschool, openDesk, surround, type Preschool } from '../meeting/support.ts'

const rec = `r_${'s'.repeat(22)}`

let preschool: Preschool
let desk: Desk

beforeAll(async () => {
  preschool = await foundPreschool()
})
beforeEach(async () => {
  desk = await openDesk(preschool)
})
afterEach(cleanup)

function show(step: ReportStep, report: Partial<Report> = {}, around = surround(desk)) {
  const store = createDraftStore(desk, { rec, of: 'report', empty: emptyReport(report) })
  render(<EditReport around={around} store={store} rec={rec} step={step} />)
  return store
}

async function press(name: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name }))
}

test('a sibling that was removed comes back where it stood, with what was written since', async () => {
  const siblings = ['Alva', 'Mika', 'Kim'].map((name, at) => {
    return { id: `i_${at}`, name, age: '', worried: '' as const }
  })
  const store = show('barnet', { siblings })
  const names = () => store.getState().content.siblings.map(({ name }) => name)
  await press('Ta bort syskon 2')
  expect(names()).toEqual(['Alva', 'Kim'])
  expect(document.activeElement?.id).toBe('siblings')
  await screen.findByText('Syskonet är borttaget.')

  const row = screen.getByRole('group', { name: 'Syskon 1' })
  fireEvent.input(within(row).getByRole('textbox', { name: /^Namn/ }), {
    target: { value: 'Alva Exempelsson' },
  })
  await press('Ångra')
  expect(names()).toEqual(['Alva Exempelsson', 'Mika', 'Kim'])
})

test('a sibling’s report is begun from a row that is durable, however quick the tap', async () => {
  const sibling = { id: randomId('i'), name: 'Alva', age: '', worried: 'yes' as const }
  const store = show('barnet', { siblings: [sibling] })
  store.getState().edit({ childName: 'Noel Sandvret' })
  await press('Skriv en anmälan också för syskonet')
  await screen.findByRole('button', { name: 'Öppna anmälan för syskonet' })
  const content = (id = '') => readReport(findDraft(desk, id)?.content)
  expect(content(rec)).toMatchObject({ childName: 'Noel Sandvret', siblings: [sibling] })
  expect(content(siblingReportId(sibling.id))).toMatchObject({
    childName: 'Alva',
    siblings: [{ name: 'Noel Sandvret' }],
  })
})

test('a guardian that was removed comes back, and the heading takes the focus meanwhile', async () => {
  const guardian = {
    id: 'i_1',
    name: 'Mika Exempelsson',
    personalNumber: '',
    address: '',
    phone: '',
    custody: 'joint' as const,
    interpreter: '',
  }
  const store = show('vardnadshavare', { guardians: [guardian] })
  await press('Ta bort vårdnadshavare 1')
  expect(store.getState().content.guardians).toEqual([])
  expect(document.activeElement).toBe(
    screen.getByRole('heading', { name: 'Barnets vårdnadshavare' }),
  )
  await screen.findByText('Vårdnadshavaren är borttagen.')
  await press('Ångra')
  expect(store.getState().content.guardians).toEqual([guardian])
})

test('a guardian who is added is where one goes on writing, and the caret is remembered', async () => {
  show('vardnadshavare')
  await press('Lägg till en vårdnadshavare')
  const name = await screen.findByRole('textbox', { name: 'Namn' })
  expect(document.activeElement).toBe(name)
})

test('after an interruption the caret stands where it stood, also in a sibling’s name', async () => {
  const sibling = { id: 'i_1', name: 'Alva Exempelsson', age: '', worried: '' as const }
  const content = emptyReport({ siblings: [sibling] })
  const path = `/anmalan/${rec}/barnet`
  const resume = { path, field: 'sibling-name-i_1', caret: 4, scroll: 0 }
  const words = { rec, of: 'report' as const, content: content as never }
  await saveDraft(desk, words, { kind: 'resume', id: 'resume', ...resume })
  show('barnet')
  const field = document.activeElement as HTMLInputElement
  expect(field.value).toBe('Alva Exempelsson')
  expect(field.selectionStart).toBe(4)
})

const CALL = { oralOn: '2026-03-12', oralTime: '14:05', oralTo: 'Eva-Lis' }

test('an interrupted note of a call is gone on with, though its form comes after the page', async () => {
  const path = `/anmalan/${rec}/skydd`
  window.history.pushState({}, '', path)
  const words = { rec, of: 'report' as const, content: emptyReport(CALL) as never }
  const resume = { path, field: 'oralTo', caret: 3, scroll: 0 }
  await saveDraft(desk, words, { kind: 'resume', id: 'resume', ...resume })
  show('skydd')
  const field = await screen.findByRole<HTMLInputElement>('textbox', {
    name: /^Vem pratade du med/,
  })
  await waitFor(() => expect(document.activeElement).toBe(field))
  expect(field.selectionStart).toBe(3)
})

test('a call that was not made is taken back, and loses nothing that was written', async () => {
  const store = show('skydd', { acute: 'yes', ...CALL })
  await press('Jag har inte ringt')
  expect(store.getState().content).toMatchObject({ oralOn: '', oralTime: '', oralTo: 'Eva-Lis' })
  expect(document.activeElement?.id).toBe('oral-report')
  await press('Jag har ringt')
  expect(store.getState().content).toMatchObject({ oralOn: '2026-03-12', oralTime: '14:20' })
})

test('a call stays on the page when it is no longer urgent, and is nobody’s question before', async () => {
  show('skydd', { acute: 'no', ...CALL })
  await screen.findByRole('button', { name: 'Jag har inte ringt' })
  cleanup()
  show('skydd', { acute: 'no' })
  expect(screen.queryByRole('button', { name: 'Jag har ringt' })).toBeNull()
})

test('without rules a call can be noted all the same, with 112 to ring', async () => {
  const numbers = [{ number: '112', label: '' }]
  show('skydd', { acute: 'yes' }, { ...surround(desk), pack: undefined, packs: [], numbers })
  await screen.findByRole('link', { name: 'Ring 112' })
  await press('Jag har ringt')
  const day = screen.getByRole<HTMLInputElement>('textbox', { name: 'Vilken dag ringde du?' })
  expect(day.value).toBe('2026-03-12')
  expect(screen.queryByText(/Sista dag/)).toBeNull()
})
