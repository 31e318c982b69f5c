// Help with the talk at home, without a network: there as long as guardians may know, gone as soon as
// they may not, before the report is sent and after.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { checkScreen } from '../support/screen-check.ts'

const QUESTION = 'Misstänker du våld, övergrepp, hot eller hedersförtryck?'
const TALK = 'Förbered samtalet'

let server: AppServer
let tablet: Tablet

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet({ profileDir: freshProfile() })
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await unlock(tablet.page, getPerson(server, 'Samira Ekholt'))
  await waitForOfflineReady(tablet.page)
  await tablet.context.setOffline(true)
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

const heading = (name: string) => tablet.page.getByRole('heading', { name, level: 1 })
async function check(name: string): Promise<void> {
  const look = { secret: ['Noel', 'Sandvret'] }
  expect(await checkScreen(tablet.page, name, look)).toEqual([])
}

const toTalk = () => tablet.page.getByRole('link', { name: TALK })
const locked = () => tablet.page.getByRole('alert', { name: 'Berätta inte för vårdnadshavarna' })

/** Whether words stand in the page for a moment only, which no later look could tell. */
async function watchFor(words: string): Promise<void> {
  await tablet.page.evaluate((text) => {
    const look = () => {
      if (document.body.textContent.includes(text)) document.documentElement.dataset['seen'] = text
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
  }, words)
}

test('with a question unanswered step 5 leads to no talk, and a no to it does', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await goToStep(page, 'Vårdnadshavarna')
  await heading('Vet vårdnadshavarna om anmälan?').waitFor()
  expect(await toTalk().count()).toBe(0)
  await goToStep(page, 'Bråttom och skydd')
  await answerForEkdalen(page, 'Noel Sandvret')
  await goToStep(page, 'Bråttom och skydd')
  await choose(page, QUESTION, 'Nej')
  await goToStep(page, 'Vårdnadshavarna')
  await toTalk().click()
  await heading(TALK).waitFor()
  const say = page.getByRole('region', { name: 'Säg det här' }).getByRole('listitem')
  expect(await say.count()).toBe(5)
  await page.getByRole('region', { name: 'Låt bli' }).getByText('Be inte om lov.').waitFor()
  expect(await page.content()).not.toContain('Noel')
  expect(await page.title()).toBe(`${TALK} – Trepart`)
  await check('forbered')
})

test('an answer that locks takes all of it away at once, also by its address', async () => {
  const { page } = tablet
  const talk = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Tillbaka' }).click()
  await choose(page, 'Vet vårdnadshavarna om anmälan?', 'De ska inte få veta, eller jag vet inte')
  expect(await toTalk().count()).toBe(0)
  await watchFor('Säg det här')
  // At once, before the pause after which it is saved.
  await page.goBack()
  await heading(TALK).waitFor()
  expect(new URL(page.url()).pathname).toBe(talk)
  await locked().waitFor()
  await page.getByText('Därför visas inget stöd för samtalet nu.').waitFor()
  expect(await page.locator('html').getAttribute('data-seen')).toBeNull()
  await page.getByRole('link', { name: /^Ring 08-/ }).waitFor()
  await check('forbered-sparrat')
})

test('the way of a sent report leads there only where it went unlocked', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Tillbaka' }).click()
  await choose(page, 'Vet vårdnadshavarna om anmälan?', 'Inte än')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill('Noel somnar före lunch.')
  await goToStep(page, 'Granska och skicka')
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await heading('Klar. Inte skickad än.').waitFor()
  await page.getByRole('link', { name: 'Se hela vägen' }).click()
  await heading('Vägen').waitFor()
  await check('vagen-stod')
  await toTalk().click()
  await heading(TALK).waitFor()
  await page.getByRole('region', { name: 'Säg det här' }).waitFor()
  await page.getByRole('link', { name: 'Tillbaka' }).click()
  await heading('Vägen').waitFor()
})

test('advice on the child’s day is there from the way, and says nothing of the child', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Så kan du stötta under tiden' }).click()
  await heading('Så kan du stötta under tiden').waitFor()
  await page.getByRole('region', { name: 'Lyssna på barnet' }).waitFor()
  expect(await page.content()).not.toMatch(/Noel|N\.S\./)
  await check('stotta')
})
