import phone from 'lucide:phone'
import type { ReportAlarm } from '../../report/alarm.ts'
import { childLabel } from '../../report/summary.ts'
import { whenText } from '../../text/dates.ts'
import { homeText } from '../../text/home.ts'
import { Alarm } from '../../ui/alarm.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { useApp } from '../tablet-context.ts'

/** Which report is not getting through, and whom to ring. A call that was noted takes nothing away. */
export function WaitingAlarm({ submission, alarm, phone: number, called }: ReportAlarm) {
  const { tablet } = useApp()
  const now = tablet.deps.clock.now()
  const text = alarm.kind === 'not-sent' ? homeText.alarm.title : homeText.alarm.unopened
  return (
    <Alarm
      title={`${text} ${childLabel(submission.record.report, now)}`}
      action={
        <div class="alarm__acts">
          <LinkButton variant="alert" icon={phone} href={phoneHref(number)}>
            {homeText.alarm.ring(number)}
          </LinkButton>
          <LinkButton variant="alert" href={`/samtal/${submission.sid}`}>
            {homeText.alarm.rung}
          </LinkButton>
        </div>
      }
    >
      {homeText.alarm.text(number)}{' '}
      {called && homeText.alarm.called(whenText(called.record.calledAt, now))}
    </Alarm>
  )
}
