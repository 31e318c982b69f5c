import type { Matter } from '../../matter/fold.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import type { RulePack } from '../../routine/pack.ts'
import { textOf } from '../../routine/text.ts'
import { dateText } from '../../text/days.ts'
import { disclosureText as words } from '../../text/disclosure.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

interface ToldProps {
  readonly matter: Matter
  readonly pack: RulePack
}

/** It has been told: what has been said in the matter, to whom, and on what day. */
export function Told({ matter, pack }: ToldProps) {
  const label = (id: string) => {
    const item = pack.disclosure.items.find((one) => one.id === id)
    return item ? textOf(pack, item.label).text : id
  }
  return (
    <>
      <h1 tabIndex={-1}>{words.done}</h1>
      <p class="hint">{words.doneText}</p>
      <Card title={words.logTitle}>
        <ul class="stack">
          {matter.disclosures.map(({ id, record }) => (
            <li key={id}>
              {words.said(
                label(record.item),
                dateText(swedishDate(record.writtenAt)),
                record.recipient.name,
              )}
            </li>
          ))}
        </ul>
      </Card>
      <LinkButton href={`/besked/${matter.sid}`}>{words.another}</LinkButton>
      <LinkButton variant="quiet" href={`/arende/${matter.sid}`}>
        {words.toMatter}
      </LinkButton>
    </>
  )
}
