// A tablet for a test: Chromium with a real profile on disk, so that a killed one can come back.

import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { findChromium, type ChromiumKind } from './chromium.ts'
import { watchTablet } from './policy-watch.ts'
import { tempFolder } from './temp-folder.ts'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Viewport {
  readonly width: number
  readonly height: number
}

export interface TabletOptions {
  /** A profile that an earlier tablet used, to start the same one again. */
  readonly profileDir?: string
  readonly viewport?: Viewport
  readonly colorScheme?: 'light' | 'dark'
  readonly offline?: boolean
  /** Whole, when the test looks for what a browser keeps besides the app's own storage. */
  readonly chromium?: ChromiumKind
}

export interface Tablet {
  readonly context: BrowserContext
  readonly page: Page
  readonly pid: number
  readonly profileDir: string
  /** As when the battery dies: nothing gets to say goodbye. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function launchTablet(options: TabletOptions = {}): Promise<Tablet> {
  const { viewport = { width: 1180, height: 820 }, colorScheme = 'light' } = options
  const profileDir = options.profileDir ?? freshProfile()
  const found = await findChromium(options.chromium)
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: found.path,
    args: ARGS,
    env: { ...definedOnly(process.env), ...found.env },
    viewport,
    colorScheme,
    offline: options.offline ?? false,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    // Tests photograph screens and walk them with Tab: nothing may still be moving.
    reducedMotion: 'reduce',
    // So that localhost over https with a throw-away certificate is a secure context too.
    ignoreHTTPSErrors: true,
  })
  // An answer that takes longer than this is a fault of ours, also on a loaded machine.
  context.setDefaultTimeout(15_000)
  await watchTablet(context)
  const page = context.pages()[0] ?? (await context.newPage())
  const pid = await browserPid(context)
  return {
    context,
    page,
    pid,
    profileDir,
    kill: async () => {
      const closed = context.waitForEvent('close', { timeout: 0 })
      const processes = processTree(pid)
      processes.forEach(killHard)
      await closed
      // A profile can be opened again only when the last of them has let go of it.
      while (processes.some(isRunning)) await sleep(10)
    },
    close: () => context.close(),
  }
}

/** A folder that is gone when the run is over. */
export function freshProfile(): string {
  return tempFolder('tablet')
}

async function browserPid(context: BrowserContext): Promise<number> {
  const browser = context.browser()
  if (browser === null) throw new Error('The tablet has no browser behind it')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const pid = processInfo.find(({ type }) => type === 'browser')?.id
  if (pid === undefined) throw new Error('The browser does not say which process it is')
  return pid
}

function processTree(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(processTree)]
}

function childrenOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return children.split(' ').filter(Boolean).map(Number)
  } catch {
    // No /proc (macOS): the children notice by themselves that the browser is gone.
    return []
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went with its parent.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  )
}
