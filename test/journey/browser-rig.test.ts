import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { findChromium } from '../support/chromium.ts'
import { foreignRequests, noForeignRequests, recordRequests } from '../support/requests.ts'
import { expectAccessible, expectNoOverflow, photograph, smallTargets } from '../support/screens.ts'
import { serveFolder, type StaticServer } from '../support/static-server.ts'
import { tabWalk } from '../support/tab-walk.ts'

// A rig that finds nothing looks like an app without faults. So it is tried on planted ones.

const head = `<!doctype html><html lang="sv"><meta name="viewport" content="width=device-width">
<title>Prov</title><style>body{margin:0;color:#000;background:#fff}
button,input{min-width:48px;min-height:48px}.bar{position:fixed;inset:auto 0 0;height:80px;background:#eee}
</style>`
const sound = `${head}<main><h1>Prov</h1><p>Läs <a href="/mer">mer om detta</a> i lugn och ro.</p>
<button>Spara</button> <label>Namn <input></label>
<fieldset><legend>Val</legend><label><input type="radio" name="val">Ja</label>
<label><input type="radio" name="val">Nej</label></fieldset></main></html>`
const faulty = `${head}<main><h1>Prov</h1><p style="color:#777">Blekt</p><p style="color:#666">Blekt för AAA</p><img src="/bild.png">
<div style="width:5000px">Brett</div><button style="min-height:0;height:20px;padding:0">Liten</button>
<input tabindex="0"></main></html>`
const covered = `${head}<main><h1>Prov</h1><div style="height:300px">Högt</div>
<button style="position:fixed;bottom:10px">Under</button><button>Fri</button></main>
<div class="bar"></div></html>`
const trap = `${head}<main><h1>Prov</h1><button>Ett</button><button>Två</button><button>Tre</button>
<script>document.querySelectorAll('button')[1].onkeydown = (e) => e.preventDefault()</script>`
const sender = `${head}<main><h1>Prov</h1><script>
fetch('/v1/push', { method: 'POST', body: 'brev' }); fetch('http://utanfor.invalid/x').catch(() => {})
navigator.serviceWorker.register('/sw.js')</script>`
const worker = `self.addEventListener('activate', (e) => e.waitUntil(
  fetch('/v1/from-worker.json', { method: 'POST', body: 'kuvert' }).catch(() => {})))`

let folder: string
let site: StaticServer
let tablet: Tablet | undefined
let server: AppServer | undefined

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trepart-rig-'))
  site = await serveFolder(folder)
  for (const [name, html] of Object.entries({ sound, faulty, covered, trap, sender })) {
    writeFileSync(join(folder, `${name}.html`), html)
  }
  writeFileSync(join(folder, 'sw.js'), worker)
})

afterEach(async () => {
  await tablet?.close()
  await server?.stop()
  tablet = undefined
  server = undefined
})

afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(page: string): Promise<Tablet> {
  tablet = await launchTablet()
  await tablet.page.goto(`${site.url}/${page}.html`)
  return tablet
}

test('a sound page passes every measure', async () => {
  const { page } = await open('sound')
  await expectAccessible(page)
  await expectNoOverflow(page)
  expect(await smallTargets(page)).toEqual([])
  const walk = await tabWalk(page)
  expect(walk.stops).toHaveLength(4)
  expect(walk).toMatchObject({ missed: [], hidden: [] })
})

test('axe finds the pale text, also by the stricter contrast, and what has no name', async () => {
  const { page } = await open('faulty')
  const found = await expectAccessible(page).then(
    () => '',
    (error: Error) => error.message,
  )
  for (const rule of ['color-contrast-enhanced', 'image-alt', 'label'])
    expect(found).toContain(rule)
})

test('a page wider than its window and a target of 20 px are found', async () => {
  const { page } = await open('faulty')
  await expect(expectNoOverflow(page)).rejects.toThrow('width:5000px')
  expect(await smallTargets(page)).toEqual([expect.stringMatching(/^button "Liten" \d+x20$/)])
})

test('a button under a fixed bar is hidden, the one beside it is not', async () => {
  const { page } = await open('covered')
  expect((await tabWalk(page)).hidden).toEqual(['button "Under"'])
})

