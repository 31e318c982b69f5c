// npm run demo: the server with an invented municipality in it (DOM part D). Seeds an empty data
// folder; `-- --fresh` begins anew.

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { systemClock, type Clock } from '../../src/base/clock.ts'
import { createApp } from '../app.ts'
import { keepAssets } from '../kept-assets.ts'
import { listen } from '../listen.ts'
import { dataMessage, listenMessage, NOT_BUILT, settingsMessage } from '../messages.ts'
import { openDataFolder } from '../open-data.ts'
import { readSettings, type Settings } from '../settings.ts'
import { startOn, stop } from '../start.ts'
import { createOffice } from './office.ts'
import { demoPage } from './page.ts'
import { OTHER_RULES, printDemo } from './print.ts'
import { hashOfRules, seed } from './seed.ts'
import { drawLinks, readTown, writeTown } from './town.ts'

const assets = resolve(import.meta.dirname, '../../dist')
const SETUP_TOKEN = 'the-demo-sets-itself-up'

const settings = readSettings(process.env, 'data/demo')
if (!settings.ok) stop(settingsMessage(settings.error))
else await startOn(settings.value.dataFolder, () => start(settings.value))

async function start({ dataFolder, origin, ...place }: Settings): Promise<void> {
  if (!existsSync(join(assets, 'index.html'))) return stop(NOT_BUILT)
  if (process.argv.includes('--fresh')) rmSync(dataFolder, { recursive: true, force: true })
  const data = await openDataFolder(dataFolder)
  if (!data.ok) return stop(dataMessage(data.error, dataFolder))
  const { store, receiptKey, close } = data.value

  // The matter from 2025 has to arrive in 2025: while seeding, the server's clock is ours.
  let clock: Clock = systemClock
  const keptAssets = join(dataFolder, 'assets')
  keepAssets({ clock: systemClock }, join(assets, 'assets'), keptAssets)
  const app = createApp({
    store,
    receiptKey,
    setupToken: SETUP_TOKEN,
    settings: { origin },
    clock: { now: () => clock.now() },
    assets,
    keptAssets,
    extend: (routes) => {
      routes.get('/demo', async (context) =>
        context.html(demoPage(await links(), readTown(dataFolder)?.people ?? [])),
      )
    },
  })
  const office = createOffice({ fetch: async (request) => app.fetch(request), origin })
  const links = async () => drawLinks(office, readTown(dataFolder))
  if (!readTown(dataFolder)) {
    console.log('Bygger den påhittade kommunen. Det tar ungefär en halv minut.')
    const town = await seed({ office, setClock: (next) => (clock = next) }, SETUP_TOKEN)
    clock = systemClock
    writeTown(dataFolder, town)
  }

  // Written before anybody can ask: a script that waits for the first answer reads it then.
  const town = readTown(dataFolder)
  if (!town) throw new Error('A seeded town has been written')
  const demo = { url: origin, people: town.people, devices: await links() }
  writeFileSync(join(dataFolder, 'demo.json'), JSON.stringify(demo, null, 2), { mode: 0o600 })
  const listener = await listen({ clock: systemClock }, app, place)
  if (!listener.ok) {
    await close()
    return stop(listenMessage(listener.error, place.port))
  }
  printDemo(demo, relative(process.cwd(), dataFolder))
  if (town.rules !== hashOfRules()) console.log(OTHER_RULES)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      /* no await */ void listener.value
        .close()
        .then(close)
        .then(() => process.exit(0))
    })
  }
}
