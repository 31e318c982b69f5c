// The report that the demo's matter of 2025 began with, under the wording of that time.

import type { Instant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import type { AddedMember } from '../../src/directory/ceremony.ts'
import { emptyReport } from '../../src/report/record.ts'
import type { SubmissionRecord } from '../../src/report/submission.ts'
import type { SeededUnit } from './seed.ts'

export function recordOf(
  school: SeededUnit,
  social: SeededUnit,
  petra: AddedMember,
  sentAt: Instant,
): SubmissionRecord {
  return {
    schema: 1,
    reference: 'B-2510-01',
    draft: randomId('r'),
    report: emptyReport({
      acute: 'no',
      lockAnswer: 'no',
      childName: 'Ture Malmqvist',
      personalNumber: '20141212-9916',
      placement: '5 B',
      protectedIdentity: 'no',
      registration: 'known',
      municipality: 'Lindhaga',
      district: 'Ekdalen',
      oneSentence: 'Ture har varit borta från skolan tolv dagar sedan augusti.',
      description: 'Ture säger att han inte orkar. Han somnar ofta på lektionerna.',
      guardianInformed: 'yes',
      childInformed: 'yes',
      childView: 'Ture vill ha hjälp att komma till skolan.',
      reporterName: petra.person.name,
      reporterTitle: petra.person.title,
      reporterUnit: school.unit.name,
      reporterPrincipal: school.unit.organisation.name,
      reporterPhone: petra.person.phone,
      willingToMeet: 'yes',
    }),
    lock: { locked: false, reasons: [] },
    recipient: {
      card: '',
      unit: social.unit.id,
      name: 'Ekdalens mottagning',
      municipality: 'Lindhaga',
      way: 'trepart',
      rule: 'registered',
      phone: '08-465 004 10',
      directoryNumber: social.unit.log.head.n,
      checked: '2025-10-01',
    },
    pack: '2025-07-01.1',
    author: petra.person,
    unitName: school.unit.name,
    replyTo: [petra.mailbox],
    sentAt,
  }
}
