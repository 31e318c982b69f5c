// Every screen, as a person with another pair of eyes, a keyboard or a small window meets it.
// One tablet and one reader's computer; each state is reached once and then looked at in all sizes.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet, type Viewport } from '../support/browser.ts'
import { choose, enrol, getPerson, pickPerson, resume, unlock } from '../support/people.ts'
import { markBothWays } from '../support/body-map.ts'
import { arrive, checkScreen, visit } from '../support/screen-check.ts'

const NAMES = ['Noel', 'Sandvret']
const PHONE = { width: 390, height: 844 }

let server: AppServer
let tablet: Tablet
let intake: Tablet

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet({ profileDir: freshProfile() })
  intake = await launchTablet({ profileDir: freshProfile() })
})

afterAll(async () => {
  await tablet?.close()
  await intake?.close()
  await server?.stop()
})

// Told at the end of each test: a fault of one screen must not hide the screens behind it.
const faults: string[] = []
afterEach(() => {
  if (faults.length > 0) throw new Error(faults.splice(0).join('\n'))
})

async function check(page: Page, name: string, only?: readonly Viewport[]): Promise<void> {
  faults.push(...(await checkScreen(page, name, { secret: NAMES, ...(only && { only }) })))
}

const textbox = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })

const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steg i anmälan' }).getByRole('link', { name }).click()

describe('before anybody is signed in', () => {
  test('a browser that is no tablet yet', async () => {
    await tablet.page.goto(server.url)
    await tablet.page.getByRole('heading', { level: 1 }).waitFor()
    await check(tablet.page, 'ej-kopplad')
  })

  test('the coupling of a tablet', async () => {
    const device = server.demo.devices.find(({ name }) => name === 'Surfplatta 1, Tallkotten')
    await tablet.page.goto(device?.enrolUrl ?? '')
    await tablet.page.getByRole('button', { name: 'Koppla plattan' }).waitFor()
    await check(tablet.page, 'koppla')
  })

  test('the lock while nobody has used the tablet', async () => {
    await tablet.page.getByRole('button', { name: 'Koppla plattan' }).click()
    await tablet.page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    await check(tablet.page, 'las-tom')
  })

  test('the lock with four words, suggestions and a wrong answer', async () => {
    const { page } = tablet
    await pickPerson(page, getPerson(server, 'Samira Ekholt'))
    await page.getByRole('button', { name: 'Lås upp' }).click()
    await page.locator('.lock .err:not(:empty)').waitFor()
    await textbox(page, 'Ord 1').fill('ada')
    await page.locator('.sugg button').first().waitFor()
    await page.getByRole('button', { name: 'Lås upp' }).click()
    await page.locator('.lock .err:not(:empty)').waitFor()
    await check(page, 'las-ord')
  })
})

