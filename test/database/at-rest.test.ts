// Secrecy at rest, close to the code: words that nobody else writes go through draft, envelope,
// report and answer, and then no row of the tablet holds one. The journey looks at whole disks.

import 'fake-indexeddb/auto'
import { serialize } from 'node:v8'
import { expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { saveDraft, sealDraft } from '../../src/draft/draft-repository.ts'
import type { ResumePlace } from '../../src/draft/draft.ts'
import { send, shortReport } from '../report/support.ts'
import { deskOf, foundTown, must, sync } from '../support/desk.ts'
import { createMarkerFinder, createMarkers } from '../support/markers.ts'

test('no row of a tablet holds a word that was written', async () => {
  const town = await foundTown()
  const desk = await deskOf(town, town.samira)
  const markers = createMarkers()
  const rec = randomId('r')
  const content = { childName: markers.name(), oneSentence: markers.prose() }
  const place = { path: '/rapport', field: markers.name(), caret: 3, scroll: 0 }
  const resume: ResumePlace = { kind: 'resume', id: 'resume', ...place }
  must(await saveDraft(desk, { rec, of: 'report', content }, resume))
  must(await sealDraft(desk, rec))
  await send(desk, { draft: rec, report: shortReport(content) })

  const find = createMarkerFinder(markers.taken)
  const sightings = async () => {
    const { tables } = desk.database
    const rows = await Promise.all([...tables, ...desk.shell.tables].map((one) => one.toArray()))
    // A device's signing key is one that no script may read; it can't be written down either.
    const readable = rows.flat().map((row) => ({ ...(row as object), signingKey: undefined }))
    return readable.flatMap((row) => find(serialize(row)))
  }
  // Ten letters at the least, or this looks at nothing; and it finds what is there.
  expect(markers.taken.length).toBeGreaterThan(5)
  expect(find(serialize({ content })).length).toBeGreaterThan(5)
  expect(await desk.database.outbox.count()).toBe(3)
  expect(await sightings()).toEqual([])
  await sync(desk)
  expect(await desk.database.letters.count()).toBe(2)
  expect(await sightings()).toEqual([])
})
