// A report in the wrong inbox: Norrby, where it came; Ekdalen, where it belongs; Södra, which has no
// part in it until somebody sends it there.

import { forwardReport } from '../../src/matter/forward.ts'
import { listInbox, type InboxItem } from '../../src/matter/inbox.ts'
import type { Report } from '../../src/report/record.ts'
import type { Submission } from '../../src/report/submission.ts'
import { send, shortReport, toEkdalen } from '../report/support.ts'
import { deskOf, foundTown, must, sync, type TestDesk } from '../support/desk.ts'
import { deskAt, foundIntake } from './support.ts'

export async function foundIntakes() {
  const town = await foundTown()
  const norrby = await foundIntake(town, 'Norrby', 'Maj Torell')
  const sodra = await foundIntake(town, 'Södra', 'Karin Exempelsson')
  return {
    town,
    norrby,
    sodra,
    samira: await deskOf(town, town.samira),
    maj: await deskAt(town, norrby),
    jonna: await deskOf(town, town.jonna),
    karin: await deskAt(town, sodra),
  }
}

export type Intakes = Awaited<ReturnType<typeof foundIntakes>>

/** A report of Samira's that has come to Norrby. */
export async function misdirect(
  { samira, maj, norrby }: Intakes,
  change: Partial<Report> = {},
): Promise<Submission> {
  const report = shortReport(change)
  const submission = await send(samira, { report, recipient: norrby.recipient })
  await sync(samira)
  await sync(maj)
  return submission
}

/** What this desk makes of it: throws where it has not come. */
export function itemAt(desk: TestDesk, { sid }: Pick<Submission, 'sid'>): InboxItem {
  const [item] = itemsAt(desk, { sid })
  if (!item) throw new Error('The report is not in this inbox')
  return item
}

export function itemsAt(desk: TestDesk, { sid }: Pick<Submission, 'sid'>): readonly InboxItem[] {
  return listInbox(desk).filter(({ submission }) => submission.sid === sid)
}

export async function sendOn(
  desk: TestDesk,
  submission: Submission,
  to = toEkdalen(desk.tablet.town),
): Promise<void> {
  const reason = 'Barnet är folkbokfört i Ekdalen.'
  must(await forwardReport(desk, itemAt(desk, submission), { recipient: to, reason }))
  await sync(desk)
}
