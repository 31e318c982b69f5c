// One envelope of 11 kB: put into a table by itself, kept by our transaction, and pushed through
// the whole server.

import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { expect, test } from 'vitest'
import { keepEnvelope } from '../../server/keep-envelope.ts'
import { createReceiptKey } from '../../server/receipt-key.ts'
import { randomBytes } from '../../src/base/bytes.ts'
import { toInstant } from '../../src/base/clock.ts'
import { hashEnvelope, readHeader, type Envelope } from '../../src/protocol/envelope.ts'
import { asAuthor, createHouse, signIn, writeEnvelope } from '../server/devices.ts'
import { ORIGIN, post } from '../server/support.ts'
import { share, tell } from './figures.ts'

const ROUNDS = 1_000
/** Not counted: until the code is compiled and the write-ahead logs have grown to their size. */
const WARM_UP = 500
/** 8 kB sealed are 11 kB on the wire. */
const SEALED_BYTES = 8_250

test('one envelope through the server', async () => {
  // As where it listens: its requests and answers stand in the place of Node's.
  getRequestListener(() => new Response())
  const { server, member, device } = await createHouse()
  const cookie = await signIn(server, member, device)
  const receiptKey = createReceiptKey(randomBytes(32))
  const insertRaw = openRawTable(join(server.folder, 'raw.db'))
  const raw: number[] = []
  const kept: number[] = []
  const pushed: number[] = []

  // Written beforehand: what is left over from writing would be cleared away while others are timed.
  const written: [Envelope, Envelope, Envelope][] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    written.push([await writeOne(), await writeOne(), await writeOne()])
  }

  for (const [first, second, third] of written) {
    // A person does not send six hundred a minute, and the limit is not what is measured.
    server.clock.set(toInstant(Date.parse(server.clock.now()) + 1_000))
    raw.push(await timed(async () => insertRaw(first)))
    const header = readHeader(second)
    if (!header.ok) throw new Error('A written header can be read')
    const hash = hashEnvelope(second).hash
    const checked = { envelope: second, header: header.value, hash, author: 'p', device: 'd' }
    kept.push(await timed(() => keepEnvelope({ ...server, receiptKey }, checked)))
    // What the tablet writes and reads is its own work, not the server's.
    const request = new Request(`${ORIGIN}/v1/push`, post({ ops: [third] }, cookie))
    let answer: Response | undefined
    pushed.push(await timed(async () => (answer = await server.answer(request))))
    expect(await answer?.json()).toMatchObject({ results: [{ st: 'ok' }] })
  }

  const peer = { what: 'a bare INSERT of the same bytes', times: raw.slice(WARM_UP) }
  tell(
    share(
      { what: 'server: the transaction that keeps an envelope', times: kept.slice(WARM_UP) },
      peer,
      0.55,
    ),
    share(
      { what: 'server: the whole push of an envelope', times: pushed.slice(WARM_UP) },
      peer,
      0.35,
    ),
  )

  function writeOne(): Promise<Envelope> {
    return writeEnvelope(asAuthor(member), { mb: member.mailbox }, randomBytes(SEALED_BYTES))
  }
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

function openRawTable(file: string): (envelope: Envelope) => void {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  database.exec('CREATE TABLE raw (n INTEGER PRIMARY KEY, h TEXT, c TEXT, s TEXT)')
  const insert = database.prepare('INSERT INTO raw (h, c, s) VALUES (?, ?, ?)')
  return ({ h, c, s }) => {
    database.exec('BEGIN IMMEDIATE')
    insert.run(h, c, s)
    database.exec('COMMIT')
  }
}
