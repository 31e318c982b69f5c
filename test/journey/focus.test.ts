// Where the focus stands, and what is said: the way of somebody who sees nothing, or uses no hand.

import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { showBody } from '../support/body-map.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, resume, unlock } from '../support/people.ts'
import { answerForEkdalen, goToStep, textbox } from '../support/report-steps.ts'
import { arrive, visit } from '../support/screen-check.ts'
import { listenTo } from '../support/spoken.ts'

const HOME = 'Oroar du dig för ett barn?'
const WORDS = 'Noel visade ett blåmärke vid vilan.'

let server: AppServer
let tablet: Tablet
let page: Page

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
  page = tablet.page
  await enrol(page, server, 'Surfplatta 1, Tallkotten')
  await unlock(page, samira())
  await arrive(page, HOME)
  await page.getByText('Allt är skickat').first().waitFor()
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

const samira = () => getPerson(server, 'Samira Ekholt')
const button = (name: string | RegExp) => page.getByRole('button', { name })
async function expectFocus(control: Locator): Promise<void> {
  await expect.poll(() => control.evaluate((one) => one === document.activeElement)).toBe(true)
}
const saved = () => page.getByText('Sparat på surfplattan', { exact: true }).waitFor()

describe('going from place to place', () => {
  test('each place has a title and a heading that takes the focus, at the top, and says no more', async () => {
    const titles = new Set([await page.title()])
    for (const [path, heading] of [
      ['/moten', 'Möten'],
      ['/kontakter', 'Kontakter'],
      ['/installningar', 'Inställningar'],
      ['/tillganglighet', 'Tillgänglighet i Trepart'],
      ['/snabb', 'Snabbanteckning'],
      ['/', HOME],
    ] as const) {
      await page.setViewportSize({ width: 390, height: 500 })
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      const spoken = await listenTo(page)
      await visit(page, path, heading)
      expect(await page.evaluate(() => window.scrollY)).toBe(0)
      // The heading that has the focus is what is announced; a second voice would drown it.
      expect(await spoken.take()).toEqual([])
      titles.add(await page.title())
    }
    // Home was there before.
    expect(titles.size).toBe(6)
    await page.setViewportSize({ width: 1180, height: 820 })
  })

  test('a step begins at its heading, and a closed list of steps at what opened it', async () => {
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await arrive(page, 'Är det bråttom?')
    await page.getByRole('link', { name: 'Nästa: Barnet' }).click()
    await arrive(page, 'Vilket barn gäller det?')
    await page.setViewportSize({ width: 390, height: 844 })
    await button('Alla steg').click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expectFocus(button('Alla steg'))
    await button('Alla steg').click()
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /Bråttom och skydd/ })
      .click()
    await arrive(page, 'Är det bråttom?')
    await page.setViewportSize({ width: 1180, height: 820 })
  })

  test('saving is never spoken at each pause', async () => {
    await goToStep(page, 'Det du har sett och hört')
    await arrive(page, 'Vad har du sett eller hört?')
    const spoken = await listenTo(page)
    for (const word of ['Han', 'Han grät', 'Han grät vid', 'Han grät vid vilan.']) {
      await textbox(page, 'Oron i en mening').fill(word)
      await saved()
    }
    expect(await spoken.take()).toEqual([])
  })
})

describe('words to go on from', () => {
  test('each of the four is added by the keyboard, and the caret stands after it', async () => {
    const happened = textbox(page, 'Det här har hänt')
    await happened.fill('Han grät.')
    await happened.press('Home')
    for (const word of ['När', 'Var', 'Vem såg det', 'Hur ofta']) {
      await page.getByRole('button', { name: word, exact: true }).focus()
      await page.keyboard.press('Enter')
      await expectFocus(happened)
      await page.keyboard.type('så')
    }
    // Pressed twice it stands there once.
    const where = page.getByRole('button', { name: 'Var', exact: true })
    for (let presses = 0; presses < 2; presses += 1) await where.press('Enter')
    expect(await happened.inputValue()).toBe(
      'Han grät.\nNär: så\nVar: så\nVem såg det: så\nHur ofta: så\nVar: ',
    )
    await happened.fill('')
  })
})

