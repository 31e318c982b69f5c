// DOM D16: two colleagues write about the same child on two devices without a network. The duty is
// personal: both reports are kept, and both arrive.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { arrive, checkScreen } from '../support/screen-check.ts'

const CHILD = 'Noel Sandvret'
const WRITERS = [
  {
    name: 'Petra Nylund',
    device: 'Petras dator',
    seen: 'Noel har ett blåmärke på ryggen.',
    said: 'Pappa blev arg.',
  },
  {
    name: 'Olle Brandt',
    device: 'Fritids surfplatta',
    seen: 'Noel ville inte gå hem.',
    said: 'Jag vill sova här.',
  },
] as const

let server: AppServer
let intake: Tablet
const tablets: Tablet[] = []

beforeAll(async () => {
  server = await startServer()
  for (const { name, device } of WRITERS) {
    const tablet = await launchTablet()
    tablets.push(tablet)
    await enrol(tablet.page, server, device)
    await unlock(tablet.page, getPerson(server, name))
    await waitForOfflineReady(tablet.page)
    await tablet.context.setOffline(true)
  }
})

afterAll(async () => {
  for (const tablet of tablets) await tablet.close()
  await intake?.close()
  await server?.stop()
})

test.each(WRITERS)(
  '$name writes and sends one, and is told to talk and not to wait',
  async (writer) => {
    const { page } = tablets[WRITERS.indexOf(writer)] as Tablet
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await answerForEkdalen(page, CHILD)
    await goToStep(page, 'Det du har sett och hört')
    await textbox(page, 'Det här har hänt').fill(writer.seen)
    await textbox(page, 'Barnets egna ord').fill(writer.said)
    await goToStep(page, 'Du och ditt arbete')
    await page.getByText('Prata med varandra. Skyldigheten är personlig').waitFor()
    await goToStep(page, 'Granska och skicka')
    await page.getByRole('button', { name: 'Skicka ändå' }).click()
    await page.getByRole('heading', { name: 'Klar. Inte skickad än.' }).waitFor()
  },
)

test('the receiver has two letters, each with its own words under their headings', async () => {
  for (const { page, context } of tablets) {
    await context.setOffline(false)
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByRole('heading', { name: /^Skickad / }).waitFor({ timeout: 30_000 })
  }
  intake = await launchTablet()
  const { page } = intake
  await enrol(page, server, 'Mottagningens dator')
  await unlock(page, getPerson(server, 'Jonna Falk'))
  const letters = page.getByRole('link', { name: /Barn N\.S\./ })
  await expect.poll(() => letters.count(), { timeout: 30_000 }).toBe(2)
  const read: string[] = []
  for (const at of [0, 1]) {
    await letters.nth(at).click()
    await arrive(page, /^Barn N\.S\./)
    const seen = page.getByRole('region', { name: 'Sett', exact: true })
    const said = page.getByRole('region', { name: 'Barnets ord' })
    const [writer] = whoseWords(await seen.innerText())
    if (!writer) throw new Error('Nobody wrote this')
    expect(await said.innerText()).toContain(writer.said)
    await page.getByText(`${writer.name}, Björkhöjdsskolan`).waitFor()
    expect(await page.getByRole('main').innerText()).not.toContain(otherThan(writer).said)
    read.push(writer.name)
    if (at === 0) {
      expect(await checkScreen(page, 'brev-sett-hort', { secret: ['Noel', 'Sandvret'] })).toEqual(
        [],
      )
    }
    await page.getByRole('link', { name: 'Tillbaka' }).click()
    await arrive(page, 'Inkorg')
  }
  expect(read.toSorted()).toEqual(['Olle Brandt', 'Petra Nylund'])
})

const whoseWords = (text: string) => WRITERS.filter(({ seen }) => text.includes(seen))

function otherThan(writer: (typeof WRITERS)[number]) {
  return writer === WRITERS[0] ? WRITERS[1] : WRITERS[0]
}
