// Builds the service worker after the app, with the list of what the app is made of: thirty lines
// of our own instead of a dependency that writes its own registration code into the page.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin, type ResolvedConfig } from 'vite'

export interface ServiceWorkerOptions {
  readonly entry: string
  /** What works offline. */
  readonly include: RegExp
  /** Files whose name already carries their hash. */
  readonly hashed: RegExp
  /** A larger file fails the build: it would be fetched by every tablet at every release. */
  readonly maxBytes: number
}

interface PrecacheEntry {
  readonly url: string
  readonly revision: string | null
}

const FILE = 'sw.js'

export function serviceWorkerPlugin(options: ServiceWorkerOptions): Plugin {
  let config: ResolvedConfig
  return {
    name: 'trepart-service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error?: Error) {
        // A failed build leaves no folder to list, and its own message is the one to read.
        if (error) return
        const outDir = path.resolve(config.root, config.build.outDir)
        const precache = listPrecache(outDir, options)
        await build({
          configFile: false,
          root: config.root,
          mode: config.mode,
          logLevel: 'warn',
          publicDir: false,
          resolve: { alias: config.resolve.alias },
          define: {
            'self.__WB_MANIFEST': JSON.stringify(precache),
            'process.env.NODE_ENV': '"production"',
          },
          build: {
            outDir,
            emptyOutDir: false,
            target: config.build.target,
            sourcemap: config.build.sourcemap,
            modulePreload: false,
            rolldownOptions: {
              input: path.resolve(config.root, options.entry),
              // A classic script has no import.meta, and what asks for it is never called there.
              transform: { define: { 'import.meta': '{}' } },
              output: { format: 'iife', entryFileNames: FILE },
            },
          },
        })
      },
    },
  }
}

/** Every file under the folder that works offline, sorted, so that two builds are alike. */
export function listPrecache(
  outDir: string,
  { include, hashed, maxBytes }: Omit<ServiceWorkerOptions, 'entry'>,
): readonly PrecacheEntry[] {
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => include.test(file) && file !== FILE)
    .toSorted()
    .map((file) => {
      const bytes = readFileSync(path.join(outDir, file))
      if (bytes.length > maxBytes) throw new Error(`Too large to precache: ${file}`)
      return { url: `/${file}`, revision: hashed.test(file) ? null : revisionOf(bytes) }
    })
}

function revisionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
