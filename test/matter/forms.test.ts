// What a form writes: what the group gets, what the reporter is told, and that its draft goes with it.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { revokeMember } from '../../src/directory/ceremony.ts'
import { isDraftGone, saveDraft } from '../../src/draft/draft-repository.ts'
import { gatherFacts } from '../../src/report/repository.ts'
import { contactOf } from '../../src/report/contact.ts'
import {
  emptyFormDraft,
  findFormDraft,
  lackIn,
  saveForm,
  type MatterFormName,
  type Room,
  type Values,
} from '../../src/matter/form.ts'
import { FORMS, gateOf } from '../../src/matter/forms.ts'
import type { Filed } from '../../src/letters/filed.ts'
import { gatherMatterEvents } from '../../src/matter/gather.ts'
import type { LockTold } from '../../src/report/told-record.ts'
import type { Submission } from '../../src/report/submission.ts'
import { swedishDate } from '../../src/routine/swedish-time.ts'
import { currentPack } from '../report/support.ts'
import { must, mustPost, refresh, sync, type TestDesk } from '../support/desk.ts'
import { GROUNDS } from './events.ts'
import { itemAt } from './misdirected.ts'
import { foundOffice, matterAt, report, type Office } from './office.ts'

let office: Office
let submission: Submission

beforeAll(async () => {
  office = await foundOffice()
})
beforeEach(async () => {
  office.town.server.clock.forward(2)
  submission = await report(office, {}, true)
})

const today = () => swedishDate(office.jonna.clock.now())

function roomOf(desk: TestDesk): Room {
  const { town, members } = office
  const names = new Map([town.jonna, ...Object.values(members)].map((m) => [m.uid, m.person.name]))
  const matter = matterAt(desk, submission)
  const pack = currentPack()
  const item = itemAt(desk, submission)
  const events = gatherMatterEvents(desk)
  return { desk, item, matter, events, names, pack, packs: [pack], today: today() }
}

/** As the form's page does it: typed into a draft, then saved. */
async function fillIn(desk: TestDesk, name: MatterFormName, values: Values) {
  const form = FORMS[name](roomOf(desk))
  const content = emptyFormDraft(name, submission.sid, { ...form.first, ...values })
  const rec = randomId('r')
  must(await saveDraft(desk, { rec, of: 'matter', content }))
  return { rec, saved: await saveForm(desk, form, { rec, content }) }
}

