// Two or more tablets that write to each other: opened, woken, and looked at until what the other side
// wrote has come.

import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import type { AppServer } from './app-server.ts'
import { freshProfile, launchTablet, type Tablet } from './browser.ts'
import { enrol, getPerson, unlock } from './people.ts'
import { readOutbox } from './stored-tables.ts'
import { clockShows } from './tablet-clock.ts'

interface Whose {
  readonly device: string
  readonly person: string
  /** What its clock shows, where the test moves the clocks. */
  readonly time?: string
}

export async function openTablet(server: AppServer, whose: Whose): Promise<Tablet> {
  const tablet = await launchTablet({ profileDir: freshProfile() })
  if (whose.time !== undefined) await clockShows(tablet.page, new Date(whose.time))
  await enrol(tablet.page, server, whose.device)
  await unlock(tablet.page, getPerson(server, whose.person))
  return tablet
}

/** The page asks again by itself, later and later; coming back to it is a sign to ask now. */
export function wake(page: Page): Promise<unknown> {
  return page.evaluate(() => window.dispatchEvent(new Event('online')))
}

/** A round that is under way when the page is woken brings only what was there when it began. */
export async function untilComes(page: Page, come: () => Promise<boolean>): Promise<void> {
  const asked = async () => {
    await wake(page)
    return come()
  }
  await expect.poll(asked, { timeout: 30_000, interval: 500 }).toBe(true)
}

export function untilShown(page: Page, words: string | RegExp): Promise<void> {
  return untilComes(page, () => page.getByText(words).first().isVisible())
}

/** Back on the line, and all that was written has its receipt. */
export async function sendAll({ page, context }: Tablet): Promise<void> {
  await context.setOffline(false)
  await untilComes(page, async () => (await readOutbox(page)).length === 0)
}
