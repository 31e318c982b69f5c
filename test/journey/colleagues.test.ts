// Samira asks Bengt, the head, to sign. Her report goes without him, and his name comes when it comes:
// to her, and to whoever reads it. Another draft she hands over to him.

import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'

const SECRET = { secret: ['Noel', 'Alva', 'Sandvret'] }
const HOME = 'Oroar du dig för ett barn?'

let server: AppServer
let samira: Tablet
let bengt: Tablet

async function tabletOf(device: string, name: string): Promise<Tablet> {
  const tablet = await launchTablet()
  await enrol(tablet.page, server, device)
  await unlock(tablet.page, getPerson(server, name))
  await waitForOfflineReady(tablet.page)
  return tablet
}

async function connect({ page, context }: Tablet): Promise<void> {
  await context.setOffline(false)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
}

/** A tablet asks each half minute by itself; here as often as its network comes back. */
async function afterRounds(tablet: Tablet, awaited: Locator): Promise<void> {
  const isThere = async () => {
    await connect(tablet)
    return awaited.isVisible()
  }
  await expect.poll(isThere, { timeout: 30_000, interval: 500 }).toBe(true)
}

beforeAll(async () => {
  server = await startServer()
  samira = await tabletOf('Surfplatta 1, Tallkotten', 'Samira Ekholt')
  bengt = await tabletOf('Surfplatta 2, Tallkotten', 'Bengt Lindroos')
})

afterAll(async () => {
  await samira?.close()
  await bengt?.close()
  await server?.stop()
})

test('in a cellar she ticks who signs too, and sees who will read it', async () => {
  const { page, context } = samira
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await answerForEkdalen(page, 'Noel Sandvret')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill('Noel har ett blåmärke.')
  await goToStep(page, 'Du och ditt arbete')
  const asked = page.getByRole('group', { name: 'Fler som skriver under' })
  expect(await asked.getByRole('checkbox').count()).toBe(1)
  await asked.getByRole('checkbox', { name: 'Bengt Lindroos' }).check()
  expect(await checkScreen(page, 'du-fler', SECRET)).toEqual([])
  await goToStep(page, 'Granska och skicka')
  await page.getByText('Du, Bengt Lindroos').waitFor()
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await arrive(page, 'Klar. Inte skickad än.')
})

test('it is sent without him, and says whom it does not wait for', async () => {
  await connect(samira)
  await samira.page.getByRole('heading', { name: /^Skickad / }).waitFor()
  await samira.page.getByText('Väntar på: Bengt Lindroos. Anmälan väntar inte.').waitFor()
})

test('he reads all of it as its reader does, and signs without a network', async () => {
  const { page, context } = bengt
  const task = page.getByRole('link', { name: /Skriv under anmälan, barn N\.S\./ })
  await afterRounds(bengt, task)
  await context.setOffline(true)
  await task.click()
  await arrive(page, 'Skriv under anmälan')
  expect(page.url()).not.toMatch(/noel|sandvret/i)
  await page.getByText('Berätta inte för vårdnadshavarna').waitFor()
  await page.getByText('Noel har ett blåmärke.').waitFor()
  await page.getByText('Det ersätter inte en egen anmälan.').waitFor()
  expect(await checkScreen(page, 'underskrift', SECRET)).toEqual([])
  await page.getByRole('button', { name: 'Skriv under' }).click()
  await page.getByText(/^Du skrev under \d/).waitFor()
  expect(await page.getByRole('button', { name: 'Skriv under' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Tillbaka' }).click()
  await arrive(page, HOME)
  expect(await task.count()).toBe(0)
})

test('his name comes to her receipt when his tablet has a network', async () => {
  await connect(bengt)
  const panel = samira.page.getByRole('region', { name: 'Fler som skriver under' })
  await afterRounds(samira, panel.getByText(/^Har skrivit under: Bengt Lindroos \d\d\.\d\d\.$/))
  expect(await panel.getByText('Väntar på').count()).toBe(0)
  expect(await checkScreen(samira.page, 'kvitto-underskrift', SECRET)).toEqual([])
})

test('and to whoever reads it', async () => {
  const intake = await tabletOf('Mottagningens dator', 'Jonna Falk')
  try {
    await intake.page.getByRole('link', { name: /Barn N\.S\./ }).click({ timeout: 30_000 })
    await intake.page.getByText(/^Har skrivit under: Bengt Lindroos \d/).waitFor()
  } finally {
    await intake.close()
  }
})

test('in a cellar she hands another draft over, and has it back in one tap', async () => {
  const { page, context } = samira
  await context.setOffline(true)
  await visit(page, '/anmalan/ny', 'Är det bråttom?')
  await answerForEkdalen(page, 'Alva Sandvret')
  await goToStep(page, 'Det du har sett och hört')
  await textbox(page, 'Oron i en mening').fill('Alva är ofta hungrig.')
  await giveToBengt()
  expect(await checkScreen(page, 'overlamnat', SECRET)).toEqual([])
  await page.getByRole('button', { name: 'Ta tillbaka' }).click()
  await arrive(page, 'Läs igenom innan du skickar')
  await page.getByText('Alva är ofta hungrig.').waitFor()
  await giveToBengt()
  await visit(page, '/', HOME)
  const card = page.getByRole('region', { name: 'Överlämnat' })
  await card.getByText(/^Överlämnat till Bengt Lindroos .* Inte övertaget än\.$/).waitFor()
  expect(await page.getByRole('link', { name: 'Fortsätt skriva' }).count()).toBe(0)
  expect(await checkScreen(page, 'hem-overlamnat', SECRET)).toEqual([])
  await connect(samira)
})

test('he reads it and takes it over without a network, under his own name', async () => {
  const { page, context } = bengt
  const task = page.getByRole('link', {
    name: /Samira E\. har lämnat över ett utkast, barn A\.S\./,
  })
  await afterRounds(bengt, task)
  await context.setOffline(true)
  await task.click()
  await arrive(page, 'Ta över ett utkast')
  expect(page.url()).not.toMatch(/alva|sandvret/i)
  await page.getByText('Alva är ofta hungrig.').waitFor()
  expect(await checkScreen(page, 'ta-over', SECRET)).toEqual([])
  await page.getByRole('button', { name: 'Ta över' }).dblclick()
  await arrive(page, 'Läs igenom innan du skickar')
  await page.getByText('Alva är ofta hungrig.').waitFor()
  await goToStep(page, 'Du och ditt arbete')
  expect(await textbox(page, 'Ditt namn').inputValue()).toBe('Bengt Lindroos')
  await connect(bengt)
})

test('she is told, and can still read what she wrote', async () => {
  const { page } = samira
  const card = page.getByRole('region', { name: 'Överlämnat' })
  await afterRounds(samira, card.getByText(/Bengt Lindroos tog över \d\d\.\d\d\.$/))
  await card.getByRole('link', { name: 'Barn A.S.' }).click()
  await arrive(page, 'Överlämnat')
  await page.getByText('Alva är ofta hungrig.').waitFor()
})

async function giveToBengt(): Promise<void> {
  const { page } = samira
  if (!(await page.getByRole('link', { name: /^Lämna över/ }).isVisible())) {
    await goToStep(page, 'Granska och skicka')
  }
  await page.getByRole('link', { name: 'Lämna över till en kollega' }).click()
  await arrive(page, 'Lämna över utkastet')
  await page.getByText('Din egen skyldighet att anmäla är kvar.').waitFor()
  await choose(page, 'Till vem?', 'Bengt Lindroos')
  await page.getByRole('button', { name: 'Lämna över' }).click()
  await arrive(page, 'Överlämnat')
}
