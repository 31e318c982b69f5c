// The server's own process: what it says, and how it ends.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { createFolder } from './support.ts'

const MAIN = resolve(import.meta.dirname, '../../server/main.ts')

export interface Run {
  readonly said: () => string
  readonly until: (word: string) => Promise<void>
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
  readonly code: Promise<number | null>
}

/** Ended when the test is over, if it has not ended before. */
export function run(environment: Record<string, string>, ...options: string[]): Run {
  const child = spawn(process.execPath, [MAIN, ...options], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      text += part.toString()
    })
  }
  const code = once(child, 'close').then(([status]) => status as number | null)
  const until = async (word: string) => {
    for (let tries = 0; !text.includes(word); tries += 1) {
      if (tries > 400) throw new Error(`Never said ${word}: ${text}`)
      await new Promise((wake) => setTimeout(wake, 25))
    }
  }
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return code
  }
  return { said: () => text, until, end, code }
}

/** A port and a data folder that does not exist yet. */
export async function setUp() {
  const port = await freePort()
  const folder = join(createFolder(), 'data')
  return { port, folder, environment: { PORT: String(port), DATA_DIR: folder } }
}
