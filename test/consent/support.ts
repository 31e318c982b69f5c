// Consents as they are filed, without a desk: the fold knows no other world.

import { digest } from '../../src/base/digest.ts'
import { utf8 } from '../../src/base/bytes.ts'
import type { Instant } from '../../src/base/clock.ts'
import type { ConsentEvents, Question } from '../../src/consent/fold.ts'
import type {
  Consent,
  ConsentAccepted,
  ConsentHolder,
  ConsentOffer,
  ConsentRecord,
  ConsentWithdrawn,
  ConsentWithdrawnRecord,
} from '../../src/consent/record.ts'
import type { Filed } from '../../src/letters/filed.ts'

const named = (prefix: string, name: string) =>
  `${prefix}_${digest('test', utf8(name)).slice(0, 22)}`

export const MATTER = named('s', 'Ture')
/** Ekdalens socialtjänst and Björkhöjdsskolan. */
export const EKDALEN = named('u', 'Ekdalen')
export const SCHOOL = named('u', 'Björkhöjdsskolan')
export const PETRA = named('p', 'Petra')
export const OLLE = named('p', 'Olle')

export const VIKTOR = {
  uid: named('p', 'Viktor'),
  name: 'Viktor Hallin',
  title: 'socialsekreterare',
  phone: '08-465 004 21',
  email: '',
}
export const at = (time: string) => `2026-04-${time}:00.000Z` as Instant

/** A letter's hash: of its content in the real world, of a name here. */
export const hashOf = (name: string) => digest('test', utf8(name))

function filed<K extends string, R>(kind: K, name: string, record: R): Filed<K, R> {
  return {
    kind,
    id: hashOf(name),
    sid: named('s', name),
    bh: hashOf(`words of ${name}`),
    at: at('14T13:00'),
    author: VIKTOR.uid,
    authorUnit: EKDALEN,
    standing: 'genuine',
    mailbox: named('m', 'Ekdalen'),
    letters: [],
    record,
  }
}

export function holder(
  name: string,
  role: ConsentHolder['role'],
  answer: ConsentHolder['answer'],
  perTopic: ConsentHolder['perTopic'] = [],
): ConsentHolder {
  const said = { answer, perTopic, answeredAt: at('14T13:00'), manner: 'oral' as const }
  return { id: name, name, role, readTo: name, ...said }
}

export const annika = (answer: ConsentHolder['answer']) => holder('Annika', 'guardian', answer)
export const jorgen = (answer: ConsentHolder['answer']) => holder('Jörgen', 'guardian', answer)

export const school = {
  unit: SCHOOL,
  person: '',
  name: 'Björkhöjdsskolan',
  kind: 'school' as const,
}

/** To Björkhöjdsskolan about the school situation, until 30 September; both guardians have said yes. */
export function consent(name: string, change: Partial<ConsentRecord> = {}): Consent {
  return filed('consent', name, {
    schema: 1,
    matter: MATTER,
    disclosingAuthority: { unit: EKDALEN, name: 'Ekdalens socialtjänst' },
    child: 'Ture Malmqvist',
    holders: [annika('given'), jorgen('given')],
    required: [],
    recipients: [school],
    topics: [{ topic: 'skola', excludes: '' }],
    excluded: '',
    purpose: 'Skolan kan stötta Ture.',
    validUntil: { date: '2026-09-30', event: '' },
    custody: { kind: 'joint', ground: '' },
    maturity: [],
    checklist: [],
    seen: [],
    obtainedBy: VIKTOR,
    writtenAt: at('14T13:00'),
    ...change,
  })
}

export function withdrawal(
  name: string,
  change: Partial<ConsentWithdrawnRecord> = {},
): ConsentWithdrawn {
  return filed('consentWithdrawn', name, {
    consent: named('s', 'first'),
    matter: MATTER,
    holder: 'Jörgen',
    role: 'guardian',
    topics: 'all',
    at: at('20T08:15'),
    how: 'phone',
    by: VIKTOR,
    writtenAt: at('20T08:15'),
    ...change,
  })
}

export function offer(name: string, record: ConsentRecord, from = SCHOOL): ConsentOffer {
  const sent = { offered: record, by: { ...VIKTOR, uid: PETRA }, writtenAt: at('14T13:00') }
  return { ...filed('consentOffer', name, sent), authorUnit: from, author: PETRA }
}

export function acceptance(name: string, { id }: ConsentOffer): ConsentAccepted {
  return filed('consentAccepted', name, { offer: id, by: VIKTOR, writtenAt: at('15T08:00') })
}

export function events(change: Partial<ConsentEvents> = {}): ConsentEvents {
  return { matter: MATTER, consents: [], withdrawn: [], offers: [], accepted: [], ...change }
}

export function question(change: Partial<Question> = {}): Question {
  const recipient = { unit: SCHOOL, person: '', name: 'Björkhöjdsskolan' }
  const asked = { authority: EKDALEN, recipient, topic: 'skola', today: '2026-05-08', care: false }
  return { ...asked, ...change }
}