describe('a report as it is written', () => {
  test('home before the first report', async () => {
    const { page } = tablet
    await unlock(page, getPerson(server, 'Samira Ekholt'))
    await page.getByRole('heading', { name: 'Oroar du dig för ett barn?' }).waitFor()
    await check(page, 'hem-tom')
  })

  test('the dialog of the person', async () => {
    const { page } = tablet
    await page.getByRole('button', { name: /byt användare eller lås/ }).click()
    await page.getByRole('dialog').waitFor()
    await check(page, 'dialog-person')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('step 1 with the guardian lock set', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await arrive(page, 'Är det bråttom?')
    await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Ja')
    await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Ja')
    await page.getByRole('checkbox', { name: /^Våld mot barnet hemma/ }).check()
    await page.getByRole('alert', { name: 'Berätta inte för vårdnadshavarna' }).waitFor()
    await check(page, 'steg-1-skydd')
  })

  test('all the steps in one dialog, on a phone', async () => {
    const { page } = tablet
    await page.setViewportSize(PHONE)
    await page.getByRole('button', { name: 'Alla steg' }).click()
    await page.getByRole('dialog').waitFor()
    await check(page, 'dialog-alla-steg', [PHONE])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.setViewportSize({ width: 1180, height: 820 })
  })

  test('step 2 with a placed child, a wrong number, protected identity and a sibling', async () => {
    const { page } = tablet
    await step(page, 'Barnet')
    await arrive(page, 'Vilket barn gäller det?')
    await textbox(page, 'Barnets namn').fill('Noel Sandvret')
    await textbox(page, 'Personnummer eller födelsedatum').fill('20210902-9814')
    await choose(page, 'Har barnet skyddade personuppgifter?', 'Ja')
    await choose(page, 'Var är barnet folkbokfört?', 'Barnet är placerat')
    await page.getByRole('combobox', { name: 'Kommun' }).selectOption('Sandhamra')
    await page.getByText('Anmälan går till Sandhamra').waitFor()
    await page.getByRole('button', { name: 'Lägg till ett syskon' }).click()
    await choose(page, 'Oroar du dig också för syskonet?', 'Ja')
    await check(page, 'steg-2-barnet')
  })

  test('steps 3 and 4', async () => {
    const { page } = tablet
    await step(page, 'Det du har sett och hört')
    await arrive(page, 'Vad har du sett eller hört?')
    await markBothWays(page)
    await check(page, 'steg-3-sett-hort')
    await step(page, 'Bakgrund')
    await arrive(page, 'Vad vet du om bakgrunden?')
    await check(page, 'steg-4-bakgrund')
  })

  test('step 5 with a guardian and the lock', async () => {
    const { page } = tablet
    await step(page, 'Vårdnadshavarna')
    await arrive(page, 'Vet vårdnadshavarna om anmälan?')
    await choose(page, 'Vet vårdnadshavarna om anmälan?', 'De ska inte få veta, eller jag vet inte')
    await page.getByRole('button', { name: 'Lägg till en vårdnadshavare' }).click()
    await textbox(page, 'Namn').waitFor()
    await check(page, 'steg-5-vardnadshavare')
  })

  test('step 6', async () => {
    const { page } = tablet
    await step(page, 'Du och ditt arbete')
    await arrive(page, 'Vem är du som anmäler?')
    await check(page, 'steg-6-du')
  })

  test('Granska with what is missing, and with what holds it back', async () => {
    const { page } = tablet
    await step(page, 'Granska och skicka')
    await arrive(page, 'Läs igenom innan du skickar')
    await check(page, 'steg-7-granska')
    await page.getByRole('button', { name: 'Klar. Visa hur jag lämnar den' }).click()
    const summary = page.getByRole('heading', { name: 'Det här behövs för att skicka' })
    await summary.waitFor()
    expect(await summary.evaluate((heading) => heading === document.activeElement)).toBe(true)
    await check(page, 'steg-7-granska-fel')
  })

  test('home with a draft', async () => {
    const { page } = tablet
    await visit(page, '/', 'Oroar du dig för ett barn?')
    await page.getByRole('link', { name: 'Fortsätt skriva' }).waitFor()
    await check(page, 'hem-utkast')
  })
})

describe('a report that is sent', () => {
  test('outside Trepart: what to do, what is missing, and what was done', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Fortsätt skriva' }).click()
    await arrive(page, 'Läs igenom innan du skickar')
    await step(page, 'Det du har sett och hört')
    await textbox(page, 'Oron i en mening').fill('Noel har ett blåmärke.')
    await step(page, 'Granska och skicka')
    await page.getByRole('button', { name: 'Klar. Visa hur jag lämnar den' }).click()
    await arrive(page, 'Skriv ut och lämna anmälan.')
    await page.getByRole('button', { name: 'Spara anteckningen' }).click()
    await page.getByText('Välj sätt och skriv till vem.').waitFor()
    await check(page, 'kvitto-utanfor')
    await choose(page, 'Hur lämnade du den?', 'Med post')
    await page.getByRole('button', { name: 'Spara anteckningen' }).click()
    await page.getByRole('heading', { name: 'Lämnad utanför Trepart.' }).waitFor()
    await check(page, 'kvitto-lamnad')
  })

  test('done and not sent: the receipt, the outbox and home', async () => {
    const { page } = tablet
    await tablet.context.setOffline(true)
    await visit(page, '/anmalan/ny', 'Är det bråttom?')
    await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Nej')
    await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Vet inte')
    await step(page, 'Barnet')
    await textbox(page, 'Barnets namn').fill('Noel Sandvret')
    await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
    await page.getByRole('combobox', { name: 'Kommun' }).selectOption('Lindhaga')
    await page.getByRole('combobox', { name: 'Stadsdel' }).selectOption('Ekdalen')
    await step(page, 'Det du har sett och hört')
    await textbox(page, 'Oron i en mening').fill('Noel har ett blåmärke.')
    await textbox(page, 'Det här har hänt').fill('Han visade det vid vilan. '.repeat(12))
    await step(page, 'Granska och skicka')
    await page.getByRole('button', { name: 'Skicka ändå' }).click()
    await arrive(page, 'Klar. Inte skickad än.')
    await check(page, 'kvitto-ko')
    await visit(page, '/utkorg', 'Utkorg')
    await check(page, 'utkorg')
    await visit(page, '/', 'Oroar du dig för ett barn?')
    await page.getByText('Klar att skickas.').waitFor()
    await check(page, 'hem-skickade')
  })

  test('the lock with people, six digits and letters that wait', async () => {
    const { page } = tablet
    await page.getByRole('button', { name: 'Dölj' }).first().click()
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    await check(page, 'las-personer')
    await pickPerson(page, getPerson(server, 'Samira Ekholt'))
    await textbox(page, 'Sex siffror').fill('000000')
    await page.locator('.lock .err:not(:empty)').waitFor()
    await check(page, 'las-kod')
    await resume(page, getPerson(server, 'Samira Ekholt'))
    await page.getByRole('heading', { name: 'Oroar du dig för ett barn?' }).waitFor()
  })

  test('sent: the receipt', async () => {
    const { page } = tablet
    await tablet.context.setOffline(false)
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByText('Allt är skickat').first().waitFor({ timeout: 30_000 })
    await page.locator('.sent__list a').filter({ hasText: 'N.S.' }).first().click()
    await arrive(page, /^Skickad/)
    await page.getByRole('button', { name: 'Komplettera' }).click()
    await page.getByRole('button', { name: 'Skicka kompletteringen' }).click()
    await page.locator('#f-supplement-error').waitFor()
    await check(page, 'kvitto-skickad')
  })
})

