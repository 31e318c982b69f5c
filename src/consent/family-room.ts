// The one room that is open while a family holds the tablet. It has what is shown and what has been
// answered, can seal to the person who handed over, and can read nothing.

import { createStore, type StoreApi } from 'zustand/vanilla'
import { randomId } from '../base/id.ts'
import { ok, type Result } from '../base/result.ts'
import type { AnswerRow, ProfileDatabase } from '../database/profile-database.ts'
import { keepReopening, wait } from '../database/reopen.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import type { Vault, VaultLocked } from '../vault/vault.ts'
import {
  answerWith,
  BEFORE_ANSWER,
  type FamilyEvent,
  type FamilyState,
  type Shown,
} from './family-answer.ts'

export interface FamilyRoom {
  readonly profile: string
  readonly rec: string
  readonly shown: Shown
  readonly store: StoreApi<FamilyRoomState>
  readonly say: (event: FamilyEvent) => void
  /** Waits for what was said to be durable, trying once more. False where something is not. */
  readonly keep: () => Promise<boolean>
  readonly close: () => void
}

export interface FamilyRoomState {
  readonly said: FamilyState
  /** `kept` is only ever said when all of it is durable. */
  readonly keeping: 'kept' | 'keeping' | 'unsaved'
}

interface RoomDeps {
  readonly vault: Pick<Vault, 'sealAnswer'>
  readonly database: ProfileDatabase
}

interface RoomOf {
  readonly id: string
  readonly profile: string
  readonly rec: string
  readonly shown: Shown
}

export function openFamilyRoom({ vault, database }: RoomDeps, of: RoomOf): FamilyRoom {
  const store = createStore<FamilyRoomState>(() => ({ said: BEFORE_ANSWER, keeping: 'kept' }))
  /** What could not be written yet, in its order. */
  const waiting: FamilyEvent[] = []
  let running: Promise<void> = Promise.resolve()

  async function keepAll(): Promise<void> {
    // What came while the last row was written goes into the next: a quick pen waits for no disk.
    while (waiting.length > 0) {
      const events = [...waiting]
      const kept = await keepAnswers({ vault, database }, of, events)
      if (kept.ok) waiting.splice(0, events.length)
      const keeping = kept.ok ? (waiting.length > 0 ? 'keeping' : 'kept') : 'unsaved'
      store.setState({ keeping })
      if (!kept.ok) return
    }
  }

  return {
    profile: of.profile,
    rec: of.rec,
    shown: of.shown,
    store,
    say(event) {
      store.setState(({ said }) => ({ said: answerWith(said, event), keeping: 'keeping' }))
      waiting.push(event)
      running = running.then(keepAll)
    },
    async keep() {
      running = running.then(keepAll)
      await running
      return waiting.length === 0
    },
    close: () => database.close(),
  }
}

async function keepAnswers(
  { vault, database }: RoomDeps,
  { id: handOver, profile }: RoomOf,
  events: readonly FamilyEvent[],
): Promise<Result<void, VaultLocked | StorageFailure>> {
  const sealed = await vault.sealAnswer(profile, JSON.stringify(events))
  if (!sealed.ok) return sealed
  const row: AnswerRow = { id: randomId('i'), handOver, box: sealed.value }
  const pending = {
    write: async () => void (await database.answers.put(row)),
    hasLanded: async () => (await database.answers.get(row.id)) !== undefined,
    isGivenUp: () => false,
  }
  const kept = await keepReopening(database, pending, wait)
  return kept.ok ? ok() : kept
}
