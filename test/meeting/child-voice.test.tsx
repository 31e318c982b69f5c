// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDraftStore } from '../../src/draft/draft-store.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { emptyMeeting, type Meeting } from '../../src/meeting/record.ts'
import { ChildVoice } from '../../src/meeting/screens/child-voice.tsx'
import { rec } from './plans.ts'
import { foundPreschool, openDesk, surround, type Preschool } from './support.ts'

let preschool: Preschool
let desk: Desk

beforeAll(async () => {
  preschool = await foundPreschool()
})
beforeEach(async () => {
  desk = await openDesk(preschool)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(prefilled: Partial<Meeting> = {}) {
  const empty = emptyMeeting({ childName: 'Noel Sandvret', ...prefilled })
  const store = createDraftStore(desk, { rec, of: 'meeting', empty })
  return { store, ...render(<ChildVoice around={surround(desk)} store={store} rec={rec} />) }
}

test('a picture is pressed and let go of, and nobody’s name is on the page', () => {
  const { store, container } = show()
  const tired = screen.getByRole('button', { name: 'Trött' })
  fireEvent.click(tired)
  expect(store.getState().content.childView).toBe('Pekade på bilden: Trött.')
  expect(tired.getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(tired)
  expect(tired.getAttribute('aria-pressed')).toBe('false')
  expect(container.textContent).not.toMatch(/Noel|Sandvret/)
  expect(store.getState().content.seenBy).toEqual({})
})

describe('reading aloud', () => {
  /** What the browser offers, and what was said with it. */
  function offer(...voices: readonly Partial<SpeechSynthesisVoice>[]) {
    const said: string[] = []
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: ({ text, voice }: { text: string; voice: SpeechSynthesisVoice }) =>
        said.push(`${voice.name}: ${text}`),
      cancel: () => said.push('silence'),
    })
    vi.stubGlobal('speechSynthesis', synthesis)
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        readonly text: string
        constructor(text: string) {
          this.text = text
        }
      },
    )
    return { said, synthesis }
  }
  const away = { name: 'Away', lang: 'sv-SE', localService: false }
  const own = { name: 'Own', lang: 'sv-SE', localService: true }
  const english = { name: 'English', lang: 'en-GB', localService: true }
  const listen = () => screen.queryByRole('button', { name: 'Lyssna' })

  test('is not offered by a voice that sends the words away, nor by one of another language', () => {
    offer(away, english)
    show()
    expect(listen()).toBeNull()
  })

  test('is done by the tablet’s own voice, and says the child’s words as they stand', () => {
    const { said } = offer(away, english, own)
    show({ childView: 'Jag är trött.' })
    fireEvent.click(screen.getByRole('button', { name: 'Lyssna på det jag har sagt' }))
    expect(said.at(-1)).toBe('Own: Jag är trött.')
  })

  test('is offered when the browser has found its voices', async () => {
    const voices: Partial<SpeechSynthesisVoice>[] = []
    const { synthesis } = offer()
    synthesis.getVoices = () => voices
    show()
    expect(listen()).toBeNull()
    voices.push(own)
    await act(() => void synthesis.dispatchEvent(new Event('voiceschanged')))
    expect(listen()).not.toBeNull()
  })

  test('falls silent when the page is hidden and when it is left', () => {
    const { said } = offer(own)
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Lyssna' }))
    expect(said.at(-1)).not.toBe('silence')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(said.at(-1)).toBe('silence')
    fireEvent.click(screen.getByRole('button', { name: 'Lyssna' }))
    cleanup()
    expect(said.at(-1)).toBe('silence')
  })
})
