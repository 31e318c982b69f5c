// `import licences from 'virtual:licences'` gives what the browser gets from others: read from the
// packages themselves, so that no list of ours can fall behind.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

export interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** The licence's own text, with whose work it is. */
  readonly text: string
}

interface Package {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const ID = 'virtual:licences'
/** Both are delivered to the browser; what only the server imports is not. */
const DELIVERED = ['src', 'service-worker']

/** `drawnFrom`: packages that no source imports and that pieces are taken from at build time. */
export function licencesPlugin(drawnFrom: readonly string[]): Plugin {
  return {
    name: 'trepart-licences',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) =>
      id === `\0${ID}` ? `export default ${JSON.stringify(listLicences(drawnFrom))}` : undefined,
  }
}

export function listLicences(drawnFrom: readonly string[]): readonly Licence[] {
  const { dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as Package
  const sources = DELIVERED.flatMap(readSources)
  const imported = Object.keys(dependencies).filter((name) =>
    // In a script or a style sheet; with what follows, so that no name is found in a longer one.
    sources.some((source) => new RegExp(`["']${name}["'/]`).test(source)),
  )
  return (
    withDependencies([...imported, ...drawnFrom])
      // Types are gone when the app is built.
      .filter((name) => !name.startsWith('@types/'))
      .toSorted()
      .map(licenceOf)
  )
}

function readSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css)$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
}

function withDependencies(names: readonly string[]): string[] {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    Object.keys(readPackage(name).dependencies ?? {}).forEach(visit)
  }
  names.forEach(visit)
  return [...seen]
}

function licenceOf(name: string): Licence {
  const { version, license } = readPackage(name)
  const folder = join('node_modules', name)
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)(\.\w+)?$/i.test(file))
  if (files.length === 0) throw new Error(`${name} comes without its licence`)
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
  return { name, version, licence: license, text }
}

function readPackage(name: string): Package {
  return JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as Package
}
