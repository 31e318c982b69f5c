// Where the first thing that lacks is put right, and what is said there.

import { disclosureText } from '../../text/disclosure.ts'
import type { FieldFault } from '../../ui/use-error-focus.ts'
import type { DisclosureFault, Lack } from '../compose.ts'
import type { Offer } from '../offers.ts'
import type { TellingError } from '../write.ts'

export interface ShownFault extends FieldFault {
  readonly fault?: DisclosureFault | undefined
}

const { errors } = disclosureText

/** Fields that are there whatever has been chosen. */
const FIELDS: Readonly<Partial<Record<Lack, string>>> = {
  recipient: 'name',
  handler: 'handlerName',
  phone: 'handlerPhone',
  function: 'functionPhone',
  'follow-up': 'followUpOn',
  'follow-up-past': 'followUpOn',
}

export function faultOf(error: TellingError, offers: readonly Offer[]): ShownFault {
  if (error.kind !== 'lacks') {
    const text = error.kind in errors ? errors[error.kind as keyof typeof errors] : errors.other
    return { field: 'recipient', text }
  }
  const [fault] = error.faults
  if (!fault) throw new Error('A telling that lacks nothing was refused')
  return { field: fieldOf(fault, offers), text: errors[fault.kind], fault }
}

function fieldOf({ kind, item }: DisclosureFault, offers: readonly Offer[]): string {
  const always = FIELDS[kind]
  if (always) return always
  if (item && kind === 'unconfirmed') return `confirmed-${item}`
  if (item && (kind === 'words' || kind === 'assessment' || kind === 'need'))
    return `${kind}-${item}`
  // To the first group that there is something to choose in.
  return offers.find(({ judgement }) => judgement.verdict !== 'blocked')?.judgement.verdict ?? ''
}
