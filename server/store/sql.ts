// The one SQL text. It keeps to what SQLite and PostgreSQL understand alike, and what is read or
// written of a mailbox is found by the mailbox: that is the column a larger database shards by.

import type { Heartbeat } from '../../src/protocol/heartbeat.ts'
import type { Statement } from './store.ts'

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS mailbox (
  id TEXT PRIMARY KEY, org TEXT NOT NULL, unit TEXT NOT NULL, owner TEXT NOT NULL,
  head BIGINT NOT NULL, chain TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS envelope (
  mb TEXT NOT NULL, seq BIGINT NOT NULL, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL,
  h TEXT NOT NULL, c TEXT NOT NULL, s TEXT NOT NULL, size BIGINT NOT NULL, t TEXT NOT NULL,
  chain TEXT NOT NULL, receipt TEXT NOT NULL, receipt_s TEXT NOT NULL, PRIMARY KEY (mb, seq));
CREATE TABLE IF NOT EXISTS device (
  id TEXT PRIMARY KEY, org TEXT NOT NULL, unit TEXT NOT NULL, pk TEXT NOT NULL,
  enrolled TEXT NOT NULL, revoked TEXT);
CREATE TABLE IF NOT EXISTS heartbeat (
  device TEXT PRIMARY KEY, t TEXT NOT NULL, letters BIGINT NOT NULL, drafts BIGINT NOT NULL,
  oldest BIGINT NOT NULL);
CREATE TABLE IF NOT EXISTS enrol_token (
  hash TEXT PRIMARY KEY, unit TEXT NOT NULL, expires TEXT NOT NULL, used TEXT);
CREATE TABLE IF NOT EXISTS challenge (
  hash TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, expires TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS session (
  hash TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, device TEXT NOT NULL,
  expires TEXT NOT NULL, seen TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS log_entry (
  log TEXT NOT NULL, n BIGINT NOT NULL, e TEXT NOT NULL, s TEXT NOT NULL, PRIMARY KEY (log, n));
CREATE TABLE IF NOT EXISTS member (
  org TEXT NOT NULL, uid TEXT NOT NULL, unit TEXT NOT NULL, PRIMARY KEY (org, uid, unit));
CREATE TABLE IF NOT EXISTS encryption_key (hash TEXT PRIMARY KEY, recipient TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS bundle (
  org TEXT NOT NULL, uid TEXT NOT NULL, box TEXT NOT NULL, PRIMARY KEY (org, uid));
CREATE TABLE IF NOT EXISTS pack (
  org TEXT NOT NULL, hash TEXT NOT NULL, pack TEXT NOT NULL, signer TEXT NOT NULL,
  sig TEXT NOT NULL, t TEXT NOT NULL, PRIMARY KEY (org, hash));
CREATE TABLE IF NOT EXISTS bucket (name TEXT PRIMARY KEY, due BIGINT NOT NULL);
CREATE TABLE IF NOT EXISTS audit (
  n BIGINT PRIMARY KEY, t TEXT NOT NULL, actor TEXT NOT NULL, device TEXT NOT NULL,
  action TEXT NOT NULL, object TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS audit_head (id BIGINT PRIMARY KEY, n BIGINT NOT NULL, hash TEXT NOT NULL);
INSERT INTO audit_head (id, n, hash) VALUES (1, 0, '') ON CONFLICT (id) DO NOTHING;
`

function sql<Row = never>(text: string): Statement<Row> {
  return { text }
}

const INCARNATION = `(SELECT value FROM meta WHERE name = 'incarnation')`

export const FIND_META = sql<{ value: string }>('SELECT value FROM meta WHERE name = $1')
export const SET_META = sql(
  `INSERT INTO meta (name, value) VALUES ($1, $2)
   ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
)

export const COUNT_REPORT = sql(
  `INSERT INTO meta (name, value) VALUES ('csp-reports', '1')
   ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(meta.value AS BIGINT) + 1 AS TEXT)`,
)

// Mailboxes and envelopes.

export interface MailboxRow {
  readonly id: string
  readonly org: string
  readonly unit: string
  readonly owner: string
}
export const FIND_MAILBOX = sql<MailboxRow>(
  'SELECT id, org, unit, owner FROM mailbox WHERE id = $1',
)
export const ADD_MAILBOX = sql(
  `INSERT INTO mailbox (id, org, unit, owner, head, chain) VALUES ($1, $2, $3, $4, 0, '')
   ON CONFLICT (id) DO NOTHING`,
)
export const FIND_HEAD = sql<{ head: number; inc: string }>(
  `SELECT head, ${INCARNATION} AS inc FROM mailbox WHERE id = $1 AND org = $2`,
)
/** Takes the next number. The row stays locked until the transaction ends: that makes it gapless. */
export const TAKE_NUMBER = sql<{ head: number; chain: string; inc: string }>(
  `UPDATE mailbox SET head = head + 1 WHERE id = $1
   RETURNING head, chain, ${INCARNATION} AS inc`,
)
export const SET_CHAIN = sql('UPDATE mailbox SET chain = $2 WHERE id = $1')
export const FIND_RECEIPT = sql<{ hash: string; receipt: string; receipt_s: string }>(
  'SELECT hash, receipt, receipt_s FROM envelope WHERE id = $1',
)
export const ADD_ENVELOPE = sql(
  `INSERT INTO envelope (mb, seq, id, hash, h, c, s, size, t, chain, receipt, receipt_s)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)
/**
 * A page of a mailbox, with its head as it is in the same moment. Numbers are gapless, so a range
 * of numbers bounds the page; its first envelope comes whatever its size, or nobody would get past.
 */
export const LIST_ENVELOPES = sql<{
  head: number
  inc: string
  seq: number | null
  h: string
  c: string
  s: string
  t: string
  chain: string
}>(
  `WITH page AS (
     SELECT seq, SUM(size) OVER (ORDER BY seq) AS total
     FROM envelope WHERE mb = $1 AND seq > $2 AND seq <= $2 + $3)
   SELECT m.head, ${INCARNATION} AS inc, e.seq, e.h, e.c, e.s, e.t, e.chain
   FROM mailbox m
   LEFT JOIN page p ON p.total <= $4 OR p.seq = $2 + 1
   LEFT JOIN envelope e ON e.mb = m.id AND e.seq = p.seq
   WHERE m.id = $1 ORDER BY e.seq`,
)

// Devices, tokens and sessions.

export interface DeviceRow {
  readonly id: string
  readonly org: string
  readonly unit: string
  readonly pk: string
  readonly revoked: string | null
}
export const FIND_DEVICE = sql<DeviceRow>(
  'SELECT id, org, unit, pk, revoked FROM device WHERE id = $1',
)
export const ADD_DEVICE = sql(
  'INSERT INTO device (id, org, unit, pk, enrolled, revoked) VALUES ($1, $2, $3, $4, $5, NULL)',
)
export const SET_HEARTBEAT = sql(
  `INSERT INTO heartbeat (device, t, letters, drafts, oldest) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (device) DO UPDATE SET t = excluded.t, letters = excluded.letters,
     drafts = excluded.drafts, oldest = excluded.oldest`,
)
export const FIND_HEARTBEAT = sql<Heartbeat>(
  'SELECT t, letters, drafts, oldest AS "oldestSeconds" FROM heartbeat WHERE device = $1',
)
export const FIND_TOKEN = sql<{ unit: string; expires: string; used: string | null }>(
  'SELECT unit, expires, used FROM enrol_token WHERE hash = $1',
)
/** A token posted again must not become unused. */
export const ADD_TOKEN = sql(
  `INSERT INTO enrol_token (hash, unit, expires, used) VALUES ($1, $2, $3, NULL)
   ON CONFLICT (hash) DO NOTHING`,
)
export const USE_TOKEN = sql<{ hash: string }>(
  'UPDATE enrol_token SET used = $2 WHERE hash = $1 AND used IS NULL RETURNING hash',
)
export const ADD_CHALLENGE = sql(
  'INSERT INTO challenge (hash, kind, subject, expires) VALUES ($1, $2, $3, $4)',
)
export const TAKE_CHALLENGE = sql<{ kind: string; subject: string; expires: string }>(
  'DELETE FROM challenge WHERE hash = $1 RETURNING kind, subject, expires',
)
export const DROP_CHALLENGES = sql('DELETE FROM challenge WHERE expires < $1')
export const FIND_SESSION = sql<{ subject: string; device: string; expires: string; seen: string }>(
  'SELECT subject, device, expires, seen FROM session WHERE hash = $1 AND kind = $2',
)
/** The device whose session this is and still counts at this time. */
export const FIND_CALLER = sql<Pick<DeviceRow, 'id' | 'org' | 'unit'>>(
  `SELECT device.id, device.org, device.unit FROM session JOIN device ON device.id = session.subject
   WHERE session.hash = $1 AND session.kind = 'device' AND session.expires > $2
     AND device.revoked IS NULL`,
)
export const ADD_SESSION = sql(
  'INSERT INTO session (hash, kind, subject, device, expires, seen) VALUES ($1, $2, $3, $4, $5, $6)',
)
export const TOUCH_SESSION = sql('UPDATE session SET seen = $2 WHERE hash = $1')
export const DROP_SESSION = sql<{ subject: string; device: string }>(
  'DELETE FROM session WHERE hash = $1 AND kind = $2 RETURNING subject, device',
)
export const DROP_SESSIONS = sql('DELETE FROM session WHERE expires < $1')

// Logs and what belongs to them.

export const LIST_ENTRIES = sql<{ e: string; s: string }>(
  'SELECT e, s FROM log_entry WHERE log = $1 AND n > $2 AND n <= $3 ORDER BY n',
)
/** No row back means that somebody else wrote this number first. */
export const ADD_ENTRY = sql<{ n: number }>(
  `INSERT INTO log_entry (log, n, e, s) VALUES ($1, $2, $3, $4)
   ON CONFLICT (log, n) DO NOTHING RETURNING n`,
)
export const FIND_ANY_ORGANISATION = sql<{ log: string }>(
  `SELECT log FROM log_entry WHERE n = 0 AND log LIKE 'o%' LIMIT 1`,
)
export const ADD_MEMBER = sql(
  `INSERT INTO member (org, uid, unit) VALUES ($1, $2, $3)
   ON CONFLICT (org, uid, unit) DO NOTHING`,
)
export const LIST_UNITS_OF_MEMBER = sql<{ unit: string }>(
  'SELECT unit FROM member WHERE org = $1 AND uid = $2 ORDER BY unit',
)
export const FIND_KEY = sql<{ recipient: string }>(
  'SELECT recipient FROM encryption_key WHERE hash = $1',
)
export const ADD_KEY = sql(
  'INSERT INTO encryption_key (hash, recipient) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING',
)
export const FIND_BUNDLE = sql<{ box: string }>(
  'SELECT box FROM bundle WHERE org = $1 AND uid = $2',
)
export const SET_BUNDLE = sql(
  `INSERT INTO bundle (org, uid, box) VALUES ($1, $2, $3)
   ON CONFLICT (org, uid) DO UPDATE SET box = excluded.box`,
)
export const LIST_PACKS = sql<{ pack: string; signer: string; sig: string }>(
  'SELECT pack, signer, sig FROM pack WHERE org = $1 ORDER BY t, hash',
)
export const ADD_PACK = sql<{ hash: string }>(
  `INSERT INTO pack (org, hash, pack, signer, sig, t) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (org, hash) DO NOTHING RETURNING hash`,
)

// Limits that survive a restart, and the audit.

export const FIND_BUCKET = sql<{ due: number }>('SELECT due FROM bucket WHERE name = $1')
export const SET_BUCKET = sql(
  `INSERT INTO bucket (name, due) VALUES ($1, $2)
   ON CONFLICT (name) DO UPDATE SET due = excluded.due`,
)
export const DROP_BUCKETS = sql('DELETE FROM bucket WHERE due < $1')

export interface AuditRow {
  readonly n: number
  readonly t: string
  readonly actor: string
  readonly device: string
  readonly action: string
  readonly object: string
  readonly prev: string
  readonly hash: string
}
/** The head is locked until the transaction ends, so that entries stand in one row. */
export const TAKE_AUDIT_NUMBER = sql<{ n: number; hash: string }>(
  'UPDATE audit_head SET n = n + 1 WHERE id = 1 RETURNING n, hash',
)
export const SET_AUDIT_HEAD = sql('UPDATE audit_head SET hash = $1 WHERE id = 1')
export const FIND_AUDIT_HEAD = sql<{ n: number; hash: string }>(
  'SELECT n, hash FROM audit_head WHERE id = 1',
)
export const ADD_AUDIT = sql(
  `INSERT INTO audit (n, t, actor, device, action, object, prev, hash)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
export const LIST_AUDIT = sql<AuditRow>(
  `SELECT n, t, actor, device, action, object, prev, hash FROM audit
   WHERE n > $1 ORDER BY n LIMIT $2`,
)
