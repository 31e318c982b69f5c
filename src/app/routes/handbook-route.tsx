import { useEffect } from 'preact/hooks'
import { packBefore } from '../../handbook/changes.ts'
import { Handbook } from '../../handbook/screens/handbook.tsx'
import { titleText } from '../../text/titles.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { markRulesRead, useRulesVersion } from '../rules-read.ts'
import { useApp, useLocalPack, usePack, useTablet } from '../tablet-context.ts'

/** /handbok */
export function HandbookRoute() {
  const { tablet } = useApp()
  const pack = usePack()
  const packs = useTablet((state) => state.packs)
  const local = useLocalPack()
  const version = useRulesVersion()
  useEffect(() => {
    if (version !== undefined) /* no await */ void markRulesRead(tablet, version)
  }, [tablet, version])
  useArrival(titleText.handbook, '/handbok')
  return (
    <Page narrow>
      <Handbook pack={pack} local={local} before={pack && packBefore(packs, pack)} />
    </Page>
  )
}
