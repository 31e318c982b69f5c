// "Du håller i plattan nu": the desk is put away, the worker opens nothing any more, and one text stays
// on the screen. What is answered comes back through `listAnswered` when its person has unlocked.

import { canonicalJson, type Json } from '../base/canonical.ts'
import { randomId } from '../base/id.ts'
import { err, ok, type Result } from '../base/result.ts'
import { openFamilyRoom } from '../consent/family-room.ts'
import type { Shown } from '../consent/family-answer.ts'
import { ProfileDatabase } from '../database/profile-database.ts'
import { keep, type StorageFailure } from '../database/storage-failure.ts'
import { HAND_OVERS_TABLE, type VaultLocked } from '../vault/vault.ts'
import { HANDED_OVER_NOTE, UNSAVED_NOTE } from './handed-over-note.ts'
import { putAway, watchVersions } from './lock.ts'
import { showPeople } from './start.ts'
import type { Tablet } from './tablet.ts'

export interface HandOverOrder extends Shown {
  /** The draft that the answers are for; the room's address has its id. */
  readonly rec: string
}

export async function handOverTablet(
  tablet: Tablet,
  { rec, consent, holder }: HandOverOrder,
): Promise<Result<void, VaultLocked | StorageFailure | { readonly kind: 'unsaved' }>> {
  const { vault, windows } = tablet.deps
  const desk = await putAway(tablet)
  if (!desk) return err({ kind: 'unsaved' })
  // Nobody's work may lie in another window.
  for (const { id } of tablet.store.getState().profiles) {
    windows.tell({ kind: 'locked', profile: id, depth: 'soft' })
  }
  const { profile, person } = desk
  const shown: Shown = { consent, holder }
  const place = { id: randomId('i'), version: 1 }
  const text = canonicalJson(shown as unknown as Json)
  const covered = await vault.handOver(profile, { table: HAND_OVERS_TABLE, ...place, text })
  if (!covered.ok) {
    await showLock(tablet, profile)
    return covered
  }
  const database = new ProfileDatabase(profile)
  watchVersions(tablet, database)
  const row = { ...place, rec, ...covered.value }
  const kept = await keep(() => database.handOvers.add(row))
  if (!kept.ok) {
    await showLock(tablet, profile)
    return kept
  }
  sessionStorage.setItem(HANDED_OVER_NOTE, person.uid)
  sessionStorage.removeItem(UNSAVED_NOTE)
  const room = openFamilyRoom({ vault, database }, { id: place.id, profile, rec, shown })
  const takeBack = async (unsaved?: 'lose-unsaved') => {
    const isKept = await room.keep()
    // What nobody has kept stays before the one who said it, until that one lets it go.
    if (!isKept && unsaved === undefined) return false
    // Tapped twice: the first has given it back.
    if (tablet.store.getState().phase.kind !== 'handedOver') return true
    tablet.store.setState({ phase: { kind: 'covering' } })
    if (!isKept) {
      // The lock screen must not say that the answers are kept.
      sessionStorage.removeItem(HANDED_OVER_NOTE)
      sessionStorage.setItem(UNSAVED_NOTE, '')
    }
    room.close()
    await showLock(tablet, profile)
    return true
  }
  tablet.store.setState({ phase: { kind: 'handedOver', room, takeBack } })
  return ok()
}

/** The desk is gone by now, so the way on is the lock screen. */
async function showLock(tablet: Tablet, profile: string): Promise<void> {
  await tablet.deps.vault.softLock(profile)
  await showPeople(tablet)
  tablet.store.setState({ phase: { kind: 'locked' } })
}
