import phoneIcon from 'lucide:phone'
import type { Surroundings } from '../../draft/surroundings.ts'
import type { GuardianLock } from '../../routine/guardian-lock.ts'
import type { RulePack } from '../../routine/pack.ts'
import { textOf } from '../../routine/text.ts'
import { reportText } from '../../text/report.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { Protect } from '../../ui/protect.tsx'
import { lockOfReport } from '../lock.ts'
import type { Report } from '../record.ts'

interface LockPanelProps {
  readonly report: Report
  readonly around: Surroundings
}

/** Said as soon as it is answered, and again in step 5: unanswered counts as not knowing. */
export function LockPanel({ report, around: { pack, numbers } }: LockPanelProps) {
  if (!pack || (report.lockAnswer === '' && report.guardianInformed !== 'no')) return null
  const lock = lockOfReport(pack, report)
  if (lock.locked) return <Locked pack={pack} lock={lock} phone={numbers.at(-1)?.number} />
  return <Note>{lock.advice.map((key) => textOf(pack, key).text).join(' ')}</Note>
}

interface LockedProps {
  readonly pack: RulePack
  readonly lock: GuardianLock
  readonly phone: string | undefined
}

/** What not to do while the guardians may not know, and whom to ring about it. */
export function Locked({ pack, lock, phone }: LockedProps) {
  const items = [...lock.advice, 'skydd.alla', 'skydd.havs'].map((key) => textOf(pack, key).text)
  return (
    <Protect title={textOf(pack, 'skydd.titel').text} items={items}>
      {phone && (
        <LinkButton variant="plain" icon={phoneIcon} href={phoneHref(phone)}>
          {reportText.call(phone)}
        </LinkButton>
      )}
    </Protect>
  )
}
