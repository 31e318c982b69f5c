// The real server over a store that ends the process at a named point of a commit: as a power cut
// would, in the same turn and with nothing said. GET /kill/:point/:count names it.

import { createApp } from '../../server/app.ts'
import { listen } from '../../server/listen.ts'
import { openDataFolder } from '../../server/open-data.ts'
import { readSettings } from '../../server/settings.ts'
import { ADD_ENVELOPE, TAKE_NUMBER } from '../../server/store/sql.ts'
import type { Query, Store } from '../../server/store/store.ts'
import { systemClock } from '../../src/base/clock.ts'

let armed = { point: '', left: 0 }

function reach(point: string): void {
  if (armed.point !== point) return
  armed.left -= 1
  if (armed.left <= 0) process.kill(process.pid, 'SIGKILL')
}

function killing(store: Store): Store {
  return {
    ...store,
    transaction: async (work) => {
      reach('before-begin')
      const value = await store.transaction(async (query) => {
        const done = await work(watched(query))
        reach('before-commit')
        return done
      })
      reach('committed')
      setImmediate(() => reach('answering'))
      return value
    },
  }
}

function watched(query: Query): Query {
  return {
    all: async (statement, values) => {
      const rows = await query.all(statement, values)
      if (statement.text === TAKE_NUMBER.text) reach('numbered')
      if (statement.text === ADD_ENVELOPE.text) reach('added')
      return rows
    },
  }
}

const settings = readSettings(process.env, '')
if (!settings.ok) throw new Error(settings.error.name)
const { dataFolder, origin, setupToken = '', ...place } = settings.value
const data = await openDataFolder(dataFolder)
if (!data.ok) throw new Error(data.error.kind)
const app = createApp({
  ...data.value,
  store: killing(data.value.store),
  clock: systemClock,
  setupToken,
  settings: { origin },
  extend: (routes) => {
    routes.get('/kill/:point/:count', (context) => {
      armed = { point: context.req.param('point'), left: Number(context.req.param('count')) }
      return context.text(armed.point)
    })
  },
})
const listener = await listen({ clock: systemClock }, app, place)
if (!listener.ok) throw new Error(listener.error.kind)
