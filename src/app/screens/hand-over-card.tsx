import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { listGiven } from '../../report/hand-over.ts'
import { readReport } from '../../report/record.ts'
import { HandOverState } from '../../report/screens/hand-over-state.tsx'
import { childLabel } from '../../report/summary.ts'
import { handOverText } from '../../text/hand-over.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'

/** On Hem: drafts that a colleague has, or is to have. */
export function HandOverCard() {
  const desk = useDesk()
  const around = useSurroundings()
  const given = useDeskQuery(desk, listGiven) ?? []
  if (given.length === 0) return null
  return (
    <Card title={handOverText.given}>
      <ul class="stack">
        {given.map((one) => (
          <li key={one.id} class="stack">
            <LinkButton href={`/overlamna/${one.record.draft}`}>
              {childLabel(readReport(one.record.content), around.now())}
            </LinkButton>
            <HandOverState around={around} given={one} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
