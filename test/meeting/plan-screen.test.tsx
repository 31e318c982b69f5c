// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createDraftStore } from '../../src/draft/draft-store.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { emptyMeeting, type Meeting } from '../../src/meeting/record.ts'
import { PlanMeeting } from '../../src/meeting/screens/plan-meeting.tsx'
import { meetingText } from '../../src/text/meeting.ts'
import { father, mother, plan, rec } from './plans.ts'
import { foundPreschool, openDesk, surround } from './support.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk(await foundPreschool())
})
afterEach(cleanup)

function show(change: Partial<Meeting>): void {
  const store = createDraftStore(desk, { rec, of: 'meeting', empty: emptyMeeting(change) })
  render(<PlanMeeting around={surround(desk)} store={store} rec={rec} />)
}

const SEND = { name: 'Skicka inbjudan' }
const purpose = () => screen.queryByRole('textbox', { name: /Vad vill ni med mötet/ })

function answer(question: string, choice: string): void {
  const group = screen.getByRole('radiogroup', { name: question })
  fireEvent.click(within(group).getByRole('radio', { name: choice }))
}

describe('a meeting that may not be held', () => {
  test('asks for nothing more, and says whom to ring', () => {
    show(plan())
    expect(purpose()).toBeTruthy()
    answer(meetingText.fields.violence.label, 'Vet inte')
    expect(screen.getByRole('alert').textContent).toContain('Håll inget möte')
    expect(screen.getByRole('link', { name: 'Se vem du kan ringa' }).getAttribute('href')).toBe(
      '/kontakter',
    )
    expect([purpose(), screen.queryByRole('button', SEND)]).toEqual([null, null])
    answer(meetingText.fields.violence.label, 'Nej')
    expect(purpose()).toBeTruthy()
  })

  test('with two guardians in conflict lets one change who comes, and invites nobody yet', () => {
    show(plan({ participants: [mother, father] }))
    answer(meetingText.fields.custody.label, 'Ja')
    expect(screen.getByRole('alert').textContent).toContain('Ring var och en')
    expect(screen.queryByRole('region', { name: 'Så här ser inbjudan ut' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort person 2' }))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('region', { name: 'Så här ser inbjudan ut' })).toBeTruthy()
  })

  test('about a report that is not on this tablet counts as locked from the start', () => {
    show(plan({ sid: `s_${'z'.repeat(22)}` }))
    expect(screen.getByRole('alert').textContent).toContain('Vårdnadshavarna får inte veta')
    expect(purpose()).toBeNull()
  })
})

test('an interpreter who is not booked is what lacks, with the law, and nothing is lost', () => {
  show(plan({ interpreter: 'needed', language: 'somaliska' }))
  expect(screen.getByText(/Tolk behövs men är inte bokad/).textContent).toMatch(/13\s§/)
  expect(screen.queryByRole('button', SEND)).toBeNull()
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Vilket språk/ }).value).toBe(
    'somaliska',
  )
})

test('the invitation is read as its reader has it; about no report it is told on paper', () => {
  show(plan())
  const invitation = screen.getByRole('region', { name: 'Så här ser inbjudan ut' })
  expect(invitation.textContent).toContain('Höra hur våren har varit')
  expect(invitation.textContent).toContain('Familjen, Förskola eller skola, Socialtjänsten')
  expect(invitation.textContent).toContain('Mötet är frivilligt')
  expect(invitation.textContent).not.toMatch(/Ture|Malmqvist/)
  expect(screen.getByText(/Berätta själv för dem som ska komma/)).toBeTruthy()
  expect(screen.queryByRole('button', SEND)).toBeNull()
})
