// A new version waits until nobody is writing, and takes over on a tap.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { photographAll } from '../support/screens.ts'

const WORKER = 'dist/sw.js'
const KEPT = 'build/sw.js'
const BAR = 'Det finns en ny version. Vi byter när du är klar.'

let server: AppServer
let tablet: Tablet

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
  copyFileSync(WORKER, KEPT)
})

afterAll(async () => {
  // Other journeys use the same build.
  copyFileSync(KEPT, WORKER)
  await tablet?.close()
  await server?.stop()
})

/** What a new build is to the browser: other bytes at the same address. */
async function publishNewVersion(): Promise<void> {
  writeFileSync(WORKER, `${readFileSync(KEPT, 'utf8')}\n// Version två\n`)
  await tablet.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (!registration.waiting) await new Promise((done) => setTimeout(done, 50))
  })
}

test('a new version shows no bar over a form, and a bar on the page after it', async () => {
  const { page } = tablet
  await enrol(page, server, 'Surfplatta 1, Tallkotten')
  await unlock(page, getPerson(server, 'Samira Ekholt'))
  await waitForOfflineReady(page)
  await page.reload()
  await unlock(page, getPerson(server, 'Samira Ekholt'))
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await page.getByRole('textbox', { name: 'Var är barnet nu?' }).fill('På avdelningen.')
  await publishNewVersion()
  await page.getByText('Sparat på surfplattan', { exact: true }).waitFor()
  expect(await page.getByText(BAR).count()).toBe(0)
  await page.getByRole('link', { name: 'Stäng' }).click()
  await page.getByText(BAR).waitFor()
  await photographAll(page, 'ny-version')
})

test('a tap takes the new version into use, with one reload and nothing lost', async () => {
  const { page } = tablet
  let loads = 0
  page.on('load', () => (loads += 1))
  await page.getByRole('button', { name: 'Byt nu' }).click()
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
  await unlock(page, getPerson(server, 'Samira Ekholt'))
  await page.getByRole('link', { name: 'Fortsätt skriva' }).click()
  const whereabouts = page.getByRole('textbox', { name: 'Var är barnet nu?' })
  await whereabouts.waitFor()
  expect(await whereabouts.inputValue()).toBe('På avdelningen.')
  expect(loads).toBe(1)
})
