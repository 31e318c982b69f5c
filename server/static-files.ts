// The built app. Read from the disk each time; the browsers' own caches do the rest.

import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

const TYPES: { readonly [extension: string]: string } = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

const YEAR = 'public, max-age=31536000, immutable'

export interface StaticFolders {
  /** The built app. */
  readonly assets?: string | undefined
  /** Hashed files of earlier builds, which open windows may still ask for. */
  readonly keptAssets?: string | undefined
}

/** The file of this path; a path that is no file's name is a place in the app. */
export async function serveStatic(
  { assets, keptAssets }: StaticFolders,
  path: string,
): Promise<Response> {
  const name = decodePath(path)
  if (!assets || name === undefined) return missing()
  if (extname(name) === '') return fileAnswer(await readIn(assets, 'index.html'), 'index.html')
  const hashed = name.startsWith('assets/')
  const kept = hashed && keptAssets ? name.slice('assets/'.length) : undefined
  const bytes =
    (await readIn(assets, name)) ??
    (kept && keptAssets ? await readIn(keptAssets, kept) : undefined)
  return fileAnswer(bytes, name, hashed ? YEAR : 'no-cache')
}

function fileAnswer(
  bytes: Uint8Array<ArrayBuffer> | undefined,
  name: string,
  cache = 'no-cache',
): Response {
  if (!bytes) return missing()
  const type = TYPES[extname(name)] ?? 'application/octet-stream'
  return new Response(bytes, { headers: { 'Content-Type': type, 'Cache-Control': cache } })
}

function missing(): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' }
  return new Response('404', { status: 404, headers })
}

/** The path inside the folder, without its first slash; undefined for one that could lead out. */
function decodePath(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path).replace(/^\/+/, '')
    const parts = name.split('/')
    // Dot files are never part of a build, and '..' is one of them.
    const strange = parts.some((part) => part.startsWith('.') || /[\\\0]/.test(part))
    return strange ? undefined : name
  } catch {
    return undefined
  }
}

async function readIn(folder: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const root = resolve(folder)
  const file = join(root, name)
  if (!file.startsWith(root + sep)) return undefined
  try {
    return await readFile(file)
  } catch {
    return undefined
  }
}
