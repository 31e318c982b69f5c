import { test } from 'vitest'
import { launchTablet } from '../support/browser.ts'
import { buildPage } from '../support/bench-page.ts'
import type { AutosaveTimes } from './autosave-page.ts'
import { serveFolder } from '../support/static-server.ts'
import { slower, tell } from './figures.ts'

const ROUNDS = 300

test('an autosave of 8 kB', async () => {
  // As a plain folder: this page makes a key of words itself, which the app's policy forbids pages.
  const site = await serveFolder(await buildPage('test/bench/autosave-page.ts'))
  const tablet = await launchTablet()
  try {
    await tablet.page.goto(site.url)
    await tablet.page.waitForFunction(() => 'measure' in globalThis)
    const { ours, theirs, words } = await tablet.page.evaluate(
      (rounds) =>
        (globalThis as unknown as { measure: (rounds: number) => Promise<AutosaveTimes> }).measure(
          rounds,
        ),
      ROUNDS,
    )
    const peer = { what: 'a bare strict put of the same bytes', times: theirs }
    tell(
      slower({ what: 'autosave of 8 kB', times: ours }, peer, 1.6),
      slower({ what: 'unlocking with four words (Argon2id)', times: [words] }, peer),
    )
  } finally {
    await tablet.close()
    await site.close()
  }
})
