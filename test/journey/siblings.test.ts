// DOM D17, in a cellar: two children of one family. The second report begins with what the family
// shares, is found again instead of written twice, and each goes where its own child lives.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { checkScreen } from '../support/screen-check.ts'

const BEGIN = 'Skriv en anmälan också för syskonet'
const OPEN = 'Öppna anmälan för syskonet'
const SEEN = 'Noel har ett bältesformat blåmärke på ryggen.'

const profile = freshProfile()
let server: AppServer
let tablet: Tablet

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet({ profileDir: profile })
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await unlock(tablet.page, getPerson(server, 'Samira Ekholt'))
  await waitForOfflineReady(tablet.page)
  await tablet.context.setOffline(true)
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

async function check(name: string): Promise<void> {
  const look = { secret: ['Noel', 'Alva', 'Sandvret'] }
  expect(await checkScreen(tablet.page, name, look)).toEqual([])
}

const idOf = () => new URL(tablet.page.url()).pathname.split('/')[2]
const row = () => tablet.page.getByRole('group', { name: 'Syskon 1' })
let first: string | undefined
let second: string | undefined

test('a sibling one worries for is offered a report of its own, and no other is', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await answerForEkdalen(page, 'Noel Sandvret')
  first = idOf()
  await page.getByRole('button', { name: 'Lägg till ett syskon' }).click()
  await row().getByRole('textbox', { name: 'Namn' }).fill('Alva Sandvret')
  await row().getByRole('textbox', { name: 'Ålder' }).fill('7')
  await choose(page, 'Oroar du dig också för syskonet?', 'Vet inte')
  expect(await page.getByRole('button', { name: BEGIN }).count()).toBe(0)
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Det här har hänt').fill(SEEN)
  await textbox(page, 'Barnets egna ord').fill('Pappa blev arg.')
  await goToStep(page, 'Vårdnadshavarna')
  await page.getByRole('button', { name: 'Lägg till en vårdnadshavare' }).click()
  await textbox(page, 'Namn').fill('Kim Sandvret')
  await goToStep(page, 'Barnet')
  await choose(page, 'Oroar du dig också för syskonet?', 'Ja')
  await page.getByRole('button', { name: BEGIN }).waitFor()
  await check('syskon')
})

test('two quick taps begin one report, with what the family shares and nothing seen of the other', async () => {
  const { page } = tablet
  await page.getByRole('button', { name: BEGIN }).dblclick()
  await page.getByRole('heading', { name: 'Är det bråttom?', level: 1 }).waitFor()
  second = idOf()
  expect(second).not.toBe(first)
  const lock = page.getByRole('radiogroup', { name: /^Misstänker du våld/ })
  expect(await lock.getByRole('radio', { name: 'Vet inte' }).isChecked()).toBe(true)
  await goToStep(page, 'Barnet')
  expect(await textbox(page, 'Barnets namn').inputValue()).toBe('Alva Sandvret')
  expect(await textbox(page, 'Vet du inte namnet? Beskriv barnet').inputValue()).toBe('7 år')
  expect(await row().getByRole('textbox', { name: 'Namn' }).inputValue()).toBe('Noel Sandvret')
  // Where this child lives has not been asked yet.
  await page.getByText('Välj var barnet är folkbokfört, så ser du vart anmälan går.').waitFor()
  await check('syskon-egen')
  await goToStep(page, 'Det du har sett och hört')
  expect(await textbox(page, 'Det här har hänt').inputValue()).toBe('')
  expect(await textbox(page, 'Barnets egna ord').inputValue()).toBe('')
  await goToStep(page, 'Vårdnadshavarna')
  expect(await textbox(page, 'Namn').inputValue()).toBe('Kim Sandvret')
})

test('each report leads to the other, also after a kill, and home has two', async () => {
  await tablet.kill()
  tablet = await launchTablet({ profileDir: profile })
  await tablet.context.setOffline(true)
  const { page } = tablet
  await page.goto(server.url)
  await unlock(page, getPerson(server, 'Samira Ekholt'))
  await page.getByRole('link', { name: 'Fortsätt skriva' }).first().click()
  await goToStep(page, 'Barnet')
  expect(idOf()).toBe(second)
  await page.getByRole('button', { name: OPEN }).click()
  await page.getByRole('heading', { name: 'Är det bråttom?', level: 1 }).waitFor()
  expect(idOf()).toBe(first)
  await goToStep(page, 'Det du har sett och hört')
  expect(await textbox(page, 'Det här har hänt').inputValue()).toBe(SEEN)
  await goToStep(page, 'Barnet')
  await page.getByRole('button', { name: OPEN }).click()
  await page.getByRole('heading', { name: 'Är det bråttom?', level: 1 }).waitFor()
  expect(idOf()).toBe(second)
  await page.getByRole('link', { name: 'Stäng' }).click()
  await page.getByText('Barn A.S.').first().waitFor()
  // Folded away, as all but the newest are.
  await page.getByText('Barn N.S.').first().waitFor({ state: 'attached' })
})
