import { beforeAll, expect, test } from 'vitest'
import { emptyConsent } from '../../src/consent/checklist.ts'
import { createDraftStore } from '../../src/draft/draft-store.ts'
import { findDraft } from '../../src/draft/draft-repository.ts'
import { takeDraft } from '../../src/draft/take-draft.ts'
import { readLetters } from '../../src/letters/read-letters.ts'
import {
  foundPreschool,
  openDesk,
  pullAcross,
  restartDesk,
  type Preschool,
} from '../meeting/support.ts'

const rec = `r_${'c'.repeat(22)}`
const order = { rec, of: 'consent' as const, empty: emptyConsent() }
const written = {
  purpose: 'Samma stöd hemma och på förskolan',
  topics: [{ id: 'i_1', text: 'Hur Alva sover' }],
  checklist: ['samt.lista.01.varfor'],
}

let preschool: Preschool

beforeAll(async () => {
  preschool = await foundPreschool()
})

test('a checklist that was being written is there again after the app was killed', async () => {
  const desk = await openDesk(preschool)
  const store = createDraftStore(desk, order)
  store.getState().edit(written)
  expect(await store.getState().flush()).toBe(true)
  desk.cabinet.close()
  desk.database.close()

  const again = createDraftStore(await restartDesk(desk), order).getState()
  expect(again.content).toEqual(emptyConsent(written))
  expect(again.saving.kind).toBe('saved')
})

test('it opens on the person’s other tablet, and goes nowhere else', async () => {
  const first = await openDesk(preschool)
  const store = createDraftStore(first, order)
  store.getState().edit(written)
  await store.getState().close()
  const rows = await first.database.outbox.toArray()
  expect(rows.map(({ mb, cls }) => ({ mb, cls }))).toEqual([
    { mb: preschool.member.mailbox, cls: 'draft' },
  ])

  const second = await openDesk(preschool)
  await pullAcross(first, second)
  expect(await readLetters(second, { draft: takeDraft })).toBe(1)
  expect(findDraft(second, rec)).toMatchObject({ of: 'consent', content: written })
})
