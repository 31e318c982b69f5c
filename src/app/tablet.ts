// The tablet: what is there before anyone unlocks, and who is at it now. One for each page.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ClockDep } from '../base/clock.ts'
import type { DeviceRow, ProfileRow, ShellDep } from '../database/shell-database.ts'
import type { FamilyRoom } from '../consent/family-room.ts'
import type { Directory, Home } from '../directory/directory.ts'
import type { Desk } from '../letters/desk.ts'
import type { Domains } from '../letters/read-letters.ts'
import type { Heartbeat } from '../protocol/heartbeat.ts'
import type { LocalRoutinePack } from '../routine/local-routine.ts'
import type { RulePack } from '../routine/pack.ts'
import type { SnackMessage } from '../ui/snackbar.tsx'
import type { VaultDep } from '../vault/vault.ts'
import type { IdleMinutes } from './device-settings.ts'
import type { Windows } from './windows.ts'

export interface TabletDeps extends ClockDep, ShellDep, VaultDep {
  readonly fetch: typeof globalThis.fetch
  readonly origin: string
  readonly domains: Domains
  readonly windows: Windows
  /** Resolves when what was drawn last is on the screen. */
  readonly painted: () => Promise<void>
  /** Leaves the page for good: a full navigation drops the whole heap. */
  readonly leave: (path: string) => void
}

export type Phase =
  | { readonly kind: 'starting' }
  | { readonly kind: 'not-enrolled' }
  | { readonly kind: 'no-storage' }
  /** A later version of the app has been here: everything is left as it is. */
  | { readonly kind: 'newer-storage' }
  | { readonly kind: 'locked' }
  /** Another window runs a newer version: everything is saved, and this page has to be loaded anew. */
  | { readonly kind: 'outdated' }
  /** This is the newer one, and another window has words that it can't save yet. */
  | { readonly kind: 'blocked' }
  /** Covered in the same frame; what was typed is being written. */
  | { readonly kind: 'covering' }
  | { readonly kind: 'open'; readonly desk: Desk }
  /** In a family's hands: no desk, and one text on the screen. */
  | {
      readonly kind: 'handedOver'
      readonly room: FamilyRoom
      /** Lämna tillbaka: to the lock screen, when all that was said is durable; else false. */
      readonly takeBack: (unsaved?: 'lose-unsaved') => Promise<boolean>
    }

/** Things a person has to know and that stop nothing. */
export type Problem =
  | 'directory'
  | 'pack'
  | 'mailbox'
  | 'log-forked'
  | 'log-withheld'
  | 'sid-reuse'
  | 'restored'
  | 'clock'
  | 'newer'
  | 'room'
  /** Somebody's letters can't be read now: nobody can say that all has been sent. */
  | 'unread'
  | 'bug'

export interface TabletState {
  readonly phase: Phase
  readonly device: DeviceRow | undefined
  readonly profiles: readonly ProfileRow[]
  /** Names of the unit's members by person, opened with the unit's secret. */
  readonly names: ReadonlyMap<string, string>
  /** Profiles that six digits can open. */
  readonly soft: readonly string[]
  /** Enough to ask who is there. What is behind the lock has the whole directory. */
  readonly home: Home | undefined
  readonly directory: Directory | undefined
  readonly packs: readonly RulePack[]
  readonly localPacks: readonly LocalRoutinePack[]
  /** Whether the server answered last time; undefined before the first try. */
  readonly online: boolean | undefined
  readonly waiting: number
  /** What lay here before the browser threw it away; only of a tablet that is not enrolled. */
  readonly cleared: Heartbeat | undefined
  readonly problems: ReadonlySet<Problem>
  readonly damaged: number
  readonly idleMinutes: IdleMinutes
  /** Which rules were last looked at here (rules-read.ts). */
  readonly rulesRead: string | undefined
  /** What was just done and can be undone, on whichever page one is by then. */
  readonly snack: SnackMessage | undefined
}

export interface Tablet {
  readonly deps: TabletDeps
  readonly store: StoreApi<TabletState>
  /** Drafts that are open now, by record: a lock saves them, and one that can't be saved stays. */
  readonly drafts: Map<string, OpenDraft>
  /** Drafts begun at this window, with who began them; they may have no word yet. */
  readonly begun: Set<string>
  /** What is being done with a draft, so that the next thing waits for it. */
  readonly turns: Map<string, Promise<unknown>>
  /** What a lock does beside saving drafts, while the desk is still there. */
  readonly beforeLock: Map<string, () => Promise<unknown>>
  /** What a start still reads and verifies behind the lock screen: a desk waits for all of it. */
  reading: Promise<void>
  /** A desk that could not be cleared because the disk was full; its person comes back to it. */
  kept: Desk | undefined
}

/** A draft as a lock and other windows need it. */
export interface OpenDraft {
  readonly flush: () => Promise<boolean>
  readonly seal: () => Promise<void>
  /** Saves, seals, and stops its timers: nothing of it stays in memory. */
  readonly close: () => Promise<boolean>
  readonly store: unknown
  /** Lets other windows write in it. */
  readonly release: () => void
  onGiven: () => void
}

export function createTablet(deps: TabletDeps): Tablet {
  return {
    deps,
    drafts: new Map(),
    begun: new Set(),
    turns: new Map(),
    beforeLock: new Map(),
    reading: Promise.resolve(),
    kept: undefined,
    store: createStore<TabletState>(() => ({
      phase: { kind: 'starting' },
      device: undefined,
      profiles: [],
      names: new Map(),
      soft: [],
      home: undefined,
      directory: undefined,
      packs: [],
      localPacks: [],
      online: undefined,
      waiting: 0,
      cleared: undefined,
      problems: new Set(),
      damaged: 0,
      idleMinutes: 2,
      rulesRead: undefined,
      snack: undefined,
    })),
  }
}

export function setProblem({ store }: Tablet, problem: Problem, there: boolean): void {
  const problems = new Set(store.getState().problems)
  if (problems.has(problem) === there) return
  if (there) problems.add(problem)
  else problems.delete(problem)
  store.setState({ problems })
}
