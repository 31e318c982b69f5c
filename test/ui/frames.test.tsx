// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import house from 'lucide:house'
import { afterEach, expect, test, vi } from 'vitest'
import { AppFrame } from '../../src/ui/app-frame.tsx'
import { EmergencyNumbers } from '../../src/ui/emergency-numbers.tsx'
import { FocusFrame } from '../../src/ui/focus-frame.tsx'
import { SavedLine, StepBar } from '../../src/ui/step-bar.tsx'
import { SyncChip } from '../../src/ui/sync-chip.tsx'
import { Top } from '../../src/ui/top.tsx'
import { WhoPill } from '../../src/ui/who-pill.tsx'

afterEach(cleanup)

const ignore = () => undefined
const chip = <SyncChip icon={house} title="Offline" detail="Kept here" onClick={ignore} />

test('the same places stand in the rail and in the tabs, and one is current', () => {
  const places = [
    { href: '/', label: 'Home', icon: house, current: true },
    { href: '/cases', label: 'Cases', icon: house },
  ]
  render(
    <AppFrame places={places} onHide={ignore} top={<Top title="Unit">{chip}</Top>}>
      <h1>Page</h1>
    </AppFrame>,
  )

  const menus = screen.getAllByRole('navigation', { name: 'Huvudmeny' })
  expect(menus).toHaveLength(2)
  for (const menu of menus) {
    const link = within(menu).getByRole('link', { name: 'Home' })
    expect(link.getAttribute('aria-current')).toBe('page')
    expect(within(menu).getByRole('link', { name: 'Cases' }).hasAttribute('aria-current')).toBe(
      false,
    )
  }
})

test('a place with news says so in its name, and a phone has the places that are chosen for it', () => {
  const places = [
    { href: '/', label: 'Home', icon: house },
    { href: '/rules', label: 'Rules', icon: house, news: 'new version' },
  ]
  render(
    <AppFrame places={places} tabs={places.slice(0, 1)} onHide={ignore} top={null}>
      Page
    </AppFrame>,
  )
  const [rail, tabs] = screen.getAllByRole('navigation', { name: 'Huvudmeny' })
  if (!rail || !tabs) throw new Error('A menu is missing')
  const names = (menu: HTMLElement) =>
    within(menu)
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
      .filter(Boolean)
  expect(names(rail)).toEqual(['Home', 'Rules new version'])
  expect(names(tabs)).toEqual(['Home'])
})

test.each(['app', 'focus'] as const)('the skip link leads to the page in the %s frame', (kind) => {
  render(
    kind === 'app' ? (
      <AppFrame places={[]} onHide={ignore} top={null}>
        Page
      </AppFrame>
    ) : (
      <FocusFrame title="Task" closeHref="/" chip={chip} onHide={ignore}>
        Page
      </FocusFrame>
    ),
  )

  const link = screen.getByRole('link', { name: 'Hoppa till innehållet' })
  expect(`#${screen.getByRole('main').id}`).toBe(link.getAttribute('href'))
})

test('a step can be hidden and closed, and leads back and on', () => {
  const onHide = vi.fn<() => void>()
  const bar = (
    <StepBar
      backHref="/2"
      saved={<SavedLine text="Saved" time="10.42" />}
      nextHref="/4"
      nextLabel="Background"
    />
  )
  render(
    <FocusFrame title="Task" closeHref="/" chip={chip} onHide={onHide} bar={bar}>
      Step
    </FocusFrame>,
  )

  fireEvent.click(screen.getByRole('button', { name: 'Dölj' }))
  expect(onHide).toHaveBeenCalledOnce()
  const goes = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect([goes('Stäng'), goes('Tillbaka'), goes('Nästa: Background')]).toEqual(['/', '/2', '/4'])
})

test('what is saved is not read out at every pause, but a failure is', () => {
  const { rerender } = render(<SavedLine text="Saved" time="10.42" />)
  expect(screen.getByRole('status').getAttribute('aria-live')).toBe('off')

  rerender(<SavedLine text="Not saved" failed />)
  expect(screen.getByRole('alert').textContent).toContain('Not saved')
})

test('chip and pill say in words what they show', () => {
  render(
    <>
      {chip}
      <WhoPill initials="MS" name="Moa S." onClick={ignore} />
    </>,
  )

  expect(screen.getByRole('button', { name: 'Offline Kept here' })).toBeDefined()
  expect(screen.getByRole('button', { name: 'Moa S., byt användare eller lås' })).toBeDefined()
})

test('a number can be rung however it is written', () => {
  render(<EmergencyNumbers title="Now" numbers={[{ number: '08-465 004 10', label: 'today' }]} />)

  expect(screen.getByRole('link').getAttribute('href')).toBe('tel:0846500410')
})
