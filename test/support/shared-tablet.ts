// Two windows on one tablet and the people who share it: each act is one that a person can do, and
// is over when the screen shows what came of it.

import type { Page } from 'playwright-core'
import type { DemoPerson } from './app-server.ts'
import type { Tablet } from './browser.ts'
import type { Chance } from './chance.ts'

export interface SharedWindow {
  readonly page: Page
  /** Who is at it; undefined at the lock screen. */
  person?: DemoPerson | undefined
}

export const whereabouts = (page: Page) => page.getByRole('textbox', { name: 'Var är barnet nu?' })

export async function lockScreen(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
}

/** Six digits where they are enough, else four words. */
export async function comeBack(page: Page, person: DemoPerson): Promise<void> {
  const [first = ''] = person.name.split(' ')
  await page.getByRole('button', { name: new RegExp(first) }).click()
  const code = page.getByRole('textbox', { name: 'Sex siffror' })
  await code.or(page.getByRole('textbox', { name: 'Ord 1' })).waitFor()
  if (await code.isVisible()) await code.fill(person.code)
  else {
    for (const [at, word] of person.words.split(' ').entries()) {
      await page.getByRole('textbox', { name: `Ord ${at + 1}` }).fill(word)
    }
    await page.getByRole('button', { name: 'Lås upp' }).click()
  }
  await page.getByRole('button', { name: 'Dölj' }).first().waitFor()
}

/** To the person's draft, which is taken over if it is open in the other window. */
export async function goToDraft(page: Page): Promise<void> {
  const field = whereabouts(page)
  const here = page.getByRole('button', { name: 'Fortsätt här' })
  const goOn = page.getByRole('link', { name: 'Fortsätt skriva' })
  await field.or(here).or(goOn).waitFor()
  if (await goOn.isVisible()) await goOn.click()
  await field.or(here).waitFor()
  if (await here.isVisible()) await here.click()
  await field.waitFor()
}

/** Adds a word. Half the time it goes on at once, in the middle of the pause before the save. */
export async function typeWord(page: Page, word: string, chance: Chance): Promise<boolean> {
  await goToDraft(page)
  const field = whereabouts(page)
  await field.fill(`${await field.inputValue()} ${word}`)
  if (chance.below(2) === 0) return false
  await page
    .getByRole('status')
    .filter({ hasText: /^Sparat på surfplattan \d/ })
    .waitFor()
  return true
}

export async function hide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dölj' }).first().click()
  await lockScreen(page)
}

/** From the person's pill, which stands on everyday pages. */
export async function lockHard(page: Page): Promise<void> {
  const close = page.getByRole('link', { name: 'Stäng' })
  if (await close.isVisible()) await close.click()
  await page.getByRole('button', { name: /byt användare eller lås/ }).click()
  await page.getByRole('button', { name: 'Lås helt' }).click()
  await lockScreen(page)
}

export async function openWindow({ context }: Tablet, url: string): Promise<SharedWindow> {
  const page = await context.newPage()
  await page.goto(url)
  await lockScreen(page)
  return { page }
}
