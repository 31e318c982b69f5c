// The vault opens the same files in Chromium as in Node, as the app's build has made it.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectedOf, hybridVectors } from '../support/age-vectors.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { serveFolder, type StaticServer } from '../support/static-server.ts'
import { buildAgeFile, OPEN_IN_PAGE } from '../support/vault-build.ts'

let site: StaticServer
let tablet: Tablet

beforeAll(async () => {
  site = await serveFolder(await buildAgeFile())
  tablet = await launchTablet()
})

afterAll(async () => {
  await tablet?.close()
  await site?.close()
})

test('Chromium reads every hybrid vector as it says', async () => {
  const vectors = hybridVectors()
  await tablet.page.goto(site.url)
  const read: unknown = await tablet.page.evaluate(`(${OPEN_IN_PAGE})(${JSON.stringify(vectors)})`)
  expect(read).toEqual(expectedOf(vectors))
})
