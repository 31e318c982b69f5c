// A server over a real database in a folder of its own, and requests as the app makes them.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { type AppOptions, createApp } from '../../server/app.ts'
import { createReceiptKey } from '../../server/receipt-key.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { Store, Value } from '../../server/store/store.ts'
import { randomBytes } from '../../src/base/bytes.ts'
import type { Clock } from '../../src/base/clock.ts'
import { type TestClock, createTestClock } from '../support/clock.ts'

export const ORIGIN = 'http://localhost:8787'
export const SETUP_TOKEN = 'a-setup-token-for-tests-only'

/** A server that can only be spoken to, as one in a process of its own. */
export interface RemoteServer {
  readonly clock: Clock
  readonly receipts: string
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
}

export interface TestServer extends RemoteServer {
  readonly folder: string
  readonly store: Store
  readonly clock: TestClock
  /** A new process over the same data: whatever was in memory is gone. */
  readonly restart: () => TestServer
}

interface LocalServer extends TestServer {
  /** What the listener hands a request to. */
  readonly answer: (request: Request) => Response | Promise<Response>
}

export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trepart-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function createServer(options: Partial<AppOptions> = {}): Promise<LocalServer> {
  const folder = createFolder()
  const store = await openSqliteStore(join(folder, 'trepart.db'))
  onTestFinished(() => store.close())
  const clock = createTestClock()
  const receiptKey = createReceiptKey(randomBytes(32))
  const settings = { origin: ORIGIN }
  const whole = { store, clock, receiptKey, setupToken: SETUP_TOKEN, settings, ...options }
  const start = (): LocalServer => {
    const app = createApp(whole)
    const fetch = async (path: string, init?: RequestInit) => app.request(`${ORIGIN}${path}`, init)
    const { fetch: answer } = app
    return { folder, store, clock, receipts: receiptKey.publicKey, fetch, answer, restart: start }
  }
  return start()
}

// Requests as the app makes them.

export function post(body: unknown, cookie = '') {
  return {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'X-Trepart': '1', Origin: ORIGIN, cookie },
  }
}

export function get(cookie = ''): RequestInit {
  return { headers: { cookie } }
}

/** What the server says on the console while something goes wrong. */
export function listenToErrors(): string[] {
  const lines: string[] = []
  const spy = vi.spyOn(console, 'error').mockImplementation((line: string) => {
    lines.push(line)
  })
  onTestFinished(() => spy.mockRestore())
  return lines
}

export async function answer(response: Response): Promise<{ status: number; body: unknown }> {
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

export function refusal(status: number, reason: string) {
  return { status, body: { reason } }
}

export function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

export async function rows(store: Store, text: string, values: Value[] = []) {
  return store.all<Record<string, Value>>({ text }, values)
}

/** A statement that the server itself has no route for. */
export function change(store: Store, text: string, values: Value[] = []) {
  return store.transaction((query) => query.all({ text }, values))
}
