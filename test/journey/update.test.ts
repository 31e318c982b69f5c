// A new version waits until nobody is writing, in this window or in another, and takes over with
// one reload. Until then the old one works to its last chunk.

import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { buildNext, NEXT_VERSION, publishBefore, publishNext } from '../support/next-build.ts'
import { enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { photographAll } from '../support/screens.ts'

const BAR = 'Det finns en ny version. Vi byter när du är klar.'
const SEVERAL = 'Trepart är öppen i flera fönster.'
const WORDS = 'På avdelningen.'

let server: AppServer
let tablet: Tablet
let page: Page
let published = false

beforeAll(async () => {
  buildNext()
  server = await startServer()
  tablet = await launchTablet()
  page = tablet.page
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
  if (published) publishBefore()
})

const samira = () => getPerson(server, 'Samira Ekholt')
const whereabouts = () => page.getByRole('textbox', { name: 'Var är barnet nu?' })

/** As any page of ours may: the answer is the waiting worker's own. */
function askToTakeOver(): Promise<string> {
  return page.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.ready
    const { port1, port2 } = new MessageChannel()
    const answer = new Promise<string>((done) => {
      port1.addEventListener('message', ({ data }) => done(data))
    })
    port1.start()
    waiting?.postMessage({ type: 'SKIP_WAITING' }, [port2])
    return answer
  })
}

function isWaiting(): Promise<boolean> {
  return page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting))
}

test('a new version shows no bar over a form, and does not take over when it is asked', async () => {
  await enrol(page, server, 'Surfplatta 1, Tallkotten')
  await unlock(page, samira())
  await waitForOfflineReady(page)
  await page.reload()
  await unlock(page, samira())
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await whereabouts().fill(WORDS)

  publishNext()
  published = true
  await server.restart()
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (!registration.waiting) await new Promise((done) => setTimeout(done, 50))
  })
  await page.getByText('Sparat på surfplattan', { exact: true }).waitFor()
  expect(await page.getByText(BAR).count()).toBe(0)
  expect(await askToTakeOver()).toBe('draft-open')
  expect(await isWaiting()).toBe(true)
  expect(await whereabouts().inputValue()).toBe(WORDS)
})

test('the old version finds its own files meanwhile, also at the server', async () => {
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith('/assets/')),
  )
  const next = readdirSync('dist/assets')
  const left = readdirSync('build/dist-before/assets').filter((name) => !next.includes(name))
  const lazy = left.filter((name) => !loaded.includes(`/assets/${name}`))
  // Or the two builds are alike, and nothing is shown here.
  expect(lazy.length).toBeGreaterThan(0)
  for (const name of lazy) {
    const { status } = await fetch(`${server.url}/assets/${name}`)
    expect([name, status]).toEqual([name, 200])
  }
  await page.getByRole('link', { name: 'Stäng' }).click()
  await page.getByRole('button', { name: /Samira/ }).click()
  await page.getByRole('button', { name: 'Inställningar' }).click()
  await page.getByRole('heading', { name: 'Inställningar' }).waitFor()
  expect(await page.getByText(NEXT_VERSION).count()).toBe(0)
  await page.getByText(BAR).waitFor()
  await photographAll(page, 'ny-version')
})

test('with a second window open it stays, and the bar says why', async () => {
  const second = await tablet.context.newPage()
  await second.goto(server.url)
  await second.getByRole('heading', { name: 'Vem är du?' }).waitFor()
  await page.getByRole('button', { name: 'Byt nu' }).click()
  await page.getByText(SEVERAL).waitFor()
  await photographAll(page, 'ny-version-flera-fonster')
  expect(await isWaiting()).toBe(true)
  await second.close()
})

test('a tap takes the new version into use, with one reload and nothing lost', async () => {
  let loads = 0
  page.on('load', () => (loads += 1))
  await page.getByRole('button', { name: 'Byt nu' }).click()
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
  await unlock(page, samira())
  await page.getByRole('heading', { name: 'Inställningar' }).waitFor()
  await page.getByText(NEXT_VERSION).waitFor()
  await page.getByRole('link', { name: 'Hem' }).first().click()
  await page.getByRole('link', { name: 'Fortsätt skriva' }).click()
  await whereabouts().waitFor()
  expect(await whereabouts().inputValue()).toBe(WORDS)
  expect(loads).toBe(1)
})
