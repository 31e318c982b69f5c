// What the consents of one matter stand on: whom one may ask, who could be told, and what has been
// said already. Gathered by the app, since it is the matter's to know.

import type { AskingLimits } from './write.ts'
import type { ConsentRecipient } from './record.ts'

export interface ConsentGround extends AskingLimits {
  /** The matter's `sid`. */
  readonly matter: string
  /** Of the group that the matter came to. */
  readonly mailbox: string
  /** The own unit, which would tell. */
  readonly authority: string
  readonly child: string
  /** As the report names them; their ids are the same on every tablet. */
  readonly guardians: readonly { readonly id: string; readonly name: string }[]
  /** The reporter, and everybody else at the reporter's unit. */
  readonly reporter: ConsentRecipient
  readonly units: readonly ConsentRecipient[]
  /** Those of them that could take over a consent that was heard here, by their ids. */
  readonly offerable: readonly string[]
  readonly shared: readonly Shared[]
  readonly board: readonly Shared[]
  /** Swedish date. */
  readonly today: string
}

/** What has been told, or may be by the board's decision. */
export interface Shared {
  readonly id: string
  readonly what: string
  readonly on: string
  readonly to: string
}

/** The child is one and the same holder in all consents of a matter. */
export const CHILD = 'child'
