// What the server has kept, read beside it.

import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import type { AppServer } from './app-server.ts'

export interface KeptEnvelope {
  readonly id: string
  readonly hash: string
  readonly mb: string
  readonly cls: string
}

export function listKeptEnvelopes({ dataDir }: AppServer): readonly KeptEnvelope[] {
  const database = new DatabaseSync(join(dataDir, 'trepart.db'), { timeout: 10_000 })
  const rows = database.prepare('SELECT id, hash, mb, h FROM envelope').all() as unknown as {
    id: string
    hash: string
    mb: string
    h: string
  }[]
  database.close()
  return rows.map(({ h, ...row }) => ({ ...row, cls: (JSON.parse(h) as { cls: string }).cls }))
}
