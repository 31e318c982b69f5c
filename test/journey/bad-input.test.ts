// What people do wrong, and what a day with children brings: a used link, wrong words, 200,000
// characters, a full disk. A plain message each time, and nothing is lost.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, pickPerson, resume, unlock } from '../support/people.ts'
import { photograph } from '../support/screens.ts'

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

const samira = () => getPerson(server, 'Samira Ekholt')
const home = (page: Page) => page.getByRole('heading', { name: 'Oroar du dig för ett barn?' })
const sentence = (page: Page) => page.getByRole('textbox', { name: 'Oron i en mening' })
const description = (page: Page) => page.getByRole('textbox', { name: 'Det här har hänt' })
const savedLine = (page: Page) =>
  page.getByRole('status').filter({ hasText: /^Sparat på surfplattan \d/ })
const saved = (page: Page) => savedLine(page).waitFor()

/** As when the tablet is started anew: everybody is locked out, and the directory is fetched. */
async function startAnew(page: Page): Promise<void> {
  await page.goto(`${server.url}/`)
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
}

async function hide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dölj' }).first().click()
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
}

async function openStep(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: `Nästa: ${name}` }).click()
}

function linkOf(device: string): string {
  const found = server.demo.devices.find(({ name }) => name === device)
  if (!found) throw new Error(`The demo has no device ${device}`)
  return found.enrolUrl
}

describe('an enrolment link', () => {
  test('that is cut off changes nothing and says what to do', async () => {
    const { page } = tablet
    await page.goto(linkOf('Surfplatta 1, Tallkotten').slice(0, -40))
    await page.getByText('Länken är inte hel. Inget har ändrats.').waitFor()
  })

  test('that has been used is refused in a second browser', async () => {
    await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
    const second = await launchTablet()
    const { page } = second
    await page.goto(linkOf('Surfplatta 1, Tallkotten'))
    await page.getByRole('button', { name: 'Koppla plattan' }).click()
    await page.getByText('Länken är redan använd. Inget har ändrats. Be om en ny länk.').waitFor()
    await photograph(page, 'lank-anvand')
    await page.goto(`${server.url}/`)
    await page.getByRole('heading', { name: 'Den här plattan är inte kopplad än' }).waitFor()
    await second.close()
  })

  test('from another organisation is refused on a tablet that has a home', async () => {
    const { page } = tablet
    await unlock(page, samira())
    await home(page).waitFor()
    await page.goto(linkOf('Kompassens surfplatta'))
    await page.getByRole('button', { name: 'Koppla plattan' }).click()
    await page.getByText('Plattan hör redan till en annan enhet. Inget har ändrats.').waitFor()
    await page.getByRole('button', { name: 'Till Vem är du?' }).click()
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    await page.getByText('Tallkottens förskola').waitFor()
    // The link was not spent on it.
    const second = await launchTablet()
    await enrol(second.page, server, 'Kompassens surfplatta')
    await second.close()
  })
})

describe('at the lock', () => {
  test('wrong words are told, nothing is lost, and several in a row have to wait', async () => {
    const { page } = tablet
    await startAnew(page)
    await pickPerson(page, samira())
    const words = samira().words.split(' ')
    const wrong = [...words.slice(0, 3), words[0] ?? '']
    for (const [at, word] of wrong.entries()) {
      await page.getByRole('textbox', { name: `Ord ${at + 1}` }).fill(word)
    }
    await page.getByRole('button', { name: 'Lås upp' }).click()
    const message = 'Orden stämmer inte. Kontrollera ett i taget. Allt är sparat.'
    await page.getByText(message).waitFor()
    await page.getByRole('button', { name: 'Lås upp' }).click()
    await page.getByText(`${message} Vänta 5 sekunder och försök igen.`).waitFor()
    await photograph(page, 'las-fel-ord')
    await page.getByRole('textbox', { name: 'Ord 4' }).fill(words[3] ?? '')
    await page.getByRole('button', { name: 'Lås upp' }).click({ timeout: 15_000 })
    await home(page).waitFor()
  })

  test('a fifth wrong code asks for the four words, and says so', async () => {
    const { page } = tablet
    await hide(page)
    const wrong = { ...samira(), code: samira().code === '111111' ? '222222' : '111111' }
    await pickPerson(page, wrong)
    for (const left of [4, 3, 2, 1]) {
      await page.getByRole('textbox', { name: 'Sex siffror' }).fill(wrong.code)
      await page.getByText(`Du har ${left} försök kvar.`).waitFor()
    }
    await page.getByRole('textbox', { name: 'Sex siffror' }).fill(wrong.code)
    await page.getByText('För många försök. Skriv dina fyra ord. Allt är sparat.').waitFor()
    await unlock(page, samira())
    await home(page).waitFor()
  })
})

