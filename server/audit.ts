// Who did what to what, in an order that can't be changed unseen: every entry's hash covers the one
// before it. Ids and actions only; no content, no names, no addresses.

import { utf8 } from '../src/base/bytes.ts'
import { canonicalJson } from '../src/base/canonical.ts'
import type { Instant } from '../src/base/clock.ts'
import { digest } from '../src/base/digest.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import {
  ADD_AUDIT,
  FIND_AUDIT_HEAD,
  LIST_AUDIT,
  SET_AUDIT_HEAD,
  TAKE_AUDIT_NUMBER,
  type AuditRow,
} from './store/sql.ts'
import { findOne, type Query } from './store/store.ts'

export type AuditAction =
  | 'bundle'
  | 'enrol'
  | 'enrol-token'
  | 'log'
  | 'pack'
  | 'push'
  | 'session'
  | 'session-end'

export interface Deed {
  readonly t: Instant
  readonly actor: string
  readonly device: string
  readonly action: AuditAction
  readonly object: string
}

/** To be called in the transaction of the deed itself. */
export async function audit(query: Query, deed: Deed): Promise<void> {
  const head = await findOne(query, TAKE_AUDIT_NUMBER, [])
  if (!head) throw new Error('The audit has no head')
  const { t, actor, device, action, object } = deed
  const hash = hashOf({ ...deed, n: head.n, prev: head.hash })
  await query.all(ADD_AUDIT, [head.n, t, actor, device, action, object, head.hash, hash])
  await query.all(SET_AUDIT_HEAD, [hash])
}

const PAGE = 1000

/** The number of entries, or the first that was changed, moved or taken away. */
export async function verifyAudit(query: Query): Promise<Result<number, { readonly n: number }>> {
  const head = await findOne(query, FIND_AUDIT_HEAD, [])
  if (!head) return err({ n: 0 })
  let n = 0
  let prev = ''
  while (n < head.n) {
    const rows = await query.all(LIST_AUDIT, [n, PAGE])
    if (rows.length === 0) return err({ n: n + 1 })
    for (const row of rows) {
      n += 1
      if (row.n !== n || row.prev !== prev || row.hash !== hashOf(row)) return err({ n })
      prev = row.hash
      if (n === head.n) break
    }
  }
  return prev === head.hash ? ok(n) : err({ n })
}

function hashOf({ n, t, actor, device, action, object, prev }: Omit<AuditRow, 'hash'>): string {
  const entry = canonicalJson({ n, t, actor, device, action, object, prev })
  return digest('trepart/audit/1', utf8(entry))
}
