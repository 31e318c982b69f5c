// Locking and unlocking. A lock waits for what was typed to be durable, never for an envelope.

import type { Dexie } from 'dexie'
import { ok, type Result } from '../base/result.ts'
import { createCabinet } from '../database/cabinet.ts'
import { openKnown, type NewerStorage } from '../database/newer-database.ts'
import { ProfileDatabase } from '../database/profile-database.ts'
import type { ProfileRow } from '../database/shell-database.ts'
import { addProfile, type AddProfileError } from '../directory/profiles.ts'
import type { Desk } from '../letters/desk.ts'
import { createDeviceTransport } from '../sync/deliver.ts'
import type { PersonCard } from '../vault/person-keys.ts'
import { KEYS_TABLE, type ResumeError, type UnlockError } from '../vault/vault.ts'
import { showPeople } from './start.ts'
import type { Tablet } from './tablet.ts'
import type { LockDepth } from './windows.ts'

export async function unlockWithWords(
  tablet: Tablet,
  profile: ProfileRow,
  words: string,
): Promise<Result<void, UnlockError>> {
  const { device } = tablet.store.getState()
  if (!device) throw new Error('Only an enrolled tablet has profiles')
  const { id, wrap, keys } = profile
  const { secret } = device
  const order = { profile: id, words, secret, wrap, keys }
  const person = await tablet.deps.vault.unlock(order)
  return person.ok ? openDesk(tablet, profile, person.value) : person
}

export async function unlockWithCode(
  tablet: Tablet,
  profile: ProfileRow,
  code: string,
): Promise<Result<void, ResumeError | NewerStorage>> {
  const person = await tablet.deps.vault.resume(profile.id, code)
  if (!person.ok) {
    await showPeople(tablet)
    return person
  }
  return openDesk(tablet, profile, person.value)
}

/** The first time on this tablet: fetches the keys that the four words open. */
export async function addPerson(
  tablet: Tablet,
  uid: string,
  words: string,
): Promise<Result<void, AddProfileError>> {
  const { device } = tablet.store.getState()
  if (!device) throw new Error('Only an enrolled tablet has people')
  const { fetch } = tablet.deps
  const transport = createDeviceTransport(fetch, device)
  const added = await addProfile({ ...tablet.deps, transport }, device, { uid, words })
  if (!added.ok) return added
  return openDesk(tablet, added.value.profile, added.value.person)
}

async function openDesk(
  tablet: Tablet,
  profile: ProfileRow,
  person: PersonCard,
): Promise<Result<void, NewerStorage>> {
  const { clock, shell, vault } = tablet.deps
  const { device } = tablet.store.getState()
  if (!device) throw new Error('Only an enrolled tablet has a desk')
  // Whoever is quicker than the neighbours' logs must not be offered half of the recipients.
  // What fails there, such as the rules, is told by the start, and keeps nobody from a report.
  await tablet.reading.catch(() => undefined)
  if (tablet.kept?.profile === profile.id) {
    tablet.store.setState({ phase: { kind: 'open', desk: tablet.kept } })
    return ok()
  }
  const database = new ProfileDatabase(profile.id)
  watchVersions(tablet, database)
  const opened = await openKnown(database)
  if (!opened.ok) {
    await vault.hardLock(profile.id)
    return opened
  }
  const cabinet = createCabinet({
    database,
    cover: {
      encrypt: (rows) => vault.encrypt(profile.id, rows),
      decrypt: (rows) => vault.decrypt(profile.id, rows),
    },
  })
  const keys = await database.keys.toArray()
  await vault.loadGroupKeys(
    profile.id,
    keys.map((row) => ({ ...row, table: KEYS_TABLE })),
  )
  const loaded = await cabinet.load()
  const desk: Desk = {
    clock,
    shell,
    vault,
    device,
    database,
    cabinet,
    person,
    profile: profile.id,
    directory: () => {
      const { directory } = tablet.store.getState()
      if (!directory) throw new Error('A desk is only opened with a directory')
      return directory
    },
  }
  const damaged = loaded.ok ? loaded.value.damaged.length : 0
  tablet.store.setState({ phase: { kind: 'open', desk }, damaged })
  return ok()
}

/** Dölj, two idle minutes: six digits lead back. All windows of the person are locked. */
export async function softLock(tablet: Tablet): Promise<void> {
  tellLock(tablet, 'soft')
  await lockHere(tablet)
}

