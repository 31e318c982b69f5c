// npm start: settings, data folder, app, listener.

import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { systemClock } from '../src/base/clock.ts'
import { createApp } from './app.ts'
import { keepAssets } from './kept-assets.ts'
import { listen } from './listen.ts'
import {
  dataMessage,
  firstRun,
  listenMessage,
  NOT_BUILT,
  RESTORED,
  running,
  settingsMessage,
} from './messages.ts'
import { openDataFolder } from './open-data.ts'
import { keepSecret } from './secret-file.ts'
import { readSettings, type Settings } from './settings.ts'
import { FIND_ANY_ORGANISATION } from './store/sql.ts'
import { startOn, stop } from './start.ts'
import { renewIncarnation } from './store/sqlite.ts'
import { findOne } from './store/store.ts'

const assets = resolve(import.meta.dirname, '../dist')

const settings = readSettings(process.env, 'data/server')
if (!settings.ok) stop(settingsMessage(settings.error))
else await startOn(settings.value.dataFolder, () => start(settings.value))

async function start({ dataFolder, origin, trustedProxies, ...settings }: Settings): Promise<void> {
  const data = await openDataFolder(dataFolder)
  if (!data.ok) return stop(dataMessage(data.error, dataFolder))
  const { store, receiptKey, close } = data.value
  if (process.argv.includes('--restored')) {
    await renewIncarnation(store)
    console.log(RESTORED)
  }
  const tokenFile = join(dataFolder, 'setup-token')
  const setupToken = settings.setupToken ?? keepSecret(tokenFile)
  const keptAssets = join(dataFolder, 'assets')
  keepAssets({ clock: systemClock }, join(assets, 'assets'), keptAssets)
  const app = createApp({
    store,
    clock: systemClock,
    settings: { origin },
    receiptKey,
    setupToken,
    trustedProxies,
    assets,
    keptAssets,
  })
  const listener = await listen({ clock: systemClock }, app, settings)
  if (!listener.ok) {
    await close()
    return stop(listenMessage(listener.error, settings.port))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void listener.value.close().then(close))
  }
  console.log(running(origin, relative('.', dataFolder) || '.'))
  if (!existsSync(join(assets, 'index.html'))) console.log(NOT_BUILT)
  if (!(await findOne(store, FIND_ANY_ORGANISATION, []))) {
    console.log(firstRun(settings.setupToken ? undefined : tokenFile, origin))
  }
}
