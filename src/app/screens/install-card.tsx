import { get, set } from 'idb-keyval'
import { useEffect, useState } from 'preact/hooks'
import { homeText } from '../../text/home.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { deviceStore } from '../device-settings.ts'
import { isInstalled } from '../install-offer.ts'

/** Installing is a matter of data safety: Safari clears what is not on the home screen. */
export function InstallCard() {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    /* no await */ void get<boolean>('installDismissed', deviceStore).then((dismissed) =>
      setShown(!isInstalled() && dismissed !== true),
    )
  }, [])
  if (!shown) return null
  const { title, why, how, later } = homeText.install
  const dismiss = () => {
    setShown(false)
    /* no await */ void set('installDismissed', true, deviceStore)
  }
  return (
    <Card title={title}>
      <p>{why}</p>
      <div class="row">
        <LinkButton href="/installera">{how}</LinkButton>
        <Button variant="quiet" onClick={dismiss}>
          {later}
        </Button>
      </div>
    </Card>
  )
}
