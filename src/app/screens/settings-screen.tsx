import { useEffect, useState } from 'preact/hooks'
import { titleText } from '../../text/titles.ts'
import { settingsText } from '../../text/settings.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { ChoiceChips, optionsOf } from '../../ui/field.tsx'
import {
  IDLE_MINUTES,
  readLook,
  saveIdleMinutes,
  saveLook,
  type LookSettings,
  type TextSize,
  type Theme,
} from '../device-settings.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { hardLock, softLock } from '../lock.ts'
import { Page } from '../page.tsx'
import { useStorageState } from '../storage-state.ts'
import { useApp, useDesk, usePack, useTablet } from '../tablet-context.ts'

const THEMES = optionsOf<Theme>(['auto', 'light', 'dark'], settingsText.themes)
const SIZES = optionsOf<TextSize>(['normal', 'large', 'larger'], settingsText.sizes)
const IDLE = IDLE_MINUTES.map((minutes) => ({
  value: String(minutes),
  label: settingsText.idleMinutes[minutes],
}))

/** How this tablet looks and locks, and what it is. */
export function SettingsScreen() {
  useArrival(titleText.settings, '/installningar')
  return (
    <Page narrow>
      <h1 tabIndex={-1}>{settingsText.title}</h1>
      <div class="stack">
        <Look />
        <Lock />
        <Device />
        <Card title={settingsText.more}>
          <div class="row">
            <LinkButton href="/handbok">{settingsText.handbook}</LinkButton>
            <LinkButton href="/installera">{settingsText.install}</LinkButton>
            <LinkButton href="/tillganglighet">{settingsText.statement}</LinkButton>
            <LinkButton href="/licenser">{settingsText.licences}</LinkButton>
          </div>
        </Card>
      </div>
    </Page>
  )
}

function Look() {
  const [look, setLook] = useState<LookSettings>()
  useEffect(() => {
    /* no await */ void readLook().then(setLook)
  }, [])
  const change = (next: Partial<LookSettings>) => {
    if (!look) return
    const changed = { ...look, ...next }
    setLook(changed)
    /* no await */ void saveLook(changed)
  }
  return (
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
  )
}

function Lock() {
  const { tablet } = useApp()
  const { own } = useDesk().directory()
  const idleMinutes = useTablet((state) => state.idleMinutes)
  const [error, setError] = useState('')
  const changeIdle = (value: string) => {
    const chosen = IDLE_MINUTES.find((minutes) => String(minutes) === value)
    if (!chosen) return
    tablet.store.setState({ idleMinutes: chosen })
    /* no await */ void saveIdleMinutes(chosen)
  }
  const lockHard = async () => {
    if (!(await hardLock(tablet))) setError(settingsText.unsaved)
  }
  return (
    <Card title={settingsText.lock}>
      <div class="stack">
        <ChoiceChips
          name="idle"
          label={settingsText.idle}
          hint={settingsText.idleHint}
          options={IDLE}
          value={String(idleMinutes)}
          onInput={changeIdle}
        />
        <p>{settingsText.lockText(own.softLockMinutes)}</p>
        {error && <p role="alert">{error}</p>}
        <div class="row">
          <Button onClick={() => void softLock(tablet)}>{settingsText.hide}</Button>
          <Button onClick={() => void lockHard()}>{settingsText.hard}</Button>
        </div>
      </div>
    </Card>
  )
}

function Device() {
  const { device, directory } = useDesk()
  const pack = usePack()
  const { persisted, room } = useStorageState()
  const { own, home } = directory()
  const storage =
    persisted === undefined
      ? settingsText.storageUnknown
      : persisted
        ? settingsText.storageYes
        : settingsText.storageNo
  const rules = pack ? settingsText.rulesText(pack.version, pack.checkedOn) : settingsText.none
  return (
    <Card title={settingsText.device}>
      <Facts
        facts={[
          { label: settingsText.name, value: device.name },
          { label: settingsText.unit, value: home.name },
          { label: settingsText.organisation, value: own.name },
          { label: settingsText.storage, value: storage },
          {
            label: settingsText.room,
            value: room === undefined ? settingsText.storageUnknown : settingsText.roomText(room),
          },
          { label: settingsText.version, value: __VERSION__ },
          { label: settingsText.rules, value: rules },
        ]}
      />
    </Card>
  )
}
