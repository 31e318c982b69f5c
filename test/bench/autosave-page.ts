// Runs in the browser: the real way of an autosave (vault worker, cabinet, strict IndexedDB) beside a
// bare put of the same bytes into a database of its own, in turns.

import { startCryptoWorker } from '../../src/app/trusted-urls.ts'
import { randomBytes, toBase64url } from '../../src/base/bytes.ts'
import { randomId } from '../../src/base/id.ts'
import { createCabinet, type Cabinet } from '../../src/database/cabinet.ts'
import { ProfileDatabase, type CoveredRow } from '../../src/database/profile-database.ts'
import { createEncryptionKey, createSigningKey } from '../../src/directory/ceremony.ts'
import { bundlePurpose, writePersonKeys } from '../../src/vault/person-keys.ts'
import type { VaultLocked } from '../../src/vault/vault.ts'
import { sealWordBox } from '../../src/vault/word-box.ts'
import { createWorkerVault } from '../../src/vault/worker-vault.ts'

export interface AutosaveTimes {
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  /** The four words becoming a key, in the same worker. */
  readonly words: number
}

const RECORD_LENGTH = 8_192
const RESUME = { kind: 'resume', id: 'resume', path: '/anmalan/x/skydd', field: '', caret: 0 }

async function measure(rounds: number): Promise<AutosaveTimes> {
  const { cabinet, database, words } = await openCabinet()
  const raw = await openRaw()
  const ours: number[] = []
  const theirs: number[] = []
  const save = (round: number) => {
    const text = `${round} `.padEnd(RECORD_LENGTH, 'Hon sa att det gör ont. ')
    const put = [{ kind: 'draft', id: 'r_autosave', edition: round, content: { text } }]
    // Typing moves the caret, so the place goes with the words each time.
    const resume = { ...RESUME, caret: round }
    return cabinet.write({ put, resume })
  }
  await save(0)
  for (let round = 1; round <= rounds; round += 1) {
    const row = await database.records.get('r_autosave')
    if (!row) throw new Error('A record that was saved is there')
    const saveOurs = async () => ours.push(await timed(() => save(round)))
    const putRaw = async () => theirs.push(await timed(() => raw({ ...row, n: round })))
    // Whoever comes second finds the storage awake: they take turns at that too.
    for (const way of round % 2 === 0 ? [saveOurs, putRaw] : [putRaw, saveOurs]) await way()
  }
  return { ours, theirs, words }
}

async function openCabinet() {
  const vault = createWorkerVault(startCryptoWorker)
  const profile = randomId('i').slice(2)
  const uid = randomId('p')
  const secret = toBase64url(randomBytes(16))
  const words = 'lampa äpple sten moln'
  const person = { uid, name: 'Elin Sand', title: '', phone: '', email: '' }
  const { secret: signing, publicKey } = await createSigningKey()
  const { identity } = await createEncryptionKey()
  const keys = { v: 1, person, signing: toBase64url(signing), publicKey, identity } as const
  const purpose = bundlePurpose(uid)
  const whole = writePersonKeys({ ...keys, code: '135790' })
  const bundle = await sealWordBox({ words, secret, purpose }, whole)
  const added = await vault.addPerson({ profile, uid, words, secret, bundle })
  if (!added.ok) throw new Error(added.error.kind)
  const { wrap, keys: own } = added.value.secrets
  const unlocking = await timed(() => vault.unlock({ profile, words, secret, wrap, keys: own }))
  const database = new ProfileDatabase(profile)
  const cabinet: Cabinet<VaultLocked> = createCabinet({
    database,
    cover: {
      encrypt: (rows) => vault.encrypt(profile, rows),
      decrypt: (rows) => vault.decrypt(profile, rows),
    },
  })
  return { cabinet, database, words: unlocking }
}

type RawRow = CoveredRow & { readonly n: number }

async function openRaw(): Promise<(row: RawRow) => Promise<void>> {
  const opening = indexedDB.open(`raw_${randomId('d')}`, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' })
  await new Promise((resolve) => {
    opening.onsuccess = resolve
  })
  return (row) =>
    new Promise((resolve, reject) => {
      const work = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
      work.objectStore('rows').put(row)
      work.oncomplete = () => resolve()
      work.onerror = () => reject(work.error)
    })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

Object.assign(globalThis, { measure })
