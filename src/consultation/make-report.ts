// From a consultation to a report, in one tap: who the child is, is written there and only there.

import { randomId } from '../base/id.ts'
import { ok, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { UNSEALED, type Draft } from '../draft/draft.ts'
import type { Desk } from '../letters/desk.ts'
import type { Report } from '../report/record.ts'
import type { VaultLocked } from '../vault/vault.ts'
import { readConsultation } from './record.ts'

/**
 * The report begins with what was asked, says that advice was taken, and names the consultation,
 * which stays as the log of the advice. Gives the report's id.
 */
export async function makeReport(
  desk: Desk,
  { id, content, createdAt }: Draft,
  { begun, earlier }: { readonly begun: Report; readonly earlier: string },
): Promise<Result<string, StorageFailure | VaultLocked>> {
  const { lockAnswer, situation } = readConsultation(content)
  const report: Draft<Report> = {
    ...UNSEALED,
    id: randomId('r'),
    of: 'report',
    content: { ...begun, lockAnswer, description: situation, earlier, consultation: id },
    createdAt,
    savedAt: desk.clock.now(),
    edition: 1,
  }
  const written = await desk.cabinet.write({ put: [report] })
  return written.ok ? ok(report.id) : written
}
