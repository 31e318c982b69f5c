// Whether the author of a letter had read the same log as this tablet. A server can show two tablets
// two logs, each of them whole and signed; they meet in what the one writes and the other reads.

import type { EnvelopeHeader } from '../protocol/envelope.ts'
import { logEntryHash } from '../protocol/log.ts'
import type { Desk } from './desk.ts'

/** `dh` is the hash of entry `dn`, as the author has it; a letter without one tells nothing. */
export async function compareLogs(
  { shell, directory }: Desk,
  { au, dn }: Pick<EnvelopeHeader, 'au' | 'dn'>,
  dh: string | undefined,
): Promise<'log-behind' | 'log-forked' | undefined> {
  const unit = directory().units[au]
  if (!unit || dh === undefined) return undefined
  if (dn > unit.head.n) return 'log-behind'
  const entry = await shell.logs.get([au, dn])
  return entry && logEntryHash(entry.e) !== dh ? 'log-forked' : undefined
}
