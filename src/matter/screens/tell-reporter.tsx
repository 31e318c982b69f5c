import { closingText } from '../../text/closing.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

const { tell } = closingText

/** That it is over is not the reporter's to know by itself: where it is told, it is weighed first (DOM E3). */
export function TellReporter({ sid }: { readonly sid: string }) {
  return (
    <Card title={tell.title}>
      <div class="stack">
        <p>{tell.text}</p>
        <LinkButton href={`/besked/${sid}`}>{tell.open}</LinkButton>
      </div>
    </Card>
  )
}
