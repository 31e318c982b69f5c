// The consents of a matter and what they stand on: the matter, the directory and the rules say it.

import { whomToOffer } from '../consent/offer.ts'
import { CHILD, type ConsentGround, type Shared } from '../consent/ground.ts'
import type { ConsentRecipient } from '../consent/record.ts'
import type { Surroundings } from '../draft/surroundings.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { matterOf, type Matter } from '../matter/fold.ts'
import { gatherMatterEvents } from '../matter/gather.ts'
import type { InboxItem } from '../matter/inbox.ts'
import type { UnitKind } from '../protocol/unit-log.ts'
import { swedishDate } from '../routine/swedish-time.ts'
import { textOf } from '../routine/text.ts'

/** Whom the report names is one person on every tablet, by the id that the report gave. */
export function consentGroundOf(
  { desk, pack, now }: Surroundings,
  { submission }: InboxItem,
  matter: Matter,
): ConsentGround {
  const { report, author } = submission.record
  return {
    matter: submission.sid,
    mailbox: submission.mailbox,
    authority: getMe(desk).unit,
    child: report.childName.trim() || submission.record.reference,
    guardians: report.guardians.filter(({ id, name }) => name.trim() !== '' && id !== CHILD),
    reporter: {
      unit: submission.authorUnit,
      person: submission.author,
      name: author.name,
      kind: 'reporter',
    },
    units: otherUnits(desk),
    offerable: Object.keys(desk.directory().units).filter((unit) => {
      return whomToOffer(desk, unit, submission.author) !== undefined
    }),
    care: matter.care !== undefined,
    locked: matter.lock.state === 'locked',
    shared: sharedOf(matter, pack),
    board: matter.boardDecisions.map(({ id, record: { what, decidedOn, toWhom } }) => ({
      id,
      what,
      on: decidedOn,
      to: toWhom,
    })),
    today: swedishDate(now()),
  }
}

export function matterNow(desk: Desk, item: InboxItem): Matter {
  const around = { directory: desk.directory(), now: desk.clock.now() }
  return matterOf(item, gatherMatterEvents(desk), around)
}

const KINDS: Readonly<Record<UnitKind, ConsentRecipient['kind']>> = {
  preschool: 'school',
  school: 'school',
  socialServices: 'socialAuthority',
}

/** Of the directory, besides one's own: whom one can tell. */
export function otherUnits(desk: Desk): readonly ConsentRecipient[] {
  const { units, home } = desk.directory()
  return Object.values(units)
    .filter(({ id }) => id !== home.id)
    .map(({ id, name, kind }) => ({ unit: id, person: '', name, kind: KINDS[kind] }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

/** Only what rests on a consent: the rest has grounds that nobody takes back. */
function sharedOf({ disclosures }: Matter, pack: Surroundings['pack']): readonly Shared[] {
  return disclosures
    .filter(({ record }) => record.consent !== '')
    .map(({ id, record: { item, recipient, writtenAt } }) => {
      const label = pack?.disclosure.items.find((one) => one.id === item)?.label
      return {
        id,
        what: pack && label !== undefined ? textOf(pack, label).text : item,
        on: swedishDate(writtenAt),
        to: recipient.name,
      }
    })
}
