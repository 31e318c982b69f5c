// The first day on a school's bad line: the app is there only when every file of it has come.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { pass, startFaultProxy, type FaultProxy } from '../support/fault-proxy.ts'
import { dropRequest } from '../support/line-faults.ts'
import { enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { watchServer } from '../support/policy-watch.ts'

let server: AppServer
let line: FaultProxy
let tablet: Tablet

beforeAll(async () => {
  server = await startServer()
  line = await startFaultProxy(Number(new URL(server.url).port))
  watchServer(line.url)
  tablet = await launchTablet()
})

afterAll(async () => {
  await tablet?.close()
  await line?.close()
  await server?.stop()
})

test('a file that is lost twice is fetched again, without anybody reloading', async () => {
  let lost = 0
  // Nothing that the first page needs: only the service worker asks for it.
  line.script((path) => {
    if (!path.includes('licences-screen') || lost === 2) return pass
    lost += 1
    return dropRequest
  })
  await tablet.page.goto(line.url)
  await waitForOfflineReady(tablet.page)
  expect(lost).toBe(2)
})

test('a service worker that can’t be fetched at all is asked for again', async () => {
  const { page } = tablet
  await page.evaluate(async () => (await navigator.serviceWorker.ready).unregister())
  let lost = 0
  line.script((path) => {
    if (path !== '/sw.js' || lost === 2) return pass
    lost += 1
    return dropRequest
  })
  await page.goto(line.url)
  await waitForOfflineReady(page)
  expect(lost).toBe(2)
})

test('and then the first page comes without the line', async () => {
  line.script(() => dropRequest)
  await tablet.page.reload()
  await tablet.page.getByRole('heading').first().waitFor()
})

test('whoever types quicker than the word list comes is let in, also when it failed at first', async () => {
  const other = await launchTablet()
  try {
    await other.page.addInitScript(() => {
      const fetch = window.fetch.bind(window)
      let asked = 0
      window.fetch = async (input, init) => {
        if (input !== '/ord-sv.txt') return fetch(input, init)
        asked += 1
        if (asked === 1) throw new TypeError('The line broke')
        await new Promise((done) => setTimeout(done, 2_000))
        return fetch(input, init)
      }
    })
    await enrol(other.page, server, 'Surfplatta 1, Tallkotten')
    await unlock(other.page, getPerson(server, 'Samira Ekholt'))
  } finally {
    await other.close()
  }
})
