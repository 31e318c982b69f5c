import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleSizes } from '../scripts/bundle-sizes.ts'

// A checker that checks nothing exits with 0 as well. So each must flag a file that it has to flag.

let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'trepart-canary-'))
  const settings = ['package.json', '.oxlintrc.json', '.oxfmtrc.json']
  const types = ['base', 'app', 'worker', 'server', 'test'].map((name) => `tsconfig.${name}.json`)
  for (const file of [...settings, ...types, 'tsconfig.json']) cpSync(file, join(copy, file))
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

function run(program: string, ...rest: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules', program), ...rest],
    { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  )
  return { status, output: stdout + stderr }
}

function plant(path: string, content: string): void {
  mkdirSync(join(copy, path, '..'), { recursive: true })
  writeFileSync(join(copy, path), content)
}

function lint(): { status: number | null; output: string } {
  return run('oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--format', 'unix')
}

const floating = `export function saveAll(save: () => Promise<void>): void {
  save()
}
`
const sound = `export function saveAll(save: () => Promise<void>): Promise<void> {
  return save()
}
`

test('the linter flags a promise that nobody waits for, and nothing once it is waited for', () => {
  plant('src/base/canary.ts', floating)
  expect(lint()).toMatchObject({
    status: 1,
    output: expect.stringContaining('no-floating-promises'),
  })
  plant('src/base/canary.ts', sound)
  expect(lint()).toMatchObject({ status: 0 })
})

test('the linter flags each thing that the house rules forbid', () => {
  const a = `import { b } from './canary-b.ts'\nexport const a = (): number => b() + 1\n`
  const b = `import { a } from './canary-a.ts'\nexport const b = (): number => a() + 1\n`
  plant('src/base/canary-a.ts', a)
  plant('src/base/canary-b.ts', b)
  plant('src/base/canary-default.ts', 'export default 1\n')
  plant('src/base/canary-console.ts', `export const say = (): void => console.log('x')\n`)
  plant('src/base/canary-any.ts', 'export const anything = (x: any): boolean => x == 1\n')
  plant('src/base/canary-long.ts', 'export {}\n'.repeat(301))
  plant('src/ui/canary-picture.tsx', `export const Picture = () => <img src="/x.png" />\n`)
  const kinds = `type Kind = 'draft' | 'final'
export function order(kind: Kind): number | undefined {
  switch (kind) {
    case 'draft':
      return 1
  }
  return undefined
}
`
  plant('src/base/canary-kinds.ts', kinds)
  const { output } = lint()
  const rules = `no-cycle no-default-export no-console no-explicit-any eqeqeq max-lines alt-text
    switch-exhaustiveness-check`
  for (const rule of rules.split(/\s+/)) expect(output).toContain(rule)
  rmSync(join(copy, 'src'), { recursive: true })
})

test.each([
  ['app', 'src/base/canary.ts'],
  ['worker', 'service-worker/canary.ts'],
  ['server', 'server/canary.ts'],
  ['test', 'test/canary.ts'],
])('the compiler reads the files of the %s settings', (name, path) => {
  plant(path, `export const wrong: number = 'one'\n`)
  const { status, output } = run('typescript/bin/tsc', '-p', `tsconfig.${name}.json`)
  expect(output).toContain('TS2322')
  expect(status).not.toBe(0)
})

test('the formatter flags a semicolon, and nothing without it', () => {
  const file = 'src/base/canary.ts'
  plant(file, 'export const one = 1;\n')
  expect(run('oxfmt/bin/oxfmt', '--check', file).status).not.toBe(0)
  plant(file, 'export const one = 1\n')
  expect(run('oxfmt/bin/oxfmt', '--check', file).status).toBe(0)
})

test('the weighing follows what is imported, and leaves out what a reporter never opens', () => {
  const script = (name: string): string => `/* ${name} */ ${'x'.repeat(10)}`
  const manifest = {
    'index.html': {
      file: 'assets/index.js',
      isEntry: true,
      imports: ['_base.js'],
      dynamicImports: ['src/app/home.tsx', 'src/report/screens/wizard.tsx', 'src/matter/inbox.tsx'],
    },
    '_base.js': { file: 'assets/base.js' },
    'src/app/home.tsx': { file: 'assets/home.js', imports: ['_base.js'] },
    'src/report/screens/wizard.tsx': { file: 'assets/wizard.js' },
    'src/matter/inbox.tsx': { file: 'assets/inbox.js', imports: ['_path.js'] },
    '_path.js': { file: 'assets/path.js' },
  }
  plant('dist/.vite/manifest.json', JSON.stringify(manifest))
  for (const { file } of Object.values(manifest)) plant(`dist/${file}`, script(file))
  plant(
    'dist/assets/crypto-worker-1.js',
    `import"./words-1.js";import("./age-1.js");${script('w')}`,
  )
  plant('dist/assets/words-1.js', script('words'))
  plant('dist/assets/age-1.js', script('age'))
  plant('dist/sw.js', script('sw'))
  const bytes = () => bundleSizes(join(copy, 'dist')).map((size) => size.bytes)
  const before = bytes()

  // Incompressible, so that each change shows as itself.
  const noise = Array.from({ length: 500 }, (_, n) => ((n * n * 2654435761) >>> 0).toString(36))
  const grows = (file: string): number[] => {
    plant(`dist/${file}`, script(file) + noise.join(''))
    const grown = bytes().map((size, index) => Number(size > (before[index] ?? 0) + 500))
    plant(`dist/${file}`, script(file))
    return grown
  }
  expect(grows('assets/base.js')).toEqual([1, 1, 0, 0, 0])
  expect(grows('assets/home.js')).toEqual([1, 1, 0, 0, 0])
  expect(grows('assets/wizard.js')).toEqual([0, 1, 0, 0, 0])
  expect(grows('assets/path.js')).toEqual([0, 0, 0, 0, 0])
  expect(grows('assets/words-1.js')).toEqual([1, 1, 0, 0, 0])
  expect(grows('assets/age-1.js')).toEqual([0, 1, 0, 0, 0])
  expect(grows('sw.js')).toEqual([0, 0, 1, 0, 0])
})
