// Nothing readable at rest or in transit: words that nobody else writes are typed into every field
// of a report, a meeting note and a consent checklist, and then looked for wherever they could be.
// That the search finds what is there is proved in markers.test.ts.

import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { fillEveryField, loudFields } from '../support/fields.ts'
import { createMarkerScan } from '../support/marker-scan.ts'
import { createMarkers } from '../support/markers.ts'
import { choose, enrol, getPerson, resume, unlock, waitForOfflineReady } from '../support/people.ts'
import { recordRequests, type SentRequest } from '../support/requests.ts'

const ENOUGH = 200

let server: AppServer
let tablet: Tablet
let intake: Tablet
const requests: (readonly SentRequest[])[] = []
const profile = freshProfile()
const intakeProfile = freshProfile()
const markers = createMarkers()

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet({ profileDir: profile, chromium: 'whole' })
  intake = await launchTablet({ profileDir: intakeProfile, chromium: 'whole' })
  requests.push(recordRequests(tablet.context), recordRequests(intake.context))
})

afterAll(async () => {
  await tablet?.close()
  await intake?.close()
  await server?.stop()
})

const samira = () => getPerson(server, 'Samira Ekholt')

/** Fills every field of the page, none of which may be one that Chromium writes down. */
async function fillPage(page: Page): Promise<void> {
  await fillEveryField(page, markers)
  expect(await loudFields(page)).toEqual([])
}

/** Goes on to a step of the report; its title comes when its fields have come. */
async function goOn(page: Page, step: string): Promise<void> {
  await page.getByRole('link', { name: `Nästa: ${step}` }).click()
  await arriveAt(page, step)
}

async function arriveAt(page: Page, step: string): Promise<void> {
  await expect.poll(() => page.title()).toBe(`${step} – Trepart`)
}

async function add(page: Page, what: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await page.getByRole('button', { name: what }).click()
}

/** What is being written goes to the server as it stands: the record's id is in a recorded body. */
async function expectPushed(page: Page): Promise<void> {
  const rec = new URL(page.url()).pathname.split('/')[2] ?? ''
  expect(rec).toMatch(/^r_/)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  const pushes = () =>
    requests.flat().filter(({ url, body }) => url.endsWith('/v1/push') && body?.includes(rec))
  await expect.poll(pushes, { timeout: 30_000 }).not.toEqual([])
}

/** All that lies on the disks and all that went over the wire until now. */
async function expectNothingReadable(): Promise<void> {
  // Chromium writes its session and its history some seconds late.
  await sleep(4000)
  const scan = createMarkerScan(markers.taken)
  const places = { reporter: profile, intake: intakeProfile, server: server.dataDir }
  const folders = await Promise.all(
    Object.entries(places).map(async ([whose, folder]) => ({
      whose,
      ...(await scan.folder(folder)),
    })),
  )
  const findings = [
    ...folders.flatMap(({ whose, findings: here }) => here.map((one) => `${whose}: ${one}`)),
    ...(await scan.text('printed by the server', server.output())),
    ...(await scan.requests(requests.flat())),
  ]
  expect(findings).toEqual([])
  // A folder that could not be read would be silent too.
  for (const { files, bytes } of folders) {
    expect(files).toBeGreaterThan(30)
    expect(bytes).toBeGreaterThan(1_000_000)
  }
}

