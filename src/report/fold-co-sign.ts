// Who stands behind a report beside its author: only those whom it names count, and only for exactly
// its words. It moves nothing, and nothing waits for it.

import { isAbout, type ReportFacts } from './fold.ts'
import { readReport } from './record.ts'
import type { CoSign, Submission } from './submission.ts'

/** Whom the author has asked. What an older version wrote asks nobody. */
export function coSignersOf({ author, record }: Submission): readonly string[] {
  const asked = readReport(record.report).coSignerIds
  return [...new Set(asked)].filter((uid) => uid !== author)
}

/** The first signature of each who was asked. */
export function coSignsOf(
  submission: Submission,
  { coSigns }: Pick<ReportFacts, 'coSigns'>,
): readonly CoSign[] {
  const genuine = coSigns
    .filter((event) => isAbout(event, submission) && event.standing === 'genuine')
    .filter(({ authorUnit }) => authorUnit === submission.authorUnit)
    .toSorted((a, b) => (a.record.signedAt < b.record.signedAt ? -1 : 1))
  return coSignersOf(submission).flatMap(
    (uid) => genuine.find(({ author }) => author === uid) ?? [],
  )
}

/** Asked, and not signed. */
export function unsignedBy(
  submission: Submission,
  facts: Pick<ReportFacts, 'coSigns'>,
): readonly string[] {
  const signed = coSignsOf(submission, facts).map(({ author }) => author)
  return coSignersOf(submission).filter((uid) => !signed.includes(uid))
}
