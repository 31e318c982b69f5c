// A report from October 2025, received and acknowledged under the wording of that time: what a
// later change of the law must leave as it was.

import type { Json } from '../../src/base/canonical.ts'
import { toInstant, type Clock, type Instant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import type { AddedMember, FoundedUnit } from '../../src/directory/ceremony.ts'
import type { Envelope, EnvelopeClass } from '../../src/protocol/envelope.ts'
import { keyIdOf } from '../../src/protocol/signature.ts'
import { emptyReport } from '../../src/report/record.ts'
import type { SubmissionRecord } from '../../src/report/submission.ts'
import { bodyHash, sealLetter } from '../../src/vault/letter.ts'
import type { SeededUnit } from './seed.ts'
import type { Office } from './office.ts'

const SENT = Date.parse('2025-10-06T08:20:00.000Z')
const OPENED = SENT + 35 * 60_000

interface Reader {
  readonly mailbox: string
  readonly recipient: string
  readonly unit: FoundedUnit
}

export async function seedOldMatter(
  { office, setClock }: { readonly office: Office; readonly setClock: (clock: Clock) => void },
  units: readonly SeededUnit[],
): Promise<void> {
  const school = units.find(({ plan }) => plan.name === 'Björkhöjdsskolan')
  const social = units.find(({ plan }) => plan.name === 'Ekdalens socialtjänst')
  const petra = school?.members.find(({ person }) => person.name === 'Petra Nylund')
  const jonna = social?.members.find(({ person }) => person.name === 'Jonna Falk')
  if (!school || !social?.intake || !petra || !jonna) throw new Error('The town lacks someone')

  const { intake } = social
  const readers: readonly Reader[] = [
    { mailbox: intake.mailbox, recipient: intake.recipient, unit: social.unit },
    { mailbox: petra.mailbox, recipient: petra.recipient, unit: school.unit },
  ]
  const sid = randomId('s')
  const record = recordOf(school, social, petra, toInstant(SENT))
  const bh = bodyHash('submission', record as unknown as Json)
  const about = { sid, bh }
  setClock({ now: () => toInstant(SENT) })
  const first = await office.enrol(school.unit.organisation.admin, school.unit.id)
  await first.push(
    await lettersOf(school.unit, petra, first.dev, readers, SENT, 'final', {
      ...about,
      kind: 'submission',
      record: record as unknown as Json,
    }),
  )

  setClock({ now: () => toInstant(OPENED) })
  const second = await office.enrol(social.unit.organisation.admin, social.unit.id)
  const answers = [...readers].reverse()
  const by = jonna.person as unknown as Json
  const openedAt = toInstant(OPENED)
  await second.push([
    ...(await lettersOf(social.unit, jonna, second.dev, answers, OPENED, 'opened', {
      ...about,
      kind: 'opened',
      record: { by, openedAt },
    })),
    ...(await lettersOf(social.unit, jonna, second.dev, answers, OPENED, 'final', {
      ...about,
      kind: 'acknowledgement',
      record: {
        by,
        receivedAt: toInstant(SENT),
        handler: 'Farid Amiri',
        phone: '08-465 004 22',
        writtenAt: openedAt,
      },
    })),
  ])
}

interface Said {
  readonly sid: string
  readonly bh: string
  readonly kind: string
  readonly record: Json
}

async function lettersOf(
  unit: FoundedUnit,
  author: AddedMember,
  dev: string,
  readers: readonly Reader[],
  at: number,
  cls: EnvelopeClass,
  said: Said,
): Promise<Envelope[]> {
  const { sign, publicKey } = author.signing
  const letters: Envelope[] = []
  for (const { mailbox, recipient, unit: of } of readers) {
    const header = {
      v: 1 as const,
      id: randomId('e'),
      mb: mailbox,
      rec: randomId('r'),
      cls,
      par: [],
      dev,
      ak: keyIdOf(publicKey),
      au: unit.id,
      dn: unit.log.head.n,
    }
    const recipients = [recipient, of.organisation.recoveryRecipient]
    const sealed = await sealLetter({ header, at: toInstant(at), ...said }, recipients, sign)
    if (!sealed.ok) throw new Error('The demo writes short letters')
    letters.push(sealed.value)
  }
  return letters
}

function recordOf(
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
