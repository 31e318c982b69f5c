// What the app gives the screens on which one writes: they know the desk, and nothing of the shell
// around them.

import type { ComponentChildren } from 'preact'
import type { Instant } from '../base/clock.ts'
import type { Place } from '../routine/opening-hours.ts'
import type { RulePack } from '../routine/pack.ts'
import type { Desk } from '../letters/desk.ts'
import type { EmergencyNumber } from '../ui/emergency-numbers.tsx'

export interface Surroundings {
  readonly desk: Desk
  readonly pack: RulePack | undefined
  /** All on the tablet: a deadline follows the one of the day it starts. */
  readonly packs: readonly RulePack[]
  /** Where the unit lies: orders the choices, never decides. */
  readonly place: Place | undefined
  readonly numbers: readonly EmergencyNumber[]
  /** Members of the unit by person, the person at the desk too. */
  readonly names: ReadonlyMap<string, string>
  readonly now: () => Instant
  /** The chip that tells about the network. */
  readonly chip: ComponentChildren
  readonly onHide: () => void
  /** Something is in the outbox now. */
  readonly onQueued: () => void
  /** The draft was exchanged for another version. */
  readonly onReload: () => void
  readonly go: (path: string) => void
}
