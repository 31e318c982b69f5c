// Which Chromium the tests drive: the system's if there is one, else the one that npm ci brought. The
// headless shell comes first: the same engine without the browser around it, and a fifth quicker.

import { execFileSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

/** Only a whole browser keeps a history, and a session file with the text of fields. */
export type ChromiumKind = 'shell' | 'whole'

export interface Chromium {
  readonly path: string
  readonly kind: ChromiumKind
  readonly origin: 'CHROMIUM' | 'system' | 'playwright' | 'npm'
  /** What the browser needs beside the environment of the tests. */
  readonly env: Record<string, string>
}

const SYSTEM_SHELLS = ['/usr/lib/chromium/chromium-headless-shell']

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** `TREPART_BROWSER=npm` hides every browser but the one from npm, so that this way is tried too. */
export async function findChromium(
  kind: ChromiumKind = 'shell',
  settings = process.env,
): Promise<Chromium> {
  if (settings['TREPART_BROWSER'] === 'npm') return unpackFromNpm()
  const named = settings['CHROMIUM']
  if (named !== undefined && named !== '') {
    // A misspelt path must not quietly become another browser.
    if (!existsSync(named)) throw new Error('CHROMIUM names a file that does not exist')
    return { path: named, kind: kindOf(named), origin: 'CHROMIUM', env: {} }
  }
  const shells = kind === 'shell' ? SYSTEM_SHELLS : []
  const system = [...shells, ...SYSTEM].find((path) => existsSync(path))
  if (system !== undefined) return { path: system, kind: kindOf(system), origin: 'system', env: {} }
  const cached = findInPlaywrightCache(settings)
  if (cached !== undefined) return { path: cached, kind: 'whole', origin: 'playwright', env: {} }
  return unpackFromNpm()
}

function kindOf(path: string): ChromiumKind {
  return path.includes('headless') ? 'shell' : 'whole'
}

function findInPlaywrightCache(settings: NodeJS.ProcessEnv): string | undefined {
  const cache = settings['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache/ms-playwright')
  if (!existsSync(cache)) return undefined
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => ['chrome-linux64', 'chrome-linux'].map((os) => join(cache, name, os)))
    .map((folder) => join(folder, 'chrome'))
    .find((path) => existsSync(path))
}

async function unpackFromNpm(): Promise<Chromium> {
  const packageFile = findPackageFile()
  const bin = join(dirname(packageFile), 'bin')
  const version = createRequire(import.meta.url)(packageFile).version as string
  const home = join(dirname(packageFile), '../../.cache/trepart-chromium', version)
  if (!existsSync(home)) await unpack(bin, home)
  const path = join(home, 'chromium')
  // Its own libraries and fonts only where the system has none: two NSS would quarrel.
  const libraries = missesLibraries(path) ? { LD_LIBRARY_PATH: join(home, 'lib') } : {}
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: fontsFile(home) }
  return { path, kind: 'shell', origin: 'npm', env: { ...libraries, ...fonts } }
}

/** The one in the package names folders that only its own host has. */
function fontsFile(home: string): string {
  const file = join(home, 'trepart-fonts.conf')
  const folders = `<dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir>`
  const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
  writeFileSync(file, `${head}<fontconfig>${folders}</fontconfig>\n`)
  return file
}

function findPackageFile(): string {
  // The package exports no package.json, so its folder is found from its entry.
  let folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
  while (!existsSync(join(folder, 'bin/chromium.br'))) folder = dirname(folder)
  return join(folder, 'package.json')
}

/** Into a folder beside the target, then renamed: a half unpacked browser is never started. */
async function unpack(bin: string, home: string): Promise<void> {
  mkdirSync(dirname(home), { recursive: true })
  const half = mkdtempSync(`${home}-`)
  await pipeline(
    createReadStream(join(bin, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(half, 'chromium'), { mode: 0o755 }),
  )
  for (const archive of ['swiftshader', 'fonts', 'al2023']) {
    await untar(join(bin, `${archive}.tar.br`), half)
  }
  try {
    renameSync(half, home)
  } catch (error) {
    // Another run was faster. Its copy is as good as ours.
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}

/** By way of a file: tar stops reading at the archive's end mark, which breaks a pipe into it. */
async function untar(archive: string, folder: string): Promise<void> {
  const plain = join(folder, 'archive.tar')
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(plain))
  execFileSync('tar', ['-x', '--no-same-owner', '-f', plain, '-C', folder])
  rmSync(plain)
}

function missesLibraries(path: string): boolean {
  try {
    return execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found')
  } catch {
    // No ldd to ask, so bring the libraries along.
    return true
  }
}
