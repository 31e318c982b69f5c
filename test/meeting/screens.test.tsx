// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDraftStore } from '../../src/draft/draft-store.ts'
import { saveDraft } from '../../src/draft/draft-repository.ts'
import type { Desk } from '../../src/letters/desk.ts'
import type { Point } from '../../src/meeting/agenda.ts'
import { emptyMeeting, type Meeting } from '../../src/meeting/record.ts'
import { EditMeeting } from '../../src/meeting/screens/edit-meeting.tsx'
import { MeetingList } from '../../src/meeting/screens/list-meetings.tsx'
import { foundPreschool, openDesk, surround, type Preschool } from './support.ts'

const rec = `r_${'m'.repeat(22)}`
const path = `/mote/${rec}`

let preschool: Preschool
let desk: Desk

beforeAll(async () => {
  preschool = await foundPreschool()
})
beforeEach(async () => {
  desk = await openDesk(preschool)
})
afterEach(cleanup)

function show(point: Point = 'varfor', prefilled: Partial<Meeting> = {}) {
  const empty = emptyMeeting(prefilled)
  const store = createDraftStore(desk, { rec, of: 'meeting', empty })
  render(<EditMeeting around={surround(desk)} store={store} rec={rec} point={point} />)
  return store
}

function write(label: string, value: string): void {
  fireEvent.input(screen.getByRole('textbox', { name: new RegExp(`^${label}`) }), {
    target: { value },
  })
}

async function press(name: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name }))
}

test('the way goes through the five points, and the first is where the talk begins', () => {
  show()
  const way = screen.getByRole('navigation', { name: 'Mötets fem punkter' })
  const links = within(way).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    path,
    `${path}/bilder`,
    `${path}/barnet`,
    `${path}/beslut`,
    `${path}/kontakt`,
  ])
  expect(links[0]?.getAttribute('aria-current')).toBe('step')
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  expect(document.title).toBe('Varför vi ses – Trepart')
})

test('each party has a picture of its own, with the school’s called after the unit', () => {
  show('bilder')
  expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
    'Förskolans bild',
    'Familjens bild',
    'Socialtjänstens bild',
  ])
})

test('what is written and chosen is in the draft, and nothing is chosen from the start', async () => {
  const store = show('barnet')
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])

  write('Det barnet säger', 'Jag är trött.')
  fireEvent.click(screen.getByRole('radio', { name: 'Barnet talade själv' }))
  expect(store.getState().content).toMatchObject({
    childView: 'Jag är trött.',
    childSpoke: 'spokeSelf',
  })
  expect(await screen.findByText('Sparat på surfplattan')).toBeTruthy()
})

test('the heading of the room shows initials and never the name', async () => {
  show()
  write('Vilket barn gäller mötet', 'Alva Exempelsson')
  expect(await screen.findByText('barn A.E.')).toBeTruthy()
  expect(document.title).not.toContain('Alva')
})

test('a new person is where one goes on writing, and a missing party is said', async () => {
  const store = show()
  await press('Lägg till en person')
  const row = await screen.findByRole('group', { name: 'Person 1' })
  const name = within(row).getByRole('textbox', { name: 'Namn' })
  expect(document.activeElement).toBe(name)

  fireEvent.input(name, { target: { value: 'Mika Exempelsson' } })
  fireEvent.click(within(row).getByRole('radio', { name: 'Familjen' }))
  fireEvent.click(within(row).getByRole('radio', { name: 'Närvarande' }))
  expect(store.getState().content.participants).toMatchObject([
    { name: 'Mika Exempelsson', party: 'family', attendance: 'present' },
  ])
  expect(
    await screen.findByText(/Här saknas: Förskola eller skola, Socialtjänsten\.$/),
  ).toBeTruthy()
})

test('a decision that was removed comes back where it stood, with what was written since', async () => {
  const store = show('beslut')
  const decisions = ['ringer', 'skriver', 'kommer'].map((what, at) => {
    return { id: `i_${at}`, who: 'Samira', what, when: 'fredag', party: '' as const, due: '' }
  })
  store.getState().edit({ decisions })
  await press('Ta bort beslut 2')
  expect(store.getState().content.decisions.map(({ what }) => what)).toEqual(['ringer', 'kommer'])
  expect(document.activeElement).toBe(
    screen.getByRole('heading', { name: 'Vi bestämmer', level: 1 }),
  )

  const [first] = await screen.findAllByRole('textbox', { name: 'Gör vad?' })
  fireEvent.input(first!, { target: { value: 'ringer hem' } })
  await press('Ångra')
  expect(store.getState().content.decisions.map(({ what }) => what)).toEqual([
    'ringer hem',
    'skriver',
    'kommer',
  ])
})

test('after an interruption the caret stands where it stood', async () => {
  const content = emptyMeeting({ familyView: 'Hon är trött på kvällarna.' })
  const place = { path: `${path}/bilder`, field: 'familyView', caret: 7, scroll: 0 }
  const resume = { kind: 'resume', id: 'resume', ...place }
  await saveDraft(desk, { rec, of: 'meeting', content }, resume as never)

  show('bilder')
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', {
    name: 'Så beskriver familjen läget',
  })
  expect(document.activeElement).toBe(field)
  expect(field.selectionStart).toBe(7)
})

test('the place is remembered as the caret moves', async () => {
  const store = show('bilder')
  write('Familjens förslag', 'Vila')
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Familjens förslag' })
  field.setSelectionRange(2, 2)
  fireEvent.keyUp(field)
  await store.getState().flush()
  expect(desk.cabinet.findResume()).toMatchObject({
    path: `${path}/bilder`,
    field: 'familyProposal',
    caret: 2,
  })
})

test('leaving the page seals the note for the person’s other tablets', async () => {
  show('bilder')
  write('Familjens förslag', 'Vila')
  cleanup()
  await expect.poll(() => desk.database.outbox.count()).toBe(1)
})

test('the list shows the newest first, by initials, and leads to each', async () => {
  for (const [at, childName] of ['Alva Exempelsson', ''].entries()) {
    const content = emptyMeeting({ childName })
    await saveDraft(desk, { rec: `r_${at}`, of: 'meeting', content })
    preschool.clock.forward(1)
  }
  await saveDraft(desk, { rec: 'r_other', of: 'consent', content: {} })
  const { container } = render(<MeetingList desk={desk} now={desk.clock.now()} />)

  await screen.findByRole('link', { name: /^Möte om A\.E\./ })
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/mote/nytt', '/mote/r_1', '/mote/r_0'])
  expect(container.textContent).not.toContain('Alva')
})

test('an empty list says so', async () => {
  render(<MeetingList desk={desk} now={desk.clock.now()} />)
  expect(await screen.findByText('Du har inga mötesanteckningar än.')).toBeTruthy()
})