describe('lists that grow and shrink', () => {
  test.each([
    ['Barnet', 'ett syskon', 'syskon 1', 'Syskon'],
    ['Det du har sett och hört', 'ett märke', 'märke 1', 'Märken på kroppen'],
    ['Vårdnadshavarna', 'en vårdnadshavare', 'vårdnadshavare 1', 'Barnets vårdnadshavare'],
  ])(
    'at %s a new row takes the focus, and the heading when it goes',
    async (step, what, row, heading) => {
      await goToStep(page, step)
      await page.locator('h1:focus').waitFor()
      if (what === 'ett märke') await showBody(page)
      await button(`Lägg till ${what}`).click()
      const card = page.getByRole('group', { name: new RegExp(`^${row}`, 'i') })
      await card.locator(':is(input, select):focus').waitFor()
      await button(`Ta bort ${row}`).click()
      await expectFocus(page.getByRole('heading', { name: heading, exact: true }))
      await button('Ångra').click()
      await button(`Ta bort ${row}`).waitFor()
      await expectFocus(page.getByRole('heading', { name: heading, exact: true }))
    },
  )
})

describe('what is missing', () => {
  test('the summary takes the focus at each try, and its links lead to the very field', async () => {
    await goToStep(page, 'Barnet')
    await goToStep(page, 'Granska och skicka')
    await arrive(page, 'Läs igenom innan du skickar')
    const summary = page.getByRole('heading', { name: 'Det här behövs för att skicka' })
    for (let tries = 0; tries < 2; tries += 1) {
      await button('Skicka ändå').click()
      await expectFocus(summary)
    }
    const errors = page.locator('.errs')
    await errors.getByRole('link').first().click()
    await expectFocus(page.getByRole('radio', { name: 'Jag vet kommunen' }))
    await goToStep(page, 'Granska och skicka')
    const missing = page.locator('.missing')
    await missing.getByRole('link', { name: 'Barnets namn' }).click()
    await expectFocus(textbox(page, 'Barnets namn'))
    await goToStep(page, 'Granska och skicka')
    // A link to the step alone begins at its heading, as ever.
    await goToStep(page, 'Barnet')
    await arrive(page, 'Vilket barn gäller det?')
  })
})

describe('the lock', () => {
  test('leaves nothing of the case to be read, and gives back field and caret', async () => {
    await goToStep(page, 'Det du har sett och hört')
    const sentence = textbox(page, 'Oron i en mening')
    await sentence.fill(WORDS)
    await sentence.press('Home')
    for (let steps = 0; steps < 4; steps += 1) await sentence.press('ArrowRight')
    await saved()
    expect(await page.locator('body').ariaSnapshot()).toContain(WORDS)
    await button('Dölj').click()
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    const tree = await page.locator('body').ariaSnapshot()
    expect(tree).toContain('Vem är du?')
    expect(tree).not.toContain('Noel')
    expect(tree).not.toContain('blåmärke')
    await resume(page, samira())
    await expectFocus(sentence)
    const caret = () => sentence.evaluate((one) => (one as HTMLInputElement).selectionStart)
    await expect.poll(caret).toBe(4)
  })
})

describe('a report that was left outside Trepart', () => {
  test('a note of it that lacks something leads to what it lacks, every time', async () => {
    await visit(page, '/anmalan/ny', 'Är det bråttom?')
    await answerForEkdalen(page, 'Noel Sandvret')
    await choose(page, 'Kommun', 'Tingvalla')
    await goToStep(page, 'Det du har sett och hört')
    await textbox(page, 'Oron i en mening').fill(WORDS)
    await goToStep(page, 'Granska och skicka')
    await button('Klar. Visa hur jag lämnar den').click()
    await arrive(page, 'Skriv ut och lämna anmälan.')
    const way = page.getByRole('radiogroup', { name: 'Hur lämnade du den?' })
    for (let tries = 0; tries < 2; tries += 1) {
      await button('Spara anteckningen').click()
      await expectFocus(way.getByRole('radio').first())
    }
    expect(await way.getAttribute('aria-invalid')).toBe('true')
    expect(await way.ariaSnapshot()).toContain('Välj hur du lämnade den.')
    await choose(page, 'Hur lämnade du den?', 'Med post')
    await textbox(page, 'Till vem?').fill('')
    await button('Spara anteckningen').click()
    await expectFocus(textbox(page, 'Till vem?'))
  })
})
