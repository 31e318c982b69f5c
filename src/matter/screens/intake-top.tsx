import mailOpen from 'lucide:mail-open'
import { useEffect, useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import type { Group } from '../../protocol/unit-log.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { whenText } from '../../text/dates.ts'
import { intakeText } from '../../text/intake.ts'
import { Alarm } from '../../ui/alarm.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { comingDays, listDuty, receivingGroupOf } from '../duty.ts'
import type { InboxItem } from '../inbox.ts'
import {
  intakeAlarms,
  listLooks,
  uncheckedInbox,
  type IntakeAlarm,
  type Unchecked,
} from '../intake-alarm.ts'
import { DutyCard } from './duty-card.tsx'

interface IntakeTopProps {
  readonly around: Surroundings
  readonly items: readonly InboxItem[]
  /** Where the manager begins: she takes the inbox in the inbox. */
  readonly alarmsOnly?: boolean
}

/** What intake has to be told before the list: whose day it is, and what has waited too long. */
export function IntakeTop(props: IntakeTopProps) {
  const group = receivingGroupOf(props.around.desk)
  return group ? <GroupTop {...props} group={group} /> : null
}

function GroupTop({
  around,
  items,
  group,
  alarmsOnly = false,
}: IntakeTopProps & { readonly group: Group }) {
  const { desk, pack } = around
  const now = useMinutes(around)
  const day = swedishDate(now)
  const found = useDeskQuery(
    desk,
    (desk) => ({
      duty: listDuty(desk, group, day),
      soon: comingDays(day).filter((one) =>
        listDuty(desk, group, one).some(({ uid }) => uid === desk.person.uid),
      ),
      looks: listLooks(desk, group),
    }),
    day,
  )
  if (!found) return null
  const { duty, soon, looks } = found
  const names = duty.map(({ uid, name }) => (uid === desk.person.uid ? intakeText.you : name))
  const facts = pack && { desk, group, pack, duty, looks, now }
  const alarms = facts ? intakeAlarms(items, facts) : []
  const unchecked = facts && uncheckedInbox(items, facts)
  return (
    <div class="stack">
      {alarms.length > 0 && <Unopened alarms={alarms} names={names} now={now} />}
      {unchecked && <NotChecked unchecked={unchecked} names={names} now={now} />}
      {!alarmsOnly && <DutyCard around={around} group={group} day={day} duty={duty} soon={soon} />}
    </div>
  )
}

interface AlarmProps {
  /** Of those who have the inbox today. */
  readonly names: readonly string[]
  readonly now: ReturnType<Surroundings['now']>
}

function Unopened({
  alarms,
  names,
  now,
}: AlarmProps & { readonly alarms: readonly IntakeAlarm[] }) {
  const [first] = alarms
  const oldest = alarms.map(({ since }) => since).toSorted()[0]
  if (!first || oldest === undefined) return null
  const { unopened, since, oldest: oldestText, told, receivers, open, openFirst } = intakeText
  const to = new Set(alarms.flatMap((alarm) => alarm.to))
  const who = [...to].flatMap((one) =>
    one === 'duty' && names.length > 0 ? names : [receivers[one]],
  )
  const one = alarms.length === 1
  return (
    <Alarm
      title={unopened(alarms.length)}
      action={
        <div class="alarm__acts">
          <LinkButton variant="alert" icon={mailOpen} href={`/inkorg/${first.item.submission.id}`}>
            {one ? open : openFirst}
          </LinkButton>
        </div>
      }
    >
      {(one ? since : oldestText)(whenText(oldest, now))} {told(who)}
    </Alarm>
  )
}

function NotChecked({ unchecked, names, now }: AlarmProps & { readonly unchecked: Unchecked }) {
  const { since, looked } = unchecked
  const when = whenText(since, now)
  return (
    <Alarm title={intakeText.unchecked}>
      {looked ? intakeText.uncheckedText(when) : intakeText.uncheckedFirst(when)}{' '}
      {intakeText.ask(names)}
    </Alarm>
  )
}

/** An alarm comes with time, also on a page that nobody touches. */
function useMinutes({ now }: Surroundings) {
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 60_000)
    return () => clearInterval(timer)
  }, [now])
  return time
}
