// The real server as its own process, so that a test can kill it and start it again where it was.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Certificate } from './certificate.ts'
import { moveIntoTown } from './founded-town.ts'
import { freePort } from './free-port.ts'
import { watchServer } from './policy-watch.ts'
import { tempFolder } from './temp-folder.ts'

export interface DemoPerson {
  readonly name: string
  readonly role: string
  readonly unit: string
  readonly words: string
  readonly code: string
}

export interface DemoDevice {
  readonly name: string
  readonly unit: string
  readonly enrolUrl: string
}

export interface Demo {
  readonly url: string
  readonly people: readonly DemoPerson[]
  readonly devices: readonly DemoDevice[]
}

export interface ServerOptions {
  readonly dataDir?: string
  readonly port?: number
  /** The seeded municipality; `false` starts the server as `npm start` does. */
  readonly demo?: boolean
  readonly certificate?: Certificate
  /** The address that the tablets know, where something stands before the server. */
  readonly origin?: string
  /** Another program than the server's own. */
  readonly entry?: string
  /** Further settings. */
  readonly env?: Readonly<Record<string, string>>
  /** What the operator adds to the command. */
  readonly args?: readonly string[]
}

export interface AppServer {
  readonly url: string
  readonly dataDir: string
  readonly pid: number
  /** What the seeding wrote down. Throws for a server without the demo. */
  readonly demo: Demo
  readonly stop: () => Promise<void>
  /** SIGKILL: what a power cut does to it. */
  readonly kill: () => Promise<void>
  /** Same port, same data. */
  readonly restart: () => Promise<void>
  /** What it printed so far. */
  readonly output: () => string
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

export async function startServer(options: ServerOptions = {}): Promise<AppServer> {
  const { demo = true, certificate, args = [] } = options
  const dataDir = options.dataDir ?? tempFolder('data')
  // Where the test moves the server's clock, the town has to be founded by that clock.
  const usual = demo && options.dataDir === undefined && options.env === undefined
  if (usual && options.entry === undefined) moveIntoTown(dataDir)
  const port = options.port ?? (await freePort())
  const entry = options.entry ?? (demo ? 'server/demo/main.ts' : 'server/main.ts')
  const own = `${certificate === undefined ? 'http' : 'https'}://localhost:${port}`
  const url = options.origin ?? own
  const place = { PORT: String(port), DATA_DIR: dataDir, ORIGIN: url, ...options.env }
  const env = { ...process.env, ...place, ...tlsSettings(certificate) }
  if (options.entry === undefined) watchServer(url)
  let printed = ''

  const start = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [entry, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    child.once('exit', () => running.delete(child))
    const keep = (chunk: Buffer): void => void (printed += chunk.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    await untilAnswering(child, own, () => printed)
    return child
  }

  let child = await start()
  const end = (signal: NodeJS.Signals) => endProcess(child, signal)
  return {
    url,
    dataDir,
    get pid() {
      return child.pid ?? 0
    },
    get demo() {
      return JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as Demo
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGTERM')
      child = await start()
    },
    output: () => printed,
  }
}

function tlsSettings(certificate: Certificate | undefined): Record<string, string> {
  return certificate === undefined
    ? {}
    : { TLS_CERT: certificate.certFile, TLS_KEY: certificate.keyFile }
}

async function untilAnswering(
  child: ChildProcess,
  url: string,
  printed: () => string,
): Promise<void> {
  const end = Date.now() + 60_000
  while (Date.now() < end) {
    if (hasEnded(child)) throw new Error(`The server ended at once:\n${printed()}`)
    if ((await statusOf(`${url}/v1/meta`)) === 200) return
    await sleep(50)
  }
  child.kill('SIGKILL')
  throw new Error(`The server did not answer in a minute:\n${printed()}`)
}

function statusOf(url: string): Promise<number | undefined> {
  if (url.startsWith('http:')) {
    return fetch(url).then(
      (response) => response.status,
      () => undefined,
    )
  }
  // fetch cannot be told to accept a throw-away certificate.
  return new Promise((resolve) => {
    const asked = request(url, { rejectUnauthorized: false }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.on('error', () => resolve(undefined))
    asked.end()
  })
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return
  const exit = once(child, 'exit')
  child.kill(signal)
  const hard = setTimeout(() => child.kill('SIGKILL'), 5000)
  await exit
  clearTimeout(hard)
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
