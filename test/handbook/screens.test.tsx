// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { Handbook } from '../../src/handbook/screens/handbook.tsx'
import type { LocalRoutinePack } from '../../src/routine/local-routine.ts'
import type { RulePack } from '../../src/routine/pack.ts'
import { localPack } from '../routine/local-packs.ts'
import { shippedPack } from '../routine/shipped-packs.ts'

afterEach(cleanup)

const law = shippedPack('se-2026-01-15')
const earlier = shippedPack('se-2025-07-01')

function show(pack: RulePack | undefined, before?: RulePack, local?: LocalRoutinePack): void {
  render(<Handbook pack={pack} before={before} local={local} />)
}

const part = (name: string) => within(screen.getByRole('region', { name }))
const answer = (around: HTMLElement, label: string) =>
  within(around).getAllByText(label)[0]?.nextElementSibling?.textContent

test('each of the nine steps says who, what, what is asked of social services, and by when', () => {
  show(law)
  const steps = part('Steg för steg').getAllByRole('heading', { level: 3 })
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    '1. Du blir orolig',
    '2. Beskriv det du har sett',
    '3. Rådgör om du är osäker',
    '4. Anmäl',
    '5. Socialtjänsten tar emot',
    '6. Du får besked',
    '7. Under utredningen',
    '8. Utredningen avslutas',
    '9. Utvärdera',
  ])
  const feedback = steps[5]?.closest('li')
  if (!feedback) throw new Error('The sixth step is no row')
  expect(within(feedback).getByText('förskolan eller skolan, socialtjänsten')).toBeTruthy()
  expect(answer(feedback, 'Du som anmäler')).toMatch(/^Läs svaret\./)
  expect(answer(feedback, 'Socialtjänsten')).toMatch(/inleds, inte inleds eller redan pågår/)
  expect(answer(feedback, 'När')).toMatch(/^Senast en vecka efter beslutet/)
})

test('the drawer of a step tells why, where it stands, and what nobody has held against the law', () => {
  show(law)
  const summaries = part('Steg för steg').getAllByText(/^Varför\?/, { selector: 'summary > span' })
  expect(summaries.map(({ textContent }) => textContent)).toContain('Varför? Anmäl')
  const drawers = screen.getAllByRole('group')
  expect(drawers.every((drawer) => !(drawer as HTMLDetailsElement).open)).toBe(true)

  const drawer = summaries[3]?.closest('details')
  if (!drawer) throw new Error('The fourth step has no drawer')
  expect(within(drawer).getByText(/^Du är själv skyldig att anmäla\./)).toBeTruthy()
  expect(within(drawer).getByText('Socialtjänstlagen (2025:400), 19 kap. 1 §')).toBeTruthy()
  expect(answer(drawer, 'Du som anmäler')).toMatch(/Inte kontrollerat i lagtexten\.$/)
  expect(answer(drawer, 'Socialtjänsten')).toBe('Läst i lagtexten.')
  expect(answer(drawer, 'Kontrollerat')).toBe(law.checkedOn)
})

test('the law is told with its dates, and nothing on the page leads out of it', () => {
  show(law, earlier)
  const acts = part('Lagen')
  const act = acts.getByRole('heading', { name: 'Socialtjänstlagen (2025:400)' }).closest('.card')
  if (!(act instanceof HTMLElement)) throw new Error('The act has no card')
  expect(within(act).getByText(/^Visa \d+ paragrafer$/).textContent).toMatch(
    / i socialtjänstlagen$/,
  )
  expect(within(act).getByText('rkrattsbaser.gov.se/sfst?bet=2025:400')).toBeTruthy()
  expect(answer(act, '19 kap. 6 §')).toBe(
    'Steg: Anmäl · Du får besked.Används här från 2026-01-15. Kontrollerad 2026-01-05. Läst i lagtexten.',
  )
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/stotta'])
  expect(document.querySelectorAll('img, iframe, [src]')).toHaveLength(0)
})

test('a statute that stops being the law says until when it is used', () => {
  show(earlier)
  const act = part('Lagen')
    .getByRole('heading', { name: /^Socialtjänstlagen/ })
    .closest('.card')
  if (!(act instanceof HTMLElement)) throw new Error('The act has no card')
  expect(answer(act, '19 kap. 6 §')).toMatch(/från 2025-07-01\. Till och med 2026-01-14\. /)
})

test('what is changed is told in the old words and the new', () => {
  show(law, earlier)
  const changes = part('Det här är ändrat')
  expect(changes.getByText(/^\d+ texter är ändrade sedan förra versionen\.$/)).toBeTruthy()
  const row = changes.getByText('Svara anmälaren senast en vecka efter beslutet.').closest('li')
  if (!row) throw new Error('The change is no row')
  expect(answer(row, 'Förut')).toBe('Svara anmälaren när beslutet är fattat.')
  expect(changes.getAllByText('Texten fanns inte.').length).toBeGreaterThan(0)

  cleanup()
  show(law)
  expect(screen.queryByText('Det här är ändrat')).toBeNull()
})

test('old words are shown beside new ones, also before a pack has been fetched', () => {
  show(undefined)
  expect(screen.getByText(/^Rutinen är inte hämtad än\./)).toBeTruthy()
  const words = screen.getByRole('region', { name: 'Gamla ord' })
  expect(answer(words, 'landsting')).toBe('region')
  expect(answer(words, 'sekretesslagen, SekrL, SekL')).toMatch(/\(OSL\)$/)
  expect(answer(words, 'Myndigheten för skolutveckling')).toBe('Skolverket (inte kontrollerat)')
  expect(within(words).getAllByRole('term')).toHaveLength(11)
})

test('no old word is used for what is said now', () => {
  show(law)
  const steps = screen.getByRole('region', { name: 'Steg för steg' }).textContent
  expect(steps).not.toMatch(
    /landsting|förskolechef|elevvård|handikapp|särskola|bistånd|klient|anmälningsplikt|skolk\b/i,
  )
})

test('what is done here stands under its own name in its own step, and nowhere else', () => {
  show(law, undefined, localPack())
  const steps = part('Steg för steg').getAllByRole('listitem')
  const told = steps.filter(({ textContent }) => textContent?.includes('Så gör vi på Tallkotten.'))
  expect(told.map((step) => within(step).getByRole('heading').textContent)).toEqual(['4. Anmäl'])
  within(told[0] ?? document.body).getByText('Bestämt av: arbetslaget. Kontrollerat 2026-01-12.')
})
