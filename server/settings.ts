// The server's settings, from the environment. A setting that is wrong stops the start: a guess
// would be found out by the first person who relies on it.

import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { err, ok, type Result } from '../src/base/result.ts'
import type { ListenSettings } from './listen.ts'

export interface Settings extends ListenSettings {
  readonly origin: string
  readonly dataFolder: string
  readonly trustedProxies: readonly string[]
  /** Undefined when the server is to make its own. */
  readonly setupToken: string | undefined
}

export interface SettingsError {
  readonly kind:
    | 'not-a-port'
    | 'not-an-origin'
    | 'not-an-address'
    | 'tls-incomplete'
    | 'not-readable'
    | 'too-short'
    | 'not-built'
  /** The variable. */
  readonly name: string
}

type Environment = { readonly [name: string]: string | undefined }

const DEFAULT_PORT = 8787
const SHORTEST_TOKEN = 20

export function readSettings(
  environment: Environment,
  defaultFolder: string,
): Result<Settings, SettingsError> {
  const { PORT, HOST, DATA_DIR, ORIGIN, SETUP_TOKEN, DATABASE_URL, TRUSTED_PROXY } = environment
  if (DATABASE_URL) return err({ kind: 'not-built', name: 'DATABASE_URL' })
  const port = PORT ? Number(PORT) : DEFAULT_PORT
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return err({ kind: 'not-a-port', name: 'PORT' })
  }
  const tls = readTls(environment)
  if (!tls.ok) return tls
  // Through URL, because browsers leave out a port that goes without saying.
  const origin = ORIGIN || new URL(`${tls.value ? 'https' : 'http'}://localhost:${port}`).origin
  if (!isOrigin(origin)) return err({ kind: 'not-an-origin', name: 'ORIGIN' })
  if (SETUP_TOKEN && SETUP_TOKEN.length < SHORTEST_TOKEN) {
    return err({ kind: 'too-short', name: 'SETUP_TOKEN' })
  }
  const trustedProxies = (TRUSTED_PROXY || '').split(/[\s,]+/).filter((part) => part !== '')
  if (trustedProxies.some((address) => isIP(address) === 0)) {
    return err({ kind: 'not-an-address', name: 'TRUSTED_PROXY' })
  }
  return ok({
    host: HOST || '127.0.0.1',
    port,
    tls: tls.value,
    origin,
    trustedProxies,
    dataFolder: resolve(DATA_DIR || defaultFolder),
    setupToken: SETUP_TOKEN || undefined,
  })
}

function readTls({ TLS_CERT, TLS_KEY }: Environment): Result<ListenSettings['tls'], SettingsError> {
  if (!TLS_CERT && !TLS_KEY) return ok(undefined)
  if (!TLS_CERT || !TLS_KEY) return err({ kind: 'tls-incomplete', name: 'TLS_CERT' })
  const cert = readText(TLS_CERT)
  const key = readText(TLS_KEY)
  if (cert === undefined) return err({ kind: 'not-readable', name: 'TLS_CERT' })
  if (key === undefined) return err({ kind: 'not-readable', name: 'TLS_KEY' })
  return ok({ cert, key })
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text)
}
