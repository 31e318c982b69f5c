import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchTablet, type Tablet } from '../support/browser.ts'
import {
  SCHEMES,
  SIZES,
  expectAccessible,
  expectNoOverflow,
  photograph,
  smallTargets,
} from '../support/screens.ts'
import { serveFolder, type StaticServer } from '../support/static-server.ts'
import { tabWalk } from '../support/tab-walk.ts'

// Every route that can be opened without a profile. A route that needs one has its own journey.
const routes: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'first-page', path: '/' },
]

let site: StaticServer
let tablet: Tablet

beforeAll(async () => {
  site = await serveFolder('dist')
  tablet = await launchTablet()
})

afterAll(async () => {
  await tablet.close()
  await site.close()
})

describe.each(routes)('$name', ({ name, path }) => {
  describe.each(SCHEMES)('in %s colours', (colorScheme) => {
    test.each(SIZES)('at $width x $height is accessible and fits', async (size) => {
      const { page } = tablet
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize(size)
      await page.goto(site.url + path)
      await page.locator('h1').first().waitFor()
      await photograph(page, name)
      await expectAccessible(page)
      await expectNoOverflow(page)
      expect(await smallTargets(page)).toEqual([])
      expect(await tabWalk(page)).toMatchObject({ missed: [], hidden: [] })
    })
  })
})
