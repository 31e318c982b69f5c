import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { ComingDuty } from '../../matter/screens/coming-duty.tsx'
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
  const news = useDeskQuery(desk, (desk) => listOverview(desk, packs), String(packs.length))
  useArrival(overviewText.title, `/oversikt/${news ? 'here' : ''}`)
  return (
    <Page>
      {news && <IntakeTop around={around} items={news.items} alarmsOnly />}
      {news && (
        <Overview rows={news.rows} closed={news.closed} now={now()}>
          <ComingDuty around={around} />
        </Overview>
      )}
    </Page>
  )
}
