import { useState } from 'preact/hooks'
import { titleText } from '../../text/titles.ts'
import { installText } from '../../text/install.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { HomeScreenDrawing, ShareDrawing } from '../../ui/install-drawings.tsx'
import { useStore } from '../../ui/use-store.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { installOffer, isInstalled } from '../install-offer.ts'
import { countMissingFiles } from '../offline-check.ts'
import { Page } from '../page.tsx'

/** Why and how Trepart is put on the home screen, and whether it would start without a network. */
export function InstallScreen() {
  const event = useStore(installOffer, (state) => state.event)
  useArrival(titleText.install, '/installera')
  const { title, done, why, ipad, other } = installText
  return (
    <Page narrow>
      <h1 tabIndex={-1}>{title}</h1>
      <div class="stack">
        <p>{isInstalled() ? done : why}</p>
        <Card title={ipad.title}>
          <ol class="install__ways">
            <li>
              <ShareDrawing />
              <p>{ipad.share}</p>
            </li>
            <li>
              <HomeScreenDrawing />
              <p>{ipad.add}</p>
            </li>
          </ol>
          <p>{ipad.after}</p>
        </Card>
        <Card title={other.title}>
          <div class="stack">
            <p>{event ? other.offered : other.menu}</p>
            {event && (
              <Button variant="primary" onClick={() => void event.prompt()}>
                {other.install}
              </Button>
            )}
          </div>
        </Card>
        <OfflineCheck />
      </div>
    </Page>
  )
}

function OfflineCheck() {
  const [answer, setAnswer] = useState('')
  const { title, text, action, yes, missing, none } = installText.offline
  const check = async () => {
    const count = await countMissingFiles()
    setAnswer(count === undefined ? none : count === 0 ? yes : missing(count))
  }
  return (
    <Card title={title}>
      <div class="stack">
        <p>{text}</p>
        <Button onClick={() => void check()}>{action}</Button>
        <p role="status">{answer}</p>
      </div>
    </Card>
  )
}
