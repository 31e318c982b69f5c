// What one may set on a tablet, and the pages that tell about Trepart: each works without a network.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { arrive, visit } from '../support/screen-check.ts'
import { photographAll } from '../support/screens.ts'

let server: AppServer
let tablet: Tablet

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

const samira = () => getPerson(server, 'Samira Ekholt')
const letterSize = () =>
  tablet.page.evaluate(() => getComputedStyle(document.documentElement).fontSize)

test('larger text and the dark look stay on the tablet, also before anybody has unlocked', async () => {
  const { page } = tablet
  await enrol(page, server, 'Surfplatta 1, Tallkotten')
  await unlock(page, samira())
  await waitForOfflineReady(page)
  await tablet.context.setOffline(true)
  await visit(page, '/installningar', 'Inställningar')
  expect(await letterSize()).toBe('16px')
  await choose(page, 'Textstorlek', 'Större')
  await choose(page, 'Ljust eller mörkt', 'Mörkt')
  await expect.poll(letterSize).toBe('20px')
  await page.reload()
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
  await expect.poll(letterSize).toBe('20px')
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark')
})

test('the settings tell what the tablet is', async () => {
  const { page } = tablet
  await unlock(page, samira())
  await visit(page, '/installningar', 'Inställningar')
  await choose(page, 'Textstorlek', 'Vanlig')
  await choose(page, 'Ljust eller mörkt', 'Som surfplattan')
  await page.getByText('Surfplatta 1, Tallkotten').first().waitFor()
  await page.getByText(/^(Minst )?\d+ [MG]B/).waitFor()
})

test('a screen that is to lock after one minute does, and remembers it', async () => {
  const { page } = tablet
  await choose(page, 'Lås skärmen när ingen rör den', 'Efter 1 minut')
  await page.clock.setFixedTime(Date.now() + 75_000)
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor({ timeout: 30_000 })
  await page.reload()
  await unlock(page, samira())
  await visit(page, '/installningar', 'Inställningar')
  expect(await page.getByRole('radio', { name: 'Efter 1 minut' }).isChecked()).toBe(true)
  await choose(page, 'Lås skärmen när ingen rör den', 'Efter 2 minuter')
})

test('the accessibility statement says what is lacking, whom to tell and who supervises', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Tillgänglighet' }).click()
  await arrive(page, 'Tillgänglighet i Trepart')
  await page.getByText('delvis förenligt').waitFor()
  await page.getByRole('link', { name: 'Ring 08-465 004 98' }).waitFor()
  const digg = page.getByRole('link', { name: /^Anmäl till Digg/ })
  expect(await digg.getAttribute('href')).toBe('https://www.digg.se/tdosanmalan')
})

test('the routine is read without a network: the steps, the law, and what was changed', async () => {
  const { page } = tablet
  // Nobody has looked at these rules on this tablet.
  const rail = page.getByRole('navigation', { name: 'Huvudmeny' })
  await rail.getByRole('link', { name: 'Rutinen ny version', exact: true }).click()
  await arrive(page, 'Rutinen')
  await rail.getByRole('link', { name: 'Rutinen', exact: true }).waitFor()
  expect(
    await page.getByRole('region', { name: 'Steg för steg' }).getByRole('listitem').count(),
  ).toBe(9)
  const why = page.locator('details').filter({ hasText: 'Varför? Du får besked' })
  await why.locator('summary').focus()
  await page.keyboard.press('Enter')
  await why.getByText('Socialtjänstlagen (2025:400), 19 kap. 6 §').waitFor()
  const report = page.getByRole('listitem').filter({ hasText: '4. Anmäl' })
  await report.getByText('Så gör vi på Tallkotten.').waitFor()
  await photographAll(page, 'rutinen')
  await page.getByText('Visa ändringarna').click()
  await page.getByText('Svara anmälaren när beslutet är fattat.').waitFor()
  const law = page.getByRole('region', { name: 'Lagen' })
  await law.getByText('rkrattsbaser.gov.se/sfst?bet=2025:400').waitFor()
  expect(await law.getByRole('link').count()).toBe(0)
  await visit(page, '/installningar', 'Inställningar')
  await page.getByRole('main').getByRole('link', { name: 'Rutinen' }).click()
  await arrive(page, 'Rutinen')
  await page.reload()
  await unlock(page, samira())
  await visit(page, '/', /./)
  await rail.getByRole('link', { name: 'Rutinen', exact: true }).waitFor()
  await page.getByRole('link', { name: 'Så gör vi på Tallkotten', exact: true }).click()
  await arrive(page, 'Rutinen')
})

test('the licences of others are there in full', async () => {
  const { page } = tablet
  await visit(page, '/installningar', 'Inställningar')
  await page.getByRole('link', { name: 'Licenser' }).click()
  await arrive(page, 'Licenser')
  await page.getByText('preact', { exact: true }).click()
  await page.getByText('Copyright (c) 2015-present Jason Miller').waitFor()
})
