import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = 'src/ui'
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))

const strays = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

// The page's policy refuses both: Trusted Types and style-src without unsafe-inline.
test('no component writes markup as text or a style as an attribute', () => {
  expect(strays(/innerHTML|insertAdjacent|outerHTML/i)).toEqual([])
  expect(strays(/\bstyle="|setAttribute\('style/)).toEqual([])
})

test('only fields render inputs', () => {
  const outside = strays(/<(input|textarea|select)\b(?!>)/).filter(
    (file) => !file.startsWith('field/') && file !== 'field.tsx',
  )
  expect(outside).toEqual([])
  expect(strays(/<input\b/)).toContain('field/text-field.tsx')
})
