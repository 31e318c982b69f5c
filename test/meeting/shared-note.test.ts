// Two tablets of social services write in one meeting note without having met.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Json } from '../../src/base/canonical.ts'
import { randomId } from '../../src/base/id.ts'
import type { Draft } from '../../src/draft/draft.ts'
import { findDraft, listUnsettled, saveDraft, sealDraft } from '../../src/draft/draft-repository.ts'
import { findUnmerged, joinEditions, withAnswers } from '../../src/meeting/editions.ts'
import { mailboxOfNotes } from '../../src/meeting/known.ts'
import type { Meeting } from '../../src/meeting/record.ts'
import type { Submission } from '../../src/report/submission.ts'
import { foundOffice, report, type Office } from '../matter/office.ts'
import { must, sync, type TestDesk } from '../support/desk.ts'
import { plan } from './plans.ts'

let office: Office
let about: Submission
let rec: string

beforeAll(async () => {
  office = await foundOffice()
})
beforeEach(async () => {
  office.town.server.clock.forward(2)
  about = await report(office)
  rec = randomId('r')
  const { viktor, farid } = office
  await write(viktor, plan({ sid: about.sid, schoolView: 'Först.\n\nSist.' }))
  await rounds(viktor, farid)
})

const noteAt = (desk: TestDesk) => findDraft<Meeting>(desk, rec)

async function write(desk: TestDesk, content: Meeting): Promise<void> {
  const mailbox = mailboxOfNotes(desk, about.sid)
  const words = { rec, of: 'meeting' as const, content: content as unknown as Json, mailbox }
  must(await saveDraft(desk, { ...words, seen: noteAt(desk) }))
  must(await sealDraft(desk, rec))
}

async function change(desk: TestDesk, edit: Partial<Meeting>): Promise<void> {
  const now = noteAt(desk)
  if (!now) throw new Error('The note has come')
  await write(desk, { ...now.content, ...edit })
}

/** As two tablets go on when both are on the line: until nothing is left to be told. */
async function rounds(...desks: readonly TestDesk[]): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    for (const desk of desks) {
      if (noteAt(desk)) must(await sealDraft(desk, rec))
      await sync(desk)
    }
  }
}

describe('a note about a report', () => {
  test('comes to a colleague, who goes on with it', async () => {
    const { viktor, farid } = office
    expect(noteAt(farid)?.content.schoolView).toBe('Först.\n\nSist.')
    await change(farid, { childView: 'Jag vill rita.' })
    await rounds(farid, viktor)
    expect(noteAt(viktor)?.content.childView).toBe('Jag vill rita.')
    expect(listUnsettled(viktor, rec)).toEqual([])
  })

  test('holds both paragraphs when two have written apart, the same on both tablets', async () => {
    const { viktor, farid } = office
    await change(viktor, { schoolView: 'Viktors.\n\nFörst.\n\nSist.', childView: 'Jag ritar.' })
    await change(farid, { schoolView: 'Först.\n\nSist.\n\nFarids.', familyView: 'Mamma är trött.' })
    await rounds(viktor, farid)
    for (const desk of [viktor, farid]) {
      expect(noteAt(desk)?.content).toMatchObject({
        schoolView: 'Viktors.\n\nFörst.\n\nSist.\n\nFarids.',
        childView: 'Jag ritar.',
        familyView: 'Mamma är trött.',
      })
      expect(listUnsettled(desk, rec)).toEqual([])
    }
  })

  test('that is written on while the other edition comes loses no word of either', async () => {
    const { viktor, farid } = office
    await change(farid, { familyView: 'Farids ord.' })
    await sync(farid)
    const now = noteAt(viktor) as Draft<Meeting>
    const content = { ...now.content, childView: 'Viktors ord.' } as unknown as Json
    must(await saveDraft(viktor, { rec, of: 'meeting', content, seen: now }))
    await rounds(viktor, farid)
    for (const desk of [viktor, farid]) {
      expect(noteAt(desk)?.content).toMatchObject({
        familyView: 'Farids ord.',
        childView: 'Viktors ord.',
      })
    }
  })

  test('with two days is asked about, and one answer settles it on both', async () => {
    const { viktor, farid } = office
    await change(viktor, { date: '2026-04-15' })
    await change(farid, { date: '2026-04-16', childView: 'Jag ritar.' })
    await rounds(viktor, farid)
    for (const desk of [viktor, farid]) expect(findUnmerged(desk, rec)).toBeDefined()
    const open = findUnmerged(viktor, rec)
    if (!open) throw new Error('It is asked about')
    expect(open.merged.questions.map(({ field }) => field)).toEqual(['date'])
    const content = withAnswers(open.merged, new Map([['date', '2026-04-16']]))
    expect(must(await joinEditions(viktor, rec, open, content))).toBe('joined')
    await rounds(viktor, farid)
    for (const desk of [viktor, farid]) {
      expect(noteAt(desk)?.content).toMatchObject({ date: '2026-04-16', childView: 'Jag ritar.' })
      expect(findUnmerged(desk, rec)).toBeUndefined()
    }
  })

  test('that both answer, each in a way of its own, is asked about again', async () => {
    const { viktor, farid } = office
    await change(viktor, { date: '2026-04-15' })
    await change(farid, { date: '2026-04-16' })
    await rounds(viktor, farid)
    for (const [desk, date] of [
      [viktor, '2026-04-15'],
      [farid, '2026-04-16'],
    ] as const) {
      const open = findUnmerged(desk, rec)
      if (!open) throw new Error('It is asked about')
      must(await joinEditions(desk, rec, open, withAnswers(open.merged, new Map([['date', date]]))))
    }
    await rounds(viktor, farid)
    for (const desk of [viktor, farid]) {
      expect(findUnmerged(desk, rec)?.merged.questions.map(({ field }) => field)).toEqual(['date'])
    }
  })

  test('is not answered over words that have come since the question was shown', async () => {
    const { viktor, farid } = office
    await change(viktor, { date: '2026-04-15' })
    await change(farid, { date: '2026-04-16' })
    await rounds(viktor, farid)
    const open = findUnmerged(viktor, rec)
    if (!open) throw new Error('It is asked about')
    await change(viktor, { childView: 'Nytt.' })
    expect(must(await joinEditions(viktor, rec, open, open.merged.merged))).toBe('changed')
    expect(noteAt(viktor)?.content.childView).toBe('Nytt.')
  })
})

describe('nobody else', () => {
  test('of the other side has the note', async () => {
    await sync(office.samira)
    expect(noteAt(office.samira)).toBeUndefined()
  })

  test('writes in a note of one’s own by its id', async () => {
    const { viktor, farid } = office
    const own = randomId('r')
    const content = plan({ purpose: 'Bara mitt' }) as unknown as Json
    must(await saveDraft(farid, { rec: own, of: 'meeting', content }))
    must(await sealDraft(farid, own))
    const mailbox = mailboxOfNotes(viktor, about.sid)
    const planted = plan({ purpose: 'Planterat' }) as unknown as Json
    must(await saveDraft(viktor, { rec: own, of: 'meeting', content: planted, mailbox }))
    must(await sealDraft(viktor, own))
    await sync(viktor)
    await sync(farid)
    expect(findDraft<Meeting>(farid, own)?.content.purpose).toBe('Bara mitt')
    expect(listUnsettled(farid, own)).toEqual([])
  })
})

test('a note about a child with a protected identity stays its author’s own', async () => {
  const { viktor } = office
  about = await report(office, { protectedIdentity: 'yes' })
  expect(mailboxOfNotes(viktor, about.sid)).toBeUndefined()
})
