// Draws the PNG icons in public/ from public/icon.svg. Run by hand when the mark changes:
// node scripts/icons.mjs, with CHROMIUM naming a browser where /usr/bin/chromium is not it.

import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'

const folder = new URL('../public/', import.meta.url)
const rounded = await readFile(new URL('icon.svg', folder), 'utf8')
// Android and iOS cut the corners themselves; a corner of ours inside theirs would show.
const square = rounded.replace(' rx="16"', '')

const icons = [
  { file: 'icon-192.png', size: 192, svg: rounded },
  { file: 'icon-512.png', size: 512, svg: rounded },
  { file: 'icon-maskable-512.png', size: 512, svg: square },
  { file: 'apple-touch-icon.png', size: 180, svg: square },
]

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage()
for (const { file, size, svg } of icons) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`)
  await writeFile(new URL(file, folder), await page.screenshot({ omitBackground: true }))
}
await browser.close()
