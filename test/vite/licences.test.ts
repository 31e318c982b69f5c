import { expect, test } from 'vitest'
import { listLicences } from '../../vite/licences-plugin.ts'

const licences = listLicences(['lucide-static', 'dictionary-sv'])
const names = licences.map(({ name }) => name)

test('what the browser gets is listed, with what that brings along, and nothing of the server', () => {
  expect(names).toEqual(expect.arrayContaining(['preact', 'dexie', 'workbox-precaching']))
  expect(names).toContain('@fontsource-variable/atkinson-hyperlegible-next')
  expect(names).toContain('@noble/post-quantum')
  expect(names).toContain('lucide-static')
  expect(names.filter((name) => /hono|@types/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('each comes with a licence that may be combined with ours, and its own text', () => {
  const free = ['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1', 'LGPL-3.0']
  for (const { name, licence, text } of licences) {
    expect(free, name).toContain(licence)
    expect(text.length, name).toBeGreaterThan(300)
  }
})
