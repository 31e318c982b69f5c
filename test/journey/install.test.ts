// The page about the home screen, and its answer to whether Trepart would start without a network.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'

let server: AppServer
let tablet: Tablet

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await waitForOfflineReady(tablet.page)
  await unlock(tablet.page, getPerson(server, 'Samira Ekholt'))
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

test('home leads to it, with the reason, until somebody has had enough of the card', async () => {
  const { page } = tablet
  await page.getByText('Annars kan surfplattan radera utkast efter en vecka.').waitFor()
  await page.getByRole('link', { name: 'Visa hur' }).click()
  await page.getByRole('heading', { name: 'Lägg Trepart på hemskärmen' }).waitFor()
  await page.getByText('Välj Lägg till på hemskärmen.').waitFor()
  await page.getByRole('link', { name: 'Hem', exact: true }).first().click()
  await page.getByRole('button', { name: 'Inte nu' }).click()
  await expect.poll(() => page.getByRole('link', { name: 'Visa hur' }).count()).toBe(0)
})

test('the browser’s offer, which comes before anybody has unlocked, is a button there', async () => {
  const { page } = tablet
  await page.addInitScript(() => {
    // Chromium's own offer comes when it likes, and its dialog belongs to no page.
    const prompt = async () => document.body.setAttribute('data-prompted', '')
    window.addEventListener('beforeinstallprompt', (offer) =>
      Object.defineProperty(offer, 'prompt', { value: prompt }),
    )
  })
  await page.goto(`${server.url}/installera`)
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
  await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeinstallprompt', { cancelable: true }))
  })
  await unlock(page, getPerson(server, 'Samira Ekholt'))
  await page.getByRole('button', { name: 'Installera Trepart' }).click()
  await page.locator('[data-prompted]').waitFor({ state: 'attached' })
})

test('the test without a network counts what is there and what is missing', async () => {
  const { page } = tablet
  const check = page.getByRole('button', { name: 'Testa utan nät' })
  await check.click()
  await page.getByText('Ja. Hela Trepart ligger på plattan').waitFor()
  await page.evaluate(async () => {
    const [name = ''] = (await caches.keys()).filter((key) => key.includes('precache'))
    const cache = await caches.open(name)
    const [first, second] = await cache.keys()
    for (const request of [first, second]) if (request) await cache.delete(request)
  })
  await check.click()
  await page.getByText('Inte än. 2 filer saknas.').waitFor()
})
