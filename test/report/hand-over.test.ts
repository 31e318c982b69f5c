// Samira hands a draft over to Bengt. Until he has it, it can come back; and its words are never gone.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { colleagueRows } from '../../src/app/colleague-rows.ts'
import type { Json } from '../../src/base/canonical.ts'
import { randomId } from '../../src/base/id.ts'
import { findDraft, saveDraft, sealDraft } from '../../src/draft/draft-repository.ts'
import type { Draft } from '../../src/draft/draft.ts'
import { fetchKeys } from '../../src/directory/encryption-keys.ts'
import { memberAddressee } from '../../src/directory/directory.ts'
import { sendLetters } from '../../src/letters/send-letters.ts'
import { draftOfHandOver, handOver, takeDraftBack, takeOver } from '../../src/report/give-draft.ts'
import {
  backOf,
  findGiven,
  listGiven,
  listReceived,
  takenOf,
  type HandOver,
} from '../../src/report/hand-over.ts'
import { emptyReport, readReport, type Report } from '../../src/report/record.ts'
import { listReportDrafts } from '../../src/report/repository.ts'
import {
  deliver,
  deskOf,
  foundTown,
  must,
  sync,
  type TestDesk,
  type Town,
} from '../support/desk.ts'
import { bodyHash } from '../../src/vault/letter.ts'
import { at } from './support.ts'

let town: Town
let samira: TestDesk
let bengt: TestDesk

beforeAll(async () => {
  town = await foundTown()
  samira = await deskOf(town, town.samira)
  bengt = await deskOf(town, town.bengt)
})

beforeEach(async () => {
  town.server.clock.forward(2)
  for (const desk of [samira, bengt]) {
    // What is still on its way from an earlier test comes first, and goes with the rest.
    await sync(desk)
    const kinds = [
      'draft',
      'draftRemoved',
      'draftKept',
      'handOver',
      'handOverTaken',
      'handOverBack',
    ]
    const remove = kinds.flatMap((kind) => desk.cabinet.list(kind)).map(({ id }) => id)
    must(await desk.cabinet.write({ remove }))
  }
})

const words = emptyReport({
  lockAnswer: 'yes',
  lockReasons: ['violenceByGuardian'],
  childName: 'Noel Sandvret',
  oneSentence: 'Noel har ett blåmärke.',
  reporterName: 'Samira Ekholt',
  relation: 'Jag är hans förskollärare.',
})

async function write(desk: TestDesk, content: Report = words): Promise<Draft> {
  const draft = must(await saveDraft(desk, { rec: randomId('r'), of: 'report', content }))
  must(await sealDraft(desk, draft.id))
  return draft
}

const toBengt = () => ({ uid: town.bengt.uid, name: 'Bengt Öhman' })
const drafts = (desk: TestDesk) => listReportDrafts(desk).map(({ id }) => id)

function onlyOne(handOvers: readonly HandOver[]): HandOver {
  const [one, ...others] = handOvers
  if (!one || others.length > 0) throw new Error(`${handOvers.length} and not one`)
  return one
}

async function given(): Promise<{ draft: Draft; mine: HandOver; his: HandOver }> {
  const draft = await write(samira)
  must(await handOver(samira, draft, toBengt()))
  await sync(samira)
  await sync(bengt)
  return { draft, mine: onlyOne(listGiven(samira)), his: onlyOne(listReceived(bengt)) }
}

