import type { RulePack } from '../../routine/pack.ts'
import { consentFormText } from '../../text/consent-form.ts'
import { consentsText } from '../../text/consents.ts'
import { Facts } from '../../ui/facts.tsx'
import { readConsentDraft, type HolderDraft } from '../consent-draft.ts'
import { recipientsOf, topicsOf } from '../consent-words.ts'
import type { ConsentGround } from '../ground.ts'
import { recipientLabel, topicLabel } from '../labels.ts'

interface DraftWordsProps {
  readonly content: unknown
  readonly ground: ConsentGround
  readonly pack: RulePack | undefined
}

const { facts: words, answer } = consentFormText

/** What stands in a draft of a consent, as read on another window or device. */
export function DraftWords({ content, ground, pack }: DraftWordsProps) {
  const draft = readConsentDraft(content)
  if (!draft) return null
  const topics = topicsOf(draft, undefined)
  const told = recipientsOf(draft, ground).map((one) => recipientLabel(one, ground))
  const facts = [
    { label: words.recipients, value: told.join('\n') },
    { label: words.topics, value: topics.map(({ topic }) => topicLabel(pack, topic)).join('\n') },
    { label: words.excluded, value: draft.excluded },
    { label: words.purpose, value: draft.purpose },
    { label: words.until, value: [draft.untilDate, draft.untilEvent].join(' ').trim() },
    {
      label: words.said,
      value: draft.holders.map((one) => consentsText.holder(one.name, saidIn(one))).join('\n'),
    },
  ]
  return <Facts facts={facts.filter(({ value }) => value !== '')} />
}

function saidIn({ answer: takenDown, said }: HolderDraft): string {
  const given = said?.answer || takenDown
  return given && answer.answers[given]
}
