// The text fields of a page, whichever they are: a field that comes later is filled like the others.

import type { Page } from 'playwright-core'
import type { MarkerSupply } from './markers.ts'

const TEXT = 'textarea, input:not([type=radio]):not([type=checkbox]):not([type=hidden])'

/** Names in the small fields and prose in the large ones. */
export async function fillEveryField(page: Page, markers: MarkerSupply): Promise<void> {
  const fields = await page.locator('main').locator(TEXT).all()
  if (fields.length === 0) throw new Error('The page has no text field')
  // From the last to the first: a field that goes when one above it is filled is then filled too.
  for (const field of fields.toReversed()) {
    const isLarge = await field.evaluate((element) => element.localName === 'textarea')
    await field.fill(isLarge ? markers.prose() : markers.name())
  }
}

/** Controls whose text Chromium would write into its session file, or send to a spell checker. */
export function loudFields(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('input, select, textarea, [contenteditable]')]
      .filter(
        (control) =>
          control.getAttribute('autocomplete') !== 'off' ||
          control.getAttribute('spellcheck') !== 'false',
      )
      .map((control) => control.outerHTML.slice(0, 120)),
  )
}
