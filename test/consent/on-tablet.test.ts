// What is answered on the tablet, from the draft of a consent to the consent, and on the paper: whose page
// shows what, and when a yes stands.

import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/base/clock.ts'
import {
  emptyConsentDraft,
  emptyHolder,
  pathOfConsentDraft,
  type ConsentDraft,
} from '../../src/consent/consent-draft.ts'
import { holdersOf, mutualWith, wordsOf } from '../../src/consent/consent-words.ts'
import {
  answerWith,
  BEFORE_ANSWER,
  holderAnswer,
  shownText,
  type FamilyEvent,
  type Shown,
} from '../../src/consent/family-answer.ts'
import { isStillAsked, questionHash, shownTo } from '../../src/consent/family-consent.ts'
import { hashFamilyText, spokenLines } from '../../src/consent/family-text.ts'
import type { ConsentGround } from '../../src/consent/ground.ts'
import { historyOf } from '../../src/consent/history.ts'
import type { ConsentRecord } from '../../src/consent/record.ts'
import { answerOn } from '../../src/consent/required.ts'
import { fitsConsent, signedText } from '../../src/consent/signature.ts'
import { localVoice } from '../../src/ui/use-read-aloud.ts'
import { consent, EKDALEN, events, MATTER, PETRA, school, SCHOOL, VIKTOR } from './support.ts'

const at = '2026-10-14T13:00:00.000Z' as Instant
const MOTHER = { id: 'i_mother', name: 'Lena Fredin', role: 'guardian' as const }
const FATHER = { id: 'i_father', name: 'Stefan Fredin', role: 'guardian' as const }
const MAJA = { id: 'child', name: 'Maja Fredin', role: 'child' as const }

const ground: ConsentGround = {
  matter: MATTER,
  mailbox: 'm_ekdalen',
  authority: EKDALEN,
  child: 'Maja Fredin',
  guardians: [MOTHER, FATHER],
  reporter: { unit: SCHOOL, person: PETRA, name: 'Petra Nylund', kind: 'reporter' },
  units: [school],
  offerable: [SCHOOL],
  shared: [],
  board: [],
  care: false,
  locked: false,
  today: '2026-10-14',
}

/** DOM D9: school is the guardians' and hers, the counsellor hers alone. */
const draft: ConsentDraft = {
  ...emptyConsentDraft({
    sid: MATTER,
    from: '',
    seen: [],
    holders: [MOTHER, FATHER, MAJA].map(({ id, name, role }) => emptyHolder(id, name, role)),
  }),
  custody: 'joint',
  units: [SCHOOL],
  topics: ['school'],
  ownTopics: [{ id: 'i_kurator', text: 'Mina samtal med kuratorn' }],
  purpose: 'Skolan kan stötta Maja.',
  untilDate: '2027-06-30',
  maturity: {
    school: { decides: 'together', judgement: 'Hon förstår frågan.' },
    i_kurator: { decides: 'alone', judgement: 'Hon förstår frågan.' },
  },
}

function recordOf(from: ConsentDraft): ConsentRecord {
  const words = wordsOf(from, ground, { base: undefined, by: VIKTOR })
  return { ...consent('any').record, ...words } as ConsentRecord
}

const shownFor = (who: typeof MOTHER | typeof MAJA, from = draft): Shown => {
  const shown = shownTo(recordOf(from), who, (topic) => topic)
  if (!shown) throw new Error('There is something to answer')
  return shown
}

const line: FamilyEvent = { kind: 'stroke', stroke: [100, 1000, 1900, 900] }
const read: FamilyEvent = { kind: 'read', read: true }

/** Answers as the room hears it, and the answer as the draft takes it in. */
function answering(from: ConsentDraft, who: typeof MOTHER | typeof MAJA, yes: readonly string[]) {
  const shown = shownFor(who, from)
  const heard: readonly FamilyEvent[] = [
    { kind: 'topics', yes: [...yes] },
    read,
    line,
    { kind: 'answer', answer: 'given', at },
  ]
  const said = holderAnswer(shown, heard.reduce(answerWith, BEFORE_ANSWER))
  const holders = from.holders.map((one) =>
    one.id === who.id ? { ...one, said, askedHash: questionHash(shown) } : one,
  )
  return { ...from, holders }
}

describe('a topic by each holder', () => {
  test('is on the page of whoever decides it, and on nobody else’s', () => {
    const topicsOf = (who: typeof MOTHER | typeof MAJA) =>
      shownFor(who).consent.topics.map(({ topic }) => topic)
    expect(topicsOf(MOTHER)).toEqual(['school'])
    expect(topicsOf(MAJA)).toEqual(['school', 'Mina samtal med kuratorn'])
  })

  test('who has nothing to answer is not asked', () => {
    const hers = { ...draft, topics: [] }
    expect(holdersOf(hers, undefined).map(({ id }) => id)).toEqual(['child'])
    expect(shownTo(recordOf(hers), MOTHER, (topic) => topic)).toBe(undefined)
  })

  test('a guardian’s yes is none to hers, and her copy alone says that it is there', () => {
    const signed = answering(answering(draft, MOTHER, ['school']), MAJA, ['school'])
    const record = recordOf(signed)
    expect(answerOn(record, MOTHER.id, 'school')).toBe('given')
    expect(answerOn(record, MOTHER.id, 'Mina samtal med kuratorn')).toBe('')
    expect(answerOn(record, MAJA.id, 'Mina samtal med kuratorn')).toBe('refused')
    const saved = events({ consents: [consent('hers', record)] })
    const copy = (who: string) => JSON.stringify(historyOf(saved, EKDALEN, who))
    expect(copy(MOTHER.id)).not.toContain('kuratorn')
    expect(copy(MAJA.id)).toContain('kuratorn')
  })
})

