import preact from '@preact/preset-vite'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { createChunkNames, createReportNames } from './vite/chunk-names.ts'
import { cryptoWorkerPlugin } from './vite/crypto-worker-plugin.ts'
import { licencesPlugin } from './vite/licences-plugin.ts'
import { lucidePlugin } from './vite/lucide-plugin.ts'
import { plainImportPlugin } from './vite/plain-import-plugin.ts'
import { serviceWorkerPlugin } from './vite/service-worker-plugin.ts'

const unused = resolve('src/vault/unused-algorithms.ts')
const SERVER = 'http://localhost:8787'
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

export default defineConfig({
  plugins: [
    // Without the aliases an import of React fails the build instead of bringing the compat layer.
    preact({ reactAliasesEnabled: false }),
    plainImportPlugin(),
    lucidePlugin(),
    // The icons, and the list of words in public/.
    licencesPlugin(['lucide-static', 'dictionary-sv']),
    cryptoWorkerPlugin(),
    serviceWorkerPlugin({
      entry: 'service-worker/service-worker.ts',
      include: /\.(js|css|html|svg|png|woff2|webmanifest|txt)$/,
      hashed: /^assets\//,
      maxBytes: 2_000_000,
    }),
  ],
  resolve: {
    alias: [
      // The wrapper guards against two copies in one page and brings the older, larger build.
      { find: /^dexie$/, replacement: resolve('node_modules/dexie/dist/modern/dexie.min.mjs') },
      { find: '@noble/curves/nist.js', replacement: unused },
      { find: '@noble/hashes/scrypt.js', replacement: unused },
    ],
  },
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    target: 'es2022',
    sourcemap: false,
    // The page's policy allows no data: URL, and the polyfill is for browsers we do not meet.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { debugName: 'start and shared', name: createChunkNames(), priority: 1 },
            { debugName: 'writing', name: createReportNames() },
          ],
        },
      },
    },
    modulePreload: {
      polyfill: false,
      // Only from the page's HTML: what imports lazily may be the worker, which has no document.
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
  },
  server: {
    proxy: { '/v1': SERVER, '/demo': SERVER },
  },
})
