// One person, two tablets: what is written on one is there on the other, and what is written on both
// at once is kept twice. Beside her, colleagues on the same tablet who see nothing of it.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { enrol, getPerson, pickPerson, resume, unlock } from '../support/people.ts'
import { photograph } from '../support/screens.ts'

const FIRST_WORDS = 'Elin somnade före lunch.'
const WORDS_OF_ONE = 'Elin somnade före lunch tre dagar i rad.'
const WORDS_OF_TWO = 'Elin åt inget till frukost.'

let server: AppServer
let one: Tablet
let two: Tablet
const profileOfOne = freshProfile()

beforeAll(async () => {
  server = await startServer()
  one = await launchTablet({ profileDir: profileOfOne })
  two = await launchTablet()
  for (const [tablet, name] of [
    [one, 'Surfplatta 1, Tallkotten'],
    [two, 'Surfplatta 2, Tallkotten'],
  ] as const) {
    await enrol(tablet.page, server, name)
    await unlock(tablet.page, getPerson(server, 'Samira Ekholt'))
    await home(tablet.page).waitFor()
  }
})

afterAll(async () => {
  await one?.close()
  await two?.close()
  await server?.stop()
})

const home = (page: Page) => page.getByRole('heading', { name: 'Oroar du dig för ett barn?' })
const sentence = (page: Page) => page.getByRole('textbox', { name: 'Oron i en mening' })
const older = (page: Page) => page.getByText('Äldre version.')

/** The page asks by itself every half minute; coming back to it is a sign to ask now. */
async function nudge({ page }: Tablet): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
}

/** Until it is so, both tablets are touched now and then, as on any day. */
async function eventually<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  const look = async () => {
    await nudge(one)
    await nudge(two)
    return read()
  }
  await expect.poll(look, { timeout: 45_000, interval: 2_000 }).toEqual(wanted)
}

function saved({ page }: Tablet) {
  return page
    .getByRole('status')
    .filter({ hasText: /^Sparat på surfplattan \d/ })
    .waitFor()
}

async function goHome({ page }: Tablet): Promise<void> {
  await page.goto(`${server.url}/`)
  await unlock(page, getPerson(server, 'Samira Ekholt'))
}

describe('what is written on one tablet opens on the other', () => {
  test('a report, at the step where she left it', async () => {
    await one.page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await one.page.getByRole('link', { name: 'Nästa: Barnet' }).click()
    await one.page.getByRole('textbox', { name: 'Barnets namn' }).fill('Elin Sandvret')
    await one.page.getByRole('link', { name: 'Nästa: Det du har sett och hört' }).click()
    await sentence(one.page).fill(FIRST_WORDS)
    await saved(one)
    // An earlier revision may come before the one with the sentence.
    await eventually(() => two.page.getByText('Steg 3 av 7.').count(), 1)
    await two.page.getByText('Barn E.S.').first().waitFor()
    await two.page.getByRole('link', { name: 'Fortsätt skriva' }).click()
    await expect.poll(() => sentence(two.page).inputValue()).toBe(FIRST_WORDS)
    await two.page.getByRole('link', { name: 'Tillbaka' }).click()
    await expect
      .poll(() => two.page.getByRole('textbox', { name: 'Barnets namn' }).inputValue())
      .toBe('Elin Sandvret')
    await two.page.getByRole('link', { name: 'Nästa: Det du har sett och hört' }).click()
    await sentence(two.page).waitFor()
  })

  test('what one goes on writing comes to the other while its page is open', async () => {
    await sentence(one.page).fill(`${FIRST_WORDS} Igen.`)
    await eventually(() => sentence(two.page).inputValue(), `${FIRST_WORDS} Igen.`)
    expect(await older(two.page).count()).toBe(0)
  })
})

