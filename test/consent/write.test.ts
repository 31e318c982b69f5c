// Consents on real desks: Viktor writes one down in a room without a network, Ingela takes the withdrawal.

import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '../../src/base/canonical.ts'
import { randomId } from '../../src/base/id.ts'
import {
  emptyConsentDraft,
  emptyHolder,
  findConsentDraft,
  type ConsentDraft,
} from '../../src/consent/consent-draft.ts'
import { effectiveConsent, type ConsentState } from '../../src/consent/fold.ts'
import { consentEventsOf } from '../../src/consent/gather.ts'
import type { Consent, ConsentOffer } from '../../src/consent/record.ts'
import {
  acceptConsent,
  keepConsent,
  sealConsent,
  sealOffer,
  seenBy,
  withdrawConsent,
  type AskingLimits,
  type ConsentWords,
} from '../../src/consent/write.ts'
import { addMember } from '../../src/directory/ceremony.ts'
import { saveConsent } from '../../src/consent/save-consent.ts'
import { saveDraft } from '../../src/draft/draft-repository.ts'
import { findGroup, groupAddressee } from '../../src/directory/directory.ts'
import { keepRecord, sendLetters } from '../../src/letters/send-letters.ts'
import { bodyHash } from '../../src/vault/letter.ts'
import { foundOffice, type Office } from '../matter/office.ts'
import {
  deskOf,
  enrolTablet,
  must,
  mustPost,
  refresh,
  sitDown,
  sync,
  type TestDesk,
} from '../support/desk.ts'
import { annika, at, holder, jorgen } from './support.ts'

let office: Office
let school: string

beforeAll(async () => {
  office = await foundOffice()
  school = office.town.preschool.id
})

function words(matter: string, change: Partial<ConsentWords> = {}): ConsentWords {
  return {
    matter,
    child: 'Ture Malmqvist',
    holders: [annika('given'), jorgen('given')],
    recipients: [{ unit: school, person: '', name: 'Tallkottens förskola', kind: 'school' }],
    topics: [{ topic: 'school', excludes: '' }],
    purpose: 'Förskolan kan stötta Ture.',
    validUntil: { date: '2026-09-30', event: '' },
    custody: { kind: 'joint', ground: '' },
    seen: [],
    ...change,
  }
}

const UNHINDERED = { care: false, locked: false }

async function writeConsent(
  desk: TestDesk,
  mailbox: string,
  asked: ConsentWords,
  limits: AskingLimits,
) {
  const sealed = await sealConsent(desk, mailbox, asked, limits)
  return sealed.ok ? keepConsent(desk, sealed.value.consent, sealed.value) : sealed
}

/** Asked just now, with all that lies on the desk in mind. */
const write = (desk: TestDesk, matter: string, change?: Partial<ConsentWords>) => {
  const asked = words(matter, { seen: seenBy(desk, matter), ...change })
  return writeConsent(desk, office.town.intake.mailbox, asked, UNHINDERED)
}

function stateAt(desk: TestDesk, matter: string): ConsentState {
  const recipient = { unit: school, person: '', name: '' }
  const asked = { recipient, topic: 'school', today: '2026-05-08', care: false }
  const authority = office.town.social.id
  return effectiveConsent(consentEventsOf(desk, matter), { ...asked, authority }).state
}

const rang = { holder: 'Jörgen', topics: 'all', at: at('20T08:15'), how: 'Han ringde.' } as const

