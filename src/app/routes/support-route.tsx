import { SupportChild } from '../../report/screens/support-child.tsx'
import { supportText } from '../../text/support.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { usePack } from '../tablet-context.ts'

/** /stotta */
export function SupportRoute() {
  const pack = usePack()
  useArrival(supportText.title, '/stotta')
  return (
    <Page narrow backHref="/">
      <SupportChild pack={pack} />
    </Page>
  )
}
