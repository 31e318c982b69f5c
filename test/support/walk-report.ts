// From a browser that is nobody's tablet yet to a report that is ready to be sent.

import { expect, test } from 'vitest'
import type { Viewport } from './browser.ts'
import { markBothWays } from './body-map.ts'
import { choose, getPerson, pickPerson, unlock } from './people.ts'
import { goToStep, textbox } from './report-steps.ts'
import { arrive, visit } from './screen-check.ts'
import { startWalk } from './walk.ts'

const PHONE = { width: 390, height: 844 }
const TABLET = { width: 1180, height: 820 }

export function walkReport(sizes: readonly Viewport[]): void {
  const walk = startWalk(sizes, ['Noel', 'Sandvret'])
  const samira = () => getPerson(walk.server, 'Samira Ekholt')

  test('a browser that is no tablet yet', async () => {
    const { page } = walk.tablet
    await page.goto(walk.server.url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await walk.check(page, 'ej-kopplad')
  })

  test('the coupling of a tablet, and the lock while nobody has used it', async () => {
    const { page } = walk.tablet
    const device = walk.server.demo.devices.find(({ name }) => name === 'Surfplatta 1, Tallkotten')
    await page.goto(device?.enrolUrl ?? '')
    await page.getByRole('button', { name: 'Koppla plattan' }).waitFor()
    await walk.check(page, 'koppla')
    await page.getByRole('button', { name: 'Koppla plattan' }).click()
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    await walk.check(page, 'las-tom')
  })

  test('the lock with four words, suggestions and a wrong answer', async () => {
    const { page } = walk.tablet
    await pickPerson(page, samira())
    await page.getByRole('button', { name: 'Lås upp' }).click()
    await page.locator('.lock .err:not(:empty)').waitFor()
    await textbox(page, 'Ord 1').fill('ada')
    await page.locator('.sugg button').first().waitFor()
    await page.getByRole('button', { name: 'Lås upp' }).click()
    await page.locator('.lock .err:not(:empty)').waitFor()
    await walk.check(page, 'las-ord')
  })

  test('home before the first report, and the dialog of the person', async () => {
    const { page } = walk.tablet
    await unlock(page, samira())
    await page.getByRole('heading', { name: 'Oroar du dig för ett barn?' }).waitFor()
    await walk.check(page, 'hem-tom')
    await page.getByRole('button', { name: /byt användare eller lås/ }).click()
    await page.getByRole('dialog').waitFor()
    await walk.check(page, 'dialog-person')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('step 1 with the guardian lock set', async () => {
    const { page } = walk.tablet
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await arrive(page, 'Är det bråttom?')
    await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Ja')
    await page.getByRole('button', { name: 'Jag har ringt' }).click()
    await textbox(page, 'Vilken tid ringde du?').fill('2575')
    await page.getByText('Tiden finns inte.').waitFor()
    await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Ja')
    await page.getByRole('checkbox', { name: /^Våld mot barnet hemma/ }).check()
    await page.getByRole('alert', { name: 'Berätta inte för vårdnadshavarna' }).waitFor()
    await walk.check(page, 'steg-1-skydd')
  })

  test('all the steps in one dialog, on a phone', async () => {
    const { page } = walk.tablet
    await page.setViewportSize(PHONE)
    await page.getByRole('button', { name: 'Alla steg' }).click()
    await page.getByRole('dialog').waitFor()
    await walk.check(page, 'dialog-alla-steg', { phoneOnly: true })
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.setViewportSize(TABLET)
  })

  test('step 2 with a placed child, a wrong number, protected identity and a sibling', async () => {
    const { page } = walk.tablet
    await goToStep(page, 'Barnet')
    await arrive(page, 'Vilket barn gäller det?')
    await textbox(page, 'Barnets namn').fill('Noel Sandvret')
    await textbox(page, 'Personnummer eller födelsedatum').fill('20210902-9814')
    await choose(page, 'Har barnet skyddade personuppgifter?', 'Ja')
    await choose(page, 'Var är barnet folkbokfört?', 'Barnet är placerat')
    await choose(page, 'Kommun', 'Sandhamra')
    await page.getByText('Anmälan går till Sandhamra').waitFor()
    await page.getByRole('button', { name: 'Lägg till ett syskon' }).click()
    await choose(page, 'Oroar du dig också för syskonet?', 'Ja')
    await walk.check(page, 'steg-2-barnet')
  })

  test('steps 3 and 4, with marks on the body', async () => {
    const { page } = walk.tablet
    await goToStep(page, 'Det du har sett och hört')
    await arrive(page, 'Vad har du sett eller hört?')
    await markBothWays(page)
    await walk.check(page, 'steg-3-sett-hort')
    await goToStep(page, 'Bakgrund')
    await arrive(page, 'Vad vet du om bakgrunden?')
    await walk.check(page, 'steg-4-bakgrund')
  })

  test('steps 5 and 6, with a guardian and the lock', async () => {
    const { page } = walk.tablet
    await goToStep(page, 'Vårdnadshavarna')
    await arrive(page, 'Vet vårdnadshavarna om anmälan?')
    await choose(page, 'Vet vårdnadshavarna om anmälan?', 'De ska inte få veta, eller jag vet inte')
    await page.getByRole('button', { name: 'Lägg till en vårdnadshavare' }).click()
    await textbox(page, 'Namn').waitFor()
    await walk.check(page, 'steg-5-vardnadshavare')
    await goToStep(page, 'Du och ditt arbete')
    await arrive(page, 'Vem är du som anmäler?')
    await walk.check(page, 'steg-6-du')
  })

  test('no talk at home while the guardians may not know', async () => {
    const { page } = walk.tablet
    const step = new URL(page.url()).pathname
    await visit(page, `/forbered/${step.split('/')[2]}`, 'Förbered samtalet')
    await page.getByRole('alert', { name: 'Berätta inte för vårdnadshavarna' }).waitFor()
    await walk.check(page, 'forbered-sparrat')
    // Back in step 5 one goes on at the field where one was, and not at the heading.
    await page.getByRole('link', { name: 'Tillbaka' }).click()
    await page.getByRole('heading', { level: 1, name: 'Vet vårdnadshavarna om' }).waitFor()
  })

  test('Granska with what is missing, and with what holds it back', async () => {
    const { page } = walk.tablet
    await goToStep(page, 'Granska och skicka')
    await arrive(page, 'Läs igenom innan du skickar')
    await walk.check(page, 'steg-7-granska')
    await page.getByRole('button', { name: 'Klar. Visa hur jag lämnar den' }).click()
    const summary = page.getByRole('heading', { name: 'Det här behövs för att skicka' })
    await summary.waitFor()
    expect(await summary.evaluate((heading) => heading === document.activeElement)).toBe(true)
    await walk.check(page, 'steg-7-granska-fel')
    await page.getByRole('link', { name: 'Lämna över till en kollega' }).click()
    await arrive(page, 'Lämna över utkastet')
    await walk.check(page, 'overlamna')
  })

  test('home with a draft', async () => {
    const { page } = walk.tablet
    await visit(page, '/', 'Oroar du dig för ett barn?')
    await page.getByRole('link', { name: 'Fortsätt skriva' }).waitFor()
    await walk.check(page, 'hem-utkast')
  })

  test('outside Trepart: what to do, what is missing, and what was done', async () => {
    const { page } = walk.tablet
    await page.getByRole('link', { name: 'Fortsätt skriva' }).click()
    await arrive(page, 'Läs igenom innan du skickar')
    await goToStep(page, 'Det du har sett och hört')
    await textbox(page, 'Oron i en mening').fill('Noel har ett blåmärke.')
    await goToStep(page, 'Granska och skicka')
    await page.getByRole('button', { name: 'Klar. Visa hur jag lämnar den' }).click()
    await arrive(page, 'Skriv ut och lämna anmälan.')
    await page.getByRole('button', { name: 'Spara anteckningen' }).click()
    await page.getByText('Välj hur du lämnade den.').waitFor()
    await walk.check(page, 'kvitto-utanfor')
    await choose(page, 'Hur lämnade du den?', 'Med post')
    await page.getByRole('button', { name: 'Spara anteckningen' }).click()
    await page.getByRole('heading', { name: 'Lämnad utanför Trepart.' }).waitFor()
    await walk.check(page, 'kvitto-lamnad')
  })
}
