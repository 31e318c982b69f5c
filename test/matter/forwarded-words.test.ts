// DOM D4: what goes on with a report that is sent on, who is told of it, and where it can't be sent.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Json } from '../../src/base/canonical.ts'
import { toInstant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import { openLetterPage } from '../../src/matter/answer.ts'
import {
  forwardReport,
  listOtherIntakes,
  mayForward,
  sendLeftBehind,
} from '../../src/matter/forward.ts'
import { listInbox } from '../../src/matter/inbox.ts'
import { requestFeedback, sendSupplement } from '../../src/report/after-sending.ts'
import { alarmsFor } from '../../src/report/alarm.ts'
import { coSign, findAskedToSign } from '../../src/report/co-sign.ts'
import { factsByReport } from '../../src/report/facts-by-report.ts'
import { progressOf } from '../../src/report/fold.ts'
import type { Forwarding } from '../../src/report/forwarding.ts'
import { findSubmission, gatherFacts } from '../../src/report/repository.ts'
import type { Submission } from '../../src/report/submission.ts'
import { bodyHash } from '../../src/vault/letter.ts'
import { layDown, writeBy } from '../letters/support.ts'
import { currentPack, send, toEkdalen } from '../report/support.ts'
import { createOrganisation, link } from '../server/organisations.ts'
import {
  deskOf,
  enrolTablet,
  must,
  read,
  refresh,
  sitDown,
  sync,
  type TestDesk,
  type Town,
} from '../support/desk.ts'
import { foundIntakes, itemAt, itemsAt, misdirect, sendOn, type Intakes } from './misdirected.ts'
import { foundIntake, type TestIntake } from './support.ts'

let all: Intakes
let town: Town
let norrby: TestIntake
let samira: TestDesk
let maj: TestDesk
let jonna: TestDesk

beforeAll(async () => {
  all = await foundIntakes()
  ;({ town, norrby, samira, maj, jonna } = all)
})
beforeEach(() => {
  town.server.clock.forward(2)
})

const factsOf = () => gatherFacts(samira)
const toEkdalensIntake = () => ({ recipient: toEkdalen(town), reason: '' })
const positionOf = ({ sid }: Submission) =>
  listInbox(maj).findIndex(({ submission }) => submission.sid === sid)

describe('the alarm', () => {
  test('goes on until the new unit has opened it, counts from the first arrival and names it', async () => {
    const submission = await misdirect(all, { acute: 'yes' })
    must(await openLetterPage(maj, itemAt(maj, submission).submission.id))
    const around = () => ({
      pack: currentPack(),
      directory: samira.directory(),
      now: toInstant(Date.parse(town.server.clock.now()) + 8 * 3_600_000),
    })
    const alarm = async () =>
      alarmsFor([submission], factsByReport(await factsOf()), around()).map(({ phone }) => phone)
    for (const desk of [maj, samira]) await sync(desk)
    expect(await alarm()).toEqual([])
    await sendOn(maj, submission)
    await sync(samira)
    expect(await alarm()).toEqual(['08-465 004 10'])
    await sync(jonna)
    must(await openLetterPage(jonna, itemAt(jonna, submission).submission.id))
    for (const desk of [jonna, samira]) await sync(desk)
    expect(await alarm()).toEqual([])
  })
})

describe('the words that go on', () => {
  test('are those that were signed, also where another version wrote them', async () => {
    const { record } = await send(samira, { recipient: norrby.recipient })
    const { feedbackRequested: _, ...older } = record.report
    const words = { ...record, report: { ...older, later: 'okänt här' } } as unknown as Json
    const bh = bodyHash('submission', words)
    const sid = randomId('s')
    const header = { mb: norrby.group.mailbox, au: town.preschool.id }
    const readers = [norrby.group.recipient]
    const order = { kind: 'submission', record: words, sid, bh, header, readers }
    await layDown(maj, await writeBy(town.samira.signing, order))
    await read(maj)
    const item = listInbox(maj).find(({ submission }) => submission.sid === sid)!
    expect(bodyHash('submission', item.submission.record as unknown as Json)).not.toBe(bh)
    await sendOn(maj, item.submission)
    await sync(jonna)
    expect(itemAt(jonna, item.submission).submission).toMatchObject({ bh, standing: 'genuine' })
  })
})

describe('new facts', () => {
  test('that were there go along, and later ones go to the new unit', async () => {
    const submission = await misdirect(all)
    must(await sendSupplement(samira, submission, 'Han var hemma i dag.'))
    await sync(samira)
    await sync(maj)
    await sendOn(maj, submission)
    await sync(samira)
    must(await sendSupplement(samira, submission, 'Han kom tillbaka.'))
    for (const desk of [samira, maj, jonna]) await sync(desk)
    const texts = itemAt(jonna, submission).supplements.map(({ record }) => record.text)
    expect(texts).toEqual(['Han var hemma i dag.', 'Han kom tillbaka.'])
    expect(itemAt(maj, submission).supplements).toHaveLength(1)
    expect(itemAt(maj, submission).leftBehind).toEqual([])
  })

  test('an answer that was asked for afterwards is asked of the new unit too, and signatures count there', async () => {
    const submission = await misdirect(all, {
      feedbackRequested: false,
      coSignerIds: [town.bengt.uid],
    })
    must(await requestFeedback(samira, submission))
    const bengt = await deskOf(town, town.bengt)
    await sync(bengt)
    const asked = findAskedToSign(bengt, submission.sid)
    if (!asked) throw new Error('He was asked')
    must(await coSign(bengt, asked))
    for (const desk of [samira, bengt, maj]) await sync(desk)
    await sendOn(maj, submission)
    await sync(jonna)
    const { feedbackRequest, coSigns } = itemAt(jonna, submission)
    expect(feedbackRequest?.record).toEqual(itemAt(maj, submission).feedbackRequest?.record)
    expect(feedbackRequest?.arrivedAt).toBe(itemAt(maj, submission).feedbackRequest?.arrivedAt)
    expect(coSigns.map(({ author }) => author)).toEqual([town.bengt.uid])
    expect(itemAt(maj, submission).leftBehind).toEqual([])
  })

  test('who asks for an answer without knowing that it has gone on is heard by the new unit', async () => {
    const submission = await misdirect(all, { feedbackRequested: false })
    must(await requestFeedback(samira, submission))
    await sendOn(maj, submission)
    for (const desk of [samira, maj]) await sync(desk)
    const late = itemAt(maj, submission)
    expect(late.leftBehind).toEqual([late.feedbackRequest])
    must(await sendLeftBehind(maj, late))
    for (const desk of [maj, jonna]) await sync(desk)
    expect(itemAt(jonna, submission).feedbackRequest?.record).toEqual(late.feedbackRequest?.record)
    expect(itemAt(maj, submission).leftBehind).toEqual([])
  })

  test('a colleague who signs when it has gone on is heard by the new unit', async () => {
    const submission = await misdirect(all, { coSignerIds: [town.bengt.uid] })
    await sendOn(maj, submission)
    const bengt = await deskOf(town, town.bengt)
    await sync(bengt)
    const asked = findAskedToSign(bengt, submission.sid)
    if (!asked) throw new Error('He was asked')
    must(await coSign(bengt, asked))
    for (const desk of [bengt, maj, jonna]) await sync(desk)
    const signed = itemAt(jonna, submission).coSigns.map(({ author }) => author)
    expect(signed).toEqual([town.bengt.uid])
  })

  test('that came to the first unit too late are put back in front of it, and go after', async () => {
    const done = await misdirect(all)
    await sendOn(maj, done)
    const submission = await misdirect(all)
    must(await sendSupplement(samira, submission, 'Skrivet innan hon visste.'))
    await sendOn(maj, submission)
    for (const desk of [samira, maj]) await sync(desk)
    const late = itemAt(maj, submission)
    expect(late.leftBehind.map(({ record }) => 'text' in record && record.text)).toEqual([
      'Skrivet innan hon visste.',
    ])
    expect(positionOf(submission)).toBeLessThan(positionOf(done))
    must(await sendLeftBehind(maj, late))
    expect(await sendLeftBehind(maj, late)).toEqual({
      ok: false,
      error: { kind: 'already-forwarded' },
    })
    for (const desk of [maj, jonna]) await sync(desk)
    expect(itemAt(maj, submission).leftBehind).toEqual([])
    const texts = itemAt(jonna, submission).supplements.map(({ record }) => record.text)
    expect(texts).toEqual(['Skrivet innan hon visste.'])
    expect(itemsAt(jonna, submission)).toHaveLength(1)
  })
})

describe('what is told', () => {
  test('the reporter and the heads get to know where it went, and nothing of it once more', async () => {
    const submission = await misdirect(all, { headInformed: true })
    await sendOn(maj, submission)
    const bengt = await deskOf(town, town.bengt)
    for (const desk of [samira, bengt, maj]) await sync(desk)
    for (const desk of [samira, bengt]) {
      const told = (desk.cabinet.list('forwarding') as readonly Forwarding[]).filter(
        ({ sid }) => sid === submission.sid,
      )
      expect(told.map(({ record }) => record.recipient.name)).toEqual(['Ekdalens mottagning'])
      expect(told.map(({ record }) => record.sent)).toEqual([undefined])
    }
    const copy = itemAt(bengt, submission)
    expect(mayForward(bengt, copy)).toBe(false)
    expect(copy.opened).toBeUndefined()
    await sync(jonna)
    must(await openLetterPage(jonna, itemAt(jonna, submission).submission.id))
    for (const desk of [jonna, bengt]) await sync(desk)
    expect(itemAt(bengt, submission).opened?.author).toBe(town.jonna.uid)
    expect(await forwardReport(bengt, copy, toEkdalensIntake())).toEqual({
      ok: false,
      error: { kind: 'no-way' },
    })
    expect(findSubmission(samira, submission.sid)?.record).toEqual(submission.record)
  })

  test('on the author’s other tablet the first arrival is known from it', async () => {
    const submission = await misdirect(all)
    await sendOn(maj, submission)
    const other = await sitDown(await enrolTablet(town, town.preschool), town.samira)
    await sync(other)
    const own = findSubmission(other, submission.sid)!
    expect(progressOf(own, await gatherFacts(other))).toMatchObject({
      kind: 'sent',
      at: itemAt(maj, submission).submission.arrivedAt,
    })
  })
})

describe('an intake outside Trepart', () => {
  test('is named with its number, and nothing is sent to it', async () => {
    const submission = await misdirect(all)
    const item = itemAt(maj, submission)
    const tingvalla = listOtherIntakes(maj, item).find(({ card }) => card.id === town.outsideCard)
    expect(tingvalla?.recipient).toMatchObject({ way: 'outside', phone: '08-465 004 60' })
    const before = (await maj.database.outbox.toArray()).length
    const { recipient } = tingvalla!
    expect(await forwardReport(maj, item, { recipient, reason: '' })).toEqual({
      ok: false,
      error: { kind: 'no-way' },
    })
    expect(await maj.database.outbox.toArray()).toHaveLength(before)
    expect(itemAt(maj, submission).sentOn).toEqual([])
  })

  test('is also one that the reporter’s organisation has no link with', async () => {
    const { server, social } = town
    const far = await createOrganisation(server, 'Sandhamra socialtjänst')
    await foundIntake(town, 'Sandhamra', 'Ida Exempelsson', far)
    await link(server, far, social.organisation)
    await link(server, social.organisation, far)
    const submission = await misdirect(all)
    await refresh(maj)
    const intakes = listOtherIntakes(maj, itemAt(maj, submission))
    const ways = intakes.map(({ recipient: { name, way } }) => [name, way])
    expect(ways).toEqual([
      ['Ekdalens mottagning', 'trepart'],
      ['Sandhamra mottagning', 'outside'],
      ['Södra mottagning', 'trepart'],
      ['Tingvalla socialtjänst', 'outside'],
    ])
  })
})