test('a control that keeps the Tab key makes the rest unreachable', async () => {
  const { page } = await open('trap')
  const walk = await tabWalk(page)
  expect(walk.stops).toEqual(['button "Ett"', 'button "Två"'])
  expect(walk.missed).toEqual(['button "Tre"'])
})

test("every request is kept with its body, the service worker's too, and a foreign one is told", async () => {
  tablet = await launchTablet()
  const sent = recordRequests(tablet.context)
  await tablet.page.goto(`${site.url}/sender.html`)
  await expect.poll(() => sent.map((one) => one.body?.toString())).toContain('brev')
  await expect
    .poll(() => sent.find(({ by, url }) => by === 'service-worker' && url.endsWith('.json')))
    .toBeDefined()
  await expect.poll(() => foreignRequests(sent, site.url)).toEqual(['http://utanfor.invalid/x'])
  expect(() => noForeignRequests(sent, site.url)).toThrow('utanfor.invalid')
})

test('what a page stored is there again after the whole browser was killed', async () => {
  const profileDir = freshProfile()
  tablet = await launchTablet({ profileDir })
  await tablet.page.goto(`${site.url}/sound.html`)
  await tablet.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const asked = indexedDB.open('rig')
        asked.onupgradeneeded = () => asked.result.createObjectStore('rows')
        asked.onsuccess = () => {
          const change = asked.result.transaction('rows', 'readwrite', { durability: 'strict' })
          change.objectStore('rows').put('kvar', 'ord')
          change.oncomplete = () => resolve()
        }
      }),
  )
  const { pid } = tablet
  await tablet.kill()
  expect(existsSync(`/proc/${pid}`)).toBe(false)

  tablet = await launchTablet({ profileDir })
  await tablet.page.goto(`${site.url}/sound.html`)
  const kept = await tablet.page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const asked = indexedDB.open('rig')
        asked.onsuccess = () => {
          const read = asked.result.transaction('rows').objectStore('rows').get('ord')
          read.onsuccess = () => resolve(read.result)
        }
      }),
  )
  expect(kept).toBe('kvar')
})

test('a tablet without a network cannot reach the server', async () => {
  tablet = await launchTablet({ offline: true })
  await expect(tablet.page.goto(`${site.url}/sound.html`)).rejects.toThrow(
    'ERR_INTERNET_DISCONNECTED',
  )
})

test('a photograph is named by screen, size and colours', async () => {
  tablet = await launchTablet({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
  await tablet.page.goto(`${site.url}/sound.html`)
  const path = await photograph(tablet.page, 'rig')
  expect(path).toBe('build/screens/rig-390x844-dark.png')
  expect(existsSync(path)).toBe(true)
  rmSync(path)
})

test('a browser path that does not exist is said, and never another browser instead', async () => {
  await expect(findChromium('shell', { CHROMIUM: '/nowhere/chromium' })).rejects.toThrow(
    'CHROMIUM names',
  )
})

test('a server comes back on its own port with its own data', async () => {
  const entry = join(folder, 'stand-in.mjs')
  writeFileSync(
    entry,
    `import { createServer } from 'node:http'
    import { existsSync, readFileSync, writeFileSync } from 'node:fs'
    const file = process.env.DATA_DIR + '/demo.json'
    const starts = existsSync(file) ? JSON.parse(readFileSync(file)).people.length : 0
    writeFileSync(file, JSON.stringify({ url: '', people: Array(starts + 1).fill({}), devices: [] }))
    createServer((request, response) => response.end('{}')).listen(Number(process.env.PORT))`,
  )
  server = await startServer({ entry })
  const { url, pid } = server
  expect(server.demo.people).toHaveLength(1)

  await server.restart()
  expect(server.url).toBe(url)
  expect(server.pid).not.toBe(pid)
  expect(server.demo.people).toHaveLength(2)

  await server.kill()
  await expect(fetch(url)).rejects.toThrow('fetch failed')
  await server.restart()
  expect((await fetch(url)).status).toBe(200)
})

test('a server that ends at once is reported with what it printed', async () => {
  const entry = join(folder, 'broken.mjs')
  writeFileSync(entry, `console.error('ingen port'); process.exit(1)`)
  await expect(startServer({ entry })).rejects.toThrow('ingen port')
}, 20_000)
