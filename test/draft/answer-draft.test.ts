// Rensa, Ångra and Behåll on two tablets of one person. What nobody has answered about never goes.

import { beforeAll, expect, test } from 'vitest'
import { keepDraft, removeDraft, restoreDraft } from '../../src/draft/answer-draft.ts'
import { createDraftStore } from '../../src/draft/draft-store.ts'
import {
  findDraft,
  listAnswers,
  listDrafts,
  listUnsealed,
} from '../../src/draft/draft-repository.ts'
import { keptAt } from '../../src/draft/removal.ts'
import { takeDraft } from '../../src/draft/take-draft.ts'
import { takeDraftAnswer } from '../../src/draft/take-draft-answer.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { readLetters } from '../../src/letters/read-letters.ts'
import { emptyMeeting } from '../../src/meeting/record.ts'
import { foundPreschool, openDesk, pullAcross, type Preschool } from '../meeting/support.ts'
import { must } from '../support/desk.ts'

const rec = `r_${'m'.repeat(22)}`
const order = { rec, of: 'meeting' as const, empty: emptyMeeting() }
const domains = {
  draft: takeDraft,
  draftRemoved: takeDraftAnswer('draftRemoved'),
  draftKept: takeDraftAnswer('draftKept'),
}

let preschool: Preschool

beforeAll(async () => {
  preschool = await foundPreschool()
})

async function write(desk: Desk, purpose: string): Promise<void> {
  const { edit, close } = createDraftStore(desk, order).getState()
  edit({ purpose })
  expect(await close()).toBe(true)
}

async function written(): Promise<Desk> {
  const desk = await openDesk(preschool)
  await write(desk, 'Höra läget')
  return desk
}

const listed = (desk: Desk) => listDrafts(desk).map(({ id }) => id)

async function remove(desk: Desk) {
  const draft = findDraft(desk, rec)
  if (!draft) throw new Error('There is a draft')
  return must(await removeDraft(desk, draft, 'fel'))
}

test('a draft that was tidied away leaves the lists, with its reason kept and its words there', async () => {
  const desk = await written()
  expect(listed(desk)).toEqual([rec])
  const removal = await remove(desk)
  expect(listed(desk)).toEqual([])
  expect(removal.record).toMatchObject({ draft: rec, of: 'meeting', reason: 'fel' })
  expect(JSON.stringify(removal)).not.toContain('läget')
  expect(findDraft(desk, rec)?.content).toMatchObject({ purpose: 'Höra läget' })
})

test('Ångra brings it back, and a second removal counts again', async () => {
  const desk = await written()
  must(await restoreDraft(desk, await remove(desk)))
  expect(listed(desk)).toEqual([rec])
  await remove(desk)
  expect(listed(desk)).toEqual([])
})

test('the other tablet follows, and follows back', async () => {
  const first = await written()
  const removal = await remove(first)
  const second = await openDesk(preschool)
  await pullAcross(first, second)
  await readLetters(second, domains)
  expect(findDraft(second, rec)).toBeDefined()
  expect(listed(second)).toEqual([])

  must(await restoreDraft(first, removal))
  await pullAcross(first, second)
  await readLetters(second, domains)
  expect(listed(second)).toEqual([rec])
})

test('what was written on the other tablet meanwhile is not tidied away with it', async () => {
  const first = await written()
  const second = await openDesk(preschool)
  await pullAcross(first, second)
  await readLetters(second, domains)
  await write(second, 'Höra läget, och hur natten var')
  await remove(first)
  await pullAcross(first, second)
  await readLetters(second, domains)
  expect(listed(second)).toEqual([rec])
})

test('a version from the other tablet that came in afterwards brings the draft back', async () => {
  const first = await written()
  await remove(first)
  await first.cabinet.write({
    put: [
      {
        kind: 'olderVersion',
        id: 'other',
        rec,
        content: emptyMeeting({ purpose: 'Natten' }),
        savedAt: preschool.clock.now(),
        hash: 'other',
        settled: false,
      } as never,
    ],
  })
  expect(listed(first)).toEqual([rec])
  await remove(first)
  expect(listed(first)).toEqual([])
})

test('one that was tidied away before it was sealed is still sealed, so that others know its words', async () => {
  const desk = await openDesk(preschool)
  const { edit, flush } = createDraftStore(desk, order).getState()
  edit({ purpose: 'Höra läget' })
  await flush()
  await remove(desk)
  expect(listUnsealed(desk).map(({ id }) => id)).toEqual([rec])
})

test('nobody else’s word counts about a draft', async () => {
  const first = await written()
  await remove(first)
  const letters = await first.database.outbox.toArray()
  const second = await openDesk(preschool)
  await pullAcross(first, second)
  const stranger: Desk = { ...second, person: { ...second.person, uid: `p_${'x'.repeat(22)}` } }
  await readLetters(stranger, domains)
  expect(letters.length).toBe(2)
  expect(listAnswers(second).removed).toEqual([])
})

test('Behåll is remembered with its day, and Ångra is no answer to the question', async () => {
  const desk = await written()
  must(await restoreDraft(desk, await remove(desk)))
  expect(keptAt(rec, listAnswers(desk).kept)).toBeUndefined()
  must(await keepDraft(desk, rec))
  expect(keptAt(rec, listAnswers(desk).kept)).toBe(preschool.clock.now())
})
