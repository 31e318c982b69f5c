// One screen, held against everything that must hold of every screen, at every size it is used at.

import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import type { Viewport } from './browser.ts'
import {
  axeFaults,
  expectNoOverflow,
  LOW,
  NARROW,
  photograph,
  photographLooks,
  SCHEMES,
  SIZES,
  smallTargets,
  USUAL_SIZES,
  writeSpoken,
} from './screens.ts'
import { tabWalk } from './tab-walk.ts'

/** Where the rail beside the page has become a bar below it (src/ui/base.css). */
const PHONE_ENDS = 768

export interface CheckOptions {
  readonly sizes?: readonly Viewport[]
  /** Names that may be on the page and never in its title. */
  readonly secret?: readonly string[]
  /** What only a phone shows, such as the list of all steps. */
  readonly phoneOnly?: boolean
}

/** Every fault of a screen at once, so that the walk goes on to the next: one list, one repair. */
export async function checkScreen(
  page: Page,
  name: string,
  { sizes = USUAL_SIZES, secret = [], phoneOnly = false }: CheckOptions = {},
): Promise<string[]> {
  const faults: string[] = []
  const hold = async (where: string, claim: () => Promise<void>) => {
    // A tablet that nobody touches for two minutes locks itself.
    await page.evaluate(() => window.dispatchEvent(new Event('wheel')))
    await claim().catch((fault: Error) => faults.push(`${name}, ${where}: ${fault.message}`))
  }
  const before = page.viewportSize()

  for (const size of SIZES) {
    // The two that are hardest to fit into are measured in every run.
    const full = sizes.includes(size)
    if (!full && size !== NARROW && size !== LOW) continue
    if (phoneOnly && size.width >= PHONE_ENDS) continue
    const where = `${size.width}x${size.height}`
    await page.setViewportSize(size)
    for (const colorScheme of schemesOf(size, sizes)) {
      await page.emulateMedia({ colorScheme })
      if (full) await hold(`${where} ${colorScheme}`, () => expectAccessibleScrolled(page))
      if (full || size === NARROW) await photograph(page, name)
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await hold(where, () => expectNoOverflow(page))
    await hold(where, () => expectLargeTargets(page))
    if (full || size === LOW) await hold(where, () => expectWalkable(page))
    // 200 % at 320 px is more than WCAG asks for.
    if (size === NARROW) continue
    await hold(`${where} at 200 %`, () => withLargeText(page, () => expectNoOverflow(page)))
  }
  if (before) await page.setViewportSize(before)
  // Only for the matrix: nobody looks at these twice a day.
  if (sizes === SIZES) {
    await photographLooks(page, name)
    await writeSpoken(page, name)
  }
  await hold('language', async () => expect(await page.getAttribute('html', 'lang')).toBe('sv'))
  await hold('title', async () => {
    const title = await page.title()
    expect(title).toMatch(/Trepart$/)
    for (const word of secret) expect(title).not.toContain(word)
  })
  await hold('controls', async () => expect(await talkativeControls(page)).toEqual([]))
  return faults
}

/** Colours seldom depend on the size: a usual run looks at the large one light, at the small dark. */
function schemesOf({ width }: Viewport, sizes: readonly Viewport[]) {
  if (sizes === SIZES) return SCHEMES
  return width < PHONE_ENDS ? (['dark'] as const) : (['light'] as const)
}

/** After a change of page the focus is on the heading, so that a reader begins there. */
export async function arrive(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await page.locator('h1:focus').waitFor({ timeout: 2000 })
}

/** Goes to an address of the app as a link would: nothing is loaded anew, so nothing locks. */
export async function visit(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a')
    link.href = href
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
  await arrive(page, heading)
}

/**
 * From the top, and if something is wrong there from the bottom too: what a sticky bar half covers
 * counts as a small target, and no control is half covered at both ends.
 */
async function expectAccessibleScrolled(page: Page): Promise<void> {
  const scrollTo = (end: 'top' | 'bottom') =>
    page.evaluate((to) => window.scrollTo(0, to === 'top' ? 0 : document.body.scrollHeight), end)
  await scrollTo('top')
  const above = await axeFaults(page)
  if (above.length === 0) return
  await scrollTo('bottom')
  const below = await axeFaults(page)
  await scrollTo('top')
  const faults = above.filter((fault) => below.includes(fault))
  if (faults.length > 0) throw new Error(`axe found ${faults.join('\n')}`)
}

async function expectWalkable(page: Page): Promise<void> {
  const { missed, hidden } = await tabWalk(page)
  if (missed.length > 0) throw new Error(`Tab never comes to ${missed.join(', ')}`)
  if (hidden.length > 0) throw new Error(`Focus is covered on ${hidden.join(', ')}`)
}

async function expectLargeTargets(page: Page): Promise<void> {
  const small = await smallTargets(page)
  if (small.length > 0) throw new Error(`Too small to press: ${small.join(', ')}`)
}

async function withLargeText(page: Page, claim: () => Promise<void>): Promise<void> {
  const setSize = (size: string) =>
    page.evaluate((value) => void (document.documentElement.style.fontSize = value), size)
  await setSize('200%')
  try {
    await claim()
  } finally {
    await setSize('')
  }
}

/** Controls that let the browser remember or send away what is written in them. */
function talkativeControls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('input, textarea, select')]
      .filter(
        (control) =>
          control.getAttribute('autocomplete') !== 'off' ||
          control.getAttribute('spellcheck') !== 'false',
      )
      .map((control) => control.outerHTML.slice(0, 100)),
  )
}
