import { get, set } from 'idb-keyval'
import { useEffect, useState } from 'preact/hooks'
import { homeText } from '../../text/home.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { deviceStore } from '../device-settings.ts'

interface InstallEvent extends Event {
  readonly prompt: () => Promise<void>
}

/** Installing is a matter of data safety: Safari clears what is not on the home screen. */
export function InstallCard() {
  const [shown, setShown] = useState(false)
  const [event, setEvent] = useState<InstallEvent>()
  useEffect(() => {
    const installed = matchMedia('(display-mode: standalone)').matches
    /* no await */ void get<boolean>('installDismissed', deviceStore).then((dismissed) =>
      setShown(!installed && dismissed !== true),
    )
    const keep = (offered: Event) => {
      offered.preventDefault()
      setEvent(offered as InstallEvent)
    }
    window.addEventListener('beforeinstallprompt', keep)
    return () => window.removeEventListener('beforeinstallprompt', keep)
  }, [])
  if (!shown) return null
  const { title, ipad, other, later } = homeText.install
  const dismiss = () => {
    setShown(false)
    /* no await */ void set('installDismissed', true, deviceStore)
  }
  return (
    <Card title={title}>
      <p>{event ? other : ipad}</p>
      {event && (
        <Button variant="primary" onClick={() => void event.prompt()}>
          {title}
        </Button>
      )}
      <Button variant="quiet" onClick={dismiss}>
        {later}
      </Button>
    </Card>
  )
}
