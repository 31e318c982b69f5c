// The vault opens the same files in WebKit as in Node, as the app's build has made it.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectedOf, hybridVectors } from '../support/age-vectors.ts'
import { throwAwayCertificate } from '../support/certificate.ts'
import { serveFolder, type StaticServer } from '../support/static-server.ts'
import { buildAgeFile, OPEN_IN_PAGE } from '../support/vault-build.ts'
import { launchWebKit, type WebKit } from '../support/webkit.ts'

let site: StaticServer
let webkit: WebKit

beforeAll(async () => {
  site = await serveFolder(await buildAgeFile(), throwAwayCertificate())
  webkit = await launchWebKit()
})

afterAll(async () => {
  await webkit?.close()
  await site?.close()
})

test('WebKit reads every hybrid vector as it says', async () => {
  const vectors = hybridVectors()
  await webkit.driver.get(site.url)
  const script = `const done = arguments[1];
    (${OPEN_IN_PAGE})(arguments[0]).then(done, (error) => done(String(error)))`
  const read: unknown = await webkit.driver.executeAsyncScript(script, vectors)
  expect(read).toEqual(expectedOf(vectors))
})
