import { useEffect, useState } from 'preact/hooks'
import { appText } from '../../text/app.ts'
import { settingsText } from '../../text/settings.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { ChoiceChips } from '../../ui/field.tsx'
import {
  readLook,
  saveLook,
  type LookSettings,
  type TextSize,
  type Theme,
} from '../device-settings.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { hardLock, softLock } from '../lock.ts'
import { Page } from '../page.tsx'
import { useApp, useDesk, usePack } from '../tablet-context.ts'

const THEMES = (['auto', 'light', 'dark'] as const).map((value) => ({
  value,
  label: settingsText.themes[value],
}))
const SIZES = (['normal', 'large', 'larger'] as const).map((value) => ({
  value,
  label: settingsText.sizes[value],
}))

export function SettingsScreen() {
  const { tablet } = useApp()
  const desk = useDesk()
  const pack = usePack()
  const [look, setLook] = useState<LookSettings>()
  const [persisted, setPersisted] = useState<boolean>()
  const [error, setError] = useState('')
  useArrival(appText.titles.settings, '/installningar')
  useEffect(() => {
    /* no await */ void readLook().then(setLook)
    // WebKitGTK has no navigator.storage at all.
    /* no await */ void navigator.storage?.persisted?.().then(setPersisted)
  }, [])
  const change = (next: Partial<LookSettings>) => {
    if (!look) return
    const changed = { ...look, ...next }
    setLook(changed)
    /* no await */ void saveLook(changed)
  }
  const lockHard = async () => {
    if (!(await hardLock(tablet))) setError(settingsText.unsaved)
  }
  const { own, home } = desk.directory()
  const storage =
    persisted === undefined
      ? settingsText.storageUnknown
      : persisted
        ? settingsText.storageYes
        : settingsText.storageNo
  return (
    <Page narrow>
      <h1 tabIndex={-1}>{settingsText.title}</h1>
      <div class="stack">
        <Card title={settingsText.look}>
          <div class="stack">
            <ChoiceChips<Theme>
              name="theme"
              label={settingsText.theme}
              options={THEMES}
              value={look?.theme}
              onInput={(theme) => change({ theme })}
            />
            <ChoiceChips<TextSize>
              name="textSize"
              label={settingsText.size}
              options={SIZES}
              value={look?.textSize}
              onInput={(textSize) => change({ textSize })}
            />
          </div>
        </Card>
        <Card title={settingsText.lock}>
          <div class="stack">
            <p>{settingsText.lockText(own.softLockMinutes)}</p>
            <p role="alert">{error}</p>
            <Button onClick={() => void softLock(tablet)}>{settingsText.hide}</Button>
            <Button onClick={() => void lockHard()}>{settingsText.hard}</Button>
          </div>
        </Card>
        <Card title={settingsText.device}>
          <Facts
            facts={[
              { label: settingsText.name, value: desk.device.name },
              { label: settingsText.unit, value: home.name },
              { label: settingsText.organisation, value: own.name },
              { label: settingsText.storage, value: storage },
              { label: settingsText.version, value: __VERSION__ },
              {
                label: settingsText.rules,
                value: pack
                  ? settingsText.rulesText(pack.version, pack.checkedOn)
                  : settingsText.none,
              },
            ]}
          />
        </Card>
      </div>
    </Page>
  )
}
