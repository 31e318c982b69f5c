// What the built app weighs on its way to a tablet, against the budgets of docs/ARCHITECTURE.md.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Size {
  readonly what: string
  readonly bytes: number
  readonly limit: number
}

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

/** Vite's list: source path to chunk. */
type Manifest = Readonly<Record<string, Chunk>>

/** Chunks that are fetched before home can be used, though the entry imports them lazily. */
const UNTIL_HOME = /(^|[/_-])(home|lock|unlock)\b/

/** What is no part of writing and sending a report; all else is counted as the reporter's errand. */
const NOT_THE_ERRAND =
  /(^|[/_-])(note|consultation|remove-draft|draft-questions|licences|statement|matter|social-services|intake|inbox|assessment|meeting|consent|evaluation|improvement|overview|statistics|settings|install|contacts|handbook|enrol|demo|path|outbox|oral|body-map|older-version-notes|body-drawings|follow-up|sent-cards|sent-on-note|print|paper|talk|support|sibling-report|open-elsewhere|rooms|problem-notes|co-sign|lock-card|hand-over|colleague|disclosure|feedback-card)\b/

/** The signature's second way, fetched only where WebCrypto has failed (src/protocol/signature.ts). */
const ONLY_AFTER_A_FAULT = /@noble\/curves\/ed25519/

const kB = 1000

export function bundleSizes(dist: string): Size[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  const scripts = files.filter((file) => /\.js$/.test(file) && file !== 'sw.js')
  const manifest = readManifest(dist)
  const untilHome = reached(manifest, (key) => UNTIL_HOME.test(key))
  const errand = reached(
    manifest,
    (key) => !NOT_THE_ERRAND.test(key) && !ONLY_AFTER_A_FAULT.test(key),
  )
  const worker = scripts.filter((file) => /(^|\/)crypto-worker/.test(file))
  if (worker.length === 0) throw new Error('The build has no crypto worker')
  // What the worker loads is not in the manifest: it is built apart.
  const inManifest = new Set(Object.values(manifest).map(({ file }) => file))
  const onlyWorkers = scripts.filter((file) => !inManifest.has(file))

  const gz = (names: Iterable<string>): number =>
    [...new Set(names)].reduce((sum, name) => sum + gzipped(readFileSync(join(dist, name))), 0)
  const raw = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + readFileSync(join(dist, name)).length, 0)
  const startsWorker = worker.flatMap((file) => [file, ...staticImports(dist, file)])
  const fonts = files.filter((file) => /\.woff2?$/.test(file))
  const styles = files.filter((file) => /\.css$/.test(file))

  return [
    {
      what: 'JavaScript until home is usable',
      bytes: gz([...untilHome, ...startsWorker]),
      limit: 110 * kB,
    },
    {
      what: "JavaScript of a reporter's errand",
      bytes: gz([...errand, ...onlyWorkers]),
      limit: 160 * kB,
    },
    { what: 'service worker', bytes: gz(['sw.js']), limit: 60 * kB },
    { what: 'all CSS', bytes: gz(styles), limit: 15 * kB },
    // A font is compressed already.
    { what: 'fonts', bytes: raw(fonts), limit: 56 * kB },
  ]
}

function readManifest(dist: string): Manifest {
  const file = join(dist, '.vite/manifest.json')
  if (!existsSync(file)) throw new Error('The build left no manifest; run vite build --manifest')
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest
}

/** The scripts of the entry, what these import, and of the lazy ones those that are wanted. */
function reached(manifest: Manifest, isWanted: (key: string) => boolean): Set<string> {
  const seen = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined || seen.has(key)) return
    seen.add(key)
    chunk.imports?.forEach(visit)
    chunk.dynamicImports?.filter(isWanted).forEach(visit)
  }
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  if (!entries.includes('index.html')) throw new Error('The manifest does not name the page')
  entries.forEach(visit)
  const files = [...seen].flatMap((key) => manifest[key]?.file ?? [])
  return new Set(files.filter((file) => file.endsWith('.js')))
}

function staticImports(dist: string, file: string): string[] {
  const content = readFileSync(join(dist, file), 'utf8')
  const found = [...content.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)]
  const direct = found.map(([, path = '']) => posix.join(posix.dirname(file), path))
  return direct.flatMap((path) => [path, ...staticImports(dist, path)])
}

function gzipped(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length
}
