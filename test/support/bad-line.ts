// The town's server on a real port, and between it and everybody else the proxy that disturbs.

import { systemClock } from '../../src/base/clock.ts'
import { listen, type Listener } from '../../server/listen.ts'
import { foundTown, must, type Town } from './desk.ts'
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts'

export interface BadLine {
  readonly town: Town
  readonly proxy: FaultProxy
  readonly close: () => Promise<void>
}

/** Undisturbed until the proxy gets a script. */
export async function foundTownOnBadLine(): Promise<BadLine> {
  let listener: Listener | undefined
  let proxy: FaultProxy | undefined
  const town = await foundTown(async (app) => {
    listener = must(await listen({ clock: systemClock }, app, { host: '127.0.0.1', port: 0 }))
    proxy = await startFaultProxy(listener.port)
    const { url } = proxy
    return (path, init) => fetch(`${url}${path}`, init)
  })
  if (!listener || !proxy) throw new Error('The line was never laid')
  const laid = { listener, proxy }
  return {
    town,
    proxy,
    close: async () => {
      await laid.proxy.close()
      await laid.listener.close()
      await town.server.store.close()
    },
  }
}
