// Samira plans a meeting in a room without a network: first whether it is safe to meet, then who comes
// and when, with an interpreter who is booked.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { textbox } from '../support/report-steps.ts'
import { photographAll } from '../support/screens.ts'

const VIOLENCE = 'Kan det finnas våld eller övergrepp hemma?'
const DANGERS = [
  'Kan det finnas förtryck i hederns namn?',
  'Är vårdnadshavarna i konflikt om barnet?',
]

let server: AppServer
let tablet: Tablet

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet({ profileDir: freshProfile() })
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await unlock(tablet.page, getPerson(server, 'Samira Ekholt'))
  await waitForOfflineReady(tablet.page)
  await tablet.context.setOffline(true)
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

test('a danger that nobody has ruled out ends it there, with somebody to ring', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Möten' }).first().click()
  await page.getByRole('link', { name: 'Ny mötesanteckning' }).click()
  await page.getByRole('link', { name: 'Bjud in till mötet' }).click()
  await page.getByRole('heading', { name: 'Bjud in till möte' }).waitFor()
  await choose(page, VIOLENCE, 'Vet inte')
  await page.getByRole('heading', { name: 'Håll inget möte nu' }).waitFor()
  expect(await textbox(page, 'Vad vill ni med mötet?').count()).toBe(0)
  await photographAll(page, 'mote-stopp')
  await choose(page, VIOLENCE, 'Nej')
  for (const question of DANGERS) await choose(page, question, 'Nej')
})

test('what lacks is said, and the invitation is there when nothing does', async () => {
  const { page } = tablet
  await textbox(page, 'Vad vill ni med mötet?').fill('Höra hur våren har varit')
  await textbox(page, 'Vem bjuder in?').fill('Tallkottens förskola')
  await textbox(page, 'Vem leder mötet?').fill('Bengt Lindroos')
  await textbox(page, 'Datum').fill('2026-04-14')
  await textbox(page, 'Klockan').fill('10.00')
  await choose(page, 'Vilken sorts plats?', 'Förskolan')
  await choose(page, 'Behövs tolk?', 'Ja, inte bokad än')
  await textbox(page, 'Vilket språk?').fill('somaliska')
  await page.getByText('Tolk behövs men är inte bokad').waitFor()
  await page.getByText(/^Sparat på surfplattan/).waitFor()
  await choose(page, 'Behövs tolk?', 'Ja, bokad')
  await page.getByText('Mötet är frivilligt för familjen').waitFor()
  await photographAll(page, 'mote-inbjudan')
  await page.getByText(/^Sparat på surfplattan/).waitFor()
})

test('the note begins with what was planned', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Till mötesanteckningen' }).click()
  await page.getByRole('heading', { name: 'Varför vi ses', level: 1 }).waitFor()
  expect(await textbox(page, 'Vad vill ni med mötet?').inputValue()).toBe(
    'Höra hur våren har varit',
  )
})
