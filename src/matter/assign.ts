// Who handles a matter (DOM D8): taken over or given, with what the next one has to know. The
// reporter is told in the same moment, and always the number that is answered whoever handles it.

import { err, ok, type Result } from '../base/result.ts'
import type { ContactCard } from '../protocol/contact-card.ts'
import { isCaseworker, type Member } from '../protocol/unit-log.ts'
import type { Desk } from '../letters/desk.ts'
import type { Together } from '../letters/send-letters.ts'
import { swedishDate } from '../routine/swedish-time.ts'
import { proposedHandler, sealAcknowledgement } from './answer.ts'
import { hasLeft } from './fold.ts'
import type { HandoverSheet } from './handling-record.ts'
import { recipientOf, type InboxItem } from './inbox.ts'
import { sealMatterEvents, type MatterEntry, type MatterError } from './write.ts'

/** Colleagues who may handle a matter: nobody who has left. */
export function listHandlers({ directory }: Desk): readonly Member[] {
  return Object.values(directory().home.members).filter(
    ({ role, leftAt }) => leftAt === undefined && isCaseworker(role),
  )
}

/** The unit's own contact person for whoever reported, if a card names one (S-235). */
export function suggestedHandler(desk: Desk, { submission }: InboxItem): string | undefined {
  return personsOf(desk).find((person) => person.contactFor?.includes(submission.authorUnit))?.name
}

/** As the unit's cards give it; empty where they don't. */
export function phoneOf(desk: Desk, name: string): string {
  return personsOf(desk).find((person) => person.name === name)?.phone ?? ''
}

function personsOf({ directory }: Desk): ContactCard['persons'] {
  return Object.values(directory().home.cards).flatMap(({ persons }) => persons)
}

export interface Assigning {
  readonly uid: string
  readonly name: string
  readonly phone: string
  readonly from: string
  readonly sheet: HandoverSheet
}

type AssignError = MatterError | { readonly kind: 'handler-left' }

/** The assignment and what the reporter is told of it, to be kept in one transaction. */
export async function sealAssignment(
  desk: Desk,
  item: InboxItem,
  assigning: Assigning,
): Promise<Result<Required<Together>, AssignError>> {
  const entries = assignmentEntries(desk, item, assigning)
  if (!entries.ok) return entries
  const events = await sealMatterEvents(desk, item, entries.value)
  if (!events.ok) return events
  const answer = await acknowledgementWith(desk, item, assigning)
  if (!answer.ok) return answer
  return ok({
    put: [...events.value.put, ...answer.value.put],
    queue: [...events.value.queue, ...answer.value.queue],
  })
}

/** The assignment for the group, and what the reporter is told of it. */
function assignmentEntries(
  desk: Desk,
  item: InboxItem,
  assigning: Assigning,
): Result<readonly MatterEntry[], AssignError> {
  const { uid, name, from, sheet } = assigning
  if (hasLeft(desk.directory(), recipientOf(item).unit, uid)) return err({ kind: 'handler-left' })
  const own = desk.person.uid === uid ? desk.person : undefined
  const handler = own ?? { uid, name, title: '', phone: assigning.phone.trim(), email: '' }
  const { handler: functionName, phone: functionPhone } = proposedHandler(desk)
  const phone = answeredAt(desk, assigning)
  return ok([
    { kind: 'assignment', record: { handler, from, sheet } },
    { kind: 'handlerChange', record: { handler: name, phone, functionName, functionPhone, from } },
  ])
}

/** The handler's own number, else the function's. */
function answeredAt(desk: Desk, { phone }: Assigning): string {
  return phone.trim() === '' ? proposedHandler(desk).phone : phone.trim()
}

/**
 * Who handles it from today is what an acknowledgement says too: the reporter has it with the first
 * handler. What comes after is a change of handler.
 */
async function acknowledgementWith(desk: Desk, item: InboxItem, assigning: Assigning) {
  const nothing = ok({ put: [], queue: [] })
  const isNow = assigning.from <= swedishDate(desk.clock.now())
  if (item.acknowledged || !isNow) return nothing
  const contact = { handler: assigning.name, phone: answeredAt(desk, assigning) }
  const sealed = await sealAcknowledgement(desk, item.submission, contact)
  // Without a number there is nothing to say yet: the inbox goes on asking for it.
  return !sealed.ok && sealed.error.kind === 'incomplete' ? nothing : sealed
}
