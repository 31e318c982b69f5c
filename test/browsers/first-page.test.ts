import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { By, until } from 'selenium-webdriver'
import { throwAwayCertificate } from '../support/certificate.ts'
import { launchFirefox } from '../support/firefox.ts'
import { serveFolder, type StaticServer } from '../support/static-server.ts'
import { launchWebKit } from '../support/webkit.ts'

// The smallest journey that tells whether an engine can run the built app at all.

/** After "Trepart startar …", which another heading replaces. */
const HEADING = 'Den här plattan är inte kopplad än'

let site: StaticServer
let close: (() => Promise<void>) | undefined

beforeAll(async () => {
  site = await serveFolder('dist', throwAwayCertificate())
})

afterEach(async () => {
  await close?.()
  close = undefined
})

afterAll(() => site.close())

test('WebKit shows the heading of the first page', async () => {
  const webkit = await launchWebKit()
  close = webkit.close
  await webkit.driver.get(site.url)
  const heading = By.xpath(`//h1[.='${HEADING}']`)
  expect(await webkit.driver.wait(until.elementLocated(heading), 15_000)).toBeTruthy()
})

test('Firefox shows the heading of the first page', async () => {
  const firefox = await launchFirefox()
  close = () => firefox.close()
  const page = await firefox.newPage()
  await page.goto(site.url)
  const shown = (text: string) => document.querySelector('h1')?.textContent === text
  expect(await page.waitForFunction(shown, { timeout: 15_000 }, HEADING)).toBeTruthy()
})
