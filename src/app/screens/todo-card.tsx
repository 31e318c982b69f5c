import chevronRight from 'lucide:chevron-right'
import type { Instant } from '../../base/clock.ts'
import type { Draft } from '../../draft/draft.ts'
import type { ReportTask } from '../../report/tasks.ts'
import { childLabel } from '../../report/summary.ts'
import { homeText } from '../../text/home.ts'
import { Card } from '../../ui/card.tsx'
import { DateTile } from '../../ui/date-tile.tsx'
import { Icon } from '../../ui/icon.tsx'

interface TodoCardProps {
  readonly tasks: readonly ReportTask[]
  /** Consultations whose own day has come. */
  readonly due: readonly Draft[]
  readonly now: Instant
}

/** Att göra: each row says what, and that it can be done now. */
export function TodoCard({ tasks, due, now }: TodoCardProps) {
  const rows = [...tasks.map((task) => rowOfTask(task, now)), ...due.map(rowOfConsultation)]
  const [top, main] = homeText.now
  return (
    <Card title={homeText.todo}>
      {rows.length === 0 && <p class="muted">{homeText.nothing}</p>}
      <ul class="todo">
        {rows.map(({ href, title, text }) => (
          <li key={href}>
            <a class="todo__row" href={href}>
              <DateTile top={top} main={main} now />
              <span>
                <strong>{title}</strong>
                <em>{text}</em>
              </span>
              <Icon of={chevronRight} />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function rowOfTask({ kind, submission }: ReportTask, now: Instant) {
  const child = childLabel(submission.record.report, now)
  const href = `/anmalan/${submission.sid}/kvitto`
  return kind === 'leave'
    ? { href, title: homeText.leave(child), text: homeText.leaveText }
    : { href, title: homeText.refusedTask(child), text: homeText.refusedText }
}

function rowOfConsultation({ id }: Draft) {
  return { href: `/radgor/${id}`, title: homeText.consulted, text: homeText.consultedText }
}
