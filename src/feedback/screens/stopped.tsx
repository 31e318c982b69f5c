import ban from 'lucide:ban'
import type { RulePack } from '../../routine/pack.ts'
import { textOf } from '../../routine/text.ts'
import { disclosureText as words } from '../../text/disclosure.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import type { DisclosureDraft } from '../draft.ts'
import type { Offer } from '../offers.ts'

interface StoppedProps {
  readonly offers: readonly Offer[]
  readonly pack: RulePack
  readonly draft: DisclosureDraft
  readonly onTakeAway: (item: string) => void
}

/** What can't be said, and why: there is nothing here to press through. */
export function Stopped({ offers, pack, draft, onTakeAway }: StoppedProps) {
  const stopped = offers.filter(({ judgement }) => judgement.verdict === 'blocked')
  const sayable = offers.filter(({ judgement }) => judgement.verdict !== 'blocked')
  // Chosen while it could be said: nothing is dropped behind the writer's back.
  const gone = draft.items.filter((id) => !sayable.some(({ item }) => item.id === id))
  const label = (id: string) => {
    const item = pack.disclosure.items.find((one) => one.id === id)
    return item ? textOf(pack, item.label).text : id
  }
  const whyOf = ({ judgement }: Offer) =>
    judgement.why.map((key) => textOf(pack, key).text).join(' ')
  const grounds = [...new Set(stopped.map(whyOf))]
  return (
    <>
      {gone.map((id) => (
        <Note key={id} tone="alert">
          <p>{words.gone(label(id))}</p>
          <Button onClick={() => onTakeAway(id)}>{words.takeAway(label(id))}</Button>
        </Note>
      ))}
      {stopped.length > 0 && (
        <Card title={words.groups.blocked}>
          <p>{words.hints.blocked}</p>
          {grounds.map((ground) => (
            <Note key={ground} icon={ban}>
              <p>
                <b>
                  {stopped
                    .filter((offer) => whyOf(offer) === ground)
                    .map(({ item }) => textOf(pack, item.label).text)
                    .join(', ')}
                </b>
              </p>
              <p>{ground}</p>
            </Note>
          ))}
        </Card>
      )}
    </>
  )
}
