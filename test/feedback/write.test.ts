// Viktor tells Samira of Elsa's matter, by the gate of the matrix; both ends by the real parts (DOM D12).

import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { saveDraft } from '../../src/draft/draft-repository.ts'
import type { Lack } from '../../src/feedback/compose.ts'
import {
  findDisclosureDraft,
  readDisclosureDraft,
  type DisclosureDraft,
} from '../../src/feedback/draft.ts'
import type { Ground } from '../../src/feedback/offers.ts'
import { writeFeedback } from '../../src/feedback/write.ts'
import type { MatterEvent } from '../../src/matter/record.ts'
import { writeMatterEvent } from '../../src/matter/write.ts'
import { wayOfConcern } from '../../src/report/concern-way.ts'
import { feedbackLettersOf, standingAnswer } from '../../src/report/fold-follow-up.ts'
import { pathFactsOf } from '../../src/report/path-facts.ts'
import { gatherFacts } from '../../src/report/repository.ts'
import type { Submission } from '../../src/report/submission.ts'
import { itemAt } from '../matter/misdirected.ts'
import { foundOffice, matterAt, report, type Office } from '../matter/office.ts'
import { shippedPack } from '../routine/shipped-packs.ts'
import { must, sync } from '../support/desk.ts'

const packs = [shippedPack('se-2025-07-01'), shippedPack('se-2026-01-15')]
const GROUNDS = 'Oron gäller barnets vardag.'
const WEIGHED = 'Familjen har själv sagt att förskolan gärna får veta.'
const NO_CONSENT: Ground['consentOn'] = () => ({ state: 'none', sid: '' })
const TODAY = '2026-03-12'

let office: Office
let submission: Submission

beforeAll(async () => {
  office = await foundOffice()
})
beforeEach(async () => {
  office.town.server.clock.forward(2)
  submission = await report(office, { feedbackRequested: true })
})

async function decide(decision: 'opened' | 'notOpened' = 'opened'): Promise<void> {
  const { ingela, viktor } = office
  const words = { decision, decidedOn: TODAY, grounds: GROUNDS, matter: '' }
  must(await writeMatterEvent(ingela, itemAt(ingela, submission), 'preliminaryDecision', words))
  await sync(ingela)
  await sync(viktor)
}

const ground = (consentOn = NO_CONSENT): Ground => ({
  matter: matterAt(office.viktor, submission),
  pack: packs[1]!,
  packs,
  consentOn,
  known: [],
})

const draftOf = (change: Partial<DisclosureDraft> = {}): DisclosureDraft => ({
  ...readDisclosureDraft({}),
  sid: submission.sid,
  items: ['opened', 'newReportAdvice'],
  handlerName: 'Viktor Hallin',
  handlerPhone: '08-465 004 21',
  functionName: 'Ekdalens mottagning',
  functionPhone: '08-465 004 10',
  followUpOn: '2026-04-09',
  ...change,
})

async function tell(change: Partial<DisclosureDraft> = {}, consentOn = NO_CONSENT, rec = 'r') {
  const { viktor } = office
  const content = draftOf(change)
  return writeFeedback(viktor, itemAt(viktor, submission), {
    rec: rec === 'r' ? randomId('r') : rec,
    content,
    ground: ground(consentOn),
  })
}

async function lacks(change: Partial<DisclosureDraft>): Promise<readonly string[]> {
  const told = await tell(change)
  if (told.ok || told.error.kind !== 'lacks') throw new Error('It was not refused for a lack')
  return told.error.faults.map(({ kind, item }) => [kind, item].filter(Boolean).join(' '))
}

const disclosed = (events: readonly MatterEvent[]) =>
  events.flatMap((event) => (event.kind === 'disclosure' ? [event.record] : []))

