// Samira asks Bengt, the head, to sign a report too. It goes at once; his name comes when it comes.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { memberAddressee } from '../../src/directory/directory.ts'
import { getMe } from '../../src/letters/desk.ts'
import { sendLetters, type FinalRecord } from '../../src/letters/send-letters.ts'
import { acknowledge, openLetterPage } from '../../src/matter/answer.ts'
import { listInbox, type InboxItem } from '../../src/matter/inbox.ts'
import { coSign, findAskedToSign, listAskedToSign, ownCoSign } from '../../src/report/co-sign.ts'
import { coSignsOf, unsignedBy } from '../../src/report/fold-co-sign.ts'
import { progressOf } from '../../src/report/fold.ts'
import { findSubmission, gatherFacts, listSubmissions } from '../../src/report/repository.ts'
import type { CoSignRecord, Submission } from '../../src/report/submission.ts'
import {
  deliver,
  deskOf,
  foundTown,
  must,
  sync,
  type TestDesk,
  type Town,
} from '../support/desk.ts'
import { send, shortReport } from './support.ts'

let town: Town
let samira: TestDesk
let bengt: TestDesk
let jonna: TestDesk

beforeAll(async () => {
  town = await foundTown()
  samira = await deskOf(town, town.samira)
  bengt = await deskOf(town, town.bengt)
  jonna = await deskOf(town, town.jonna)
})

/** What an earlier test left goes out of the lists; what comes next is fetched anew. */
beforeEach(async () => {
  town.server.clock.forward(20)
  for (const desk of [samira, bengt, jonna]) {
    const kinds = ['submission', 'cosign', 'acknowledgement', 'opened']
    const remove = kinds.flatMap((kind) => desk.cabinet.list(kind)).map(({ id }) => id)
    must(await desk.cabinet.write({ remove }))
  }
})

const asking = () => ({ report: shortReport({ coSignerIds: [town.bengt.uid] }) })

async function asked(): Promise<Submission> {
  const submission = await send(samira, asking())
  await sync(samira)
  await sync(bengt)
  return submission
}

function arrived(sid: string): InboxItem {
  const item = listInbox(jonna).find(({ submission }) => submission.sid === sid)
  if (!item) throw new Error('It has not arrived')
  return item
}

async function signersAt(desk: TestDesk, submission: Submission): Promise<readonly string[]> {
  const facts = await gatherFacts(desk)
  return coSignsOf(submission, facts).map(({ record }) => record.by.name)
}

/** What a tablet of ours never sends. */
async function forge(
  desk: TestDesk,
  about: { readonly sid: string; readonly bh: string },
  record: CoSignRecord,
): Promise<void> {
  const letter: FinalRecord<'cosign', CoSignRecord> = {
    kind: 'cosign',
    cls: 'final',
    record,
    about,
  }
  const { samira: author } = town
  const member = desk.directory().units[town.preschool.id]?.members[author.uid]
  if (!member) throw new Error('The author is a member')
  must(await sendLetters(desk, letter, [memberAddressee(desk.directory(), member)]))
  must(await deliver(desk))
  await sync(samira)
}

describe('asking a colleague to sign', () => {
  test('sends the report to him too, and holds nothing back: it arrives and is read unsigned', async () => {
    const { sid, record } = await asked()
    expect(record.replyTo).toEqual([town.samira.mailbox, town.bengt.mailbox])
    await sync(jonna)
    must(await openLetterPage(jonna, arrived(sid).submission.id))
    await sync(jonna)
    await sync(samira)
    const submission = findSubmission(samira, sid)
    if (!submission) throw new Error('It was sent')
    expect(progressOf(submission, await gatherFacts(samira)).kind).toBe('opened')
    expect(unsignedBy(submission, await gatherFacts(samira))).toEqual([town.bengt.uid])
  })

  test('waits for nobody whose key is not on the tablet, or who has left', async () => {
    const member = samira.directory().home.members[town.bengt.uid]
    const key = await samira.shell.keys.get(member?.encryptionKey ?? '')
    if (!key) throw new Error('Colleagues’ keys are kept')
    await samira.shell.keys.delete(key.hash)
    const { letters, record } = await send(samira, asking())
    await samira.shell.keys.put(key)
    expect(letters.map(({ mb }) => mb)).toEqual([town.intake.mailbox, town.samira.mailbox])
    expect(record.replyTo).toEqual([town.samira.mailbox])
  })

  test('is no report of his, and is asked once though the heads have it as well', async () => {
    const report = shortReport({ coSignerIds: [town.bengt.uid], headInformed: true })
    const { sid } = await send(samira, { report })
    await sync(samira)
    await sync(bengt)
    expect(bengt.cabinet.list('submission')).toHaveLength(2)
    expect(listAskedToSign(bengt).map((one) => one.sid)).toEqual([sid])
    expect(listSubmissions(bengt)).toEqual([])
    expect(listAskedToSign(samira)).toEqual([])
  })

  test('nobody is asked by a report that does not name him, though he can read it', async () => {
    await send(samira, { report: shortReport({ headInformed: true }) })
    await sync(samira)
    await sync(bengt)
    expect(bengt.cabinet.list('submission')).toHaveLength(1)
    expect(listAskedToSign(bengt)).toEqual([])
  })

  test('what the unit answers is told to him as well', async () => {
    const { sid } = await asked()
    await sync(jonna)
    const answer = { handler: 'Jonna', phone: '08-465 004 10' }
    must(await acknowledge(jonna, arrived(sid).submission, answer))
    await sync(jonna)
    await sync(bengt)
    expect(bengt.cabinet.list('acknowledgement')).toMatchObject([{ sid }])
  })
})

