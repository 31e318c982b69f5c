import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyAudit } from '../../server/audit.ts'
import { keepEnvelope } from '../../server/keep-envelope.ts'
import { createReceiptKey } from '../../server/receipt-key.ts'
import { ADD_MAILBOX, FIND_META, SET_META } from '../../server/store/sql.ts'
import { openSqliteStore, renewIncarnation } from '../../server/store/sqlite.ts'
import { attempt, findOne, type Store } from '../../server/store/store.ts'
import { randomBytes, toBase64url } from '../../src/base/bytes.ts'
import { randomId } from '../../src/base/id.ts'
import { err } from '../../src/base/result.ts'
import { nextChain } from '../../src/protocol/chain.ts'
import { hashEnvelope, writeHeader, type EnvelopeHeader } from '../../src/protocol/envelope.ts'
import { createTestClock } from '../support/clock.ts'
import { createFolder, rows } from './support.ts'

const clock = createTestClock()

async function openMailbox(file: string): Promise<{ store: Store; mb: string }> {
  const store = await openSqliteStore(file)
  const mb = randomId('m')
  await store.transaction((query) => query.all(ADD_MAILBOX, [mb, 'o', 'u', 'p']))
  return { store, mb }
}

function writeChecked(mb: string, id = randomId('e')) {
  const header: EnvelopeHeader = {
    v: 1,
    id,
    mb,
    rec: randomId('r'),
    cls: 'final',
    par: [],
    dev: randomId('d'),
    ak: 'A'.repeat(22),
    au: randomId('u'),
    dn: 0,
  }
  const envelope = { h: writeHeader(header), c: toBase64url(randomBytes(40)), s: '' }
  return { envelope, header, hash: hashEnvelope(envelope).hash, author: 'p', device: 'd' }
}

/** Throws unless the mailbox is numbered from 1 without a gap and its chain holds. */
async function expectWhole(store: Store, mb: string): Promise<number> {
  const kept = await rows(
    store,
    'SELECT seq, hash, chain FROM envelope WHERE mb = $1 ORDER BY seq',
    [mb],
  )
  let chain = ''
  for (const [index, row] of kept.entries()) {
    chain = nextChain(chain, String(row['hash']), index + 1)
    expect(row).toMatchObject({ seq: index + 1, chain })
  }
  const heads = await rows(store, 'SELECT head, chain FROM mailbox WHERE id = $1', [mb])
  expect(heads).toEqual([{ head: kept.length, chain }])
  return kept.length
}

test('two stores on one file race for a mailbox and leave no gap', async () => {
  const file = join(createFolder(), 'trepart.db')
  const { store, mb } = await openMailbox(file)
  const other = await openSqliteStore(file)
  const receiptKey = createReceiptKey(randomBytes(32))
  const pushes = Array.from({ length: 400 }, (_, index) =>
    keepEnvelope({ store: index % 2 === 0 ? store : other, clock, receiptKey }, writeChecked(mb)),
  )
  const results = await Promise.all(pushes)

  expect(results.every(({ st }) => st === 'ok')).toBe(true)
  expect(await expectWhole(store, mb)).toBe(400)
  expect(await verifyAudit(other)).toEqual({ ok: true, value: 400 })
  await store.close()
  await other.close()
})

test('of the same envelope from two stores at once, one is kept and one is a repetition', async () => {
  const file = join(createFolder(), 'trepart.db')
  const { store, mb } = await openMailbox(file)
  const other = await openSqliteStore(file)
  const receiptKey = createReceiptKey(randomBytes(32))
  const checked = writeChecked(mb)
  const reused = writeChecked(mb, checked.header.id)
  const results = await Promise.all(
    [store, other, store].map((door, index) =>
      keepEnvelope({ store: door, clock, receiptKey }, index === 2 ? reused : checked),
    ),
  )
  expect(results.map((result) => (result.st === 'err' ? result.code : result.st))).toEqual(
    expect.arrayContaining(['ok', 'dup', 'id-reuse']),
  )
  await store.close()
  await other.close()
})

test('a transaction that fails, or decides against itself, leaves nothing behind', async () => {
  const store = await openSqliteStore(join(createFolder(), 'trepart.db'))
  const failing = store.transaction(async (query) => {
    await query.all(SET_META, ['a', '1'])
    throw new Error('Broken')
  })
  await expect(failing).rejects.toThrow('Broken')
  const refused = await attempt(store, async (query) => {
    await query.all(SET_META, ['a', '1'])
    return err('no')
  })
  expect(refused).toEqual(err('no'))
  expect(await findOne(store, FIND_META, ['a'])).toBeUndefined()
  await store.transaction((query) => query.all(SET_META, ['a', '2']))
  expect(await findOne(store, FIND_META, ['a'])).toEqual({ value: '2' })
  await store.close()
})

test('nobody reads what is not yet committed', async () => {
  const store = await openSqliteStore(join(createFolder(), 'trepart.db'))
  await store.transaction(async (query) => {
    await query.all(SET_META, ['a', '1'])
    expect(await findOne(query, FIND_META, ['a'])).toEqual({ value: '1' })
    expect(await findOne(store, FIND_META, ['a'])).toBeUndefined()
  })
  expect(await findOne(store, FIND_META, ['a'])).toEqual({ value: '1' })
  await store.close()
})

test('every commit is on the disk before it is answered', async () => {
  const folder = createFolder()
  const store = await openSqliteStore(join(folder, 'trepart.db'))
  const pragmas = await store.transaction(async (query) => [
    await query.all({ text: 'PRAGMA journal_mode' }, []),
    await query.all({ text: 'PRAGMA synchronous' }, []),
  ])
  expect(pragmas).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: 2 }]])
  await store.close()
})

test('the incarnation stays over restarts and changes when a backup is restored', async () => {
  const file = join(createFolder(), 'trepart.db')
  const read = async () => {
    const store = await openSqliteStore(file)
    const row = await findOne(store, FIND_META, ['incarnation'])
    await store.close()
    return row?.value
  }
  const first = await read()
  expect(first).toMatch(/^i_[\w-]{22}$/)
  expect(await read()).toBe(first)
  const store = await openSqliteStore(file)
  await renewIncarnation(store)
  await store.close()
  expect(await read()).not.toBe(first)
})
