// Who may decide: asked when it is written, and again by every colleague who reads it.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Json } from '../../src/base/canonical.ts'
import { groupsOf } from '../../src/directory/directory.ts'
import { MATTER_KINDS } from '../../src/matter/record.ts'
import { matterLetters } from '../../src/matter/letters.ts'
import { writeMatterEvent, writeUnitEvent } from '../../src/matter/write.ts'
import type { Submission } from '../../src/report/submission.ts'
import { swedishDate } from '../../src/routine/swedish-time.ts'
import { layDown, writeBy } from '../letters/support.ts'
import { must, read, sync, type TestDesk } from '../support/desk.ts'
import { GROUNDS, SHEET } from './events.ts'
import { cardOf, foundOffice, matterAt, report, type Office } from './office.ts'
import { itemAt } from './misdirected.ts'

let office: Office
let viktor: TestDesk
let ingela: TestDesk
let jonna: TestDesk
let submission: Submission

beforeAll(async () => {
  office = await foundOffice()
  ;({ viktor, ingela, jonna } = office)
})
beforeEach(async () => {
  office.town.server.clock.forward(2)
  submission = await report(office)
  for (const { cabinet } of [viktor, ingela, jonna]) {
    must(await cabinet.write({ remove: cabinet.list('delegation').map(({ id }) => id) }))
  }
})

const today = () => swedishDate(viktor.clock.now())
const opened = (decidedOn = today()) =>
  ({ decision: 'opened', decidedOn, grounds: GROUNDS, matter: '' }) as const
const decide = (desk: TestDesk, decidedOn?: string) =>
  writeMatterEvent(desk, itemAt(desk, submission), 'preliminaryDecision', opened(decidedOn))

async function delegate(from: string, until: string): Promise<void> {
  const [group] = groupsOf(ingela.directory(), ingela.person.uid)
  must(await writeUnitEvent(ingela, group!, 'delegation', { to: cardOf(viktor), from, until }))
  for (const desk of [ingela, viktor, jonna]) await sync(desk)
}

/** A decision that a changed client of Viktor's has signed and sent all the same. */
async function forgeDecision(by = cardOf(viktor)): Promise<void> {
  const { sid, bh } = submission
  const { town, members } = office
  const record = { ...opened(), by, writtenAt: viktor.clock.now() } as unknown as Json
  const dn = jonna.directory().units[town.social.id]!.head.n
  const header = { mb: town.intake.mailbox, au: town.social.id, dn }
  const readers = [town.intake.recipient]
  const letter = { kind: 'preliminaryDecision', sid, bh, record, header, readers }
  await layDown(jonna, await writeBy(members.viktor.signing, letter))
  await read(jonna)
}