describe('a signature', () => {
  test('comes to the author, the unit and the signer’s own tablets, and is made once', async () => {
    const submission = await asked()
    const mine = findAskedToSign(bengt, submission.sid)
    if (!mine) throw new Error('He is asked')
    const first = must(await coSign(bengt, mine))
    expect(must(await coSign(bengt, mine)).id).toBe(first.id)
    expect(ownCoSign(bengt, mine)?.id).toBe(first.id)
    const mailboxes = [town.intake.mailbox, town.samira.mailbox, town.bengt.mailbox]
    expect(first.letters.map(({ mb }) => mb)).toEqual(mailboxes)
    await sync(bengt)
    for (const desk of [samira, jonna]) await sync(desk)
    expect(await signersAt(samira, submission)).toEqual(['Bengt Öhman'])
    expect(unsignedBy(submission, await gatherFacts(samira))).toEqual([])
    expect(arrived(submission.sid).coSigns.map(({ author }) => author)).toEqual([town.bengt.uid])
    const other = await deskOf(town, town.bengt)
    await sync(other)
    expect(ownCoSign(other, mine)).toBeDefined()
  })

  test('counts once, also when the very same words are signed twice', async () => {
    const submission = await asked()
    const record = { by: bengt.person, signedAt: bengt.clock.now() }
    await forge(bengt, submission, record)
    await forge(bengt, submission, record)
    expect(samira.cabinet.list('cosign')).toHaveLength(2)
    expect(await signersAt(samira, submission)).toEqual(['Bengt Öhman'])
  })

  test('of other words does not count', async () => {
    const submission = await asked()
    const other = await send(samira, asking())
    await forge(bengt, { sid: submission.sid, bh: other.bh }, signature(bengt))
    expect(samira.cabinet.list('cosign')).toHaveLength(1)
    expect(await signersAt(samira, submission)).toEqual([])
    expect(await signersAt(samira, other)).toEqual([])
  })

  test('of somebody who was not asked does not count', async () => {
    const submission = await send(samira)
    await sync(samira)
    await forge(bengt, submission, signature(bengt))
    expect(samira.cabinet.list('cosign')).toHaveLength(1)
    expect(await signersAt(samira, submission)).toEqual([])
  })

  test('in the name of another does not count, also from within the unit that received it', async () => {
    const submission = await asked()
    await sync(jonna)
    await forge(jonna, submission, signature(bengt))
    expect(samira.cabinet.list('cosign')).toMatchObject([{ standing: 'unverified' }])
    expect(await signersAt(samira, submission)).toEqual([])
  })

  test('in a name that is not his own does not count, though he was asked', async () => {
    const submission = await asked()
    await forge(bengt, submission, signature(samira))
    expect(samira.cabinet.list('cosign')).toMatchObject([{ author: town.bengt.uid }])
    expect(await signersAt(samira, submission)).toEqual([])
  })

  test('does not count from the author, who signs by sending', async () => {
    const report = shortReport({ coSignerIds: [town.samira.uid] })
    const submission = await send(samira, { report })
    const own = [memberAddressee(samira.directory(), getMe(samira))]
    const letter = { kind: 'cosign' as const, cls: 'final' as const, about: submission }
    must(await sendLetters(samira, { ...letter, record: signature(samira) }, own))
    expect(await signersAt(samira, submission)).toEqual([])
  })
})

function signature({ person, clock }: TestDesk): CoSignRecord {
  return { by: person, signedAt: clock.now() }
}
