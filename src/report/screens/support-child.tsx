import chevronRight from 'lucide:chevron-right'
import type { RulePack } from '../../routine/pack.ts'
import { textOf } from '../../routine/text.ts'
import { supportText } from '../../text/support.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LegalWords } from './legal-words.tsx'

interface SupportChildProps {
  /** Undefined until one has been fetched. */
  readonly pack: RulePack | undefined
}

/** Så kan du stötta under tiden: the same for everybody, so that it tells nothing of any child. */
export function SupportChild({ pack }: SupportChildProps) {
  return (
    <>
      <h1 tabIndex={-1}>{supportText.title}</h1>
      <div class="stack">
        <p>{pack ? supportText.intro : supportText.noRules}</p>
        <div class="cards">
          {pack?.support.map(({ id, title, points }) => (
            <Card key={id} title={textOf(pack, title).text}>
              <ul class="then">
                {points.map((key) => (
                  <li key={key}>
                    <Icon of={chevronRight} />
                    <LegalWords pack={pack} of={key} />
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </div>
      </div>
    </>
  )
}
