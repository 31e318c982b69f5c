// Before Dexie, which looks for IndexedDB while it is loaded.
import 'fake-indexeddb/auto'
import { randomId } from '../../src/base/id.ts'
import { createCabinet } from '../../src/database/cabinet.ts'
import { ProfileDatabase } from '../../src/database/profile-database.ts'
import { ShellDatabase, type DeviceRow } from '../../src/database/shell-database.ts'
import {
  addMember,
  createSigningKey,
  foundOrganisation,
  foundUnit,
  type AddedMember,
  type FoundedUnit,
} from '../../src/directory/ceremony.ts'
import type { Directory } from '../../src/directory/directory.ts'
import type { Surroundings } from '../../src/draft/surroundings.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { encryptionKeyHash } from '../../src/protocol/encryption-key.ts'
import { readOrganisationLog } from '../../src/protocol/organisation-log.ts'
import { readUnitLog } from '../../src/protocol/unit-log.ts'
import type { RulePack } from '../../src/routine/pack.ts'
import { createKeyring } from '../../src/vault/keyring.ts'
import { createTestClock, type TestClock } from '../support/clock.ts'
import { shippedPack } from '../routine/shipped-packs.ts'

export interface Preschool {
  readonly clock: TestClock
  readonly unit: FoundedUnit
  readonly member: AddedMember
  readonly directory: Directory
}

export async function foundPreschool(): Promise<Preschool> {
  const clock = createTestClock()
  const { publicKey } = await createSigningKey()
  const organisation = await foundOrganisation(
    { clock },
    { name: 'Lindhaga', receipts: publicKey, support: '' },
  )
  const name = 'Tallkottens förskola'
  const unit = await foundUnit({ clock }, organisation, { name, kind: 'preschool' })
  const person = { name: 'Samira Ekholt', title: 'förskollärare', phone: '', email: '' }
  const words = 'lingon trappa linne kvast'
  const member = await addMember({ clock }, unit, { person, role: 'staff', words, code: '204618' })
  const { id, fingerprint, log } = organisation
  const own = await readOrganisationLog(id, fingerprint, log.entries)
  if (!own.ok) throw new Error(own.error.kind)
  const home = await readUnitLog(unit.id, own.value, unit.log.entries)
  if (!home.ok) throw new Error(home.error.kind)
  const organisations = { [id]: own.value }
  const units = { [unit.id]: home.value }
  return {
    clock,
    unit,
    member,
    directory: { own: own.value, home: home.value, organisations, units },
  }
}

/** A desk on a tablet of its own, with the person's real keys. */
export async function openDesk({ clock, unit, member, directory }: Preschool): Promise<Desk> {
  const profile = randomId('i').slice(2)
  const vault = createKeyring({ clock })
  const { uid, words } = member
  const bundle = unit.log.bundles[0]?.box ?? ''
  const added = await vault.addPerson({ profile, uid, words, secret: unit.secret, bundle })
  if (!added.ok) throw new Error(added.error.kind)
  const shell = new ShellDatabase(`tp_shell_${profile}`)
  const keys = [...unit.log.keys, ...unit.organisation.log.keys]
  await shell.keys.bulkPut(keys.map((key) => ({ hash: encryptionKeyHash(key), key })))
  const { person } = added.value
  const device = { dev: randomId('d'), name: 'Tallkotten 2' } as DeviceRow
  const desk = { clock, shell, vault, device, profile, person, directory: () => directory }
  return restartDesk(desk)
}

/** The same tablet after a kill: everything is read anew from what lies in its database. */
export async function restartDesk(before: Omit<Desk, 'database' | 'cabinet'>): Promise<Desk> {
  const { profile, vault } = before
  const database = new ProfileDatabase(profile)
  const cabinet = createCabinet({
    database,
    cover: {
      encrypt: (rows) => vault.encrypt(profile, rows),
      decrypt: (rows) => vault.decrypt(profile, rows),
    },
  })
  const loaded = await cabinet.load()
  if (!loaded.ok) throw new Error(loaded.error.kind)
  return { ...before, database, cabinet }
}

/** What a letter in the outbox becomes on the person's other tablet once it has been pulled. */
export async function pullAcross(from: Desk, to: Desk): Promise<void> {
  const t = from.clock.now()
  const rows = await from.database.outbox.toArray()
  await to.database.letters.bulkPut(
    rows.map(({ mb, id, hash, rec, cls, envelope }, at) => {
      return { mb, seq: at + 1, id, hash, rec, cls, par: [], t, envelope, handled: 0 as const }
    }),
  )
}

/** By its path from the root: under happy-dom Vite turns a file's URL into one of a web page. */
export function currentPack(): RulePack {
  return shippedPack()
}

export function surround(desk: Desk): Surroundings {
  const ignore = () => undefined
  return {
    desk,
    pack: currentPack(),
    packs: [currentPack()],
    place: undefined,
    numbers: [],
    names: new Map(),
    now: desk.clock.now,
    chip: null,
    onHide: ignore,
    onQueued: ignore,
    onReload: ignore,
    go: ignore,
  }
}