describe('nothing readable at rest or in transit', () => {
  test('both tablets are coupled, and the reporter’s can be used in a cellar', async () => {
    await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
    expect(await loudFields(tablet.page)).toEqual([])
    await unlock(tablet.page, samira())
    await waitForOfflineReady(tablet.page)
    await enrol(intake.page, server, 'Mottagningens dator')
    await unlock(intake.page, getPerson(server, 'Jonna Falk'))
  })

  test('every field of a report holds markers', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Nej')
    await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Nej')
    await fillPage(page)
    await goOn(page, 'Barnet')

    await choose(page, 'Har barnet skyddade personuppgifter?', 'Nej')
    await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
    await choose(page, 'Kommun', 'En annan kommun')
    await add(page, 'Lägg till ett syskon', 2)
    await fillPage(page)
    await choose(page, 'Kommun', 'Lindhaga')
    await choose(page, 'Stadsdel', 'Ekdalen')
    await page.getByText('Anmälan går till Ekdalens mottagning.').waitFor()
    await goOn(page, 'Det du har sett och hört')

    await fillPage(page)
    await goOn(page, 'Bakgrund')
    await fillPage(page)
    await goOn(page, 'Vårdnadshavarna')
    await choose(page, 'Vet vårdnadshavarna om anmälan?', 'Ja, de vet')
    await add(page, 'Lägg till en vårdnadshavare', 2)
    await fillPage(page)
    await goOn(page, 'Du och ditt arbete')
    await choose(page, 'Kan du vara med på ett möte?', 'Ja')
    await fillPage(page)
    await expectPushed(page)
    await goOn(page, 'Granska och skicka')
    await page.getByText(markers.taken[0]!).first().waitFor({ state: 'attached' })
  })

  test('the report is sent, and so is a supplement', async () => {
    const { page } = tablet
    await page.getByRole('button', { name: /^Skicka (ändå|till socialtjänsten)$/ }).click()
    await page.getByRole('heading', { name: /^Skickad/ }).waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Komplettera' }).click()
    await page.getByRole('textbox', { name: 'Nya uppgifter' }).fill(markers.prose())
    expect(await loudFields(page)).toEqual([])
    await page.getByRole('button', { name: 'Skicka kompletteringen' }).click()
    const supplements = page.getByRole('region', { name: 'Kompletteringar' })
    await supplements.getByText(/^Skickad /).waitFor({ timeout: 30_000 })
    await page.getByText('Allt är skickat').first().waitFor()
  })

  test('every field of a meeting note holds markers', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Möten' }).first().click()
    await page.getByRole('link', { name: 'Ny mötesanteckning' }).click()
    await add(page, 'Lägg till en person', 3)
    await fillPage(page)
    for (const point of [
      'Bilder och förslag',
      'Barnets röst',
      'Vi bestämmer',
      'Fortsatt kontakt',
    ]) {
      await goOn(page, point)
      if (point === 'Vi bestämmer') await add(page, 'Lägg till ett beslut', 2)
      await fillPage(page)
    }
    await expectPushed(page)
    await page.getByRole('link', { name: 'Stäng' }).click()
  })

  test('a quick note holds a marker', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Hem', exact: true }).first().click()
    await page.getByRole('link', { name: 'Snabbanteckning' }).click()
    await arriveAt(page, 'Snabbanteckning')
    await fillPage(page)
    await page.getByRole('link', { name: 'Stäng' }).click()
    await page.getByText('Allt är skickat').first().waitFor({ timeout: 30_000 })
  })

  test('every field of a consent checklist holds markers', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Hem', exact: true }).first().click()
    await page.getByRole('link', { name: 'Gå igenom ett samtycke' }).click()
    await add(page, 'Lägg till en person', 2)
    await add(page, 'Lägg till en mottagare', 2)
    await add(page, 'Lägg till en uppgift', 2)
    await fillPage(page)
    await expectPushed(page)
    await page.getByRole('link', { name: 'Stäng' }).click()
    await page.getByText('Allt är skickat').first().waitFor({ timeout: 30_000 })
    expect(markers.taken.length).toBeGreaterThanOrEqual(ENOUGH)
  })

  test('the intake reads it all, and answers with a marker', async () => {
    const { page } = intake
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByRole('link', { name: /Barn Z\.Z\./ }).click({ timeout: 30_000 })
    await page.getByText(markers.taken[0]!).first().waitFor({ state: 'attached' })
    await page.getByRole('textbox', { name: 'Vem är kontakt?' }).fill(markers.name())
    expect(await loudFields(page)).toEqual([])
    await page.getByRole('button', { name: 'Skicka bekräftelsen' }).click()
    await page.getByText('Allt är skickat').first().waitFor()
  })

  test('after Dölj nothing can be read, on the screen, on a disk or on the wire', async () => {
    const { page } = tablet
    await page.getByRole('button', { name: 'Dölj' }).first().click()
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    const scan = createMarkerScan(markers.taken)
    expect(await scan.text('the page', await page.content())).toEqual([])
    await expectNothingReadable()
  })

  test('after Lås helt nothing can be read', async () => {
    const { page } = tablet
    await resume(page, samira())
    await page.getByRole('button', { name: /byt användare eller lås/ }).click()
    await page.getByRole('button', { name: 'Lås helt' }).click()
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    await expectNothingReadable()
  })

  test('after a kill in the middle of a word nothing can be read', async () => {
    await tablet.close()
    tablet = await launchTablet({ profileDir: profile, chromium: 'whole' })
    requests.push(recordRequests(tablet.context))
    const { page } = tablet
    await page.goto(server.url)
    await unlock(page, samira())
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await arriveAt(page, 'Bråttom och skydd')
    await fillPage(page)
    await goOn(page, 'Barnet')
    await fillPage(page)
    await goOn(page, 'Det du har sett och hört')
    const description = page.getByRole('textbox', { name: 'Det här har hänt' })
    await description.pressSequentially(`${markers.prose()} ${markers.prose()}`, { delay: 30 })
    await expectPushed(page)
    // Long enough for Chromium's session file, were it to hold the field.
    await sleep(4000)
    const [last = ''] = markers.name().split(' ')
    await description.pressSequentially(` ${last}`, { delay: 30 })
    await tablet.kill()
    await expectNothingReadable()
  })

  test('letters were sent from both sides, and each of them was recorded', () => {
    for (const list of requests) {
      const pushes = list.filter(({ url, body }) => url.endsWith('/v1/push') && body)
      expect(pushes.length).toBeGreaterThan(0)
    }
  })
})
