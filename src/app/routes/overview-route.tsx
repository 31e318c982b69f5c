import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { listInbox } from '../../matter/inbox.ts'
import { IntakeTop } from '../../matter/screens/intake-top.tsx'
import { Overview } from '../../matter/screens/overview.tsx'
import { overviewText } from '../../text/overview.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { listOverview } from '../overview-rows.ts'
import { Page } from '../page.tsx'
import { useSurroundings } from '../use-surroundings.tsx'

/** /oversikt: where the manager begins. */
export function OverviewRoute() {
  const around = useSurroundings()
  const { desk, packs, now } = around
  const items = useDeskQuery(desk, listInbox)
  const rows = useDeskQuery(desk, () => listOverview(desk, packs), String(packs.length))
  useArrival(overviewText.title, `/oversikt/${rows ? 'here' : ''}`)
  return (
    <Page>
      {items && <IntakeTop around={around} items={items} alarmsOnly />}
      {rows && <Overview rows={rows} now={now()} />}
    </Page>
  )
}
