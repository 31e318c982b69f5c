import type { Surroundings } from '../../draft/surroundings.ts'
import type { RulePack } from '../../routine/pack.ts'
import type { ReportFacts } from '../fold.ts'
import { lockNowOf } from '../fold-lock.ts'
import type { Submission } from '../submission.ts'
import { LockWords } from './lock-words.tsx'

interface LockCardProps {
  readonly around: Surroundings
  readonly pack: RulePack | undefined
  readonly submission: Submission
  readonly facts: ReportFacts
}

/** The lock of a sent report as it is now: a chunk of its own, since few reports have one. */
export function LockCard({ around, pack, submission, facts }: LockCardProps) {
  return <LockWords around={around} pack={pack} lock={lockNowOf(submission, facts)} />
}
