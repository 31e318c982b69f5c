import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listPrecache } from '../../vite/service-worker-plugin.ts'

const options = { include: /\.(js|html|txt)$/, hashed: /^assets\//, maxBytes: 10 }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trepart-'))
  mkdirSync(join(folder, 'assets'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what works offline is listed, with a revision where the name has no hash', () => {
  write('index.html', 'page')
  write('assets/main-1a2b.js', 'code')
  write('sw.js', 'worker')
  write('assets/picture.gif', 'gif')

  expect(listPrecache(folder, options)).toEqual([
    { url: '/assets/main-1a2b.js', revision: null },
    { url: '/index.html', revision: expect.stringMatching(/^[0-9a-f]{16}$/) },
  ])
})

test('a revision changes with the file', () => {
  write('index.html', 'page')
  const [before] = listPrecache(folder, options)
  write('index.html', 'page 2')
  const [after] = listPrecache(folder, options)

  expect(after?.revision).not.toBe(before?.revision)
})

test('a file that every tablet would have to fetch anew may not be large', () => {
  write('index.html', 'x'.repeat(11))

  expect(() => listPrecache(folder, options)).toThrow('Too large to precache: index.html')
})

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text)
}
