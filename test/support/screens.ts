// What every screen must hold, measured in the browser. Each of these is proved on planted faults
// in test/journey/browser-rig.test.ts.

import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Viewport } from './browser.ts'

/** The widths the design was drawn for, down to a phone and to a tablet behind its keyboard. */
export const SIZES: readonly Viewport[] = [
  { width: 1180, height: 820 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
  { width: 590, height: 410 },
]

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

const PICTURED: readonly Viewport[] = [
  { width: 1180, height: 820 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
]

/** The same screen at three sizes, light and dark, and back to how it was. */
export async function photographAll(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  for (const size of PICTURED) {
    await page.setViewportSize(size)
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme })
      await photograph(page, name)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  if (before) await page.setViewportSize(before)
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags([...AXE_TAGS.split(' '), 'best-practice'])
    // Off by default in axe, and the design promises both.
    .options({
      rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    })
    // Otherwise axe opens a second page, and the app under test believes that it was hidden.
    .setLegacyMode(true)
    .analyze()
  if (violations.length === 0) return
  const lines = violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '))
    return `${id} (${nodes.length}): ${places.join(' | ')}`
  })
  throw new Error(`axe found ${violations.length} faults\n${lines.join('\n')}`)
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
