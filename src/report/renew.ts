// A new report about the same child (DOM D6). Who the child and its guardians are goes along; all
// that was seen, thought and decided is asked anew, the guardian lock and the recipient too.

import { randomId } from '../base/id.ts'
import { ok, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { UNSEALED, type Draft } from '../draft/draft.ts'
import type { Desk } from '../letters/desk.ts'
import type { VaultLocked } from '../vault/vault.ts'
import { beginReport } from './begin.ts'
import { readReport, type Report } from './record.ts'
import { listReportDrafts, listSubmissions } from './repository.ts'
import type { Submission } from './submission.ts'

/** What a child is, and not what has happened to it or where a report about it goes. */
const KEPT = [
  'childName',
  'childDescription',
  'personalNumber',
  'gender',
  'language',
  'interpreter',
  'disability',
  'placement',
  'protectedIdentity',
  'childAddress',
  'childPhone',
] as const satisfies readonly (keyof Report)[]

/** Gives the new draft's id. `earlier` tells of the first report, in words that judge nothing. */
export async function renewReport(
  desk: Desk,
  { sid, record }: Submission,
  earlier: string,
): Promise<Result<string, StorageFailure | VaultLocked>> {
  const before = readReport(record.report)
  const now = desk.clock.now()
  const draft: Draft<Report> = {
    ...UNSEALED,
    id: randomId('r'),
    of: 'report',
    content: {
      ...beginReport(desk),
      ...Object.fromEntries(KEPT.map((name) => [name, before[name]])),
      // A row's id leads to the sibling's own report, which was of that time too.
      siblings: before.siblings.map((sibling) => ({
        ...sibling,
        id: randomId('i'),
        worried: '' as const,
      })),
      guardians: before.guardians,
      earlier,
      renews: sid,
    },
    createdAt: now,
    savedAt: now,
    edition: 1,
  }
  const written = await desk.cabinet.write({ put: [draft] })
  return written.ok ? ok(draft.id) : written
}

/** The draft's id of the report that renews it, sent or not: its address leads to the receipt too. */
export function findRenewal(desk: Desk, sid: string): string | undefined {
  const draft = listReportDrafts(desk).find(({ content }) => readReport(content).renews === sid)
  const sent = listSubmissions(desk).find(({ record }) => record.report.renews === sid)
  return draft?.id ?? sent?.record.draft
}