describe('a draft that is handed over', () => {
  test('leaves the giver’s drafts, stays readable to her, and comes to the colleague', async () => {
    const { draft, mine, his } = await given()
    expect(drafts(samira)).toEqual([])
    expect(mine.record.content).toEqual(draft.content)
    expect(findDraft(samira, draft.id)?.content).toEqual(draft.content)
    expect(readReport(his.record.content)).toEqual(words)
    expect(his.record.by.name).toBe('Samira Ekholt')
    expect(drafts(bengt)).toEqual([])
    const [task] = colleagueRows(bengt, bengt.clock.now())
    expect(task).toMatchObject({
      href: `/overta/${his.sid}`,
      title: 'Samira E. har lämnat över ett utkast, barn N.S.',
    })
  })

  test('is handed over on her other tablets too', async () => {
    const { draft, mine } = await given()
    const other = await deskOf(town, town.samira)
    await sync(other)
    expect(drafts(other)).not.toContain(draft.id)
    expect(findGiven(other, draft.id)?.id).toBe(mine.id)
    must(await takeDraftBack(other, mine))
    expect(drafts(other)).toContain(draft.id)
  })

  test('is handed over once, however often it is tried', async () => {
    const { draft } = await given()
    must(await handOver(samira, draft, toBengt()))
    expect(listGiven(samira)).toHaveLength(1)
  })

  test('stays a draft where another tablet has written words that did not go along', async () => {
    const draft = await write(samira)
    must(await handOver(samira, draft, toBengt()))
    const content = { ...words, oneSentence: 'Nya ord.' }
    const seen = findDraft(samira, draft.id)
    must(await saveDraft(samira, { rec: draft.id, of: 'report', content, seen }))
    expect(drafts(samira)).toEqual([draft.id])
  })

  test('can be taken back at any time, and the colleague is not asked any more', async () => {
    const { draft, mine, his } = await given()
    must(await takeDraftBack(samira, mine))
    expect(drafts(samira)).toEqual([draft.id])
    expect(listGiven(samira)).toEqual([])
    await sync(samira)
    await sync(bengt)
    expect(backOf(bengt, his)).toBeDefined()
    expect(colleagueRows(bengt, bengt.clock.now())).toEqual([])
    expect(await takeOver(bengt, his)).toEqual({ ok: false, error: { kind: 'back' } })
    expect(drafts(bengt)).toEqual([])
  })

  test('can be handed over anew after it was taken back, and taken back anew', async () => {
    const { draft, mine } = await given()
    must(await takeDraftBack(samira, mine))
    must(await handOver(samira, draft, toBengt()))
    expect(drafts(samira)).toEqual([])
    must(await takeDraftBack(samira, onlyOne(listGiven(samira))))
    expect(drafts(samira)).toEqual([draft.id])
  })

  test('becomes a task for the giver after a working day, weekends not counted', async () => {
    const { mine } = await given()
    const friday = { ...mine, record: { ...mine.record, at: at('2026-11-06T13:20:00Z') } }
    must(await samira.cabinet.write({ put: [friday] }))
    const tasks = (now: string) => colleagueRows(samira, at(now)).map(({ href }) => href)
    expect(tasks('2026-11-09T13:19:00Z')).toEqual([])
    expect(tasks('2026-11-09T13:20:00Z')).toEqual([`/overlamna/${mine.record.draft}`])
  })

  test.each([
    [
      'a colleague who is no member of the unit',
      { uid: randomId('p'), name: 'Kim' },
      words,
      'left',
    ],
    [
      'words that no envelope holds',
      undefined,
      { ...words, marks: 'å'.repeat(400_000) },
      'too-large',
    ],
  ])('is refused for %s, and stays a draft', async (_, to, content, kind) => {
    const draft = await write(samira, words)
    const long = { ...draft, content }
    expect(await handOver(samira, long, to ?? toBengt())).toEqual({ ok: false, error: { kind } })
    expect(drafts(samira)).toEqual([draft.id])
    expect(listGiven(samira)).toEqual([])
  })
})