describe('the reader', () => {
  test('the inbox', async () => {
    const { page } = intake
    await enrol(page, server, 'Mottagningens dator')
    await unlock(page, getPerson(server, 'Jonna Falk'))
    await arrive(page, 'Inkorg')
    await page.getByRole('link', { name: /Barn N\.S\./ }).waitFor({ timeout: 30_000 })
    await check(page, 'inkorg')
  })

  test('the letter, an answer that lacks something, and the answer', async () => {
    const { page } = intake
    await page.getByRole('link', { name: /Barn N\.S\./ }).click()
    await arrive(page, /^Barn N\.S\./)
    await textbox(page, 'Telefon').fill('')
    await page.getByRole('button', { name: 'Skicka bekräftelsen' }).click()
    await page.getByText('Skriv vem som är kontakt och ett telefonnummer.').waitFor()
    await check(page, 'brev')
    await textbox(page, 'Vem är kontakt?').fill('Viktor Hallin')
    await textbox(page, 'Telefon').fill('08-465 004 21')
    await page.getByRole('button', { name: 'Skicka bekräftelsen' }).click()
    await page.getByText('Anmälaren ser: Viktor Hallin, 08-465 004 21.').waitFor()
    await page.getByText('Allt är skickat').first().waitFor()
    await check(page, 'brev-bekraftat')
  })

  test('what the reporter then sees', async () => {
    const { page } = tablet
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    const heading = { name: 'Tack. Socialtjänsten har läst anmälan.' }
    await page.getByRole('heading', heading).waitFor({ timeout: 60_000 })
    await page.getByText('Viktor Hallin, 08-465 004 21').waitFor()
    await check(page, 'kvitto-mottagen')
  })

  test('consents: the list and the checklist', async () => {
    const { page } = intake
    await visit(page, '/samtycken', 'Samtycken')
    await page.getByRole('link', { name: 'Ny checklista' }).click()
    await arrive(page, 'Samtycke, checklista')
    await textbox(page, 'Vilket barn gäller det?').fill('Noel Sandvret')
    for (const name of ['person', 'mottagare', 'uppgift']) {
      await page.getByRole('button', { name: new RegExp(`^Lägg till en ${name}`) }).click()
    }
    await textbox(page, 'Uppgift 1').fill('Allt')
    await check(page, 'samtycke')
    await page.getByRole('link', { name: 'Stäng' }).click()
    await arrive(page, 'Samtycken')
    await page.getByText('Checklista för N.S.').waitFor()
    await check(page, 'samtycken')
  })
})

describe('the other places', () => {
  test('meetings: the list and the note', async () => {
    const { page } = tablet
    await visit(page, '/moten', 'Möten')
    await check(page, 'moten-tom')
    await page.getByRole('link', { name: 'Ny mötesanteckning' }).click()
    await arrive(page, 'Mötesanteckning')
    await textbox(page, 'Vilket barn gäller mötet?').fill('Noel Sandvret')
    await page.getByRole('button', { name: 'Lägg till en person' }).click()
    await page.getByRole('button', { name: 'Lägg till ett beslut' }).click()
    await check(page, 'mote')
    await page.getByRole('link', { name: 'Stäng' }).click()
    await arrive(page, 'Möten')
    await page.getByText('Möte om N.S.').waitFor()
    await check(page, 'moten')
  })

  test('contacts, settings and an address that leads nowhere', async () => {
    const { page } = tablet
    await visit(page, '/kontakter', 'Kontakter')
    await check(page, 'kontakter')
    await visit(page, '/installningar', /^Inställningar/)
    await check(page, 'installningar')
    await visit(page, '/finns/inte', /./)
    await check(page, 'hittas-inte')
  })
})
