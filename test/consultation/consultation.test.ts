// DOM D3: a consultation has no place for who the child is.

import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import { COMMON_NAMES } from '../../src/text/first-names.ts'
import { findNames, namesOf, replaceName } from '../../src/consultation/find-names.ts'
import { makeReport } from '../../src/consultation/make-report.ts'
import { emptyConsultation, isDue, readConsultation } from '../../src/consultation/record.ts'
import { listConsultations, listDueConsultations } from '../../src/consultation/repository.ts'
import type { Draft } from '../../src/draft/draft.ts'
import { findDraft, saveDraft } from '../../src/draft/draft-repository.ts'
import { emptyReport, type Report } from '../../src/report/record.ts'
import { randomId } from '../../src/base/id.ts'
import { deskOf, foundTown, must, type TestDesk } from '../support/desk.ts'

describe('the record', () => {
  test('drops what names a child, whoever wrote it', () => {
    const read = readConsultation({
      ...emptyConsultation(),
      situation: 'Flicka 6 år.',
      childName: 'Iris',
      personalNumber: '20200103-9904',
      childAddress: 'Ekvägen 1',
    })
    expect(read.situation).toBe('Flicka 6 år.')
    expect(Object.keys(read).toSorted()).toEqual(Object.keys(emptyConsultation()).toSorted())
  })

  test.each([
    ['2026-04-27', '2026-04-28', '', false],
    ['2026-04-28', '2026-04-28', '', true],
    ['2026-05-03', '2026-04-28', '', true],
    ['2026-05-03', '2026-04-28', 'becameReport', false],
    ['2026-05-03', '2026-02-31', '', true],
    ['2026-05-03', '2026-0', '', false],
    ['2026-05-03', '', '', false],
  ] as const)('on %s, to be looked at %s, %s: due is %s', (today, followUpOn, outcome, due) => {
    expect(isDue({ ...emptyConsultation(), followUpOn, outcome }, today)).toBe(due)
  })
})

describe('names in the text', () => {
  const known = namesOf(['Iris Ekman', ''])
  const find = (text: string) =>
    findNames(text, (word) => known.has(word) || COMMON_NAMES.has(word))

  test.each<[string, readonly string[]]>([
    ['Iris mamma är ledsen.', ['Iris']],
    ['Vi såg Irises jacka, och Ekmans bil.', ['Ekman']],
    ['Noels pappa ringde. Noel grät.', ['Noel']],
    ['Flicka 6 år, ofta hungrig, tunna kläder.', []],
    ['en ros och en björn', []],
    ['Åsa, Åsas mamma och åsarna', ['Åsa']],
  ])('%s', (text, names) => {
    expect(find(text)).toEqual(names)
  })

  test('are put into other words, with their genitive, and nothing else', () => {
    expect(replaceName('Iris mamma. Irisblad. Iris.', 'Iris', 'barnet')).toBe(
      'barnet mamma. Irisblad. barnet.',
    )
    expect(replaceName('Noels pappa och Noel', 'Noel', 'barnet')).toBe('barnets pappa och barnet')
  })
})

describe('on a desk', () => {
  let desk: TestDesk
  beforeAll(async () => {
    const town = await foundTown()
    desk = await deskOf(town, town.samira)
  })

  const save = async (change: Partial<ReturnType<typeof emptyConsultation>>): Promise<Draft> => {
    const rec = randomId('r')
    const content = { ...emptyConsultation(), ...change }
    must(await saveDraft(desk, { rec, of: 'consultation', content }))
    const draft = findDraft(desk, rec)
    if (!draft) throw new Error('It was saved')
    return draft
  }

  test('becomes a report with what was asked and what was answered, and stays itself', async () => {
    const draft = await save({
      lockAnswer: 'no',
      situation: 'Flicka 6 år, ofta hungrig.',
      advice: 'Anmäl om det fortsätter.',
    })
    const begun = emptyReport({ reporterName: 'Samira Ekholt' })
    const earlier = 'Rådfrågning utan namn. Anmäl om det fortsätter.'
    const id = must(await makeReport(desk, draft, { begun, earlier }))
    expect(findDraft<Report>(desk, id)).toMatchObject({
      of: 'report',
      createdAt: draft.createdAt,
      content: {
        reporterName: 'Samira Ekholt',
        lockAnswer: 'no',
        description: 'Flicka 6 år, ofta hungrig.',
        earlier,
        consultation: draft.id,
      },
    })
    expect(listConsultations(desk).map((one) => one.id)).toContain(draft.id)
  })

  test('is asked about on its own day', async () => {
    const draft = await save({ followUpOn: '2026-04-28' })
    expect(listDueConsultations(desk, '2026-04-27')).toEqual([])
    expect(listDueConsultations(desk, '2026-04-28').map(({ id }) => id)).toEqual([draft.id])
  })
})
