// Topics and recipients of a consent as one reads them.

import type { RulePack } from '../routine/pack.ts'
import { textOf } from '../routine/text.ts'
import { consentsText } from '../text/consents.ts'
import type { ConsentGround } from './ground.ts'
import type { ConsentRecipient } from './record.ts'
import { isSameTopic } from './same.ts'

/** The pack's words for a topic of its own, and else the family's. */
export function topicLabel(pack: RulePack | undefined, topic: string): string {
  const known = pack?.consentTopics.find(({ id }) => isSameTopic(id, topic))
  return pack && known ? textOf(pack, known.label).text : topic
}

export function recipientLabel(
  { unit, person, name }: ConsentRecipient,
  { units }: Pick<ConsentGround, 'units'>,
): string {
  const place = units.find((one) => one.unit === unit)?.name ?? ''
  return consentsText.recipient(name, person === '' ? '' : place)
}
