import type { Instant } from '../../base/clock.ts'
import { PAD, pathOf } from '../../base/strokes.ts'
import { whenText } from '../../text/dates.ts'
import { signedAnswerText } from '../../text/signed-answer.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { documentOf } from '../family-answer.ts'
import type { Answered } from '../hand-overs.ts'
import type { HolderAnswer } from '../record.ts'
import type { ConsentSignature } from '../signature.ts'

interface SignedAnswerProps {
  readonly answered: Answered
  readonly now: Instant
  readonly onTake: () => void
}

/** What came back with the tablet, before it goes into the draft. */
export function SignedAnswer({ answered, now, onTake }: SignedAnswerProps) {
  const { shown, said, answer } = answered
  const { name } = shown.holder
  const isYes = (topic: string) => answer?.answer === 'given' && said.yes.includes(topic)
  const words = (wanted: boolean) =>
    shown.consent.topics
      .filter(({ topic }) => isYes(topic) === wanted)
      .map((one) => one.words)
      .join('\n')
  const facts = [
    { label: signedAnswerText.yes, value: words(true) },
    { label: signedAnswerText.no, value: words(false) },
    { label: signedAnswerText.language, value: documentOf(said).name },
  ].filter(({ value }) => value !== '')
  return (
    <section class="card stack">
      <h2>{answer ? saidText(name, answer, now) : signedAnswerText.none(name)}</h2>
      {answer && <Facts facts={facts} />}
      {answer?.signature && <Drawn signature={answer.signature} />}
      <Button variant="primary" onClick={onTake}>
        {answer ? signedAnswerText.take : signedAnswerText.letGo}
      </Button>
    </section>
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
  return manner === 'oral' ? signedAnswerText.oral(name, time) : signedAnswerText.signed(name, time)
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
