// What lies in the tablet's databases, read past the app.

import type { Page } from 'playwright-core'
import { hashEnvelope, type Envelope } from '../../src/protocol/envelope.ts'

export interface StoredOutboxRow {
  readonly id: string
  readonly hash: string
  readonly cls: string
  readonly envelope: Envelope
}

export interface StoredReceipt {
  /** Hash of the envelope. */
  readonly env: string
}

/** The outboxes of everybody on the tablet. The page must be of the app's own origin. */
export function readOutbox(page: Page): Promise<readonly StoredOutboxRow[]> {
  return page.evaluate(readTable<StoredOutboxRow>, 'outbox')
}

export function readReceipts(page: Page): Promise<readonly StoredReceipt[]> {
  return page.evaluate(readTable<StoredReceipt>, 'receipts')
}

/** The rows whose envelope is not the one that was queued. */
export function tornRows(rows: readonly StoredOutboxRow[]): readonly StoredOutboxRow[] {
  return rows.filter(({ hash, envelope }) => hashEnvelope(envelope).hash !== hash)
}

/** Runs in the page. */
async function readTable<Row>(table: string): Promise<Row[]> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result))
      request.addEventListener('error', () => fail(request.error))
    })
  const rows: Row[] = []
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('tp_') || name === 'tp_shell') continue
    const database = await result(indexedDB.open(name))
    rows.push(...(await result<Row[]>(database.transaction(table).objectStore(table).getAll())))
    database.close()
  }
  return rows
}
