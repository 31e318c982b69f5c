// A tablet whose clock the test sets. The jump alone would look like hours that nobody touched it, and
// lock the screen at the next look.

import type { Page } from 'playwright-core'

export async function clockShows(page: Page, time: Date): Promise<void> {
  await page.clock.setFixedTime(time)
  await page.evaluate(() => window.dispatchEvent(new Event('wheel')))
}
