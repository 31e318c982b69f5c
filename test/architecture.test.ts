import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderCycles, strayImports } from './support/import-rule.ts'
import {
  importedFiles,
  importedPackages,
  readSources,
  stringsIn,
  withoutComments,
  type Sources,
} from './support/source-files.ts'

const sources = readSources()
const data = /^src\/routine\/packs\//

function pathsWhere(files: Sources, isWrong: (content: string, path: string) => boolean): string[] {
  return [...files].filter(([path, content]) => isWrong(content, path)).map(([path]) => path)
}

test('every folder imports only what the drawing allows', () => {
  expect(sources.size).toBeGreaterThan(20)
  expect(strayImports(sources)).toEqual([])
})

test('a planted stray of each sort is found', () => {
  const planted = new Map([
    ['src/base/id.ts', `import { Envelope } from '../protocol/envelope.ts'`],
    ['src/report/store.ts', `import type { Consent } from '../consent/record.ts'`],
    ['src/matter/screens/inbox.tsx', `const page = import('../../report/screens/review.tsx')`],
    ['src/sync/push.ts', `export { Report } from "../report/record.ts"`],
    ['src/ui/mark.tsx', `new Worker(new URL('../vault/crypto-worker.ts', import.meta.url))`],
    ['src/cooperation/record.ts', `import '../base/id.ts'`],
    ['src/app/shell.tsx', `import { render } from '../main.tsx'`],
    ['src/vault/vault.ts', `import { Home } from '../app/home.tsx'`],
    ['server/app.ts', `import { seed } from './demo/seed.ts'`],
    ['server/routes/push.ts', `import { open } from '../../src/vault/letter.ts'`],
    ['src/main.tsx', `import { createApp } from '../server/app.ts'`],
  ])
  expect(strayImports(planted).map((stray) => stray.split(' -> ')[0])).toEqual([...planted.keys()])
})

test('what the drawing allows is no stray, and neither is a comment', () => {
  const planted = new Map([
    ['src/matter/fold.ts', `import { Report } from '../report/record.ts'`],
    ['src/meeting/fold.ts', `import { given } from '../consent/fold.ts'`],
    ['src/app/shell.tsx', `import { ReviewReport } from '../report/screens/review.tsx'`],
    ['src/base/result.ts', `// Once this did import '../report/record.ts', and it was wrong.`],
    ['server/demo/seed.ts', `import { sealLetter } from '../../src/vault/letter.ts'`],
  ])
  expect(strayImports(planted)).toEqual([])
})

test('no two folders import each other, not even round about', () => {
  const round = new Map([
    ['src/routine/walk.ts', `import '../report/fold.ts'`],
    ['src/report/store.ts', `import '../vault/vault.ts'`],
    ['src/vault/vault.ts', `import '../routine/walk.ts'`],
  ])
  expect(folderCycles(round)).toEqual(['routine -> report -> vault -> routine'])
  expect(folderCycles(sources)).toEqual([])
})

test('no file is longer than 300 lines, blanks and data aside', () => {
  const isLong = (content: string, path: string): boolean =>
    !data.test(path) && content.split('\n').filter((line) => line.trim() !== '').length > 300
  const planted = new Map([
    ['src/report/record.ts', 'export {}\n'.repeat(301)],
    ['src/routine/packs/pack.ts', 'export {}\n'.repeat(301)],
  ])
  expect(pathsWhere(planted, isLong)).toEqual(['src/report/record.ts'])
  expect(pathsWhere(sources, isLong)).toEqual([])
})

test('every file is named after what it holds', () => {
  const isNameless = (_: string, path: string): boolean =>
    /(^|\/)(utils?|helpers?|common|shared|misc|types?|constants?|index)(\.|\/)/.test(path)
  const planted = new Map([
    ['src/report/utils.ts', ''],
    ['src/common/date.ts', ''],
    ['src/base/index.ts', ''],
    ['src/directory/unit-types.ts', ''],
  ])
  expect(pathsWhere(planted, isNameless)).toEqual([...planted.keys()].slice(0, 3))
  expect(pathsWhere(sources, isNameless)).toEqual([])
})

// A single letter is not Swedish: the word list folds ä to a.
test('Swedish is written where translators look for it', () => {
  const speaksSwedish = (content: string, path: string): boolean =>
    !data.test(path) &&
    !path.startsWith('src/text/') &&
    !path.startsWith('server/demo/') &&
    path !== 'server/messages.ts' &&
    (stringsIn(content).some((text) => /[åäö]/i.test(text) && text.length > 3) ||
      /[>}][^<>{}='"`]*[åäö]/i.test(withoutComments(content)))
  const planted = new Map([
    ['src/report/store.ts', `const text = 'Försök igen'`],
    ['src/ui/button.tsx', `return <button type="button">Försök igen</button>`],
    ['src/text/sv/report.ts', `export const retry = 'Försök igen'`],
    ['src/vault/word-list.ts', `word.replaceAll('ö', 'o')`],
    ['src/base/id.ts', `// Orosanmälan is a report; see https://example.invalid/'`],
  ])
  expect(pathsWhere(planted, speaksSwedish)).toEqual([...planted.keys()].slice(0, 2))
  expect(pathsWhere(sources, speaksSwedish)).toEqual([])
})

test('only the fields of ui render a control that takes what a person writes', () => {
  const rendersControl = (content: string, path: string): boolean =>
    !/^src\/ui\/field/.test(path) && /<(input|textarea|select)\b/.test(withoutComments(content))
  const planted = new Map([
    ['src/report/screens/edit-report.tsx', `<input value={text} />`],
    ['src/ui/field.tsx', `<textarea />`],
  ])
  expect(pathsWhere(planted, rendersControl)).toEqual(['src/report/screens/edit-report.tsx'])
  expect(pathsWhere(sources, rendersControl)).toEqual([])
})

test('every dependency is argued for, and they are few', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }
  const names = Object.keys(dependencies)
  const onServer = new Set(
    reachedFrom('server/main.ts').flatMap(({ content }) => importedPackages(content)),
  )
  const inBrowser = new Set(
    [...sources]
      .filter(([path]) => !path.startsWith('server/'))
      .flatMap(([, text]) => importedPackages(text)),
  )
  // A font is imported by a stylesheet, so what no code imports counts as the browser's.
  const server = names.filter((name) => onServer.has(name))
  const browser = names.filter((name) => inBrowser.has(name) || !onServer.has(name))
  expect(server.length).toBeLessThanOrEqual(6)
  expect(browser.length).toBeLessThanOrEqual(15)

  const decision = readFileSync('docs/decisions/0002-dependencies.md', 'utf8')
  expect(names.filter((name) => !decision.includes(`\`${name}\``))).toEqual([])
})

/** The file and everything that it imports, as Node loads it. */
function reachedFrom(entry: string): { path: string; content: string }[] {
  const reached = new Map<string, string>()
  const visit = (path: string): void => {
    const content = sources.get(path)
    if (content === undefined || reached.has(path)) return
    reached.set(path, content)
    for (const target of importedFiles(path, content)) visit(target)
  }
  visit(entry)
  return [...reached].map(([path, content]) => ({ path, content }))
}

test('no query of a screen reads past the desk that it is given', () => {
  const past = /useDeskQuery\(\s*desk,\s*(async )?\(\) =>/
  expect(past.test('useDeskQuery(desk, () => listInbox(desk))')).toBe(true)
  expect(pathsWhere(sources, (content) => past.test(content))).toEqual([])
})
