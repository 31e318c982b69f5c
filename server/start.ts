// Beginning, or saying in one sentence why not. A bug keeps its stack.

import { diskFaultOf } from './disk-fault.ts'
import { dataMessage } from './messages.ts'

/** The disk may refuse at any step of the start, and always for the same few reasons. */
export async function startOn(folder: string, start: () => Promise<void>): Promise<void> {
  try {
    await start()
  } catch (error) {
    const kind = diskFaultOf(error)
    if (!kind) throw error
    stop(dataMessage({ kind }, folder))
  }
}

export function stop(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
