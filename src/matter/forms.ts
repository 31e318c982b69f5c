// Each form by its place in the address, and who may fill it in.

import { getMe } from '../letters/desk.ts'
import { isCaseworker } from '../protocol/unit-log.ts'
import { validDelegations } from './counting.ts'
import type { MatterFormName, MatterForm, Room } from './form.ts'
import { closingForm } from './forms/closing.ts'
import { decisionForm } from './forms/decision.ts'
import { delegationForm } from './forms/delegation.ts'
import { evaluationForm } from './forms/evaluation.ts'
import { eventForm } from './forms/event.ts'
import { handlerForm } from './forms/handler.ts'
import { investigationForm } from './forms/investigation.ts'
import { lockForm } from './forms/lock.ts'
import { protectionForm } from './forms/protection.ts'
import { smallGroupForm } from './forms/small-group.ts'
import { mayDecide } from './rights.ts'
import { mayClose } from './small-group.ts'

export const FORMS: Readonly<Record<MatterFormName, (room: Room) => MatterForm>> = {
  skydd: protectionForm,
  beslut: decisionForm,
  utredning: investigationForm,
  handlaggare: handlerForm,
  las: lockForm,
  krets: smallGroupForm,
  handelse: eventForm,
  delegation: delegationForm,
  avsluta: closingForm,
  utvardera: evaluationForm,
}

export interface Gate {
  readonly why: 'decides' | 'manager' | 'closes' | 'caseworkers'
  /** Who may, by name. */
  readonly whom: readonly string[]
}

/** What stands between this person and the form; undefined where nothing does. */
export function gateOf(
  form: MatterFormName,
  { desk, matter, events, names }: Room,
): Gate | undefined {
  const { home } = desk.directory()
  const { role, uid } = getMe(desk)
  const at = desk.clock.now()
  const delegations = validDelegations(events, home.id, desk.directory())
  const whoMay = (may: (actor: Parameters<typeof mayDecide>[0]) => boolean) =>
    Object.values(home.members)
      .filter((one) => one.leftAt === undefined && may({ uid: one.uid, role: one.role, at }))
      .flatMap((one) => names.get(one.uid) ?? [])
  switch (form) {
    case 'beslut':
    case 'utredning':
      return mayDecide({ uid, role, at }, delegations)
        ? undefined
        : { why: 'decides', whom: whoMay((actor) => mayDecide(actor, delegations)) }
    case 'krets':
      return mayClose(role, matter)
        ? undefined
        : { why: 'closes', whom: whoMay((actor) => actor.role === 'unitManager') }
    case 'delegation':
      return role === 'unitManager'
        ? undefined
        : { why: 'manager', whom: whoMay((actor) => actor.role === 'unitManager') }
    default:
      return isCaseworker(role)
        ? undefined
        : { why: 'caseworkers', whom: whoMay((actor) => isCaseworker(actor.role)) }
  }
}
