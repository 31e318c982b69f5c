// From the last of six digits to the painted list: the data key is there at once, and what takes time
// is reading, decrypting and painting. Beside it: the same page reading the same rows and no more.

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startServer } from '../support/app-server.ts'
import { launchTablet } from '../support/browser.ts'
import { enrol, getPerson, pickPerson, unlock } from '../support/people.ts'
import { against, slower, tell } from './figures.ts'
import { fillReports } from './filled-tablet.ts'

const ROUNDS = 9
const TASK_LIMIT_MS = 50

test('the way from the data key to the list', async () => {
  const server = await startServer()
  const tablet = await launchTablet()
  const { page } = tablet
  const petra = getPerson(server, 'Petra Nylund')
  try {
    await enrol(page, server, 'Petras dator')
    await unlock(page, petra)
    await page.locator('.sent__list li').first().waitFor()

    const thousand = await openings(1_000)
    const rows = { what: 'reading the same rows in the same page', times: thousand.raw }
    tell(slower({ what: 'six digits to a list of 1,000', times: thousand.ours }, rows, 4))

    const many = await openings(5_000)
    tell(
      against('longest task while 5,000 records open (ms)', Math.max(...many.tasks), TASK_LIMIT_MS),
    )
  } finally {
    await tablet.close()
    await server.stop()
  }

  async function openings(count: number) {
    await fillReports(page, petra.words, count)
    const ours: number[] = []
    const raw: number[] = []
    const tasks: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.getByRole('button', { name: 'Dölj' }).first().click()
      await pickPerson(page, petra)
      const field = page.getByRole('textbox', { name: 'Sex siffror' })
      await field.fill(petra.code.slice(0, 5))
      raw.push(await readRaw(page, count))
      const watched = watchOpening(page)
      await field.press(petra.code.slice(5))
      const { painted, longest } = await watched
      ours.push(painted)
      tasks.push(longest)
    }
    return { ours, raw, tasks }
  }
})

/** Milliseconds from the next key to two frames after the list stands, and the longest task. */
function watchOpening(page: Page): Promise<{ painted: number; longest: number }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let begun = 0
        let longest = 0
        const tasks = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
        })
        addEventListener('keydown', () => (begun = performance.now()), {
          capture: true,
          once: true,
        })
        tasks.observe({ type: 'longtask' })
        const look = new MutationObserver(() => {
          if (!document.querySelector('.sent__list li')) return
          look.disconnect()
          requestAnimationFrame(() =>
            setTimeout(() => {
              const painted = performance.now() - begun
              // A task is told of after it has ended.
              setTimeout(() => {
                tasks.disconnect()
                resolve({ painted, longest })
              }, 300)
            }),
          )
        })
        look.observe(document.body, { childList: true, subtree: true })
      }),
  )
}

async function readRaw(page: Page, count: number): Promise<number> {
  const read = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const name = databases.find((one) => one.name?.startsWith('tp_') && one.name !== 'tp_shell')
    const begun = performance.now()
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name?.name ?? '')
      opening.onsuccess = () => resolve(opening.result)
    })
    const rows = await new Promise<number>((resolve) => {
      const all = database.transaction('records').objectStore('records').getAll()
      all.onsuccess = () => resolve(all.result.length)
    })
    const took = performance.now() - begun
    database.close()
    return { took, rows }
  })
  expect(read.rows).toBeGreaterThanOrEqual(count)
  return read.took
}
