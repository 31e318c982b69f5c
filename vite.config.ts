import preact from '@preact/preset-vite'
import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'
import { lucidePlugin } from './vite/lucide-plugin.ts'
import { serviceWorkerPlugin } from './vite/service-worker-plugin.ts'

const SERVER = 'http://localhost:8787'
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

export default defineConfig({
  plugins: [
    // Without the aliases an import of React fails the build instead of bringing the compat layer.
    preact({ reactAliasesEnabled: false }),
    lucidePlugin(),
    serviceWorkerPlugin({
      entry: 'service-worker/service-worker.ts',
      include: /\.(js|css|html|svg|png|woff2|webmanifest|txt)$/,
      hashed: /^assets\//,
      maxBytes: 2_000_000,
    }),
  ],
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    target: 'es2022',
    sourcemap: false,
    // The page's policy allows no data: URL, and the polyfill is for browsers we do not meet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: {
    format: 'es',
    // The server gives the crypto worker a stricter policy, and finds it by this name.
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
  server: {
    proxy: { '/v1': SERVER, '/demo': SERVER },
  },
})
