// In every record that says something in somebody's name. The reader asks whether it is its signer's.

import { Instant } from '../base/clock.ts'
import { PersonCard } from '../vault/person-keys.ts'

export const signed = {
  by: PersonCard,
  /** The author's device clock. */
  writtenAt: Instant,
}