describe('the same field written on both without a network', () => {
  test('both keep both: the same one opens, the other is offered as an older version', async () => {
    await one.context.setOffline(true)
    await two.context.setOffline(true)
    await one.page.getByText('Ingen uppkoppling').first().waitFor()
    await sentence(one.page).fill(WORDS_OF_ONE)
    await sentence(two.page).fill(WORDS_OF_TWO)
    await saved(one)
    await saved(two)
    await one.context.setOffline(false)
    await two.context.setOffline(false)
    await eventually(
      async () => [await older(one.page).count(), await older(two.page).count()],
      [1, 1],
    )
    await eventually(
      async () =>
        (await sentence(one.page).inputValue()) === (await sentence(two.page).inputValue()),
      true,
    )
    for (const { page } of [one, two]) {
      const shown = await sentence(page).inputValue()
      await page.getByText('Visa den').click()
      const aside = page.locator('details[open]')
      const other = shown === WORDS_OF_ONE ? WORDS_OF_TWO : WORDS_OF_ONE
      expect([WORDS_OF_ONE, WORDS_OF_TWO]).toContain(shown)
      await aside.getByText(other).waitFor()
    }
    await photograph(one.page, 'aldre-version')
  })

  test('going on with the older one brings it to both, and the newer can still be read', async () => {
    const other =
      (await sentence(one.page).inputValue()) === WORDS_OF_ONE ? WORDS_OF_TWO : WORDS_OF_ONE
    const left = other === WORDS_OF_ONE ? WORDS_OF_TWO : WORDS_OF_ONE
    await one.page.getByRole('button', { name: 'Fortsätt med den här' }).click()
    await expect.poll(() => sentence(one.page).inputValue()).toBe(other)
    await eventually(() => sentence(two.page).inputValue(), other)
    for (const { page } of [one, two]) {
      expect(await older(page).count()).toBe(1)
      // Open or closed, the words are in the page.
      expect(await page.locator('details').filter({ hasText: left }).count()).toBe(1)
    }
  })

  test('words typed while another version comes in are not written over', async () => {
    await sentence(two.page).fill(`${WORDS_OF_TWO} Hon frös.`)
    await nudge(two)
    const typed = 'Elin berättade om natten.'
    await sentence(one.page).fill('')
    await sentence(one.page).pressSequentially(typed, { delay: 120 })
    await eventually(async () => {
      const text = `${await one.page.locator('body').innerText()} ${await sentence(one.page).inputValue()}`
      const inside = await one.page.locator('details').allTextContents()
      const all = [text, ...inside].join(' ')
      return all.includes(typed) && all.includes('Hon frös.')
    }, true)
    await eventually(
      async () =>
        (await sentence(one.page).inputValue()) === (await sentence(two.page).inputValue()),
      true,
    )
  })
})

describe('a meeting note and a consent checklist', () => {
  test('are killed in mid-sentence and resume at the same field', async () => {
    for (const { start, list, row, field, first, next } of RECORDS) {
      await goHome(one)
      await one.page.getByRole('link', { name: start }).click()
      await one.page.getByRole('textbox', { name: first.label }).fill('Noel Sandvret')
      if (next !== undefined) await one.page.getByRole('link', { name: next }).click()
      const text = 'Vi pratade om kvällarna och vem som hämtar.'
      await one.page.getByRole('textbox', { name: field }).click()
      await one.page.getByRole('textbox', { name: field }).pressSequentially(text, { delay: 40 })
      await one.kill()

      one = await launchTablet({ profileDir: profileOfOne })
      await goHome(one)
      await one.page.getByRole('link', { name: list, exact: true }).first().click()
      await one.page.getByRole('link', { name: row }).click()
      const box = one.page.getByRole('textbox', { name: field })
      const kept = await box.inputValue()
      expect(text.startsWith(kept)).toBe(true)
      expect(text.length - kept.length).toBeLessThanOrEqual(55)
      expect(kept.length).toBeGreaterThan(0)
      expect(await box.evaluate((control) => control === document.activeElement)).toBe(true)
      await box.fill(text)
      // The cover goes up at once, and the lock screen comes when the words are on the disk.
      await one.page.getByRole('button', { name: 'Dölj' }).first().click()
      await one.page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    }
  })

  test('open on the other tablet with the same words', async () => {
    await goHome(one)
    await goHome(two)
    for (const { list, row, field, first, next } of RECORDS) {
      await two.page.getByRole('link', { name: list, exact: true }).first().click()
      await eventually(() => two.page.getByRole('link', { name: row }).count(), 1)
      await two.page.getByRole('link', { name: row }).click()
      expect(await two.page.getByRole('textbox', { name: first.label }).inputValue()).toBe(
        'Noel Sandvret',
      )
      if (next !== undefined) await two.page.getByRole('link', { name: next }).click()
      const box = two.page.getByRole('textbox', { name: field })
      expect(await box.inputValue()).toBe('Vi pratade om kvällarna och vem som hämtar.')
      await two.page.goto(`${server.url}/`)
      await unlock(two.page, getPerson(server, 'Samira Ekholt'))
    }
  })
})

