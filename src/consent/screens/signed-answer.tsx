import type { Instant } from '../../base/clock.ts'
import { PAD, pathOf } from '../../base/strokes.ts'
import { whenText } from '../../text/dates.ts'
import { familyDocuments } from '../../text/family-document.ts'
import { signedAnswerText } from '../../text/signed-answer.ts'
import { Facts } from '../../ui/facts.tsx'
import type { HolderAnswer } from '../record.ts'
import type { ConsentSignature } from '../signature.ts'

interface SignedAnswerProps {
  readonly name: string
  readonly said: HolderAnswer
  readonly now: Instant
  /** What this person was asked, as one reads it. */
  readonly topics: readonly { readonly topic: string; readonly words: string }[]
}

/** What one person has answered on the tablet, and what was drawn. */
export function SignedAnswer({ name, said, now, topics }: SignedAnswerProps) {
  const answerTo = (topic: string) =>
    said.perTopic.find((one) => one.topic === topic)?.answer ?? said.answer
  const words = (wanted: boolean) =>
    topics
      .filter(({ topic }) => (answerTo(topic) === 'given') === wanted)
      .map((one) => one.words)
      .join('\n')
  const language = familyDocuments.find((one) => one.language === said.signature?.language)
  const facts = [
    { label: signedAnswerText.yes, value: words(true) },
    { label: signedAnswerText.no, value: words(false) },
    { label: signedAnswerText.language, value: language?.name ?? '' },
  ]
  return (
    <>
      <p>
        <b>{saidText(name, said, now)}</b>
      </p>
      <Facts facts={facts.filter(({ value }) => value !== '')} />
      {said.signature && <Drawn signature={said.signature} />}
    </>
  )
}

/** "Annika Malmqvist skrev under 10.42" */
export function saidText(
  name: string,
  { answer, manner, answeredAt }: HolderAnswer,
  now: Instant,
): string {
  const time = answeredAt === '' ? '' : whenText(answeredAt, now)
  if (answer === 'refused') return signedAnswerText.refused(name, time)
  if (manner === 'oral') return signedAnswerText.oral(name, time)
  return manner === 'signature'
    ? signedAnswerText.signed(name, time)
    : signedAnswerText.written(name, time)
}

/** As it was drawn, at any size. */
export function Drawn({ signature }: { readonly signature: ConsentSignature }) {
  return (
    <div class="pad pad--small" role="img" aria-label={signedAnswerText.signature}>
      <svg viewBox={`0 0 ${PAD.width} ${PAD.height}`} aria-hidden="true">
        {signature.strokes.map((stroke, at) => (
          <path key={at} d={pathOf(stroke)} />
        ))}
      </svg>
    </div>
  )
}
