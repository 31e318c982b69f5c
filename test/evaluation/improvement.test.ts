// Proposals for working together better: to whoever leads the unit, and about no child (S-216).

import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '../../src/base/canonical.ts'
import { listImprovements, sealImprovement } from '../../src/evaluation/improvement.ts'
import { layDown, writeBy } from '../letters/support.ts'
import { foundOffice, type Office } from '../matter/office.ts'
import { must, read, sync, type TestDesk } from '../support/desk.ts'

const SAID = { theme: 'utv.forslag.mote', words: 'Boka nästa möte innan vi skiljs åt.' }

let office: Office
beforeAll(async () => {
  office = await foundOffice()
})

async function propose(desk: TestDesk, said = SAID): Promise<readonly string[]> {
  const { put, queue } = must(await sealImprovement(desk, said))
  const also = async () => void (await desk.database.outbox.bulkAdd([...queue]))
  must(await desk.cabinet.write({ put, also }))
  await sync(desk)
  return queue.map(({ mb }) => mb)
}

const wordsAt = (desk: TestDesk) => listImprovements(desk).map(({ record }) => record.words)

describe('a proposal', () => {
  test('at social services goes to the manager’s group and to its author, about no report', async () => {
    const { viktor, farid, ingela, town, members } = office
    expect(await propose(viktor)).toEqual([town.intake.mailbox, members.viktor.mailbox])
    for (const desk of [ingela, farid]) await sync(desk)
    expect(wordsAt(ingela)).toEqual([SAID.words])
    expect(wordsAt(viktor)).toEqual([SAID.words])
    // In the group, and not the one who leads it.
    expect(wordsAt(farid)).toEqual([])
    expect(listImprovements(ingela)).toMatchObject([{ sid: '', bh: '' }])
  })

  test('at a preschool goes to the heads’ group', async () => {
    const { samira, town } = office
    expect(await propose(samira)).toEqual([town.heads.mailbox, town.samira.mailbox])
    expect(wordsAt(samira)).toEqual([SAID.words])
  })

  test('needs a theme and words', async () => {
    const { viktor } = office
    for (const lacking of [
      { ...SAID, theme: '' },
      { ...SAID, words: ' ' },
    ]) {
      expect(await sealImprovement(viktor, lacking)).toMatchObject({
        error: { kind: 'incomplete' },
      })
    }
  })

  test('in another’s name is shown to nobody', async () => {
    const { ingela, viktor, town, members } = office
    const before = wordsAt(ingela).length
    const record = { ...SAID, by: ingela.person, writtenAt: viktor.clock.now() } as unknown as Json
    const dn = ingela.directory().units[town.social.id]!.head.n
    const header = { mb: town.intake.mailbox, au: town.social.id, dn }
    const letter = { kind: 'improvement', record, header, readers: [town.intake.recipient] }
    await layDown(ingela, await writeBy(members.viktor.signing, letter))
    await read(ingela)
    expect(ingela.cabinet.list('improvement')).toHaveLength(before + 1)
    expect(wordsAt(ingela)).toHaveLength(before)
  })
})
