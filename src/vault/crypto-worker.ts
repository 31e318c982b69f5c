// The crypto worker: the one file in which WebAssembly may compile, and it can connect nowhere (its
// own Content-Security-Policy says both). Keys stay on this side.

import { systemClock } from '../base/clock.ts'
import { createKeyring } from './keyring.ts'
import type { WorkerAnswer, WorkerCall } from './worker-call.ts'

declare const self: DedicatedWorkerGlobalScope

const keyring = createKeyring({ clock: systemClock })

self.addEventListener('message', (event: MessageEvent<WorkerCall>) => {
  /* no await */ void answer(event.data).then((message) => self.postMessage(message))
})

async function answer({ id, method, input }: WorkerCall): Promise<WorkerAnswer> {
  try {
    const call = keyring[method] as (...input: readonly unknown[]) => Promise<unknown>
    return { id, value: await call(...input) }
  } catch (error) {
    return { id, failed: error instanceof Error ? error.name : 'Error' }
  }
}