describe('a yes on the tablet', () => {
  test('stands under the consent that it becomes', () => {
    const record = recordOf(answering(draft, MOTHER, ['school']))
    const [mother] = record.holders
    expect(mother?.manner).toBe('signature')
    expect(signedText(record, mother!)?.signs).toBe('Vårdnadshavare Lena Fredin svarar')
  })

  test('that is said to be signed is none without strokes', () => {
    const { signature: _, ...bare } = recordOf(answering(draft, MOTHER, ['school'])).holders[0]!
    const record = recordOf(draft)
    expect(fitsConsent(record, bare)).toBe(false)
    expect(answerOn({ ...record, holders: [bare] }, MOTHER.id, 'school')).toBe('')
    const oral = { ...bare, manner: 'oral' as const }
    expect(answerOn({ ...record, holders: [oral] }, MOTHER.id, 'school')).toBe('given')
  })

  test('is asked again where anything of the question has changed, also a spoken one', () => {
    const [mother] = answering(draft, MOTHER, ['school']).holders
    const still = (change: Partial<ConsentDraft>) =>
      isStillAsked(mother!, shownFor(MOTHER, { ...draft, ...change }))
    expect(still({})).toBe(true)
    expect(still({ purpose: 'Annat' })).toBe(false)
    expect(still({ units: [], reporter: true })).toBe(false)
    expect(still({ excluded: 'hälsa' })).toBe(false)
    // Hers alone: the mother was never asked of it.
    expect(still({ ownTopics: [{ id: 'i_kurator', text: 'Hur jag mår' }] })).toBe(true)
    expect(isStillAsked(mother!, undefined)).toBe(false)
  })

  test('says what ends it sooner than its last day', () => {
    const { consent: asked } = shownFor(MOTHER, { ...draft, untilEvent: 'Mötet i maj' })
    expect(asked.until).toBe('Mötet i maj, 2027-06-30')
  })

  test('leads back to the form that it was asked in', () => {
    expect(pathOfConsentDraft(draft, 'r_1')).toBe(`/arende/${MATTER}/samtycke/r_1`)
    const added = { ...draft, from: 's_first' }
    expect(pathOfConsentDraft(added, 'r_1')).toBe(`/arende/${MATTER}/svar/s_first/r_1`)
    expect(pathOfConsentDraft({ schema: 1 }, 'r_1')).toBe(undefined)
  })
})

describe('one page for both authorities', () => {
  const both = { ...draft, ownTopics: [], maturity: {}, mutual: true }

  test('is the same text and the same signature, whichever of them asks', () => {
    const record = recordOf(both)
    const us = record.disclosingAuthority
    const theirs: ConsentRecord = {
      ...record,
      disclosingAuthority: { unit: SCHOOL, name: school.name },
      mutual: us,
      recipients: [{ ...us, person: '', kind: 'socialAuthority' }],
    }
    const textOf = (one: ConsentRecord) =>
      shownText(
        shownTo(one, MOTHER, (topic) => topic)!,
        BEFORE_ANSWER,
      )
    expect(textOf(record).tells.words).toBe('Björkhöjdsskolan och Ekdalens socialtjänst')
    expect(textOf(record).hears.words).toBe('Björkhöjdsskolan och Ekdalens socialtjänst')
    expect(hashFamilyText(textOf(theirs))).toBe(hashFamilyText(textOf(record)))
    const [mother] = recordOf(answering(both, MOTHER, ['school'])).holders
    expect(fitsConsent(theirs, mother!)).toBe(true)
  })

  test('is for one unit that can take it over, and where nothing was judged of anybody', () => {
    const other = (change: Partial<ConsentDraft>, offerable = [SCHOOL]) =>
      mutualWith({ ...both, ...change }, { ...ground, offerable })?.unit
    expect(other({})).toBe(SCHOOL)
    expect(other({}, [])).toBe(undefined)
    expect(other({ reporter: true })).toBe(undefined)
    expect(other({ units: [], reporter: true })).toBe(undefined)
    expect(other({ maturity: draft.maturity })).toBe(undefined)
    expect(other({ custody: 'joint-one-prevented' })).toBe(undefined)
  })
})

describe('reading aloud', () => {
  const voice = (lang: string, localService: boolean) =>
    ({ lang, localService, name: lang }) as SpeechSynthesisVoice

  test('takes no voice that sends the words away, nor one of another language', () => {
    const away = voice('sv-SE', false)
    const here = voice('sv_SE', true)
    expect(localVoice([away], 'sv')).toBe(undefined)
    expect(localVoice([away, voice('en-GB', true)], 'sv')).toBe(undefined)
    expect(localVoice([away, here], 'sv-x-latt')).toBe(here)
  })

  test('says every word that a signature is bound to', () => {
    const text = shownText(shownFor(MOTHER), BEFORE_ANSWER)
    const { edition: _, language: __, ...words } = text
    const said = spokenLines(text).join('\n')
    const strings = (value: unknown): readonly string[] =>
      typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(strings)
    expect(strings(words).filter((one) => !said.includes(one))).toEqual([])
  })
})
