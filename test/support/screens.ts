// What every screen must hold, measured in the browser. Each of these is proved on planted faults
// in test/journey/browser-rig.test.ts.

import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Viewport } from './browser.ts'

// The sizes that the design was drawn for.
const TABLET: Viewport = { width: 1180, height: 820 }
const PORTRAIT: Viewport = { width: 820, height: 1180 }
const PHONE: Viewport = { width: 390, height: 844 }
/** The narrowest window that WCAG 1.4.10 asks for. */
export const NARROW: Viewport = { width: 320, height: 640 }
/** A tablet behind its keyboard. */
export const LOW: Viewport = { width: 590, height: 410 }

export const SIZES: readonly Viewport[] = [TABLET, PORTRAIT, PHONE, NARROW, LOW]

/** What `npm test` holds a screen against in full; `npm run test:browsers` takes all sizes. */
export const USUAL_SIZES: readonly Viewport[] = [TABLET, PHONE]

export const SCHEMES = ['light', 'dark'] as const

const AXE_TAGS = 'wcag2a wcag2aa wcag2aaa wcag21a wcag21aa wcag21aaa wcag22a wcag22aa wcag22aaa'

/** Where the photographs of all engines lie. */
export const SCREENS = 'build/screens'

/** Saves what is on the screen, for a person to look at: axe does not see labels that overlap. */
export async function photograph(page: Page, name: string): Promise<string> {
  const { width, height, scheme } = await page.evaluate(() => ({
    width: window.innerWidth,
    height: window.innerHeight,
    scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  }))
  mkdirSync(SCREENS, { recursive: true })
  const path = join(SCREENS, `${name}-${width}x${height}-${scheme}.png`)
  await page.screenshot({ path, fullPage: false })
  return path
}

/** As drawn by a system that has its own colours, and for somebody who asked for more contrast. */
export async function photographLooks(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' })
  await photograph(page, `${name}-forced`)
  await page.emulateMedia({ forcedColors: 'none', contrast: 'more' })
  await photograph(page, `${name}-contrast`)
  await page.emulateMedia({ contrast: 'no-preference' })
}

/** What a screen reader is told, for a person to read through: roles, names and states. */
export async function writeSpoken(page: Page, name: string): Promise<void> {
  writeFileSync(join(SCREENS, `${name}.txt`), await page.locator('body').ariaSnapshot())
}

/** The same screen at three sizes, light and dark, and back to how it was. */
export async function photographAll(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  for (const size of [TABLET, PHONE, NARROW]) {
    await page.setViewportSize(size)
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme })
      await photograph(page, name)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  if (before) await page.setViewportSize(before)
}

/** What axe finds, each as `rule: where`. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Its source is as large as the app. `undefined` would bring it once more.
  const isThere = await page.evaluate(() => 'axe' in window)
  const { violations } = await new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
    .withTags([...AXE_TAGS.split(' '), 'best-practice'])
    .options({
      rules: {
        // Off by default in axe, and the design promises both.
        'color-contrast-enhanced': { enabled: true },
        'target-size': { enabled: true },
        // Who has the contrast of AAA has that of AA, and colours are half of the work.
        'color-contrast': { enabled: false },
      },
      resultTypes: ['violations'],
      // Only rules about orientation and sound ask for it, and none of them runs here.
      preload: false,
    })
    // Otherwise axe opens a second page, and the app under test believes that it was hidden.
    .setLegacyMode(true)
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  )
}

export async function expectAccessible(page: Page): Promise<void> {
  const faults = await axeFaults(page)
  if (faults.length > 0) throw new Error(`axe found ${faults.length} faults\n${faults.join('\n')}`)
}

/** Nothing makes the page wider than the window: nobody should have to pan to read. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= limit) return undefined
    const name = (element: Element): string => element.outerHTML.split('>')[0]?.slice(0, 80) ?? ''
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > limit + 0.5)
      .slice(0, 3)
      .map(name)
  })
  if (wide !== undefined) throw new Error(`The page is wider than its window: ${wide.join(' | ')}`)
}

/**
 * The targets under 44 px, as `button "Skicka" 30x20`. A link inside a sentence is excepted, and a
 * control counts together with its label, because both take the tap.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Half a pixel of layout rounding is not a small target.
    const smallest = 43.5
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null
    const isInSentence = (element: Element): boolean =>
      element.matches('a') &&
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      )
    const boxesOf = (element: Element): DOMRect[] => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      return [element, ...labels].map((one) => one.getBoundingClientRect())
    }
    return [...document.querySelectorAll('a, button, input, select, summary, [role=button]')]
      .filter((element) => !element.matches('input[type=hidden], a:not([href])'))
      .filter((element) => isShown(element) && !isInSentence(element))
      .filter(
        (element) => !boxesOf(element).some((b) => b.width >= smallest && b.height >= smallest),
      )
      .map((element) => {
        const { width, height } = element.getBoundingClientRect()
        const name = element.textContent?.trim() || element.getAttribute('aria-label') || element.id
        const size = `${Math.round(width)}x${Math.round(height)}`
        return `${element.localName} "${name.slice(0, 40)}" ${size}`
      })
  })
}
