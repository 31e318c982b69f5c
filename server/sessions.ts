// Sessions are cookies that no script can read. The store holds only their hashes, and every
// request asks the device table and the unit's log again: a revoke counts from the next request.

import { randomBytes, toBase64url, utf8 } from '../src/base/bytes.ts'
import { toInstant, type Instant } from '../src/base/clock.ts'
import { digest } from '../src/base/digest.ts'
import type { SessionKind } from '../src/protocol/session.ts'
import { isMember } from './access.ts'
import type { ServerDeps } from './deps.ts'
import { diskFaultOf } from './disk-fault.ts'
import {
  ADD_SESSION,
  DROP_SESSION,
  DROP_SESSIONS,
  FIND_CALLER,
  FIND_SESSION,
  TOUCH_SESSION,
} from './store/sql.ts'
import { findOne, type Query, type Store } from './store/store.ts'

export interface DeviceCaller {
  readonly id: string
  readonly org: string
  readonly unit: string
}

export interface PersonCaller {
  readonly uid: string
  readonly device: DeviceCaller
}

const MINUTE = 60_000
const IDLE = 15 * MINUTE
const LIFETIMES = { device: 400 * 24 * 60 * MINUTE, person: 12 * 60 * MINUTE }
const COOKIES = { device: '__Host-dev', person: '__Host-sid' }
const FLAGS = 'HttpOnly; Secure; SameSite=Strict; Path=/'
/** A pull every few seconds need not write every time. */
const TOUCH_AFTER = MINUTE / 2

type SessionDeps = Pick<ServerDeps, 'store' | 'clock' | 'directory'>

/** The device whose cookie this is, unless it has been revoked. */
export async function findDevice(
  { store, clock }: SessionDeps,
  request: Request,
): Promise<DeviceCaller | undefined> {
  const value = readCookie(request, COOKIES.device)
  if (value === undefined) return undefined
  return findOne(store, FIND_CALLER, [cookieHash(value), clock.now()])
}

/** Who the tablet says is at it: a cookie outlives a lock, and the next person is not its subject. */
const PERSON_HEADER = 'x-trepart-person'

/** The person at a device: both cookies, the same device as at sign-in, and still a member. */
export async function findPerson(
  deps: SessionDeps,
  request: Request,
): Promise<PersonCaller | undefined> {
  const { store, clock } = deps
  const device = await findDevice(deps, request)
  const session = await findPersonSession(store, request)
  if (!device || session?.device !== device.id) return undefined
  // Asked to sign in, and not refused: a refusal would keep the next person's letters away for hours.
  if ((request.headers.get(PERSON_HEADER) ?? session.subject) !== session.subject) return undefined
  const now = clock.now()
  const idle = Date.parse(now) - Date.parse(session.seen)
  if (session.expires <= now || idle > IDLE) return undefined
  if (!(await isMemberOf(deps, device.org, session.subject))) return undefined
  if (idle > TOUCH_AFTER) await touch(store, session.hash, now)
  return { uid: session.subject, device }
}

async function touch(store: Store, hash: string, now: Instant): Promise<void> {
  try {
    await store.transaction((query) => query.all(TOUCH_SESSION, [hash, now]))
  } catch (error) {
    // Reports that are here can be read while the disk takes no more.
    if (!diskFaultOf(error)) throw error
  }
}

export async function isMemberOf(
  { directory }: Pick<SessionDeps, 'directory'>,
  org: string,
  uid: string,
): Promise<boolean> {
  return (await directory.listUnitsOf(org, uid)).some((unit) => isMember(unit, uid))
}

/** Opens a session in the caller's transaction; answers with the cookie to set. */
export async function openSession(
  query: Query,
  kind: SessionKind,
  { subject, device, now }: { subject: string; device: string; now: Instant },
): Promise<string> {
  const value = toBase64url(randomBytes(32))
  const expires = toInstant(Date.parse(now) + LIFETIMES[kind])
  await query.all(DROP_SESSIONS, [now])
  await query.all(ADD_SESSION, [cookieHash(value), kind, subject, device, expires, now])
  // The person's cookie has no age: it ends with the browser, if nothing ended it before.
  const age = kind === 'device' ? `; Max-Age=${LIFETIMES.device / 1000}` : ''
  return `${COOKIES[kind]}=${value}; ${FLAGS}${age}`
}

/** Ends the session whose cookie the request carries; undefined when there was none. */
export async function closeSession(
  query: Query,
  request: Request,
  kind: SessionKind,
): Promise<{ readonly subject: string; readonly device: string } | undefined> {
  const value = readCookie(request, COOKIES[kind])
  return value === undefined ? undefined : findOne(query, DROP_SESSION, [cookieHash(value), kind])
}

export const CLEARED_PERSON_COOKIE = `${COOKIES.person}=; ${FLAGS}; Max-Age=0`

async function findPersonSession(query: Query, request: Request) {
  const value = readCookie(request, COOKIES.person)
  if (value === undefined) return undefined
  const hash = cookieHash(value)
  const session = await findOne(query, FIND_SESSION, [hash, 'person'])
  return session && { ...session, hash }
}

function cookieHash(value: string): string {
  return digest('trepart/cookie/1', utf8(value))
}

function readCookie(request: Request, name: string): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim())
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1)
}
