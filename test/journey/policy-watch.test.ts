// That every journey finds what is against the policy, and answers without the promised headers, is
// only worth something if the watch sees. So it is shown one of each.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { enrol, waitForOfflineReady } from '../support/people.ts'
import { takePolicyFaults, watchServer } from '../support/policy-watch.ts'
import { serveFolder } from '../support/static-server.ts'

let server: AppServer
let tablet: Tablet

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await waitForOfflineReady(tablet.page)
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

/** All that is told until the one that is waited for has come. */
async function toldUntil(words: string): Promise<string[]> {
  const told: string[] = []
  await expect
    .poll(async () => {
      told.push(...(await takePolicyFaults()))
      return told.join('\n')
    })
    .toContain(words)
  return told
}

test('a tablet that is coupled and can be started offline has done nothing wrong', async () => {
  await tablet.page.reload()
  await tablet.page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
  expect(await takePolicyFaults()).toEqual([])
})

test('markup from a string, a style of its own and another origin are found in a page', async () => {
  const { page } = tablet
  await page
    .evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>'))
    .catch(() => undefined)
  await toldUntil('require-trusted-types-for forbids trusted-types-sink')
  await page.evaluate(() => document.body.setAttribute('style', 'color:red'))
  await toldUntil('style-src-attr forbids inline')
  await page.evaluate(() => fetch('https://utanfor.invalid/').catch(() => undefined))
  await toldUntil('connect-src forbids https://utanfor.invalid/')
})

test('the report that a browser sends is found', async () => {
  // Another one than above: a browser reports each but once.
  await tablet.page.evaluate(() => void (new Image().src = 'https://utanfor.invalid/bild.png'))
  await toldUntil('The browser sent a policy report')
})

test('a crypto worker and a service worker that reach out are found', async () => {
  const [crypto] = tablet.page.workers()
  await crypto?.evaluate(() => fetch('/v1/meta').catch(() => undefined))
  await toldUntil(`connect-src forbids ${server.url}/v1/meta`)
  const [service] = tablet.context.serviceWorkers()
  await service?.evaluate(() => fetch('https://utanfor.invalid/sw').catch(() => undefined))
  await toldUntil('connect-src forbids https://utanfor.invalid/sw')
})

test('a server that leaves the headers out is found; an answer that a test made up is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trepart-bare-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Prov</title>')
  const bare = await serveFolder(folder)
  watchServer(bare.url)
  const page = await tablet.context.newPage()
  await page.route('**/v1/packs', (route) => route.fulfill({ json: {} }))
  await page.goto(bare.url)
  await page.evaluate(() => fetch('/v1/packs'))
  const told = await takePolicyFaults()
  expect(told).toContain('/ 200: content-security-policy is missing')
  expect(told).toContain('/ 200: cache-control is missing')
  expect(told.filter((fault) => fault.startsWith('/v1/packs'))).toEqual([])
  await page.close()
  await bare.close()
  rmSync(folder, { recursive: true })
})
