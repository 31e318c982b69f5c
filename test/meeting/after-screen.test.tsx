// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDraftStore } from '../../src/draft/draft-store.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { familySheet, meetingSheet } from '../../src/meeting/print.tsx'
import type { Meeting } from '../../src/meeting/record.ts'
import { AfterMeeting } from '../../src/meeting/screens/after-meeting.tsx'
import { plan, rec } from './plans.ts'
import { foundPreschool, openDesk, surround, type Preschool } from './support.ts'

let preschool: Preschool
let desk: Desk

beforeAll(async () => {
  preschool = await foundPreschool()
})
beforeEach(async () => {
  desk = await openDesk(preschool)
})
afterEach(cleanup)

const seenBy = { family: ['family'], decisions: ['socialServices'] }

function show(change: Partial<Meeting> = {}) {
  const empty = plan({ seenBy, ...change })
  const store = createDraftStore(desk, { rec, of: 'meeting', empty })
  render(<AfterMeeting around={surround(desk)} store={store} rec={rec} />)
  return store
}

const sectionOf = (name: string) => screen.findByRole('region', { name })
const paper = () => screen.queryByRole('button', { name: 'Skriv ut familjens kopia' })

test('each party is shown its own words and nobody else’s', async () => {
  show()
  const family = (await sectionOf('Familjen')).textContent
  expect(family).toContain('Vi försöker väcka honom.')
  expect(family).not.toMatch(/möter Ture|Olle|måndagar/)
  const social = (await sectionOf('Socialtjänsten')).textContent
  expect(social).toContain('Olle, möter Ture, 2026-04-20')
  expect(social).not.toMatch(/väcka|måndagar/)
  expect((await sectionOf('Ni själva')).textContent).toContain('Jag vill gå till skolan med Olle.')
})

test('a party that is shown nothing more is told to have only that one met', async () => {
  show({ seenBy: {} })
  await within(await sectionOf('Familjen')).findByText(/^Här står bara att ni har setts/)
})

test('about no report nothing is sent, and the copy can be printed', async () => {
  show()
  await screen.findByText(/Anteckningen stannar hos dig/)
  expect(screen.queryByRole('button', { name: 'Spara och skicka' })).toBeNull()
  expect(paper()).not.toBeNull()
})

test('a danger that somebody is told of takes the words and the copy away', async () => {
  const store = show()
  await sectionOf('Familjen')
  await act(() => store.getState().edit({ violence: 'unknown' }))
  const stopped = await screen.findByRole('alert')
  expect(within(stopped).getByRole('heading').textContent).toBe('Inget får lämnas från mötet')
  expect(document.body.textContent).not.toContain('Vi försöker väcka honom.')
  expect(paper()).toBeNull()
})

test('about a report that is not on this tablet it is closed from the start', async () => {
  show({ sid: `s_${'z'.repeat(22)}` })
  expect((await screen.findByRole('alert')).textContent).toContain('Vårdnadshavarna får inte veta')
  expect(screen.queryByRole('button', { name: 'Spara och skicka' })).toBeNull()
})

test('the browser’s own menu prints the copy while there is one, else the private draft', async () => {
  const store = show()
  await sectionOf('Familjen')
  const printed = async () => {
    // The papers are fetched when the page is there.
    await expect.poll(() => print()?.querySelector('h1')?.textContent).toBeTruthy()
    return print()?.textContent ?? ''
  }
  const print = () => {
    window.dispatchEvent(new Event('beforeprint'))
    return document.querySelector('.paper')
  }
  const copy = await printed()
  expect(copy).toContain('Kopia till familjen')
  expect(copy).toMatch(/Kontrollsumma(\S{4} ){10}\S{3}/)
  expect(copy).not.toMatch(/möter Ture|måndagar|UTKAST/)
  await act(() => store.getState().edit({ honour: 'yes' }))
  await screen.findByRole('alert')
  expect(await printed()).toContain('UTKAST, egen anteckning')
})

test('a copy is called by its number and names nobody', () => {
  const note = {
    meeting: rec,
    kind: '',
    purpose: '',
    date: '',
    passages: [],
    decisions: [],
  } as const
  const words = { ...note, passages: [], decisions: [] }
  expect(familySheet(surround(desk), rec, words).name).toBe('M-mmmmmmmm')
  expect(meetingSheet(surround(desk), plan()).name).toBe('Trepart')
})