describe('the decision whether to investigate', () => {
  test('is the manager’s, and a colleague’s tablet knows it', async () => {
    must(await decide(ingela))
    await sync(ingela)
    await sync(jonna)
    expect(matterAt(ingela, submission).phase).toBe('investigating')
    expect(matterAt(jonna, submission)).toMatchObject({
      phase: 'investigating',
      openedOn: today(),
      decision: { record: { by: { name: 'Ingela Strand' } } },
      ignored: [],
    })
  })

  test('is refused to a social secretary, and nothing is written', async () => {
    expect(await decide(viktor)).toEqual({ ok: false, error: { kind: 'no-right' } })
    expect(viktor.cabinet.list('preliminaryDecision').filter((one) => isAbout(one))).toEqual([])
    expect(await viktor.database.outbox.count()).toBe(0)
  })

  test('counts for nobody where a social secretary has sent it all the same', async () => {
    await forgeDecision()
    expect(matterAt(jonna, submission)).toMatchObject({
      phase: 'assessing',
      ignored: [{ event: { role: 'socialSecretary' }, why: 'no-right' }],
    })
  })

  test('counts for nobody where it speaks in the manager’s name', async () => {
    await forgeDecision(cardOf(ingela))
    expect(matterAt(jonna, submission)).toMatchObject({
      phase: 'assessing',
      ignored: [{ event: { role: '', standing: 'unverified' }, why: 'unverified' }],
    })
  })

  test('is a delegate’s while the delegation lasts', async () => {
    await delegate(today(), today())
    must(await decide(viktor))
    await sync(viktor)
    await sync(jonna)
    expect(matterAt(jonna, submission).phase).toBe('investigating')
  })

  test('is no delegate’s before the first day, after the last, or when it was ended', async () => {
    const day = today()
    await delegate('2026-12-01', '')
    expect(await decide(viktor)).toMatchObject({ error: { kind: 'no-right' } })
    await delegate('2026-03-01', '2026-03-02')
    expect(await decide(viktor)).toMatchObject({ error: { kind: 'no-right' } })
    await delegate(day, '')
    office.town.server.clock.forward(1)
    await delegate('2026-03-01', '2026-03-02')
    expect(await decide(viktor)).toMatchObject({ error: { kind: 'no-right' } })
    await forgeDecision()
    expect(matterAt(jonna, submission).ignored).toMatchObject([{ why: 'no-right' }])
  })

  test('stands when the delegation ends afterwards', async () => {
    await delegate(today(), '')
    must(await decide(viktor))
    await sync(viktor)
    office.town.server.clock.forward(1)
    await delegate('2026-03-01', '2026-03-02')
    await sync(jonna)
    expect(matterAt(jonna, submission).phase).toBe('investigating')
  })

  test('is refused for a day before the arrival, for tomorrow, and without grounds', async () => {
    const item = itemAt(ingela, submission)
    expect(await decide(ingela, '2026-03-01')).toMatchObject({ error: { kind: 'before-arrival' } })
    expect(await decide(ingela, '2026-12-24')).toMatchObject({ error: { kind: 'future' } })
    expect(await decide(ingela, '2026-02-31')).toMatchObject({ error: { kind: 'incomplete' } })
    const bare = { ...opened(), grounds: '  ' }
    expect(await writeMatterEvent(ingela, item, 'preliminaryDecision', bare)).toMatchObject({
      error: { kind: 'incomplete' },
    })
  })
})

describe('the rest of a matter', () => {
  test('nobody but a manager delegates', async () => {
    const [group] = groupsOf(viktor.directory(), viktor.person.uid)
    const record = { to: cardOf(viktor), from: today(), until: '' }
    expect(await writeUnitEvent(viktor, group!, 'delegation', record)).toMatchObject({
      error: { kind: 'no-right' },
    })
  })

  test('a social secretary takes over, and gives to nobody', async () => {
    const item = itemAt(viktor, submission)
    const to = (desk: TestDesk) => ({ handler: cardOf(desk), from: today(), sheet: SHEET })
    expect(await writeMatterEvent(viktor, item, 'assignment', to(office.farid))).toMatchObject({
      error: { kind: 'no-right' },
    })
    must(await writeMatterEvent(viktor, item, 'assignment', to(viktor)))
    expect(matterAt(viktor, submission).handler?.name).toBe('Viktor Hallin')
    must(await writeMatterEvent(jonna, itemAt(jonna, submission), 'assignment', to(office.farid)))
  })

  test('stays in the group: the reporter gets none of it', async () => {
    const record = { assessedAt: jonna.clock.now(), need: 'immediate', grounds: GROUNDS } as const
    must(await writeMatterEvent(jonna, itemAt(jonna, submission), 'protectionAssessment', record))
    const [row] = await jonna.database.outbox.toArray()
    expect(await jonna.database.outbox.count()).toBe(1)
    expect(row?.mb).toBe(office.town.intake.mailbox)
    await sync(jonna)
    await sync(office.samira)
    expect(office.samira.cabinet.list('protectionAssessment')).toEqual([])
    await sync(viktor)
    expect(matterAt(viktor, submission).protection?.record.need).toBe('immediate')
  })

  test('has a taker for every kind of letter', () => {
    expect(Object.keys(matterLetters)).toEqual(MATTER_KINDS)
  })
})

function isAbout(one: object): boolean {
  return 'sid' in one && one.sid === submission.sid
}
