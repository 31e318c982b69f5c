// What a screen reader would say unasked: the words that come into a live region of the page.

import type { Page } from 'playwright-core'

export interface Spoken {
  /** What was said since the last time. */
  readonly take: () => Promise<string[]>
}

/** From now on. Regions that come later are listened to as well. */
export async function listenTo(page: Page): Promise<Spoken> {
  const said = await page.evaluateHandle(() => {
    const words: string[] = []
    const selector = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]'
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest(selector)
        const text = region?.textContent?.trim() ?? ''
        if (region?.getAttribute('aria-live') !== 'off' && text !== '') words.push(text)
      }
    })
    observer.observe(document.body, { childList: true, characterData: true, subtree: true })
    return words
  })
  return { take: () => said.evaluate((words) => [...new Set(words.splice(0))]) }
}
