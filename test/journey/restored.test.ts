// The night the server's disk dies: yesterday's backup is put in place, and what the tablet had sent
// after it arrives once more by itself.

import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, unlock } from '../support/people.ts'
import { photographAll } from '../support/screens.ts'

let server: AppServer
let tablet: Tablet

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
})
afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

/** Nobody waits half a minute for the next round here. */
const look = () => tablet.page.evaluate(() => window.dispatchEvent(new Event('online')))
/** What stands under the second circle. */
async function arrival(): Promise<string | undefined> {
  const step = await tablet.page
    .getByText(/inkommen .*\d\d\.\d\d/)
    .last()
    .innerText()
  return step.split('\n').at(-1)
}
const heading = (name: string | RegExp) => tablet.page.getByRole('heading', { name })

test('a report is sent again after a restore, says so, and keeps the time it first arrived', async () => {
  const { page } = tablet
  await enrol(page, server, 'Surfplatta 1, Tallkotten')
  await unlock(page, getPerson(server, 'Samira Ekholt'))
  await page.getByText('Allt är skickat').first().waitFor()
  const port = Number(new URL(server.url).port)
  const { dataDir } = server
  const database = join(dataDir, 'trepart.db')
  await server.stop()
  copyFileSync(database, `${database}.copy`)
  server = await startServer({ dataDir, port })

  await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Nej')
  await page.getByRole('link', { name: 'Nästa: Barnet' }).click()
  await page.getByRole('textbox', { name: 'Barnets namn' }).fill('Noel Sandvret')
  await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
  await choose(page, 'Kommun', 'Lindhaga')
  await choose(page, 'Stadsdel', 'Ekdalen')
  await page.getByRole('link', { name: 'Nästa: Det du har sett och hört' }).click()
  await page.getByRole('textbox', { name: 'Oron i en mening' }).fill('Noel har ett blåmärke.')
  for (const next of ['Bakgrund', 'Vårdnadshavarna', 'Du och ditt arbete', 'Granska och skicka']) {
    await page.getByRole('link', { name: `Nästa: ${next}` }).click()
  }
  await page.getByRole('button', { name: 'Skicka ändå' }).click()
  await heading(/^Skickad .* Ingen har öppnat den än\.$/).waitFor()
  const first = await arrival()

  await server.stop()
  for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true })
  copyFileSync(`${database}.copy`, database)
  await tablet.context.route('**/v1/push', (route) => route.abort())
  server = await startServer({ dataDir, port, demo: false, args: ['--restored'] })
  await look()
  await heading('Skickas igen.').waitFor()
  await page.getByText('Servern har återställts från en kopia. Trepart skickar').first().waitFor()
  expect(await arrival()).toBe(first)
  await photographAll(page, 'kvitto-igen')

  await tablet.context.unroute('**/v1/push')
  // A round that began while the line was cut ends first.
  const isSent = async () => {
    await look()
    return heading(/^Skickad .* Ingen har öppnat den än\.$/).isVisible()
  }
  await expect.poll(isSent, { timeout: 30_000, interval: 2_000 }).toBe(true)
  expect(await arrival()).toBe(first)
  await page.getByText('Servern har återställts från en kopia. Det du har skrivit').waitFor()
})
