// A system with colours of its own (Windows' contrast themes) takes ours away. What one has chosen
// must be told by more than them.

import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { markBothWays } from '../support/body-map.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, unlock } from '../support/people.ts'
import { goToStep } from '../support/report-steps.ts'
import { arrive } from '../support/screen-check.ts'

let server: AppServer
let tablet: Tablet

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
  const { page } = tablet
  await page.emulateMedia({ forcedColors: 'active' })
  await enrol(page, server, 'Surfplatta 1, Tallkotten')
  await unlock(page, getPerson(server, 'Samira Ekholt'))
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await arrive(page, 'Är det bråttom?')
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

/** The colours that really are drawn. */
const drawn = (element: Locator) =>
  element.evaluate((one) => {
    const { color, backgroundColor, fill } = getComputedStyle(one)
    return { color, backgroundColor, fill }
  })

test('the chosen answer looks other than the rest, and its words are on it', async () => {
  await choose(tablet.page, 'Är barnet i fara eller behöver skydd i dag?', 'Nej')
  const chip = (name: string) => tablet.page.locator('.chip').filter({ hasText: name }).first()
  const chosen = await drawn(chip('Nej'))
  expect(chosen.backgroundColor).not.toBe((await drawn(chip('Ja'))).backgroundColor)
  expect(chosen.color).not.toBe(chosen.backgroundColor)
})

test('a box shows its tick when it is ticked, and only then', async () => {
  const { page } = tablet
  await goToStep(page, 'Det du har sett och hört')
  await arrive(page, 'Vad har du sett eller hört?')
  const box = page.locator('.optc').filter({ hasText: 'Mobbning' })
  expect(await box.locator('.ico').isVisible()).toBe(false)
  await page.getByRole('checkbox', { name: 'Mobbning' }).check()
  expect(await box.locator('.ico').isVisible()).toBe(true)
})

test('the marks on the body stand out, with their numbers', async () => {
  const { page } = tablet
  await markBothWays(page)
  const { fill } = await drawn(page.locator('.body__mark circle').first())
  expect(fill).not.toBe((await drawn(page.locator('.body__figure').first())).fill)
  expect(fill).not.toBe((await drawn(page.locator('.body__mark text').first())).fill)
})

test('the way that is behind one looks other than what is left', async () => {
  const { page } = tablet
  await page.setViewportSize({ width: 390, height: 844 })
  const segments = page.locator('.seg i')
  const [done, left] = [await drawn(segments.first()), await drawn(segments.last())]
  expect(done.backgroundColor).not.toBe(left.backgroundColor)
})
