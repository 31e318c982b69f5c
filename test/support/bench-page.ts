// A page of its own over our modules, built as the app is built: for what can only be measured inside
// a browser.

import { Hono } from 'hono'
import preact from '@preact/preset-vite'
import { build, type Plugin } from 'vite'
import config from '../../vite.config.ts'
import { cryptoWorkerPlugin } from '../../vite/crypto-worker-plugin.ts'
import { serviceWorkerPlugin } from '../../vite/service-worker-plugin.ts'
import { setHeaders } from '../../server/headers.ts'
import { listen } from '../../server/listen.ts'
import { serveStatic } from '../../server/static-files.ts'
import { systemClock } from '../../src/base/clock.ts'
import { must } from './desk.ts'
import type { StaticServer } from './static-server.ts'
import { tempFolder } from './temp-folder.ts'

/** The folder it was built into. */
export async function buildPage(entry: string): Promise<string> {
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
  return outDir
}

/** With the app's headers: a page with a policy of its own gets a process of its own. */
export async function serveAsApp(folder: string): Promise<StaticServer> {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    setHeaders(context.res.headers, context.req.path, false)
  })
  app.get('*', ({ req }) => serveStatic({ assets: folder }, req.path))
  const { port, close } = must(
    await listen({ clock: systemClock }, app, { host: '127.0.0.1', port: 0 }),
  )
  return { url: `http://localhost:${port}`, close }
}

const html: Plugin = {
  name: 'bench-html',
  generateBundle() {
    const source =
      '<!doctype html><html lang="sv"><title>Trepart</title><body><script type="module" src="/page.js"></script>'
    this.emitFile({ type: 'asset', fileName: 'index.html', source })
  },
}
