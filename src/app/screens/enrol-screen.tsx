import { useEffect, useState } from 'preact/hooks'
import { toInstant, type Instant } from '../../base/clock.ts'
import { ENROL_PATH } from '../../protocol/enrol-path.ts'
import { readEnrolFragment, type EnrolLink } from '../../protocol/enrol.ts'
import type { Heartbeat } from '../../protocol/heartbeat.ts'
import { appText } from '../../text/app.ts'
import { titleText } from '../../text/titles.ts'
import { whenText } from '../../text/dates.ts'
import { enrolText } from '../../text/enrol.ts'
import { lockText } from '../../text/lock.ts'
import { Button } from '../../ui/button.tsx'
import { LockFrame } from '../../ui/lock-frame.tsx'
import { enrolTablet, type EnrolFailure } from '../enrol-tablet.ts'
import { useApp, useTablet } from '../tablet-context.ts'

const NUMBERS = [{ number: '112', label: lockText.danger }]

/** A tablet that is nobody's yet, with or without a link in its address. */
export function EnrolScreen() {
  const { tablet, delivery } = useApp()
  const enrolled = useTablet((state) => state.device !== undefined)
  const cleared = useTablet((state) => state.cleared)
  const [link] = useState(takeLink)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<EnrolFailure>()
  useEffect(() => {
    document.title = `${titleText.enrol} – ${appText.name}`
  }, [])

  async function go(found: EnrolLink): Promise<void> {
    setBusy(true)
    setFailure(undefined)
    const failed = await enrolTablet(tablet, found)
    setFailure(failed)
    setBusy(false)
    if (!failed) delivery.now()
  }

  const broken = link === 'broken'
  if (cleared && !link) return <Cleared last={cleared} now={tablet.deps.clock.now()} />
  return (
    <LockFrame place={appText.name} device="" numbers={NUMBERS} one>
      <section class="lock__who" aria-labelledby="enrol">
        <h1 id="enrol" tabIndex={-1}>
          {link && !broken ? enrolText.title : enrolText.none}
        </h1>
        <p>{broken ? enrolText.broken : link ? enrolText.intro(link.name) : enrolText.noneText}</p>
        {!link && <p>{enrolText.noneUrgent}</p>}
        <p class="err" role="alert">
          {failure && enrolText.errors[failure]}
        </p>
        {link && !broken && (
          <Button variant="plain" big class="lock__go" busy={busy} onClick={() => void go(link)}>
            {busy ? enrolText.going : failure ? enrolText.retry : enrolText.go}
          </Button>
        )}
        {enrolled && !busy && (
          <Button variant="plain" class="lock__alt" onClick={() => tablet.deps.leave('/las')}>
            {enrolText.toLock}
          </Button>
        )}
      </section>
    </LockFrame>
  )
}

/** The browser has thrown the storage away: what was lost, told as exactly as it is known. */
function Cleared({ last, now }: { readonly last: Heartbeat; readonly now: Instant }) {
  const { letters, drafts, oldestSeconds, t } = last
  const since = toInstant(Date.parse(t) - oldestSeconds * 1000)
  const { title, none, some, drafts: saved, letters: ring, next } = enrolText.cleared
  const lost = letters + drafts > 0
  return (
    <LockFrame place={appText.name} device="" numbers={NUMBERS} one>
      <section class="lock__who" aria-labelledby="cleared">
        <h1 id="cleared" tabIndex={-1}>
          {title}
        </h1>
        <p>
          {lost
            ? some(enrolText.counted(letters, drafts), whenText(t, now), whenText(since, now))
            : none(whenText(t, now))}
        </p>
        {letters > 0 && <p>{ring}</p>}
        {drafts > 0 && <p>{saved}</p>}
        <p>{next}</p>
        <p>{enrolText.noneUrgent}</p>
      </section>
    </LockFrame>
  )
}

/** The link, taken out of the address at once: history and screenshots must not keep the secret. */
function takeLink(): EnrolLink | 'broken' | undefined {
  if (location.pathname !== ENROL_PATH || location.hash === '') return undefined
  const link = readEnrolFragment(location.hash)
  history.replaceState(null, '', ENROL_PATH)
  return link ?? 'broken'
}
