import type { Surroundings } from '../../draft/surroundings.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { meetingRulesOf } from '../../routine/meeting-rules.ts'
import type { MeetingFacts } from '../gates.ts'
import { meetingFactsOf } from '../known.ts'
import type { Meeting } from '../record.ts'

/** Asked anew when a lock or a consent comes. Undefined without the rules, and until it has been asked. */
export function useMeetingFacts(
  { desk, pack }: Surroundings,
  { sid }: Pick<Meeting, 'sid'>,
): MeetingFacts | undefined {
  const rules = pack && meetingRulesOf(pack)
  const length = rules?.weighingLength
  return useDeskQuery(
    desk,
    (watched) => (length === undefined ? undefined : meetingFactsOf(watched, { sid }, length)),
    `${sid} ${length}`,
  )
}