const RECORDS = [
  {
    start: 'Skriv en mötesanteckning',
    list: 'Möten',
    row: 'Möte om N.S.',
    field: 'Så beskriver familjen läget',
    first: { label: 'Vilket barn gäller mötet?' },
    /** On another page of the same draft. */
    next: 'Nästa: Bilder och förslag',
  },
  {
    start: 'Gå igenom ett samtycke',
    list: 'Dina samtycken',
    row: 'Checklista för N.S.',
    field: 'Vad ska uppgifterna användas till?',
    first: { label: 'Vilket barn gäller det?' },
    next: undefined,
  },
] as const

describe('colleagues on the same tablet', () => {
  test('Bengt sees nothing of what Samira has written', async () => {
    const { page } = one
    await page.getByRole('button', { name: 'Dölj' }).first().click()
    await page.getByRole('button', { name: 'Någon annan' }).click()
    await unlock(page, getPerson(server, 'Bengt Lindroos'))
    await home(page).waitFor()
    await nudge(one)
    await page.getByText('Allt är skickat').first().waitFor()
    expect(await page.getByText('Barn E.S.').count()).toBe(0)
    for (const list of ['Möten', 'Samtycken']) {
      await page.getByRole('link', { name: 'Hem', exact: true }).first().click()
      const link = list === 'Möten' ? 'Möten' : 'Dina samtycken'
      await page.getByRole('link', { name: link, exact: true }).first().click()
      await page.getByRole('heading', { name: list }).waitFor()
      await page.getByText(/^Du har inga/).waitFor()
      expect(await page.locator('main').innerText()).not.toContain('N.S.')
    }
  })

  test('users change without a network, with six digits for those who were here', async () => {
    const { page } = one
    await one.context.setOffline(true)
    await page.getByRole('button', { name: 'Dölj' }).first().click()
    await resume(page, getPerson(server, 'Samira Ekholt'))
    await page.getByRole('link', { name: 'Hem', exact: true }).first().waitFor()
    await page.getByRole('link', { name: 'Hem', exact: true }).first().click()
    await page.getByText('Barn E.S.').first().waitFor()
    await page.getByRole('button', { name: 'Dölj' }).first().click()
    await resume(page, getPerson(server, 'Bengt Lindroos'))
    await home(page)
      .or(page.getByRole('heading', { name: 'Samtycken' }))
      .first()
      .waitFor()
    expect(await page.getByText('Barn E.S.').count()).toBe(0)
  })

  test('after Lås helt four words open without a network, and others keep their six digits', async () => {
    const { page } = one
    await page.getByRole('button', { name: /byt användare eller lås/ }).click()
    await page.getByRole('button', { name: 'Lås helt' }).click()
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    await unlock(page, getPerson(server, 'Bengt Lindroos'))
    await page.getByText('Ingen uppkoppling').first().waitFor()
    await page.getByRole('button', { name: 'Dölj' }).first().click()
    await pickPerson(page, getPerson(server, 'Samira Ekholt'))
    // The full navigation of Lås helt dropped everybody's keys: she has her four words.
    await page.getByRole('textbox', { name: 'Ord 1' }).waitFor()
    await unlock(page, getPerson(server, 'Samira Ekholt'))
    await page.getByRole('button', { name: 'Dölj' }).first().click()
    await expect.poll(() => page.getByText('Sex siffror räcker').count()).toBe(2)
    await one.context.setOffline(false)
  })

  test('three people have six digits to come back by; with a fourth the first one needs words', async () => {
    const office = await launchTablet()
    const { page } = office
    await enrol(page, server, 'Mottagningens dator')
    const softLocked = page.getByText('Sex siffror räcker')
    for (const [at, name] of [
      'Jonna Falk',
      'Viktor Hallin',
      'Farid Amiri',
      'Ingela Strand',
    ].entries()) {
      if (at > 0) await page.getByRole('button', { name: 'Någon annan' }).click()
      await unlock(page, getPerson(server, name))
      // The manager begins in Översikt.
      await page.getByRole('heading', { name: /^(Inkorg|Översikt)$/, level: 1 }).waitFor()
      await page.getByRole('button', { name: 'Dölj' }).first().click()
      await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
      await expect.poll(() => softLocked.count()).toBe(Math.min(at + 1, 3))
    }
    await pickPerson(page, getPerson(server, 'Jonna Falk'))
    await page.getByRole('textbox', { name: 'Ord 1' }).waitFor()
    await resume(page, getPerson(server, 'Viktor Hallin'))
    await page.getByRole('heading', { name: 'Inkorg' }).waitFor()
    await office.close()
  })
})
