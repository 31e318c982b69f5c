// A page of its own over our modules, built as the app is built and served as a folder: for what can
// only be measured inside a browser.

import preact from '@preact/preset-vite'
import { build, type Plugin } from 'vite'
import config from '../../vite.config.ts'
import { cryptoWorkerPlugin } from '../../vite/crypto-worker-plugin.ts'
import { serviceWorkerPlugin } from '../../vite/service-worker-plugin.ts'
import { serveFolder, type StaticServer } from './static-server.ts'
import { tempFolder } from './temp-folder.ts'

export async function servePage(entry: string): Promise<StaticServer> {
  const outDir = tempFolder('page')
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [
      preact({ reactAliasesEnabled: false }),
      cryptoWorkerPlugin(),
      html,
      serviceWorkerPlugin({
        entry: 'service-worker/service-worker.ts',
        include: /\.(js|html)$/,
        hashed: /^assets\//,
        maxBytes: 2_000_000,
      }),
    ],
    ...(config.resolve && { resolve: config.resolve }),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { entryFileNames: 'page.js' } },
    },
  })
  return serveFolder(outDir)
}

const html: Plugin = {
  name: 'bench-html',
  generateBundle() {
    const source =
      '<!doctype html><html lang="sv"><title>Trepart</title><body><script type="module" src="/page.js"></script>'
    this.emitFile({ type: 'asset', fileName: 'index.html', source })
  },
}
