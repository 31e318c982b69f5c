// A finger on the drawing of the child, at a place of the square that the drawing is the middle of.

import type { Page } from 'playwright-core'

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
