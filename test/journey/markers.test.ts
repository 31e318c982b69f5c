// A scanner that finds nothing looks like an app that leaks nothing. So words are planted in a real
// profile, by a page that keeps them wherever a page can keep a word.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { findChromium } from '../support/chromium.ts'
import { createMarkerScan } from '../support/marker-scan.ts'
import { createMarkers } from '../support/markers.ts'
import { recordRequests, type SentRequest } from '../support/requests.ts'
import { serveFolder, type StaticServer } from '../support/static-server.ts'
import { tempFolder } from '../support/temp-folder.ts'

// Repeats itself as rows of an app do, so that the browser's own packing comes into play.
const page = `<!doctype html><html lang="sv"><title>Prov</title><label>Prosa <textarea id="loud"></textarea>
</label><label>Tyst <textarea id="quiet" autocomplete="off"></textarea></label><script>
const rowsOf = (words, sign) => words.map((word) => ({ name: word, text: sign + 'Barnet heter ' + word }))
window.keep = async ({ local, indexed, cached, title, address }) => {
  localStorage.setItem('draft', JSON.stringify(Array.from({ length: 400 }, () => rowsOf(local, 'Ж'))))
  await (await caches.open('drafts')).put('/draft', new Response(JSON.stringify(rowsOf(cached, ''))))
  const opening = indexedDB.open('drafts', 1)
  await new Promise((done) => { opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
    opening.onsuccess = done })
  const change = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
  change.objectStore('rows').put(Array.from({ length: 40 }, () => rowsOf(indexed, 'Ж')), 'draft')
  await new Promise((done) => { change.oncomplete = done })
  document.title = title
  history.pushState(null, '', '/?child=' + address)
  await fetch('/draft.json', { method: 'POST', body: JSON.stringify(rowsOf(local, '')) })
}</script></html>`

let site: StaticServer
let tablet: Tablet
let requests: readonly SentRequest[]
const profile = freshProfile()
const planted = new Map<string, readonly string[]>()
const plant = (place: string, count = 4): readonly string[] => {
  const { name, taken } = createMarkers()
  while (taken.length < count) name()
  planted.set(place, taken)
  return taken
}

beforeAll(async () => {
  const folder = tempFolder('site')
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'draft.json'), '{}')
  site = await serveFolder(folder)
  tablet = await launchTablet({ profileDir: profile, chromium: 'whole' })
  requests = recordRequests(tablet.context)
  await tablet.page.goto(site.url)
})

afterAll(async () => {
  await tablet?.close()
  await site?.close()
})

async function findingsOf(place: string): Promise<readonly string[]> {
  const { findings } = await createMarkerScan(planted.get(place) ?? []).folder(profile)
  return findings
}

test('words that a page keeps are found in the profile of a running browser', async () => {
  const [title = '', address = ''] = plant('history', 2)
  await tablet.page.evaluate(
    (words) => (window as unknown as { keep: (kept: typeof words) => Promise<void> }).keep(words),
    {
      local: plant('local storage'),
      indexed: plant('IndexedDB'),
      cached: plant('cache'),
      title,
      address,
    },
  )
  await tablet.page.locator('#loud').fill(plant('loud field').join(' '))
  await tablet.page.locator('#quiet').fill(plant('quiet field').join(' '))
  // Chromium writes its session and its history some seconds late.
  await sleep(4000)
  expect(await findingsOf('IndexedDB')).toContainEqual(
    expect.stringMatching(/IndexedDB.*: 4 in log > UTF-16$/),
  )
  expect(await findingsOf('cache')).toEqual([expect.stringMatching(/CacheStorage.*: 4 in UTF-8$/)])
})

/** A shell keeps neither history nor session: on a machine that has no other, nothing may be there. */
async function keepsSessions(): Promise<boolean> {
  const whole = (await findChromium('whole')).kind === 'whole'
  if (!whole) expect(existsSync(join(profile, 'Default/Sessions'))).toBe(false)
  return whole
}

test('the title and the address of a page are found in the browser’s own files', async () => {
  const inHistory = () => findingsOf('history')
  if (!(await keepsSessions())) return
  await expect
    .poll(inHistory, { timeout: 30_000 })
    .toContainEqual(expect.stringMatching(/^Default\/History: 2 in UTF-8$/))
  expect(await inHistory()).toContainEqual(
    expect.stringMatching(/Sessions\/Session_\d+: 2 in UTF-16$/),
  )
})

test('and what Chromium packs when it starts again is unpacked and found', async () => {
  await tablet.page.evaluate(() => localStorage.setItem('next', 'row'))
  await tablet.close()
  tablet = await launchTablet({ profileDir: profile, chromium: 'whole' })
  await tablet.page.goto(site.url)
  await tablet.page.evaluate(() => localStorage.setItem('last', 'row'))
  await sleep(1000)
  expect(await findingsOf('local storage')).toContainEqual(
    expect.stringMatching(/Local Storage.*\.ldb: 4 in table > UTF-16$/),
  )
})

test('a field goes into the session file unless it says autocomplete=off', async () => {
  expect(await findingsOf('quiet field')).toEqual([])
  if (!(await keepsSessions())) return
  expect(await findingsOf('loud field')).toContainEqual(
    expect.stringMatching(/Sessions\/Session_\d+: 4 in UTF-16$/),
  )
})

test('a gzip file and a text in UTF-16 are found among its files', async () => {
  mkdirSync(join(profile, 'Default/Planted'), { recursive: true })
  const [packed = '', wide = ''] = plant('files', 2)
  writeFileSync(join(profile, 'Default/Planted/packed.bin'), gzipSync(`Barnet ${packed} grät.`))
  writeFileSync(join(profile, 'Default/Planted/wide.txt'), Buffer.from(wide, 'utf16le'))
  expect(await findingsOf('files')).toEqual([
    'Default/Planted/packed.bin: 1 in gzip > UTF-8',
    'Default/Planted/wide.txt: 1 in UTF-16',
  ])
})

test('words that are sent are found in the recorded body', async () => {
  const scan = createMarkerScan(planted.get('local storage') ?? [])
  expect(await scan.requests(requests)).toEqual(['POST /draft.json, body: 4 in UTF-8'])
})
