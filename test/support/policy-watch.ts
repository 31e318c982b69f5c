// Every journey is one about headers too. Whatever a server of ours answers a tablet must carry the
// promised ones, and nothing that the app does may be against its own policy. `launchTablet` and
// `startServer` report here, and every-journey.ts reads it at the end of each file of tests.

import type { BrowserContext, ConsoleMessage, Response, Worker } from 'playwright-core'
import { headerFaults } from './promised-headers.ts'

/** Runs in the page or in the worker, and says it where we listen. */
const TELL_VIOLATIONS = `addEventListener('securitypolicyviolation', (event) =>
  console.error('Content Security Policy: ' + event.effectiveDirective + ' forbids ' + event.blockedURI))`

const servers = new Set<string>()
const faults = new Set<string>()
const pending: Promise<void>[] = []
let tablets = 0
let answers = 0

/** The real server, as opposed to a stand-in or a bad line, which may leave headers out. */
export function watchServer(url: string): void {
  servers.add(new URL(url).origin)
}

export async function watchTablet(context: BrowserContext): Promise<void> {
  tablets += 1
  context.on('response', (response) => pending.push(lookAt(response)))
  context.on('request', (request) => {
    if (request.url().endsWith('/v1/csp-report')) faults.add('The browser sent a policy report')
  })
  context.on('console', hear)
  // Chromium's console is silent about some of it, and about all that workers do.
  await context.addInitScript(TELL_VIOLATIONS)
  const follow = (worker: Worker): void => {
    worker.on('console', hear)
    // One that is gone before it could be told has done nothing.
    /* no await */ void worker.evaluate(TELL_VIOLATIONS).catch(() => undefined)
  }
  context.on('page', (page) => page.on('worker', follow))
  for (const page of context.pages()) page.on('worker', follow)
  context.on('serviceworker', follow)
}

function hear(message: ConsoleMessage): void {
  const text = message.text()
  if (/content security policy|trusted ?type/i.test(text)) faults.add(text)
}

async function lookAt(response: Response): Promise<void> {
  if (!servers.has(new URL(response.url()).origin)) return
  answers += 1
  const found = headerFaults({
    url: response.url(),
    status: response.status(),
    headers: response.headers(),
  })
  if (found.length === 0 || (await isMadeUp(response))) return
  for (const fault of found) faults.add(fault)
}

/** An answer that the test itself gave in the server's place comes from no address. */
async function isMadeUp(response: Response): Promise<boolean> {
  if (response.fromServiceWorker()) return false
  const address = await response.serverAddr().catch(() => undefined)
  return address === null
}

/** What was found since the last time. A watch that saw nothing has found something too. */
export async function takePolicyFaults(): Promise<string[]> {
  await Promise.all(pending.splice(0))
  const blind = servers.size > 0 && tablets > 0 && answers === 0
  const found = [...faults, ...(blind ? ['No answer of any server was seen'] : [])]
  faults.clear()
  return found
}
