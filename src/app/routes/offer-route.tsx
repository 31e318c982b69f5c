import { useRoute } from 'preact-iso'
import { consentEventsOf } from '../../consent/gather.ts'
import { offersTo } from '../../consent/offer.ts'
import { ConsentOfferPage } from '../../consent/screens/consent-offer.tsx'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { consentOfferText } from '../../text/consent-offer.ts'
import { titleText } from '../../text/titles.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'

/** /erbjudet/:id: a consent that another authority heard, for this one to take over or to leave. */
export function ConsentOfferRoute() {
  const { id = '' } = useRoute().params
  const desk = useDesk()
  const around = useSurroundings()
  const found = useDeskQuery(
    desk,
    (desk) => {
      const one = offersTo(desk).find(({ offer }) => offer.sid === id)
      return { one, events: one && consentEventsOf(desk, one.offer.record.offered.matter) }
    },
    id,
  )
  useArrival(titleText.consent, `erbjudet/${id}/${found?.one ? 'here' : ''}`)
  if (!found) return null
  const { one, events } = found
  return (
    <Page narrow title={titleText.consent} backHref="/samtycken">
      {one && events ? (
        <ConsentOfferPage around={around} {...one} events={events} />
      ) : (
        <h1 tabIndex={-1}>{consentOfferText.missing}</h1>
      )}
    </Page>
  )
}
