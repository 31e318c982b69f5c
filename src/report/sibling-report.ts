// One child a report (DOM D17): a sibling's own begins with what the family has in common. What was
// seen of the one child is never said of the other.

import type { Instant } from '../base/clock.ts'
import { ok, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { restoreDraft } from '../draft/answer-draft.ts'
import { UNSEALED, type Draft } from '../draft/draft.ts'
import { findDraft, listAnswers } from '../draft/draft-repository.ts'
import type { Desk } from '../letters/desk.ts'
import type { SealError } from '../letters/write-letters.ts'
import { reportText } from '../text/report.ts'
import { ageOn } from './child-age.ts'
import { emptyReport, readReport, type Report, type Sibling } from './record.ts'
import { hasReport, siblingReportId, siblingRowId } from './sibling.ts'

/** The other report, as it begins. `rec` is the first one's id. */
export function beginSiblingReport(
  first: Report,
  { rec, sibling, now }: { readonly rec: string; readonly sibling: Sibling; readonly now: Instant },
): Report {
  const { lockReasons, language, interpreter, doneSoFar, earlier, guardians } = first
  const { reporterName, reporterTitle, reporterUnit, reporterPrincipal } = first
  const { reporterPhone, reporterEmail, contactHours, willingToMeet, meetingPlace } = first
  const { feedbackRequested, feedbackChannel } = first
  const age = ageOn(first.personalNumber, new Date(now))
  const firstChild: Sibling = {
    id: siblingRowId(rec),
    name: first.childName || first.childDescription,
    age: age === undefined ? '' : String(age),
    worried: 'yes',
  }
  return emptyReport({
    childName: sibling.name,
    childDescription: ageText(sibling.age),
    siblings: [firstChild, ...first.siblings.filter(({ id }) => id !== sibling.id)],
    // The lock covers all guardians, and what protects the family is kept. What would open something
    // is asked anew: a sibling may have other guardians, who may know of the one report only.
    lockAnswer: first.lockAnswer === 'no' ? '' : first.lockAnswer,
    lockReasons,
    guardianInformed: first.guardianInformed === 'no' ? 'no' : '',
    protectedIdentity: first.protectedIdentity === 'yes' ? 'yes' : '',
    language,
    interpreter,
    doneSoFar,
    earlier,
    guardians,
    reporterName,
    reporterTitle,
    reporterUnit,
    reporterPrincipal,
    reporterPhone,
    reporterEmail,
    contactHours,
    willingToMeet,
    meetingPlace,
    feedbackRequested,
    feedbackChannel,
  })
}

/** There is no field for an age in years; a description has room for it. */
function ageText(age: string): string {
  const typed = age.trim()
  return /^\d{1,2}$/.test(typed) ? reportText.checks.age(Number(typed)) : typed
}

/**
 * Begins the sibling's report from what is durable of the first, or brings back the one that was
 * begun before. Gives its id. The first is not touched.
 */
export async function makeSiblingReport(
  desk: Desk,
  first: Draft,
  row: string,
): Promise<Result<string, SealError | StorageFailure>> {
  const words = readReport(first.content)
  const id = siblingReportId(row)
  const sibling = words.siblings.find((one) => one.id === row)
  if (id === undefined || !sibling) throw new Error('A sibling that is written down has a row')
  const now = desk.clock.now()
  const content = beginSiblingReport(words, { rec: first.id, sibling, now })
  const report: Draft<Report> = {
    ...UNSEALED,
    id,
    of: 'report',
    content,
    createdAt: now,
    savedAt: now,
    edition: 1,
  }
  // Asked inside the write: of two taps the second finds what the first one wrote.
  const written = await desk.cabinet.write(() => (isThere(desk, id) ? {} : { put: [report] }))
  if (!written.ok) return written
  return hasReport(desk, id) ? ok(id) : bringBack(desk, id)
}

function isThere(desk: Desk, id: string): boolean {
  return findDraft(desk, id) !== undefined || hasReport(desk, id)
}

/** It was tidied away with its words: they are back, as after Ångra. */
async function bringBack(
  desk: Desk,
  id: string,
): Promise<Result<string, SealError | StorageFailure>> {
  for (const removal of listAnswers(desk).removed.filter(({ record }) => record.draft === id)) {
    const restored = await restoreDraft(desk, removal)
    if (!restored.ok) return restored
  }
  return ok(id)
}
