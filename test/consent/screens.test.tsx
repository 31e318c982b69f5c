// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { StoreApi } from 'zustand/vanilla'
import { emptyConsent, type ConsentChecklist } from '../../src/consent/checklist.ts'
import { EditConsent } from '../../src/consent/screens/edit-consent.tsx'
import { ConsentList } from '../../src/consent/screens/list-consents.tsx'
import { createDraftStore, type DraftState } from '../../src/draft/draft-store.ts'
import { saveDraft } from '../../src/draft/draft-repository.ts'
import type { OlderVersion } from '../../src/draft/draft.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { foundPreschool, openDesk, surround, type Preschool } from '../meeting/support.ts'

const rec = `r_${'c'.repeat(22)}`
const path = `/samtycke/${rec}`

let preschool: Preschool
let desk: Desk

beforeAll(async () => {
  preschool = await foundPreschool()
})
beforeEach(async () => {
  desk = await openDesk(preschool)
})
afterEach(cleanup)

function show(change: object = {}): StoreApi<DraftState<ConsentChecklist>> {
  const store = createDraftStore(desk, { rec, of: 'consent', empty: emptyConsent() })
  render(
    <EditConsent
      around={{ ...surround(desk), ...change }}
      store={store}
      rec={rec}
      onHandOver={() => undefined}
    />,
  )
  return store
}

async function press(name: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name }))
}

async function addLine(kind: 'mottagare' | 'uppgift', text: string): Promise<void> {
  await press(`Lägg till en ${kind}`)
  const name = kind === 'mottagare' ? 'Mottagare 1' : 'Uppgift 1'
  fireEvent.input(await screen.findByRole('textbox', { name }), { target: { value: text } })
}

test('the page says what it is, and that it goes to nobody', () => {
  show()
  expect(screen.getByText('Det här är en checklista. Den lämnas inte till någon.')).toBeTruthy()
  expect(screen.getByText(/^Samtycket häver sekretess\./)).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
})

test('the twelve points of the pack are there, and none is ticked from the start', async () => {
  const store = show()
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
  expect(boxes).toHaveLength(12)
  expect(boxes.filter(({ checked }) => checked)).toEqual([])
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])

  fireEvent.click(screen.getByRole('checkbox', { name: 'Familjen vet hur de ångrar sig.' }))
  expect(store.getState().content.checklist).toEqual(['samt.lista.09.angra'])
  expect(await screen.findByText('1 av 12 är förkryssade.')).toBeTruthy()
})

test('without a rule pack the rest can still be written', () => {
  const store = show({ pack: undefined })
  expect(screen.getByText(/^Listan finns inte på plattan än\./)).toBeTruthy()
  fireEvent.input(screen.getByRole('textbox', { name: 'Vad ska uppgifterna användas till?' }), {
    target: { value: 'Samma stöd' },
  })
  expect(store.getState().content.purpose).toBe('Samma stöd')
})

test('"allt" and "samtliga myndigheter" are answered with a gentle word and kept as they are', async () => {
  const store = show()
  await addLine('mottagare', 'Samtliga myndigheter')
  await addLine('uppgift', 'allt')

  expect(await screen.findByText(/”Alla” är för brett/)).toBeTruthy()
  expect(await screen.findByText(/”Allt” är för brett/)).toBeTruthy()
  const { recipients, topics } = store.getState().content
  expect([recipients[0]?.text, topics[0]?.text]).toEqual(['Samtliga myndigheter', 'allt'])
  expect(await store.getState().flush()).toBe(true)
})

test('more than a year is answered with a gentle word', async () => {
  const store = show()
  const field = screen.getByRole('textbox', { name: 'Gäller till och med' })
  fireEvent.input(field, { target: { value: '20270312' } })
  expect(store.getState().content.validUntil).toBe('2027-03-12')
  expect(screen.queryByText(/längre än ett år/)).toBeNull()

  fireEvent.input(field, { target: { value: '20270313' } })
  expect(await screen.findByText(/längre än ett år/)).toBeTruthy()
})

test('a holder that was removed comes back where it stood', async () => {
  const store = show()
  await press('Lägg till en person')
  const row = await screen.findByRole('group', { name: 'Person 1' })
  const name = within(row).getByRole('textbox', { name: 'Namn' })
  expect(document.activeElement).toBe(name)
  fireEvent.input(name, { target: { value: 'Mika Exempelsson' } })
  fireEvent.click(within(row).getByRole('radio', { name: 'Vårdnadshavare' }))

  await press('Ta bort person 1')
  expect(store.getState().content.holders).toEqual([])
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Vem säger ja?' }))
  await press('Ångra')
  expect(store.getState().content.holders).toMatchObject([
    { name: 'Mika Exempelsson', role: 'guardian' },
  ])
})

test('after an interruption the caret stands where it stood, also in a row', async () => {
  const content = emptyConsent({ topics: [{ id: 'i_1', text: 'Hur Alva sover' }] })
  const resume = { kind: 'resume', id: 'resume', path, field: 'topic-i_1', caret: 3, scroll: 0 }
  await saveDraft(desk, { rec, of: 'consent', content }, resume as never)

  show()
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Uppgift 1' })
  expect(document.activeElement).toBe(field)
  expect(field.selectionStart).toBe(3)
})

test('what the other tablet wrote stands above, to be read', async () => {
  await saveDraft(desk, { rec, of: 'consent', content: emptyConsent() })
  const older: OlderVersion = {
    kind: 'olderVersion',
    id: 'older',
    rec,
    content: { purpose: 'Samma stöd hemma' },
    savedAt: desk.clock.now(),
    hash: 'older',
    settled: false,
  }
  await desk.cabinet.write({ put: [older] })
  show()
  expect(await screen.findByText('Samma stöd hemma')).toBeTruthy()
})

test('leaving the page seals the checklist for the person’s other tablets', async () => {
  show()
  fireEvent.input(screen.getByRole('textbox', { name: /^Anteckning/ }), {
    target: { value: 'Mika vill tänka' },
  })
  cleanup()
  await expect.poll(() => desk.database.outbox.count()).toBe(1)
})

test('the list shows the newest first, by initials, and leads to each', async () => {
  for (const [at, childName] of ['Alva Exempelsson', ''].entries()) {
    await saveDraft(desk, { rec: `r_${at}`, of: 'consent', content: emptyConsent({ childName }) })
    preschool.clock.forward(1)
  }
  await saveDraft(desk, { rec: 'r_other', of: 'meeting', content: {} })
  const { container } = render(<ConsentList desk={desk} now={desk.clock.now()} />)

  await screen.findByRole('link', { name: /^Checklista för A\.E\./ })
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/samtycke/nytt', '/samtycke/r_1', '/samtycke/r_0'])
  expect(container.textContent).not.toContain('Alva')
})

test('an empty list says so', async () => {
  render(<ConsentList desk={desk} now={desk.clock.now()} />)
  expect(await screen.findByText('Du har inga checklistor än.')).toBeTruthy()
})
