// The page's part in delivery: push for everyone on the tablet, pull and open for the one who is
// unlocked, and fetch what is new in directory and rules. Background Sync is a bonus that Safari and
// Firefox lack, so the page asks by itself while it is open.

import * as v from 'valibot'
import { reopen } from '../database/reopen.ts'
import { failureOf } from '../database/storage-failure.ts'
import { fetchKeys, keysToKeep } from '../directory/encryption-keys.ts'
import { groupsOf, mailboxesOf } from '../directory/directory.ts'
import { refreshDirectory } from '../directory/directory-store.ts'
import type { Desk } from '../letters/desk.ts'
import { listProblems } from '../letters/file-letter.ts'
import { readLetters } from '../letters/read-letters.ts'
import { listUnsealed, sealDraft } from '../draft/draft-repository.ts'
import { err } from '../base/result.ts'
import type { MetaAnswer } from '../protocol/bundle.ts'
import type { TransportError } from '../protocol/transport.ts'
import { delayAfter } from '../sync/backoff.ts'
import { countUnsent, createDeviceTransport, deliverAll, probe } from '../sync/deliver.ts'
import { pullMailbox } from '../sync/pull.ts'
import { proveDevice, provePerson } from '../sync/session.ts'
import { createTransport } from '../sync/transport.ts'
import { rememberUnsent } from './canary.ts'
import { refreshPacks } from './packs.ts'
import { isNearlyFull } from './room.ts'
import { showDirectory } from './start.ts'
import { setProblem, type Tablet } from './tablet.ts'
import { watchOutbox } from './watch-outbox.ts'

const EVERY_MS = 30_000
const REFRESH_EVERY_MS = 10 * 60_000
/** A clock more than this wrong is told (DOM: device time is evidence only). */
const CLOCK_TOLERANCE_MS = 5 * 60_000

const NO_LINE = ['offline', 'signed-out', 'slow-down']
const BROKEN = { kind: 'broken', seconds: 0 }
const LOST = { kind: 'storage-lost', seconds: 0 }

export interface Delivery {
  /** As soon as possible; calls while a round is running become one more round. */
  readonly now: () => void
  readonly stop: () => void
}

export function startDelivery(tablet: Tablet): Delivery {
  let failures = 0
  let running = false
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let refreshedAt = -Infinity

  async function round(): Promise<void> {
    running = true
    again = false
    const refresh = performance.now() - refreshedAt > REFRESH_EVERY_MS
    // A fault of ours in one round must not be the last round.
    const failure = await deliverOnce(tablet, refresh).catch((error: unknown) =>
      failureOf(error) ? reconnect(tablet) : BROKEN,
    )
    setProblem(tablet, 'bug', failure === BROKEN)
    // Not before the tablet is known, and not by a round that has refreshed nothing.
    const refreshed = refresh && tablet.store.getState().device !== undefined
    if (failure === undefined && refreshed) refreshedAt = performance.now()
    failures = failure ? failures + 1 : 0
    running = false
    const wait = failure?.kind === 'slow-down' ? failure.seconds * 1000 : undefined
    const pause = failure ? (wait ?? delayAfter(failures, Math.random())) : EVERY_MS
    clearTimeout(timer)
    timer = setTimeout(() => void round(), again ? 0 : pause)
  }

  function now(): void {
    clearTimeout(timer)
    if (running) again = true
    else void round()
  }

  const online = () => {
    failures = 0
    // What is being written goes along: the person may go on with it on another tablet.
    const sealing = [...tablet.drafts.values()].map((draft) => draft.seal())
    /* no await */ void Promise.allSettled(sealing).then(now)
  }
  const visible = () => {
    if (document.visibilityState === 'visible') now()
  }
  const offline = () => tablet.store.setState({ online: false })
  window.addEventListener('online', online)
  window.addEventListener('pageshow', visible)
  window.addEventListener('offline', offline)
  document.addEventListener('visibilitychange', visible)
  const unwatch = watchOutbox(tablet, now)
  now()
  return {
    now,
    stop() {
      clearTimeout(timer)
      unwatch()
      window.removeEventListener('online', online)
      window.removeEventListener('pageshow', visible)
      window.removeEventListener('offline', offline)
      document.removeEventListener('visibilitychange', visible)
    },
  }
}

/** A connection that has died is opened anew, for this page's two databases; then the round again. */
async function reconnect({ deps, store }: Tablet): Promise<typeof LOST> {
  const { phase } = store.getState()
  if (phase.kind !== 'outdated') await reopen(deps.shell).catch(() => undefined)
  if (phase.kind === 'open') await phase.desk.cabinet.reconnect().catch(() => undefined)
  return LOST
}

