import type { RoutineParty } from '../../routine/routine-step.ts'
import type { Petal } from '../../ui/mark.tsx'

const PETALS: Readonly<Record<RoutineParty, Petal>> = {
  family: 'fam',
  school: 'sch',
  socialServices: 'soc',
}

export function petalsOf(who: readonly RoutineParty[]): readonly Petal[] {
  return who.map((one) => PETALS[one])
}
