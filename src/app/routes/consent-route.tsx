import { useRoute } from 'preact-iso'
import { emptyConsent, readConsent } from '../../consent/checklist.ts'
import { EditConsent } from '../../consent/screens/edit-consent.tsx'
import { ConsentFacts } from '../../consent/screens/consent-facts.tsx'
import { ConsentList } from '../../consent/screens/list-consents.tsx'
import { OfferList } from '../../consent/screens/list-offers.tsx'
import { titleText } from '../../text/titles.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { handOverTablet } from '../hand-over-tablet.ts'
import { Page } from '../page.tsx'
import { useApp, useDesk } from '../tablet-context.ts'
import { DraftRoute, NewDraftRoute } from './draft-route.tsx'

export function ConsentsRoute() {
  const { tablet } = useApp()
  const desk = useDesk()
  useArrival(titleText.consent, '/samtycken')
  return (
    <Page>
      <ConsentList desk={desk} now={tablet.deps.clock.now()} />
      <OfferList desk={desk} />
    </Page>
  )
}

export function ConsentRoute() {
  const { tablet } = useApp()
  const { params } = useRoute()
  const { id = '' } = params
  if (id === 'nytt') return <NewDraftRoute to={(rec) => `/samtycke/${rec}`} />
  return (
    <DraftRoute
      rec={id}
      of="consent"
      backHref="/samtycken"
      empty={emptyConsent}
      show={(content, { pack }) => <ConsentFacts consent={readConsent(content)} pack={pack} />}
      key={id}
    >
      {(around, store) => (
        <EditConsent
          around={around}
          store={store}
          rec={id}
          onHandOver={(shown) => void handOverTablet(tablet, { rec: id, ...shown })}
        />
      )}
    </DraftRoute>
  )
}
