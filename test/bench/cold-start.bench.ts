// A tablet that was off is opened in a cellar: from the navigation to the lock screen, ready for a
// tap. Beside it an empty page with one button, served by the same code with the same headers, from a
// precache of the same make. The headers count: a page that is isolated gets a process of its own.

import { test } from 'vitest'
import { startServer } from '../support/app-server.ts'
import { buildPage, serveAsApp } from '../support/bench-page.ts'
import { freshProfile, launchTablet } from '../support/browser.ts'
import { enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { slower, tell } from './figures.ts'

const ROUNDS = 9

interface Place {
  readonly url: string
  readonly profileDir: string
}

test('a cold start without a network', async () => {
  const lockScreen = await prepareTablet()
  const emptyPage = await prepareEmptyPage()
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await coldStart(lockScreen, 'button.pick'))
    theirs.push(await coldStart(emptyPage, 'main button'))
  }
  const peer = { what: 'an empty Preact page from the same precache', times: theirs }
  tell(slower({ what: 'cold offline start to the lock screen', times: ours }, peer, 2.5))
})

async function prepareTablet(): Promise<Place> {
  const server = await startServer()
  const profileDir = freshProfile()
  const tablet = await launchTablet({ profileDir })
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await unlock(tablet.page, getPerson(server, 'Samira Ekholt'))
  await waitForOfflineReady(tablet.page)
  await tablet.close()
  await server.stop()
  return { url: server.url, profileDir }
}

async function prepareEmptyPage(): Promise<Place> {
  const site = await serveAsApp(await buildPage('test/bench/empty-page.tsx'))
  const profileDir = freshProfile()
  const tablet = await launchTablet({ profileDir })
  await tablet.page.goto(site.url)
  await waitForOfflineReady(tablet.page)
  await tablet.close()
  await site.close()
  return { url: site.url, profileDir }
}

/** Milliseconds from the start of the navigation to the frame after the button stands there. */
async function coldStart({ url, profileDir }: Place, button: string): Promise<number> {
  const tablet = await launchTablet({ profileDir, offline: true })
  try {
    await tablet.page.addInitScript((selector) => {
      const look = new MutationObserver(() => {
        if (!document.querySelector(selector)) return
        look.disconnect()
        requestAnimationFrame(() =>
          setTimeout(() => Object.assign(globalThis, { readyAt: performance.now() })),
        )
      })
      look.observe(document, { childList: true, subtree: true })
    }, button)
    await tablet.page.goto(url)
    const ready = await tablet.page.waitForFunction(
      () => (globalThis as { readyAt?: number }).readyAt,
    )
    return (await ready.jsonValue()) ?? 0
  } finally {
    await tablet.close()
  }
}
