// The set-up of a walk through the app: a server, a tablet, and a check that each state reached is
// held against at the sizes of the run. `npm test` and `npm run test:browsers` take the same walks.

import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Page } from 'playwright-core'
import { startServer, type AppServer } from './app-server.ts'
import { launchTablet, type Tablet, type Viewport } from './browser.ts'
import { checkScreen, type CheckOptions } from './screen-check.ts'

export interface Walk {
  readonly server: AppServer
  readonly tablet: Tablet
  /** A computer or a tablet beside the first. It is closed with the walk. */
  readonly another: (profileDir?: string) => Promise<Tablet>
  readonly check: (
    page: Page,
    name: string,
    options?: Pick<CheckOptions, 'phoneOnly'>,
  ) => Promise<void>
}

/** Called in a `describe`, whose tests are then one walk. `secret` is what no title may say. */
export function startWalk(sizes: readonly Viewport[], secret: readonly string[] = []): Walk {
  let server: AppServer
  const tablets: Tablet[] = []
  // Told at the end of each test: a fault of one screen must not hide the screens behind it.
  const faults: string[] = []
  const another = async (profileDir?: string): Promise<Tablet> => {
    const tablet = await launchTablet(profileDir === undefined ? {} : { profileDir })
    tablets.push(tablet)
    return tablet
  }

  beforeAll(async () => {
    server = await startServer()
    await another()
  })
  afterEach(() => {
    if (faults.length > 0) throw new Error(faults.splice(0).join('\n'))
  })
  afterAll(async () => {
    for (const tablet of tablets) await tablet.close()
    await server?.stop()
  })

  return {
    get server() {
      return server
    },
    get tablet() {
      const [first] = tablets
      if (!first) throw new Error('The walk has not begun')
      return first
    },
    another,
    check: async (page, name, options) => {
      faults.push(...(await checkScreen(page, name, { sizes, secret, ...options })))
    },
  }
}
