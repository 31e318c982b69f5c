import type { Desk } from '../../letters/desk.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { consentOfferText as words } from '../../text/consent-offer.ts'
import { Card } from '../../ui/card.tsx'
import { consentInitials } from '../checklist.ts'
import { offersTo } from '../offer.ts'

/** What other authorities have heard on behalf of this one: by initials, as every list. */
export function OfferList({ desk }: { readonly desk: Desk }) {
  const offers = useDeskQuery(desk, offersTo) ?? []
  if (offers.length === 0) return null
  return (
    <Card title={words.listTitle}>
      <ul class="stack">
        {offers.map(({ offer: { id, sid, authorUnit, record }, isTaken }) => (
          <li key={id}>
            <a href={`/erbjudet/${sid}`}>
              {words.row(
                desk.directory().units[authorUnit]?.name ?? record.by.name,
                consentInitials({ childName: record.offered.child }),
              )}
            </a>
            {isTaken && <p class="small muted">{words.taken}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
