// One screen, held against everything that must hold of every screen, at every size it is used at.

import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import type { Viewport } from './browser.ts'
import { expectAccessible, expectNoOverflow, photograph, SCHEMES, smallTargets } from './screens.ts'
import { tabWalk } from './tab-walk.ts'

const TABLET: Viewport = { width: 1180, height: 820 }
const PHONE: Viewport = { width: 390, height: 844 }
/** The narrowest window that WCAG 1.4.10 asks for. */
const NARROW: Viewport = { width: 320, height: 640 }
/** A tablet behind its keyboard. */
const LOW: Viewport = { width: 590, height: 410 }

export interface CheckOptions {
  /** Names that may be on the page and never in its title. */
  readonly secret?: readonly string[]
  /** What only a phone shows, such as the list of all steps. */
  readonly only?: readonly Viewport[]
}

/** Every fault of a screen at once, so that the walk goes on to the next: one list, one repair. */
export async function checkScreen(
  page: Page,
  name: string,
  options: CheckOptions = {},
): Promise<string[]> {
  const { secret = [], only = [TABLET, PHONE] } = options
  const faults: string[] = []
  const hold = async (where: string, claim: () => Promise<void>) => {
    // A tablet that nobody touches for two minutes locks itself.
    await page.evaluate(() => window.dispatchEvent(new Event('wheel')))
    await claim().catch((fault: Error) => faults.push(`${name}, ${where}: ${fault.message}`))
  }

  for (const size of only) {
    const where = `${size.width}x${size.height}`
    await page.setViewportSize(size)
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme })
      await hold(`${where} ${colorScheme}`, () => expectAccessibleScrolled(page))
      await photograph(page, name)
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await hold(where, () => expectNoOverflow(page))
    await hold(where, () => expectLargeTargets(page))
    await hold(where, () => expectWalkable(page))
    await hold(`${where} at 200 %`, () => withLargeText(page, () => expectNoOverflow(page)))
  }
  for (const size of [NARROW, LOW]) {
    const where = `${size.width}x${size.height}`
    await page.setViewportSize(size)
    await hold(where, () => expectNoOverflow(page))
    if (size === NARROW) {
      await hold(where, () => expectLargeTargets(page))
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme })
        await photograph(page, name)
      }
      await page.emulateMedia({ colorScheme: 'light' })
    } else {
      await hold(where, () => expectWalkable(page))
      await hold(`${where} at 200 %`, () => withLargeText(page, () => expectNoOverflow(page)))
    }
  }
  await page.setViewportSize(only[0] ?? TABLET)
  await hold('language', async () => expect(await page.getAttribute('html', 'lang')).toBe('sv'))
  await hold('title', async () => {
    const title = await page.title()
    expect(title).toMatch(/Trepart$/)
    for (const word of secret) expect(title).not.toContain(word)
  })
  await hold('controls', async () => expect(await talkativeControls(page)).toEqual([]))
  return faults
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
 * From the top, and if that fails from the bottom: what a sticky bar half covers counts as a small
 * target, and no control is half covered at both ends.
 */
async function expectAccessibleScrolled(page: Page): Promise<void> {
  const scrollTo = (end: 'top' | 'bottom') =>
    page.evaluate((to) => window.scrollTo(0, to === 'top' ? 0 : document.body.scrollHeight), end)
  await scrollTo('top')
  await expectAccessible(page).catch(async () => {
    await scrollTo('bottom')
    await expectAccessible(page)
    await scrollTo('top')
  })
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
