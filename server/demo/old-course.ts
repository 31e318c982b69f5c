// What social services and the reporter did in the matter from October 2025, until nothing was left
// to do: by the course of DOM D6, each event by somebody who had the right to it, on its day.

import type { Instant } from '../../src/base/clock.ts'
import type { MatterKind, MatterWords } from '../../src/matter/record.ts'
import type { AcknowledgementRecord, OpenedRecord } from '../../src/report/submission.ts'
import { instantAt } from '../../src/routine/swedish-time.ts'
import type { PersonCard } from '../../src/vault/person-keys.ts'

/** Who acts in it, by the role that they act in. */
export interface Cast {
  readonly reporter: PersonCard
  readonly intake: PersonCard
  readonly handler: PersonCard
  readonly manager: PersonCard
}

/** What is said, without who says it and when. */
export type Entry =
  | { [K in MatterKind]: { readonly kind: K; readonly record: MatterWords<K> } }[MatterKind]
  | { readonly kind: 'opened'; readonly record: Omit<OpenedRecord, 'by'> }
  | {
      readonly kind: 'acknowledgement'
      readonly record: Omit<AcknowledgementRecord, 'by' | 'writtenAt'>
    }

export interface Deed {
  readonly at: Instant
  readonly who: keyof Cast
  readonly says: readonly Entry[]
}

export const SENT = instantAt('2025-10-06', '10:20')

const FUNCTION = { functionName: 'Ekdalens mottagning', functionPhone: '08-465 004 10' }
const EMPTY_SHEET = { tasks: '', meeting: '', consents: '', promises: '', heard: '' }

export function courseOf(cast: Cast): readonly Deed[] {
  return [...openingOf(cast), ...endOf(cast)]
}

function openingOf({ handler, reporter }: Cast): readonly Deed[] {
  const openedAt = instantAt('2025-10-06', '10:55')
  const { name, phone } = handler
  const from = '2025-10-06'
  return [
    {
      at: openedAt,
      who: 'intake',
      says: [
        { kind: 'opened', record: { openedAt } },
        {
          kind: 'protectionAssessment',
          record: {
            assessedAt: openedAt,
            need: 'none',
            grounds: 'Kuratorn träffar Ture i skolan i dag. Inget tyder på fara hemma.',
          },
        },
        { kind: 'assignment', record: { handler, from, sheet: EMPTY_SHEET } },
        { kind: 'handlerChange', record: { handler: name, phone, ...FUNCTION, from } },
        { kind: 'acknowledgement', record: { receivedAt: SENT, handler: name, phone } },
      ],
    },
    {
      at: instantAt('2025-10-17', '11:00'),
      who: 'manager',
      says: [
        {
          kind: 'preliminaryDecision',
          record: {
            decision: 'opened',
            decidedOn: '2025-10-17',
            grounds: 'Tolv dagars frånvaro och trötthet. Behovet av stöd behöver utredas.',
            matter: '',
          },
        },
      ],
    },
    {
      at: instantAt('2025-10-17', '13:30'),
      who: 'handler',
      says: tell({
        cast: { handler, reporter },
        items: [
          ['opened', 'osl26_9a', 'En utredning inleds. Beslutet togs 17 oktober 2025.'],
          ['reportWasCorrect', 'general', 'Anmälan var rätt enligt lagen.'],
        ],
        decided: { decision: 'opened', decidedOn: '2025-10-17', followUpOn: '2025-11-14' },
      }),
    },
  ]
}

function endOf({ handler, reporter }: Cast): readonly Deed[] {
  return [
    {
      at: instantAt('2026-02-10', '09:15'),
      who: 'manager',
      says: [
        {
          kind: 'investigationExtended',
          record: {
            until: '2026-02-28',
            decidedOn: '2026-02-10',
            reason: 'Läkarens utlåtande kommer först i mitten av februari.',
          },
        },
      ],
    },
    {
      at: instantAt('2026-02-20', '10:00'),
      who: 'manager',
      says: [
        {
          kind: 'investigationClosed',
          record: {
            closedOn: '2026-02-20',
            outcome: 'noMeasure',
            grounds: 'Ture går i skolan igen. Familjen vill inte ha mer stöd nu.',
          },
        },
      ],
    },
    {
      at: instantAt('2026-02-20', '14:10'),
      who: 'handler',
      says: [
        ...tell({
          cast: { handler, reporter },
          items: [
            ['investigationClosed', 'notHarmful', 'Utredningen avslutades 20 februari 2026.'],
            ['newReportAdvice', 'general', 'Blir du orolig igen, gör en ny anmälan.'],
          ],
          decided: { decision: '', decidedOn: '', followUpOn: '' },
        }),
        {
          kind: 'closing',
          record: {
            closedOn: '2026-02-20',
            told: [
              { who: 'child', way: 'meeting' },
              { who: 'guardians', way: 'meeting' },
              { who: 'reporter', way: 'phone' },
            ],
            others: '',
            jointMeeting: 'fallback',
            fallback: 'nobodyWanted',
            words: [],
          },
        },
      ],
    },
    { at: instantAt('2026-03-11', '14:00'), who: 'handler', says: [evaluation('socialServices')] },
    { at: instantAt('2026-03-11', '14:20'), who: 'reporter', says: [evaluation('reporter')] },
  ]
}

interface Telling {
  readonly cast: Pick<Cast, 'handler' | 'reporter'>
  /** What, on which ground, and as the reporter read it. */
  readonly items: readonly (readonly [
    item: string,
    basis: MatterWords<'disclosure'>['basis'],
    words: string,
  ])[]
  readonly decided: Pick<MatterWords<'feedback'>, 'decision' | 'decidedOn' | 'followUpOn'>
}

/** Whoever gets a letter is told whom to ring, too. */
function tell({ cast: { handler, reporter }, items, decided }: Telling): readonly Entry[] {
  const { name, phone } = handler
  const { functionName, functionPhone } = FUNCTION
  const said = [
    ...items,
    ['handlerName', 'general', `Din kontakt hos oss är ${name}, ${phone}.`] as const,
    ['functionPhone', 'general', `Du når alltid ${functionName} på ${functionPhone}.`] as const,
  ]
  return [
    {
      kind: 'feedback',
      record: {
        items: said.map(([item, , words]) => ({ item, words })),
        contact: { name, phone, ...FUNCTION },
        ...decided,
      },
    },
    ...said.map(([item, basis, words]) => ({
      kind: 'disclosure' as const,
      record: {
        item,
        recipient: { kind: 'reporter' as const, name: reporter.name, unit: 'Björkhöjdsskolan' },
        basis,
        assessment: basis === 'notHarmful' ? 'Skolan stöttar Ture. Det skadar ingen.' : '',
        need: '',
        consent: '' as const,
        board: '',
        words,
        requestedAt: SENT,
        feedback: '',
      },
    })),
  ]
}

function evaluation(side: MatterWords<'evaluation'>['side']): Entry {
  return {
    kind: 'evaluation',
    record: {
      side,
      way: 'phone',
      method: 'good',
      participation: 'partly',
      treatment: 'good',
      dissatisfaction: 'no',
      words: 'Nästa möte behöver komma tidigare.',
    },
  }
}
