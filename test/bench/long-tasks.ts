// The longest piece of work that held up the page while something was done on it.

import type { Page } from 'playwright-core'

interface Watched extends Window {
  longest?: number
}

export async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(watchTasks)
  await work()
  return page.evaluate(readLongestTask)
}

function watchTasks(): void {
  const watched: Watched = window
  watched.longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      watched.longest = Math.max(watched.longest ?? 0, duration)
    }
  }).observe({ type: 'longtask' })
}

/** A task is told of after it has ended. */
function readLongestTask(): Promise<number> {
  const watched: Watched = window
  return new Promise((resolve) => setTimeout(() => resolve(watched.longest ?? 0), 300))
}