describe('a consent', () => {
  test('goes to the own group and nobody else, and is the same for a colleague', async () => {
    const { viktor, ingela, samira, town } = office
    const matter = randomId('s')
    must(await write(viktor, matter))
    const queued = await viktor.database.outbox.toArray()
    expect(queued.map(({ mb }) => mb)).toEqual([town.intake.mailbox])
    expect(stateAt(viktor, matter)).toBe('given')
    await sync(viktor)
    await sync(ingela)
    await sync(samira)
    expect(stateAt(ingela, matter)).toBe('given')
    expect(samira.cabinet.list('consent')).toEqual([])
  })

  test('is withdrawn on one tablet, and a yes from one that has not heard of it changes nothing', async () => {
    const { viktor, ingela } = office
    const matter = randomId('s')
    const given = must(await write(viktor, matter))
    await sync(viktor)
    await sync(ingela)
    must(await withdrawConsent(ingela, given, rang))
    await sync(ingela)
    must(await write(viktor, matter))
    await sync(viktor)
    await sync(ingela)
    expect([stateAt(viktor, matter), stateAt(ingela, matter)]).toEqual(['withdrawn', 'withdrawn'])
    // Viktor has seen it now, and Jörgen says yes again.
    must(await write(viktor, matter))
    await sync(viktor)
    await sync(ingela)
    expect([stateAt(viktor, matter), stateAt(ingela, matter)]).toEqual(['given', 'given'])
  })

  test('has seen nothing that came after the family was asked', async () => {
    const { viktor, ingela } = office
    const matter = randomId('s')
    const given = must(await write(viktor, matter))
    await sync(viktor)
    await sync(ingela)
    const asked = seenBy(viktor, matter)
    must(await withdrawConsent(ingela, given, rang))
    await sync(ingela)
    await sync(viktor)
    // It has come while the form stood open, and the form is saved now.
    must(await write(viktor, matter, { seen: asked }))
    expect(stateAt(viktor, matter)).toBe('withdrawn')
  })

  test('asks no guardian who must not know', async () => {
    const { viktor, town } = office
    const { mailbox } = town.intake
    const matter = randomId('s')
    const locked = { ...UNHINDERED, locked: true }
    expect(await writeConsent(viktor, mailbox, words(matter), locked)).toMatchObject({
      error: { kind: 'guardians-locked' },
    })
    const maja = holder('Maja', 'child', 'given')
    must(await writeConsent(viktor, mailbox, words(matter, { holders: [maja] }), locked))
  })

  test('lets go of its draft as it is written, and keeps it when that fails', async () => {
    const { viktor, town } = office
    const matter = randomId('s')
    const record = words(matter)
    const ground = {
      ...UNHINDERED,
      matter,
      mailbox: town.intake.mailbox,
      authority: town.social.id,
      child: record.child,
      guardians: [],
      reporter: record.recipients[0]!,
      units: record.recipients,
      offerable: [],
      shared: [],
      board: [],
      today: '2026-04-14',
    }
    const content = emptyConsentDraft({ sid: matter, from: '', seen: [], holders: [] })
    const rec = randomId('r')
    must(await saveDraft(viktor, { rec, of: 'matter', content }))
    const save = (draft: ConsentDraft) =>
      saveConsent(viktor, { rec, content: draft, ground, base: undefined })
    expect(await save(content)).toMatchObject({ error: { kind: 'incomplete' } })
    expect(findConsentDraft(viktor, matter, '')).toBe(rec)
    const holders = [{ ...emptyHolder('i_annika', 'Annika', 'guardian') }]
    const whole = { ...content, holders, units: [school], topics: ['plan'], purpose: 'Stöd.' }
    must(await save(whole))
    expect(findConsentDraft(viktor, matter, '')).toBeUndefined()
    expect(consentEventsOf(viktor, matter).consents).toHaveLength(1)
  })

  test('is not written under LVU, without recipient, topic, purpose or end, or to a strange group', async () => {
    const { viktor } = office
    const { mailbox } = office.town.intake
    const matter = randomId('s')
    const before = await viktor.database.outbox.count()
    const refused = [
      await writeConsent(viktor, mailbox, words(matter), { ...UNHINDERED, care: true }),
      await write(viktor, matter, { recipients: [] }),
      await write(viktor, matter, { topics: [] }),
      await write(viktor, matter, { purpose: ' ' }),
      await write(viktor, matter, { validUntil: { date: '', event: ' ' } }),
      await writeConsent(viktor, office.town.heads.mailbox, words(matter), UNHINDERED),
    ]
    expect(refused.map((result) => !result.ok && result.error.kind)).toEqual([
      'board-decides',
      'incomplete',
      'incomplete',
      'incomplete',
      'incomplete',
      'no-group',
    ])
    expect(await viktor.database.outbox.count()).toBe(before)
  })

  test('in another unit’s name, or in a colleague’s, counts for nothing', async () => {
    const { samira, viktor, ingela, town } = office
    const matter = randomId('s')
    const { record } = must(await write(viktor, randomId('s')))
    const group = groupAddressee(samira.directory(), findGroup(samira.directory(), town.intake.id)!)
    for (const [desk, obtainedBy] of [
      [samira, samira.person],
      [viktor, ingela.person],
    ] as const) {
      const forged = { ...record, matter, obtainedBy }
      const about = { sid: randomId('s'), bh: bodyHash('consent', forged as unknown as Json) }
      const letter = { kind: 'consent', cls: 'final', record: forged, about } as const
      must(await sendLetters(desk, letter, [group]))
      await sync(desk)
    }
    await sync(ingela)
    const came = (ingela.cabinet.list('consent') as readonly Consent[]).filter(
      ({ record: said }) => said.matter === matter,
    )
    expect(came.map(({ standing }) => standing)).toContain('unverified')
    expect(came).toHaveLength(2)
    expect(stateAt(ingela, matter)).toBe('none')
  })
})

