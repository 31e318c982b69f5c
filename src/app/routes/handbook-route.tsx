import { packBefore } from '../../handbook/changes.ts'
import { Handbook } from '../../handbook/screens/handbook.tsx'
import { appText } from '../../text/app.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { usePack, useTablet } from '../tablet-context.ts'

/** /handbok */
export function HandbookRoute() {
  const pack = usePack()
  const packs = useTablet((state) => state.packs)
  useArrival(appText.titles.handbook, '/handbok')
  return (
    <Page narrow>
      <Handbook pack={pack} before={pack && packBefore(packs, pack)} />
    </Page>
  )
}