describe('what may be told', () => {
  test('goes to the reporter in one letter, and each item is logged with its ground', async () => {
    await decide()
    const events = must(await tell())
    expect(disclosed(events).map(({ item, basis }) => `${item} ${basis}`)).toEqual([
      'opened osl26_9a',
      'newReportAdvice general',
      'handlerName general',
      'functionPhone general',
    ])
    const letter = events.find(({ kind }) => kind === 'feedback')
    for (const { feedback, requestedAt, recipient } of disclosed(events)) {
      expect(feedback).toBe(letter?.id)
      expect(requestedAt).toBe(matterAt(office.viktor, submission).requestedAt)
      expect(recipient).toMatchObject({ kind: 'reporter', name: 'Samira Ekholt' })
    }
    await sync(office.viktor)
    await sync(office.samira)
    const facts = await gatherFacts(office.samira)
    const [read] = feedbackLettersOf(submission, facts)
    expect(read?.record).toMatchObject({ decision: 'opened', decidedOn: TODAY })
    expect(read?.record.items.map(({ words }) => words)).toEqual([
      'En utredning inleds. Beslutet togs 12 mars 2026.',
      'Blir du orolig igen, gör en ny anmälan.',
      'Din kontakt hos oss är Viktor Hallin, 08-465 004 21.',
      'Du når alltid Ekdalens mottagning på 08-465 004 10.',
    ])
    expect(standingAnswer(submission, facts)).toMatchObject({ answer: 'opened', on: TODAY })
    const now = office.samira.clock.now()
    expect(pathFactsOf(submission, facts, now)).toMatchObject({ answered: true, over: false })
    expect(wayOfConcern(packs, submission, facts, now)).toBe('supplement')
  })

  test('the school holds exactly what the log says was disclosed, and nothing else of the matter', async () => {
    await decide()
    const consentOn: Ground['consentOn'] = ({ topic }) =>
      topic === 'health'
        ? { state: 'matching', sid: randomId('s') }
        : { state: 'withdrawn', sid: '' }
    const items = ['opened', 'childBetter', 'health']
    const assessments = { childBetter: WEIGHED }
    const words = { health: 'Elsa sover bättre nu.' }
    const events = must(
      await tell({ items, assessments, words, confirmed: ['childBetter'] }, consentOn),
    )
    await sync(office.viktor)
    await sync(office.samira)
    const { cabinet } = office.samira
    const kinds = 'disclosure preliminaryDecision protectionAssessment assignment contactNote reads'
    for (const kind of kinds.split(' ')) expect(cabinet.list(kind)).toEqual([])
    const letters = cabinet.list('feedback') as readonly MatterEvent<'feedback'>[]
    const held = letters.filter(({ sid }) => sid === submission.sid)
    const said = held.flatMap(({ record }) => record.items)
    expect(said).toEqual(disclosed(events).map(({ item, words: of }) => ({ item, words: of })))
    const text = JSON.stringify(held)
    for (const kept of [WEIGHED, GROUNDS]) expect(text).not.toContain(kept)
  })

  test('that there is no answer now, with a reason that stays', async () => {
    await decide()
    const reason = 'Ett svar kan leda till att familjen reser.'
    must(await tell({ items: ['noAnswer'], assessments: { noAnswer: reason }, followUpOn: '' }))
    await sync(office.viktor)
    await sync(office.samira)
    const facts = await gatherFacts(office.samira)
    const [read] = feedbackLettersOf(submission, facts)
    expect(read?.record).toMatchObject({ decision: '', decidedOn: '' })
    expect(JSON.stringify(read?.record)).not.toContain(reason)
    expect(standingAnswer(submission, facts)).toBeUndefined()
  })

  test('that it is over closes it for the reporter', async () => {
    await decide()
    const { ingela, viktor, samira } = office
    const closed = { closedOn: TODAY, outcome: 'noMeasure' as const, grounds: GROUNDS }
    must(await writeMatterEvent(ingela, itemAt(ingela, submission), 'investigationClosed', closed))
    await sync(ingela)
    await sync(viktor)
    const assessments = { closedWithoutMeasures: WEIGHED }
    must(await tell({ items: ['opened', 'closedWithoutMeasures'], assessments }))
    await sync(viktor)
    await sync(samira)
    const facts = await gatherFacts(samira)
    expect(standingAnswer(submission, facts)?.answer).toBe('closed')
    expect(pathFactsOf(submission, facts, samira.clock.now())).toMatchObject({ over: true })
  })

  test('to a nurse is logged, and nobody is sent a letter', async () => {
    const recipient = { recipient: 'healthCare' as const, name: 'BVC Ekdalen' }
    const assessments = { health: WEIGHED }
    const needs = { health: 'Tiden hos barnläkaren måste bli av.' }
    const words = { health: 'Elsa har en tid hos barnläkaren.' }
    const events = must(await tell({ ...recipient, items: ['health'], assessments, needs, words }))
    expect(events.map(({ kind }) => kind)).toEqual(['disclosure'])
    expect(disclosed(events)[0]).toMatchObject({
      basis: 'osl26_9',
      feedback: '',
      need: needs.health,
    })
  })

  test('lets go of the draft that it was written in', async () => {
    await decide()
    const { viktor } = office
    const rec = randomId('r')
    must(await saveDraft(viktor, { rec, of: 'disclosure', content: draftOf() }))
    expect(findDisclosureDraft(viktor, submission.sid)).toBe(rec)
    must(await tell({}, NO_CONSENT, rec))
    expect(findDisclosureDraft(viktor, submission.sid)).toBeUndefined()
  })
})