/** One round. The error is the first reason not to try again at once. */
async function deliverOnce(
  tablet: Tablet,
  refresh: boolean,
): Promise<{ readonly kind: string; readonly seconds: number } | undefined> {
  const { deps, store } = tablet
  const { device, phase } = store.getState()
  if (!device || phase.kind === 'outdated') return undefined
  if (phase.kind === 'open') await sealLeftovers(tablet, phase.desk)
  const server = navigator.onLine ? await reach(tablet) : undefined
  const pushed = server ? await deliverAll(deps, server) : err({ kind: 'offline' } as const)
  if (refresh) setProblem(tablet, 'room', await isNearlyFull(navigator.storage))
  const { unsent, isWhole } = await countUnsent(deps)
  store.setState({ online: server !== undefined, waiting: unsent.letters })
  setProblem(tablet, 'unread', !isWhole)
  // A count with something left out would take the place of a true one.
  const news = isWhole && rememberUnsent(unsent, deps.clock.now())
  if (server && isWhole && (news || refresh)) {
    const transport = createDeviceTransport(deps.fetch, device)
    await transport.post('/v1/heartbeat', unsent, v.unknown())
  }
  const failure = pushed.ok ? undefined : reasonOf(pushed.error)
  // One letter that does not get out is no reason to let none in.
  if (failure && NO_LINE.includes(failure.kind)) return failure

  const refreshed = refresh && (await refreshAll(tablet))
  const now = store.getState().phase
  if (now.kind !== 'open') return failure
  const fetched = await fetchLetters(tablet, now.desk)
  if (fetched === undefined) await showLetterProblems(tablet, now.desk, refreshed)
  store.setState({ waiting: (await countUnsent(deps)).unsent.letters })
  return fetched ? reasonOf(fetched) : failure
}

function reasonOf(error: { readonly kind: string; readonly seconds?: number }) {
  return { kind: error.kind, seconds: error.seconds ?? 0 }
}

/** What our server says of itself, if it answers; and whether its clock agrees with the tablet's. */
async function reach(tablet: Tablet): Promise<MetaAnswer | undefined> {
  const { device } = tablet.store.getState()
  if (!device) return undefined
  const meta = await probe(createDeviceTransport(tablet.deps.fetch, device))
  if (!meta.ok) return undefined
  const off = Math.abs(Date.parse(meta.value.time) - Date.parse(tablet.deps.clock.now()))
  setProblem(tablet, 'clock', off > CLOCK_TOLERANCE_MS)
  return meta.value
}

/** True if the directory is now as the server has it. */
export async function refreshAll(tablet: Tablet): Promise<boolean> {
  const { deps, store } = tablet
  const { device } = store.getState()
  if (!device) return false
  const transport = createDeviceTransport(deps.fetch, device)
  const directory = await refreshDirectory({ ...deps, transport }, device)
  if (directory.ok) {
    setProblem(tablet, 'directory', false)
    await showDirectory(tablet, directory.value)
    await fetchKeys({ ...deps, transport }, keysToKeep(directory.value))
  } else if (!isNetwork(directory.error)) {
    setProblem(tablet, 'directory', true)
  }
  await refreshPacks(tablet, transport)
  return directory.ok
}

function isNetwork({ kind }: { readonly kind: string }): boolean {
  return ['offline', 'signed-out', 'too-large', 'slow-down', 'refused'].includes(kind)
}

/** Drafts whose newest words were saved but not sealed at a lock or a kill; an open one waits. */
async function sealLeftovers({ drafts }: Tablet, desk: Desk): Promise<void> {
  for (const { id } of listUnsealed(desk)) {
    if (!drafts.has(id)) await sealDraft(desk, id)
  }
}

async function fetchLetters(tablet: Tablet, desk: Desk): Promise<TransportError | undefined> {
  const { deps, store } = tablet
  const { device } = desk
  const transport = createTransport({
    fetch: deps.fetch,
    origin: device.origin,
    person: desk.person.uid,
    prove: async (bare) => {
      const proven = await proveDevice(bare, device)
      if (!proven.ok) return proven
      return provePerson(bare, desk.person.uid, async (request, nonce) => {
        const signed = await deps.vault.signSession(desk.profile, request, nonce, device.origin)
        return signed.ok ? signed.value : undefined
      })
    },
  })
  for (const mb of mailboxesOf(desk.directory(), desk.person.uid)) {
    const pulled = await pullMailbox({ database: desk.database, transport }, mb)
    if (pulled.ok) {
      if (pulled.value.restarted) setProblem(tablet, 'restored', true)
      continue
    }
    if (pulled.error.kind !== 'forked') return pulled.error
    setProblem(tablet, 'mailbox', true)
  }
  // Locked in the meantime: the letters are stored, and wait sealed.
  const { phase } = store.getState()
  if (phase.kind !== 'open' || phase.desk !== desk) return undefined
  await readLetters(desk, deps.domains)
  // Only those who receive have anyone to answer: a reporter's tablet never loads that part.
  if (groupsOf(desk.directory(), desk.person.uid).length > 0) {
    const { readersOf } = await import('../matter/answer.ts')
    await fetchKeys({ ...deps, transport }, readersOf(desk))
  }
  return undefined
}

async function showLetterProblems(tablet: Tablet, desk: Desk, refreshed: boolean): Promise<void> {
  const { phase } = tablet.store.getState()
  if (phase.kind !== 'open' || phase.desk !== desk) return
  const kinds = new Set((await listProblems(desk)).map(({ problem }) => problem))
  setProblem(tablet, 'newer', kinds.has('unknown-version'))
  setProblem(tablet, 'log-forked', kinds.has('log-forked'))
  setProblem(tablet, 'sid-reuse', kinds.has('sid-reuse'))
  // A letter may be ahead of a directory that is some minutes old, but not of a new one.
  const behind = kinds.has('log-behind')
  if (refreshed || !behind) setProblem(tablet, 'log-withheld', behind)
}
