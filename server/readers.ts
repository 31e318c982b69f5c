// Who reads a mailbox, by the logs of the organisation that it is in.

import { mayRead } from './access.ts'
import type { Directory } from './directory.ts'

interface Mailbox {
  readonly id: string
  readonly org: string
  readonly unit: string
}

export async function isReader(
  directory: Directory,
  { id, org, unit }: Mailbox,
  uid: string,
): Promise<boolean> {
  const home = await directory.findUnit(unit)
  // A person may sit in several units with one mailbox, and have left the unit that came first.
  const units = [...(home ? [home] : []), ...(await directory.listUnitsOf(org, uid))]
  return units.some((one) => mayRead(one, id, uid))
}