/** Of the unit, and no caseworker. */
async function coordinator(): Promise<TestDesk> {
  const { town, viktor, ingela } = office
  const { server, social } = town
  server.clock.forward(2)
  const person = { name: 'Maj Torell', title: '', phone: '', email: '' }
  const code = { words: 'gran bil kaka sten', code: '204618' }
  const maj = await addMember(server, social, { person, role: 'coordinator', ...code })
  await mustPost(server, social)
  for (const desk of [viktor, ingela]) await refresh(desk)
  return sitDown(await enrolTablet(town, social), maj)
}

describe('a coordinator', () => {
  let maj: TestDesk
  beforeAll(async () => {
    maj = await coordinator()
  })
  const group = () => {
    const directory = maj.directory()
    return groupAddressee(directory, findGroup(directory, office.town.intake.id)!)
  }

  test('obtains no consent, and one that is sent all the same counts for nobody', async () => {
    const { viktor, ingela } = office
    const matter = randomId('s')
    expect(await write(maj, matter)).toEqual({ ok: false, error: { kind: 'no-right' } })
    const { record } = must(await write(viktor, randomId('s')))
    const forged = { ...record, matter, obtainedBy: maj.person }
    const about = { sid: randomId('s'), bh: bodyHash('consent', forged as unknown as Json) }
    const letter = { kind: 'consent', cls: 'final', record: forged, about } as const
    must(await sendLetters(maj, letter, [group()]))
    await sync(maj)
    await sync(ingela)
    const came = ingela.cabinet.list('consent') as readonly Consent[]
    expect(came.find(({ sid }) => sid === about.sid)).toMatchObject({
      standing: 'genuine',
      role: 'coordinator',
    })
    expect(stateAt(ingela, matter)).toBe('none')
  })

  test('takes down a withdrawal, which counts for everybody', async () => {
    const { viktor, ingela } = office
    const matter = randomId('s')
    const given = must(await write(viktor, matter))
    const said = { ...rang, role: 'guardian', consent: given.sid, matter } as const
    const record = { ...said, by: maj.person, writtenAt: maj.clock.now() }
    const letter = { kind: 'consentWithdrawn', cls: 'final', record, about: given } as const
    must(await sendLetters(maj, letter, [group()]))
    for (const desk of [viktor, maj, ingela]) await sync(desk)
    expect(stateAt(ingela, matter)).toBe('withdrawn')
  })
})

describe('an offer from the other authority', () => {
  test('counts when somebody here has accepted it, and can be withdrawn here', async () => {
    const { samira, viktor, ingela, town } = office
    const matter = randomId('s')
    const bengt = await deskOf(town, town.bengt)
    const to = findGroup(bengt.directory(), town.intake.id)!
    const addressee = { ...groupAddressee(bengt.directory(), to), unit: to.unit }
    const sealed = await sealOffer(bengt, town.heads.mailbox, words(matter), addressee)
    must(await keepRecord(bengt, must(sealed)))
    await sync(bengt)
    await sync(viktor)
    expect(stateAt(viktor, matter)).toBe('none')
    const [offer] = consentEventsOf(viktor, matter).offers as readonly ConsentOffer[]
    must(await acceptConsent(viktor, offer!))
    await sync(viktor)
    await sync(ingela)
    expect([stateAt(viktor, matter), stateAt(ingela, matter)]).toEqual(['given', 'given'])
    must(await withdrawConsent(ingela, offer!, rang))
    expect(stateAt(ingela, matter)).toBe('withdrawn')
    expect(samira.cabinet.list('consentOffer') as readonly Consent[]).toEqual([])
  })
})
