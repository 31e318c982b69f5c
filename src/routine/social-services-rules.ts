// What of the rule pack social services alone work by. It is read, and fetched, where they work: no
// school has to wait for it.

import * as v from 'valibot'
import { ConsentTopic } from './consent-topic.ts'
import { DisclosureRules, textsOfDisclosure } from './disclosure-rules.ts'
import { MatterPathRules } from './matter-path-rules.ts'
import { MeetingRules, textsOfMeetings } from './meeting-rules.ts'
import { textsOfWay } from './path-rules.ts'

export type SocialServicesRules = v.InferOutput<typeof SocialServicesRules>
export const SocialServicesRules = v.object({
  matterPath: MatterPathRules,
  disclosure: DisclosureRules,
  consentTopics: v.pipe(v.array(ConsentTopic), v.minLength(1)),
  meeting: MeetingRules,
})

/** Keys of the texts that these rules point at. */
export function textsOfSocialServices(rules: SocialServicesRules): readonly string[] {
  const { matterPath, disclosure, consentTopics, meeting } = rules
  return [
    ...textsOfWay(matterPath),
    ...matterPath.knows.map((row) => row.title),
    ...textsOfDisclosure(disclosure),
    ...consentTopics.map((topic) => topic.label),
    ...textsOfMeetings(meeting),
  ]
}
