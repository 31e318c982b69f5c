import shieldAlert from 'lucide:shield-alert'
import type { Instant } from '../../base/clock.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import type { RulePack } from '../../routine/pack.ts'
import { textOf } from '../../routine/text.ts'
import { whenText } from '../../text/dates.ts'
import { lockToldText } from '../../text/lock-told.ts'
import { Note } from '../../ui/note.tsx'
import { Protect } from '../../ui/protect.tsx'
import type { LockNow } from '../fold-lock.ts'

interface LockWordsProps {
  readonly around: Surroundings
  readonly pack: RulePack | undefined
  readonly lock: LockNow
}

/** Whether the guardians may know: not yet, or what social services have said of it. */
export function LockWords({ around, pack, lock }: LockWordsProps) {
  if (lock.state !== 'locked') return <LockTold lock={lock} now={around.now()} />
  if (!pack) return null
  return (
    <Protect
      title={textOf(pack, 'skydd.titel').text}
      items={['skydd.alla', 'skydd.havs'].map((key) => textOf(pack, key).text)}
    />
  )
}

interface LockToldProps {
  readonly lock: LockNow
  readonly now: Instant
}

/** Their own words of who may know what, and that nothing else may be said. */
export function LockTold({ lock: { state, told }, now }: LockToldProps) {
  if (state !== 'narrowed' && state !== 'lifted') return null
  return (
    <section aria-label={lockToldText.title}>
      <Note tone={state === 'narrowed' ? 'alert' : 'wait'} icon={shieldAlert}>
        <p>
          <b>{lockToldText.changes[state]}</b> {lockToldText.only}
        </p>
        {told.map(({ id, record }) => (
          <div key={id}>
            <p class="prose">{record.mayKnow}</p>
            <p class="muted small">
              {lockToldText.written(whenText(record.writtenAt, now), record.by.name)}
            </p>
          </div>
        ))}
      </Note>
    </section>
  )
}
