import calendarCheck from 'lucide:calendar-check'
import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { getMe } from '../../letters/desk.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import type { Group } from '../../protocol/unit-log.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { weekdayText } from '../../text/days.ts'
import { dutyText } from '../../text/duty.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { SelectField } from '../../ui/field.tsx'
import { useErrorFocus, type FieldFault } from '../../ui/use-error-focus.ts'
import { comingDays, listDuty, receivingGroupOf, whoMayHaveInbox, writeDuty } from '../duty.ts'
import { dutyMessage } from './duty-card.tsx'

const { coming: words } = dutyText

/** Where the manager says who has the inbox on the days to come. Nobody else names a colleague. */
export function ComingDuty({ around }: { readonly around: Surroundings }) {
  const group = receivingGroupOf(around.desk)
  const isManager = getMe(around.desk).role === 'unitManager'
  return group && isManager ? <Roster around={around} group={group} /> : null
}

interface RosterProps {
  readonly around: Surroundings
  readonly group: Group
}

function Roster({ around, group }: RosterProps) {
  const { desk, names, now } = around
  const [day, setDay] = useState<string>()
  const [uid, setUid] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [fault, setFault] = useState<FieldFault>()
  useErrorFocus(fault)
  const days = comingDays(swedishDate(now()))
  const found = useDeskQuery(
    desk,
    (desk) => days.map((one) => ({ day: one, duty: listDuty(desk, group, one) })),
    days[0],
  )
  const people = whoMayHaveInbox(desk.directory(), group)
    .map((one) => ({ value: one, label: names.get(one) ?? '' }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'sv'))
  const chosen = people.find(({ value }) => value === uid)

  async function name(): Promise<void> {
    setSaid('')
    setFault(faultOf(day, uid))
    if (day === undefined || !chosen) return
    setBusy(true)
    const person = { uid: chosen.value, name: chosen.label }
    const written = await writeDuty(desk, group, { day, person })
    setBusy(false)
    if (written.ok) around.onQueued()
    setSaid(
      written.ok ? words.named(chosen.label, weekdayText(day)) : dutyMessage(written.error.kind),
    )
  }

  const errorOf = (field: string) => (fault?.field === field ? fault.text : undefined)
  return (
    <Card title={words.title}>
      <div class="stack">
        <p class="hint">{words.intro}</p>
        <Facts
          short
          facts={(found ?? []).map((one) => ({
            label: weekdayText(one.day),
            value: words.who(one.duty.map((person) => person.name)),
          }))}
        />
        <SelectField
          name="duty-day"
          label={words.day.label}
          error={errorOf('duty-day')}
          options={days.map((one) => ({ value: one, label: weekdayText(one) }))}
          value={day}
          onInput={setDay}
        />
        <SelectField
          name="duty-person"
          label={words.person.label}
          error={errorOf('duty-person')}
          options={people}
          value={uid}
          onInput={setUid}
        />
        <p role="status">{said}</p>
        <Button icon={calendarCheck} busy={busy} onClick={() => void name()}>
          {words.save}
        </Button>
      </div>
    </Card>
  )
}

function faultOf(day: string | undefined, uid: string | undefined): FieldFault | undefined {
  if (day === undefined) return { field: 'duty-day', text: words.day.missing }
  return uid === undefined ? { field: 'duty-person', text: words.person.missing } : undefined
}