describe('what somebody writes', () => {
  test('a wrong check digit is said and holds nothing back', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await openStep(page, 'Barnet')
    await page.getByRole('textbox', { name: 'Barnets namn' }).fill('Noel Sandvret')
    const number = page.getByRole('textbox', { name: 'Personnummer eller födelsedatum' })
    await number.fill('20210902-9816')
    await page.getByText('Siffrorna stämmer inte. Kontrollera dem. Du kan skicka ändå.').waitFor()
    await choose(page, 'Har barnet skyddade personuppgifter?', 'Nej')
    await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
    await choose(page, 'Kommun', 'Lindhaga')
    await choose(page, 'Stadsdel', 'Ekdalen')
    await openStep(page, 'Det du har sett och hört')
  })

  test('200,000 pasted characters stay, are saved, and survive a start', async () => {
    const { page } = tablet
    const text = 'Noel berättade om natten. '.repeat(8_000).slice(0, 200_000)
    await sentence(page).fill('Noel sover inte.')
    await description(page).click()
    await page.keyboard.insertText(text)
    await expect.poll(() => description(page).evaluate(lengthOf)).toBe(200_000)
    await hide(page)
    await startAnew(page)
    await unlock(page, samira())
    await page.getByRole('link', { name: 'Fortsätt skriva' }).click()
    await description(page).waitFor()
    expect(await description(page).inputValue()).toBe(text)
  })

  test('Granska says what to shorten and by how much, and sends only then', async () => {
    const { page } = tablet
    await goToReview(page)
    await page.getByRole('button', { name: 'Skicka ändå' }).click()
    await page.getByText('Det här har hänt: ta bort 180000 tecken. Texten är sparad.').waitFor()
    await photograph(page, 'for-langt')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'Läs igenom innan du skickar',
    )
    for (const name of STEPS_BACK) await page.getByRole('link', { name }).first().click()
    await description(page).fill('Noel berättade om natten.')
    await goToReview(page)
    await page.getByRole('button', { name: 'Skicka ändå' }).click()
    await page.getByRole('heading', { name: /^(Klar\. Inte skickad än|Skickad)/ }).waitFor()
    await page.getByRole('heading', { name: /^Skickad / }).waitFor({ timeout: 30_000 })
  })

  test('on a full disk the text stays, also behind Dölj, until there is room', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Tillbaka' }).click()
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await openStep(page, 'Barnet')
    await page.getByRole('textbox', { name: 'Barnets namn' }).fill('Yusef Torgander')
    await openStep(page, 'Det du har sett och hört')
    await saved(page)
    const makeRoom = await fillDisk(page)
    const full = page.getByText('Surfplattan är full. Texten finns kvar så länge sidan är öppen.')
    let words = 'Yusef säger att han är rädd för att gå hem.'
    // Chromium believes for half a minute in the room that it saw last.
    const writeOn = async () => {
      words = `${words} Han sa det igen.`
      await sentence(page).fill(words)
      await page.waitForTimeout(1_000)
      return full.count()
    }
    await expect.poll(writeOn, { timeout: 60_000, interval: 1_000 }).toBe(1)
    await photograph(page, 'full-disk')
    await hide(page)
    await resume(page, samira())
    await expect.poll(() => sentence(page).inputValue()).toBe(words)
    await page.getByRole('button', { name: 'Försök igen' }).click()
    await full.waitFor()
    await makeRoom()
    const again = page.getByRole('button', { name: 'Försök igen' })
    const tryAgain = async () => {
      if ((await again.count()) > 0) await again.click()
      await page.waitForTimeout(500)
      return savedLine(page).count()
    }
    await expect.poll(tryAgain, { timeout: 60_000 }).toBe(1)
    await startAnew(page)
    await unlock(page, samira())
    await page.getByRole('link', { name: 'Fortsätt skriva' }).click()
    expect(await sentence(page).inputValue()).toBe(words)
  })
})

const STEPS_BACK = ['Tillbaka', 'Tillbaka', 'Tillbaka', 'Tillbaka'] as const

async function goToReview(page: Page): Promise<void> {
  for (const name of ['Bakgrund', 'Vårdnadshavarna', 'Du och ditt arbete', 'Granska och skicka']) {
    await openStep(page, name)
  }
}

function lengthOf(field: HTMLElement | SVGElement): number {
  return (field as HTMLTextAreaElement).value.length
}

/** Chromium's own full disk. It lasts until the answer is called. */
async function fillDisk(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1 })
  return () => session.detach()
}