/** Half a minute in the background: the person may be at another window, so only this one. */
export async function lockHere(tablet: Tablet): Promise<void> {
  const desk = cover(tablet)
  if (!desk) return
  await clear(tablet, desk)
  await tablet.deps.vault.softLock(desk.profile)
  await showPeople(tablet)
  tablet.store.setState({ phase: { kind: 'locked' } })
}

/**
 * Lås helt: the keys are dropped and the page with them; four words lead back. False while words
 * are in memory only: dropping the page would drop them.
 */
export async function hardLock(tablet: Tablet): Promise<boolean> {
  tellLock(tablet, 'hard')
  const desk = cover(tablet)
  if (desk && !(await clearOrStay(tablet, desk))) return false
  if (desk) await tablet.deps.vault.hardLock(desk.profile)
  tablet.deps.leave('/las')
  return true
}

/** For something else to take the screen. Undefined where words are in memory only: the desk stays. */
export async function putAway(tablet: Tablet): Promise<Desk | undefined> {
  const desk = cover(tablet)
  return desk && (await clearOrStay(tablet, desk)) ? desk : undefined
}

/** What another window of the person was told. Words that can't be saved stay here, covered. */
export async function followLock(tablet: Tablet, profile: string, depth: LockDepth): Promise<void> {
  const { phase } = tablet.store.getState()
  const shown = phase.kind === 'open' && phase.desk.profile === profile
  if (shown) await lockHere(tablet)
  if (depth === 'soft' || tablet.kept?.profile === profile) return
  await tablet.deps.vault.hardLock(profile)
  if (shown) tablet.deps.leave('/las')
  else await showPeople(tablet)
}

function tellLock({ deps, store }: Tablet, depth: LockDepth): void {
  const { phase } = store.getState()
  if (phase.kind !== 'open') return
  deps.windows.tell({ kind: 'locked', profile: phase.desk.profile, depth })
}

/**
 * Another window wants to change a database for a newer version. It waits for us, so that we may save
 * first; where that fails, the person goes on writing and the other window says why it waits.
 */
export async function giveWay(tablet: Tablet): Promise<void> {
  const { phase } = tablet.store.getState()
  if (phase.kind === 'handedOver' && !(await phase.takeBack())) return
  const desk = cover(tablet)
  if (desk && !(await clearOrStay(tablet, desk))) return
  if (desk) await tablet.deps.vault.hardLock(desk.profile)
  tablet.deps.shell.close()
  tablet.store.setState({ phase: { kind: 'outdated' } })
}

/** Asks for `giveWay` when it is our turn to go, and says so when it is another window's. */
export function watchVersions(tablet: Tablet, database: Dexie): void {
  database.on('versionchange', ({ newVersion }) => {
    // Null: the storage is being wiped, and Dexie lets go at once.
    if (newVersion === null) return undefined
    /* no await */ void giveWay(tablet)
    return false
  })
  database.on('blocked', () => tablet.store.setState({ phase: { kind: 'blocked' } }))
}

/** Takes the interface away at once, and gives the desk that has to be cleared. */
function cover({ store }: Tablet): Desk | undefined {
  const { phase } = store.getState()
  if (phase.kind !== 'open') return undefined
  store.setState({ phase: { kind: 'covering' }, snack: undefined })
  return phase.desk
}

/** Words that can't be saved stay before their person's eyes. */
async function clearOrStay(tablet: Tablet, desk: Desk): Promise<boolean> {
  const cleared = await clear(tablet, desk)
  if (!cleared) tablet.store.setState({ phase: { kind: 'open', desk } })
  return cleared
}

const LONGEST_SEALING_MS = 1_500

/** True when every word is durable and the desk could be put away. */
async function clear(tablet: Tablet, desk: Desk): Promise<boolean> {
  const open = [...tablet.drafts.values()]
  const acts = [...tablet.beforeLock.values()]
  const saved = await Promise.all(open.map((draft) => draft.flush()))
  if (saved.includes(false)) {
    tablet.kept = desk
    return false
  }
  // The envelope may wait: the row is durable, and the next unlock seals what is unsealed.
  const sealing = Promise.allSettled([
    ...open.map((draft) => draft.close()),
    ...acts.map((act) => act()),
  ])
  await Promise.race([sealing, new Promise((done) => setTimeout(done, LONGEST_SEALING_MS))])
  for (const { release } of open) release()
  tablet.drafts.clear()
  tablet.beforeLock.clear()
  tablet.kept = undefined
  desk.cabinet.close()
  desk.database.close()
  return true
}
