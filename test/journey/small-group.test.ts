// A matter about somebody whom the office knows: Ingela closes it to all but Viktor, without a network,
// and for Jonna it is gone from every list, search and page.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import { type Tablet } from '../support/browser.ts'
import { choose, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'
import { photographAll } from '../support/screens.ts'
import { openTablet, sendAll, untilComes } from '../support/two-sides.ts'

const REASON = 'Barnet är en kollegas.'

let server: AppServer
let managers: Tablet
let office: Tablet
let sid: string
/** The demo brings a report of its own; its child as the list tells of it. */
let child: string

beforeAll(async () => {
  server = await startServer()
  ;[managers, office] = await Promise.all([
    openTablet(server, { device: 'Viktors surfplatta', person: 'Ingela Strand' }),
    openTablet(server, { device: 'Mottagningens dator', person: 'Jonna Falk' }),
  ])
})

afterAll(async () => {
  for (const tablet of [managers, office]) await tablet?.close()
  await server?.stop()
})

const matters = (page: Page) => page.getByRole('main').getByRole('link', { name: /^Barn / })

test('Ingela closes it to all but Viktor, with no network', async () => {
  const { page, context } = managers
  await visit(page, '/arenden', 'Ärenden')
  await untilComes(page, () => matters(page).first().isVisible())
  child = (await matters(page).first().locator('strong').innerText()).trim()
  await waitForOfflineReady(page)
  await matters(page).first().click()
  await page.waitForURL((url) => url.pathname.startsWith('/arende/'))
  sid = new URL(page.url()).pathname.split('/')[2] ?? ''
  await page.getByRole('link', { name: 'Läs anmälan' }).first().click()
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  const sees = page.getByRole('region', { name: 'Vilka ser ärendet' })
  await sees.getByText('Hela gruppen ser ärendet.').waitFor()
  await context.setOffline(true)
  await sees.getByRole('link', { name: 'Välj vilka som ser ärendet' }).click()
  await arrive(page, 'Vilka ser ärendet')
  await choose(page, 'Vilka ska se ärendet?', 'Bara några')
  await page.getByRole('checkbox', { name: 'Viktor Hallin' }).check()
  await textbox(page, /^Vilket är skälet/).fill(REASON)
  expect(await checkScreen(page, 'krets', { secret: [child] })).toEqual([])
  await page.getByRole('button', { name: 'Spara vilka som ser ärendet' }).click()
  await page.waitForURL((url) => url.pathname === `/arende/${sid}`)
  await sees.getByText('Bara Viktor Hallin och enhetschefen ser ärendet.').waitFor()
  await photographAll(page, 'arende-krets')
})

test('for Jonna it is gone from the list, the search, the inbox and its own address', async () => {
  const { page } = office
  await visit(page, '/arenden', 'Ärenden')
  await untilComes(page, () => matters(page).first().isVisible())
  const before = await matters(page).count()
  await sendAll(managers)
  await untilComes(page, async () => (await matters(page).count()) === before - 1)
  expect(await page.getByRole('link', { name: child }).count()).toBe(0)
  await visit(page, '/inkorg', 'Inkorg')
  await page.getByRole('heading', { name: 'Vem tar emot i dag?' }).waitFor()
  expect(await page.getByRole('link', { name: child }).count()).toBe(0)
  for (const path of [`/arende/${sid}`, `/arende/${sid}/skydd`]) {
    await visit(page, path, /^Ärendet finns inte här\./)
    expect(await page.getByText(REASON).count()).toBe(0)
  }
  await visit(page, '/oversikt', 'Översikt')
  await page.getByText('1 ärende är öppet bara för andra.').waitFor()
})

test('at the same computer Viktor gets his own letters after Jonna, and the matter is his to read', async () => {
  const { page } = office
  await page.getByRole('button', { name: /Jonna F\./ }).click()
  await page.getByRole('button', { name: 'Lås helt' }).click()
  await page.getByRole('button', { name: 'Någon annan' }).click()
  await unlock(page, getPerson(server, 'Viktor Hallin'))
  await untilComes(page, () => page.getByRole('main').getByText(child).first().isVisible())
  await visit(page, '/arenden', 'Ärenden')
  await page.getByRole('main').getByRole('link', { name: child }).click()
  await page.getByText('Bara Viktor Hallin och enhetschefen ser ärendet.').waitFor()
})
