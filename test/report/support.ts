// Reports and what happens to them, in short.

import { toInstant, type Instant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import type { RulePack } from '../../src/routine/pack.ts'
import { emptyReport, type Report } from '../../src/report/record.ts'
import { sendReport, type SendOrder } from '../../src/report/send.ts'
import type { ChosenRecipient, Submission } from '../../src/report/submission.ts'
import { must, type TestDesk, type Town } from '../support/desk.ts'
import { shippedPack } from '../routine/shipped-packs.ts'

export const limits = { field: 20_000, record: 120_000 }

/** Enough to be sent: a child and one sentence. */
export function shortReport(change: Partial<Report> = {}): Report {
  return emptyReport({
    childName: 'Noel Sandvret',
    oneSentence: 'Noel har ett blåmärke.',
    ...change,
  })
}

export function toEkdalen({ card, social }: Town): ChosenRecipient {
  return {
    card,
    unit: social.id,
    name: 'Ekdalens mottagning',
    municipality: 'Lindhaga',
    way: 'trepart',
    rule: 'registered',
    phone: '08-465 004 10',
    directoryNumber: 1,
    checked: '2026-03-01',
  }
}

export function orderOf(town: Town, change: Partial<SendOrder> = {}): SendOrder {
  return {
    draft: randomId('r'),
    report: shortReport(),
    lock: { locked: true, reasons: [] },
    recipient: toEkdalen(town),
    pack: 'se-2026-01-15',
    limits,
    ...change,
  }
}

export async function send(desk: TestDesk, change: Partial<SendOrder> = {}): Promise<Submission> {
  return must(await sendReport(desk, orderOf(desk.tablet.town, change)))
}

export function currentPack(): RulePack {
  return shippedPack()
}

export function at(text: string): Instant {
  return toInstant(Date.parse(text))
}