describe('taking over', () => {
  test('makes one draft with all words kept, the lock too, and the colleague as reporter', async () => {
    const { his } = await given()
    const id = must(await takeOver(bengt, his))
    const content = readReport(findDraft(bengt, id)?.content)
    expect(content).toEqual({
      ...words,
      reporterName: 'Bengt Öhman',
      reporterPhone: '08-465 004 00',
      reporterUnit: 'Tallkottens förskola',
      reporterPrincipal: 'Lindhaga förskolor',
      relation: '',
    })
    expect(drafts(bengt)).toEqual([id])
  })

  test('tells the giver, who still has the words', async () => {
    const { draft, mine, his } = await given()
    must(await takeOver(bengt, his))
    await sync(bengt)
    await sync(samira)
    expect(takenOf(samira, mine)?.record.by.name).toBe('Bengt Öhman')
    expect(colleagueRows(samira, at('2030-01-01T12:00:00Z'))).toEqual([])
    expect(findGiven(samira, draft.id)?.record.content).toEqual(draft.content)
  })

  test('by two taps at once makes one, and a later tap writes over nothing', async () => {
    const { his } = await given()
    const ids = await Promise.all([takeOver(bengt, his), takeOver(bengt, his)])
    expect(new Set(ids.map(must)).size).toBe(1)
    const [id = ''] = drafts(bengt)
    const content = { ...words, description: 'Bengts ord.' }
    const seen = findDraft(bengt, id)
    must(await saveDraft(bengt, { rec: id, of: 'report', content, seen }))
    must(await takeOver(bengt, his))
    expect(readReport(findDraft(bengt, id)?.content).description).toBe('Bengts ord.')
  })

  test('after a kill between draft and letter goes on: the draft is there, and the giver told', async () => {
    const { his } = await given()
    must(await takeOver(bengt, his))
    const told = bengt.cabinet.list('handOverTaken').map(({ id }) => id)
    must(await bengt.cabinet.write({ remove: told }))
    expect(colleagueRows(bengt, bengt.clock.now())).toHaveLength(1)
    expect(must(await takeOver(bengt, his))).toBe(draftOfHandOver(his))
    expect(takenOf(bengt, his)).toBeDefined()
    expect(drafts(bengt)).toHaveLength(1)
  })

  test('on two tablets without a network is one draft', async () => {
    const { his } = await given()
    const other = await deskOf(town, town.bengt)
    await sync(other)
    const ids = [must(await takeOver(bengt, his)), must(await takeOver(other, his))]
    for (const id of ids) must(await sealDraft(id === ids[0] ? bengt : other, id))
    for (const desk of [bengt, other, bengt]) await sync(desk)
    expect(new Set(ids).size).toBe(1)
    expect(drafts(bengt)).toEqual([ids[0]])
    expect(drafts(other)).toContain(ids[0])
  })

  test('in the colleague’s place by somebody else does not count', async () => {
    const { mine, his } = await given()
    const member = bengt.directory().home.members[town.samira.uid]
    if (!member) throw new Error('The giver is a member')
    const jonna = await deskOf(town, town.jonna)
    await fetchKeys(jonna.tablet, [member.encryptionKey])
    for (const by of [jonna.person, bengt.person]) {
      const record = { by, at: jonna.clock.now() }
      const letter = { kind: 'handOverTaken' as const, cls: 'final' as const, record, about: his }
      must(await sendLetters(jonna, letter, [memberAddressee(jonna.directory(), member)]))
    }
    must(await deliver(jonna))
    await sync(samira)
    expect(samira.cabinet.list('handOverTaken')).toHaveLength(2)
    expect(takenOf(samira, mine)).toBeUndefined()
  })

  test.each([
    ['to somebody else', () => ({ by: samira.person, to: town.samira.uid })],
    ['in another’s name', () => ({ by: bengt.person, to: town.bengt.uid })],
  ])('is not offered of a letter that is %s', async (_, change) => {
    const { his } = await given()
    const record = { ...his.record, ...change() }
    const bh = bodyHash('handOver', record as unknown as Json)
    const letter = { kind: 'handOver' as const, cls: 'final' as const, record }
    const about = { sid: randomId('s'), bh }
    const directory = samira.directory()
    const member = directory.home.members[town.bengt.uid]
    if (!member) throw new Error('The colleague is a member')
    must(await sendLetters(samira, { ...letter, about }, [memberAddressee(directory, member)]))
    await sync(samira)
    await sync(bengt)
    expect(bengt.cabinet.list('handOver')).toHaveLength(2)
    expect(listReceived(bengt).map(({ sid }) => sid)).toEqual([his.sid])
  })
})
