// Marks on the drawing of the child, by finger and by keyboard.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A finger, at a place of the square that the drawing is the middle of. */
export async function pressBody(
  page: Page,
  view: 'Framifrån' | 'Bakifrån',
  [x, y]: readonly [number, number],
): Promise<void> {
  const figure = page.getByRole('button', { name: new RegExp(`^${view}`) }).locator('svg')
  await figure.scrollIntoViewIfNeeded()
  const box = await figure.boundingBox()
  if (!box) throw new Error('The drawing is not on the page')
  const position = { x: (box.width * (x - 250)) / 500, y: (box.height * y) / 1000 }
  await figure.click({ position })
}

/** The drawing is shown to whoever asks for it. */
export async function showBody(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Visa var på kroppen' }).click()
  await page.getByRole('button', { name: /^Framifrån/ }).waitFor()
}

/** One mark with a finger, and the same without: the button, the part by its letters, the words. */
export async function markBothWays(page: Page): Promise<void> {
  await showBody(page)
  await pressBody(page, 'Bakifrån', [500, 320])
  await page.getByRole('group', { name: 'Märke 1: Övre delen av ryggen' }).waitFor()
  await page.getByRole('button', { name: 'Lägg till ett märke' }).press('Enter')
  await page.locator('select:focus').waitFor()
  await page.keyboard.type('Magen')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Rött, runt.')
  const second = page.getByRole('group', { name: 'Märke 2: Magen' })
  const look = second.getByRole('textbox', { name: 'Hur ser det ut?' })
  expect(await look.inputValue()).toBe('Rött, runt.')
}