describe('what may not be told', () => {
  const refused: readonly (readonly [
    string,
    Partial<DisclosureDraft>,
    Lack | `${Lack} ${string}`,
  ])[] = [
    ['nothing chosen', { items: [] }, 'nothing'],
    ['what the matrix blocks', { items: ['health'] }, 'blocked health'],
    ['another decision than was made', { items: ['notOpened'] }, 'not-true notOpened'],
    [
      'an end that has not come',
      { items: ['investigationClosed'] },
      'not-true investigationClosed',
    ],
    ['an item that no pack has', { items: ['somethingElse'] }, 'not-true somethingElse'],
    [
      'nineteen signs of assessment',
      { items: ['familyContactOngoing'], assessments: { familyContactOngoing: 'x'.repeat(19) } },
      'assessment familyContactOngoing',
    ],
    [
      'that the child is better, without a second yes',
      { items: ['childBetter'], assessments: { childBetter: WEIGHED } },
      'unconfirmed childBetter',
    ],
    ['what they know, without how', { items: ['alreadyKnown'] }, 'need alreadyKnown'],
    ['no handler', { handlerName: ' ' }, 'handler'],
    ['a handler without a phone', { handlerPhone: '08' }, 'phone'],
    ['no function', { functionPhone: '' }, 'function'],
    ['an opening without a day to hear of it', { followUpOn: '' }, 'follow-up'],
    ['a day that is none', { followUpOn: '2026-02-31' }, 'follow-up'],
    ['a day that has been', { followUpOn: '2026-03-11' }, 'follow-up-past'],
    ['nobody', { recipient: 'police', items: ['newReportAdvice'] }, 'recipient'],
  ]

  test.each(refused)('%s', async (_, change, kind) => {
    await decide()
    const before = await office.viktor.database.outbox.count()
    expect(await lacks(change)).toEqual([kind])
    expect(await office.viktor.database.outbox.count()).toBe(before)
  })

  test('both an answer and that there is none', async () => {
    await decide()
    const assessments = { noAnswer: WEIGHED }
    expect(await lacks({ items: ['opened', 'noAnswer'], assessments })).toEqual(['both'])
  })

  test('what was chosen under a consent that has been withdrawn since', async () => {
    await decide()
    const words = { health: 'Elsa sover bättre nu.' }
    const told = await tell({ items: ['health'], words }, () => ({ state: 'withdrawn', sid: '' }))
    expect(told).toMatchObject({
      ok: false,
      error: { faults: [{ kind: 'blocked', item: 'health' }] },
    })
  })

  test('about a report that nobody can vouch for', async () => {
    const { jonna } = office
    const item = itemAt(jonna, submission)
    const forged = { ...item, submission: { ...item.submission, standing: 'unverified' as const } }
    const content = draftOf({ items: ['newReportAdvice'] })
    const told = await writeFeedback(jonna, forged, {
      rec: randomId('r'),
      content,
      ground: ground(),
    })
    expect(told).toEqual({ ok: false, error: { kind: 'unverified' } })
  })
})

test('a letter by somebody outside the unit that has the report counts for nothing', async () => {
  await decide()
  must(await tell())
  await sync(office.viktor)
  await sync(office.samira)
  const facts = await gatherFacts(office.samira)
  const [genuine] = facts.feedback.filter(({ sid }) => sid === submission.sid)
  const letters = (change: object) =>
    feedbackLettersOf(submission, { ...facts, feedback: [{ ...genuine!, ...change }] })
  expect(letters({})).toHaveLength(1)
  expect(letters({ authorUnit: office.town.preschool.id })).toEqual([])
  expect(letters({ standing: 'unverified' })).toEqual([])
  expect(letters({ bh: 'b'.repeat(43) })).toEqual([])
})
