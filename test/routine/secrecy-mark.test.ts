import { expect, test } from 'vitest'
import { toInstant } from '../../src/base/clock.ts'
import { secrecyMark, type SecrecyGround } from '../../src/routine/secrecy-mark.ts'
import { shippedPack } from './shipped-packs.ts'

// Late in the evening in UTC, so already the next day in Sweden.
const marked = { on: toInstant(Date.parse('2026-03-12T23:30:00Z')), by: 'Lindhaga kommun' }

test.each<[SecrecyGround, string]>([
  ['reporter', '40 kap. 7 g §'],
  ['preschool', '23 kap. 1 §'],
  ['school', '23 kap. 2 §'],
  ['socialServices', '26 kap. 1 §'],
])('the mark of %s names its provision, the day and the authority', (ground, paragraph) => {
  const mark = secrecyMark(shippedPack(), ground, marked)
  expect(mark).toContain(
    `Sekretess kan gälla enligt Offentlighets- och sekretesslagen ${paragraph}.`,
  )
  expect(mark).toContain('Markerat 2026-03-13 av Lindhaga kommun.')
})

test('before 15 January 2026 a report is marked with what held then', () => {
  const mark = secrecyMark(shippedPack('se-2025-07-01'), 'reporter', marked)
  expect(mark).toContain('23 kap. 1 §, Offentlighets- och sekretesslagen 23 kap. 2 §')
  expect(mark).not.toContain('40 kap.')
})
