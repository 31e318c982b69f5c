import { beforeAll, expect, test } from 'vitest'
import { createDraftStore } from '../../src/draft/draft-store.ts'
import { findDraft } from '../../src/draft/draft-repository.ts'
import { takeDraft } from '../../src/draft/take-draft.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { readLetters } from '../../src/letters/read-letters.ts'
import { emptyMeeting } from '../../src/meeting/record.ts'
import { foundPreschool, openDesk, pullAcross, restartDesk, type Preschool } from './support.ts'

const rec = `r_${'m'.repeat(22)}`
const order = { rec, of: 'meeting' as const, empty: emptyMeeting() }
const words = { purpose: 'Höra hur Alva har det', familyView: 'Hon är trött på kvällarna.' }
const row = { id: 'i_1', who: 'Samira', what: 'ringer hem', when: 'på fredag', due: '' }
const decisions = [{ ...row, party: 'school' as const }]

let preschool: Preschool

beforeAll(async () => {
  preschool = await foundPreschool()
})

async function written(): Promise<Desk> {
  const desk = await openDesk(preschool)
  const { edit, moveTo, close } = createDraftStore(desk, order).getState()
  edit({ ...words, decisions })
  moveTo({ path: `/mote/${rec}`, field: 'familyView', caret: 7, scroll: 0 })
  expect(await close()).toBe(true)
  return desk
}

test('a note that was being written is there again after the app was killed', async () => {
  const desk = await openDesk(preschool)
  const store = createDraftStore(desk, order)
  store.getState().edit({ ...words, decisions })
  store.getState().moveTo({ path: `/mote/${rec}`, field: 'familyView', caret: 7, scroll: 0 })
  expect(await store.getState().flush()).toBe(true)
  desk.cabinet.close()
  desk.database.close()

  const again = await restartDesk(desk)
  const { content, saving } = createDraftStore(again, order).getState()
  expect(content).toEqual(emptyMeeting({ ...words, decisions }))
  expect(saving.kind).toBe('saved')
  expect(again.cabinet.findResume()).toMatchObject({ field: 'familyView', caret: 7 })
})

test('nothing of it lies readable on the tablet', async () => {
  const { database } = await written()
  const kept = [await database.records.toArray(), await database.outbox.toArray()]
  const bytes = JSON.stringify(kept, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
  expect(bytes).toContain(rec)
  expect(bytes).not.toContain('trött')
  expect(bytes).not.toContain(Buffer.from('trött').toString('latin1'))
})

test('it opens on the person’s other tablet', async () => {
  const first = await written()
  const second = await openDesk(preschool)
  await pullAcross(first, second)

  expect(await readLetters(second, { draft: takeDraft })).toBe(1)
  expect(findDraft(second, rec)).toMatchObject({ of: 'meeting', content: { ...words, decisions } })
})

test('what a later version wrote survives that an earlier one goes on with it', async () => {
  const desk = await openDesk(preschool)
  const later = createDraftStore(desk, {
    ...order,
    empty: { ...emptyMeeting(), language: 'finska' },
  })
  later.getState().edit({ purpose: 'Höra läget' })
  await later.getState().close()

  const earlier = createDraftStore(desk, order)
  earlier.getState().edit({ nextPlace: 'Tallkotten' })
  await earlier.getState().close()
  expect(findDraft(desk, rec)?.content).toMatchObject({
    language: 'finska',
    purpose: 'Höra läget',
    nextPlace: 'Tallkotten',
  })
})