describe('a form of a matter', () => {
  test('lets go of its draft as it writes the event, and keeps it when that fails', async () => {
    const { jonna } = office
    const refused = await fillIn(jonna, 'skydd', { need: 'none', grounds: ' ' })
    expect(refused.saved).toMatchObject({ error: { kind: 'incomplete' } })
    expect(findFormDraft(jonna, 'skydd', submission.sid)).toBe(refused.rec)
    expect(isDraftGone(jonna, refused.rec)).toBe(false)
    const { rec, saved } = await fillIn(jonna, 'skydd', { need: 'immediate', grounds: GROUNDS })
    must(saved)
    expect(isDraftGone(jonna, rec)).toBe(true)
    expect(matterAt(jonna, submission).protection?.record).toMatchObject({
      need: 'immediate',
      grounds: GROUNDS,
    })
  })

  test('names the first question that lacks its answer, or has one that can’t be', () => {
    const { questions } = FORMS.skydd(roomOf(office.jonna))
    const asked = questions({})
    expect(lackIn(asked, {})?.field).toBe('need')
    const answered = { need: 'none', assessedOn: '2026-02-31', assessedTime: '9:00' }
    expect(lackIn(asked, answered)).toMatchObject({ field: 'assessedOn' })
    const timed = { ...answered, assessedOn: today(), assessedTime: '25:00' }
    expect(lackIn(asked, timed)).toMatchObject({ field: 'assessedTime' })
    expect(lackIn(asked, { ...timed, assessedTime: '9:00', grounds: GROUNDS })).toBeUndefined()
  })

  test('tells the reporter who may know what, and never the reason', async () => {
    const { viktor, samira } = office
    const mayKnow = 'Mamma får veta att en anmälan finns.'
    const reason = 'Mamman har fått skydd.'
    must((await fillIn(viktor, 'las', { change: 'narrowed', mayKnow, reason })).saved)
    expect(matterAt(viktor, submission).lock).toMatchObject({ state: 'narrowed' })
    await sync(viktor)
    await sync(samira)
    const told = samira.cabinet.list('lockTold') as readonly LockTold[]
    expect(told.map(({ record }) => record.mayKnow)).toEqual([mayKnow])
    expect(JSON.stringify(told)).not.toContain(reason)
    expect(samira.cabinet.list('lockChange')).toEqual([])
  })

  test('says that suspected violence is investigated without delay', () => {
    expect(FORMS.beslut(roomOf(office.ingela)).notes.join()).toMatch(/utan dröjsmål/)
    const { item, ...room } = roomOf(office.ingela)
    const { record } = item.submission
    const lock = { locked: true, reasons: ['abductionRisk'] }
    const other = { ...item, submission: { ...item.submission, record: { ...record, lock } } }
    expect(FORMS.beslut({ ...room, item: other }).notes).toEqual([])
  })

  test('has no way in for who may not decide, until the manager has delegated', async () => {
    const { viktor, ingela } = office
    expect(gateOf('beslut', roomOf(viktor))).toEqual({ why: 'decides', whom: ['Ingela Strand'] })
    expect(gateOf('delegation', roomOf(viktor))?.why).toBe('manager')
    expect(gateOf('skydd', roomOf(viktor))).toBeUndefined()
    must((await fillIn(ingela, 'delegation', { to: viktor.person.uid })).saved)
    await sync(ingela)
    await sync(viktor)
    expect(gateOf('beslut', roomOf(viktor))).toBeUndefined()
  })

  test('gives the reporter the new handler and the number that is always answered', async () => {
    const { jonna, samira, farid } = office
    const values = { handler: farid.person.uid, phone: '08-465 004 22', promises: 'Ring fredag.' }
    must((await fillIn(jonna, 'handlaggare', values)).saved)
    expect(matterAt(jonna, submission).assignments[0]?.record.sheet.promises).toBe('Ring fredag.')
    await sync(jonna)
    await sync(samira)
    expect(contactOf(submission, await gatherFacts(samira), today())).toMatchObject({
      handler: 'Farid Amiri',
      phone: '08-465 004 22',
      functionPhone: '08-465 004 10',
    })
    expect(itemAt(jonna, submission).acknowledged?.record.handler).toBe('Farid Amiri')
    expect(samira.cabinet.list('assignment')).toEqual([])
  })

  test('keeps an assignment with what the reporter is told of it, or nothing, wherever it breaks', async () => {
    const { jonna, farid } = office
    const { outbox } = jonna.database
    const values = { handler: farid.person.uid, phone: '08-465 004 22' }
    const kinds = ['assignment', 'handlerChange', 'acknowledgement']
    const kept = () =>
      kinds.map(
        (kind) =>
          jonna.cabinet.list(kind).filter((one) => (one as Filed).sid === submission.sid).length,
      )
    let whole = false
    for (let breaking = 1; !whole; breaking += 1) {
      const before = await outbox.count()
      let rows = 0
      const pull = () => {
        rows += 1
        if (rows === breaking) throw new Error('killed')
      }
      outbox.hook('creating', pull)
      const saved = await fillIn(jonna, 'handlaggare', values).catch(() => undefined)
      outbox.hook('creating').unsubscribe(pull)
      whole = saved?.saved.ok === true
      expect(kept()).toEqual(whole ? [1, 1, 1] : [0, 0, 0])
      if (!whole) expect(await outbox.count()).toBe(before)
      else expect(breaking).toBeGreaterThan(3)
    }
  })

  test('refuses as handler who has left, and says of a matter that its handler has', async () => {
    const { jonna, farid, town, members } = office
    const values = { handler: farid.person.uid, phone: '' }
    must((await fillIn(jonna, 'handlaggare', values)).saved)
    expect(matterAt(jonna, submission).handlerHasLeft).toBe(false)
    await revokeMember(town.server, town.social, members.farid.uid)
    await mustPost(town.server, town.social)
    await refresh(jonna)
    expect(matterAt(jonna, submission).handlerHasLeft).toBe(true)
    expect((await fillIn(jonna, 'handlaggare', values)).saved).toMatchObject({
      error: { kind: 'handler-left' },
    })
    const { questions } = FORMS.handlaggare(roomOf(jonna))
    const [whom] = questions({})
    expect(whom).toMatchObject({ kind: 'select' })
    expect(JSON.stringify(whom)).not.toContain('Farid Amiri')
  })
})
