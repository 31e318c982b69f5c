import type { RulePack } from '../../routine/pack.ts'
import { consentFormText } from '../../text/consent-form.ts'
import { consentsText } from '../../text/consents.ts'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import type { ConsentDraft } from '../consent-draft.ts'
import { topicsFor, topicsOf, type Base } from '../consent-words.ts'
import type { ConsentGround } from '../ground.ts'
import { recipientLabel, topicLabel } from '../labels.ts'

interface CarriedProps {
  readonly base: Base
  readonly draft: ConsentDraft
  readonly ground: ConsentGround
  readonly pack: RulePack | undefined
}

const words = consentFormText.facts

/** What is asked, to be read aloud as it stands. What is another's, to answer or to know of, is not part of it. */
export function Carried({ base, draft, ground, pack }: CarriedProps) {
  const { recipients, excluded, purpose, validUntil } = base.consent.record
  const asked = draft.holders.flatMap((holder) => topicsFor(draft, base, holder))
  const topics = topicsOf(draft, base).filter(({ key }) => asked.some((one) => one.key === key))
  const facts = [
    {
      label: words.recipients,
      value: recipients.map((one) => recipientLabel(one, ground)).join('\n'),
    },
    { label: words.topics, value: topics.map(({ topic }) => topicLabel(pack, topic)).join('\n') },
    { label: words.excluded, value: excluded },
    { label: words.purpose, value: purpose },
    { label: words.until, value: consentsText.until(validUntil.date, validUntil.event) },
  ]
  return (
    <Card title={consentFormText.carried}>
      <Facts facts={facts.filter(({ value }) => value !== '')} />
    </Card>
  )
}
