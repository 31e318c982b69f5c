// The vault as the page sees it: every call goes to the crypto worker and comes back. The first call
// starts it, since at a cold start it would fight with the lock screen for the processor.

import type { Vault } from './vault.ts'
import type { WorkerAnswer, WorkerCall } from './worker-call.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: Error) => void
}

export function createWorkerVault(start: () => Worker): Vault {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let worker: Worker | undefined

  function listening(started: Worker): Worker {
    started.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      const call = waiting.get(data.id)
      waiting.delete(data.id)
      if ('failed' in data) call?.reject(new Error(`The vault failed: ${data.failed}`))
      else call?.resolve(data.value)
    })
    started.addEventListener('error', () => {
      for (const { reject } of waiting.values()) reject(new Error('The vault did not start'))
      waiting.clear()
    })
    return started
  }

  return new Proxy({} as Vault, {
    get: (_, method) => {
      // A promise that is resolved with the vault asks whether it is a promise itself.
      if (method === 'then') return undefined
      return (...input: readonly unknown[]) =>
        new Promise((resolve, reject) => {
          worker ??= listening(start())
          lastId += 1
          waiting.set(lastId, { resolve, reject })
          const call: WorkerCall = { id: lastId, method: method as keyof Vault, input }
          worker.postMessage(call)
        })
    },
  })
}
