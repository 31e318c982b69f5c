// A page of its own over our modules, built as the app is built and served as a folder: for what can
// only be measured inside a browser.

import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { cryptoWorkerPlugin } from '../../vite/crypto-worker-plugin.ts'
import { serveFolder, type StaticServer } from './static-server.ts'
import { tempFolder } from './temp-folder.ts'

export async function servePage(entry: string): Promise<StaticServer> {
  const outDir = tempFolder('page')
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [cryptoWorkerPlugin()],
    resolve: {
      alias: [
        { find: /^dexie$/, replacement: resolve('node_modules/dexie/dist/modern/dexie.min.mjs') },
      ],
    },
    build: {
      outDir,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { entryFileNames: 'page.js' } },
    },
  })
  const html =
    '<!doctype html><html lang="sv"><title>Trepart</title><script type="module" src="/page.js"></script>'
  writeFileSync(join(outDir, 'index.html'), html)
  return serveFolder(outDir)
}
