import chevronRight from 'lucide:chevron-right'
import type { Instant } from '../../base/clock.ts'
import type { ReportTask } from '../../report/tasks.ts'
import { childLabel } from '../../report/summary.ts'
import { homeText } from '../../text/home.ts'
import { Card } from '../../ui/card.tsx'
import { DateTile } from '../../ui/date-tile.tsx'
import { Icon } from '../../ui/icon.tsx'

interface TodoCardProps {
  readonly tasks: readonly ReportTask[]
  readonly now: Instant
}

/** Att göra: each row says what, and that it can be done now. */
export function TodoCard({ tasks, now }: TodoCardProps) {
  const [top, main] = homeText.now
  return (
    <Card title={homeText.todo}>
      {tasks.length === 0 && <p class="muted">{homeText.nothing}</p>}
      <ul class="todo">
        {tasks.map(({ kind, submission }) => {
          const child = childLabel(submission.record.report, now)
          const leave = kind === 'leave'
          return (
            <li key={submission.sid}>
              <a class="todo__row" href={`/anmalan/${submission.sid}/kvitto`}>
                <DateTile top={top} main={main} now />
                <span>
                  <strong>{leave ? homeText.leave(child) : homeText.refusedTask(child)}</strong>
                  <em>{leave ? homeText.leaveText : homeText.refusedText}</em>
                </span>
                <Icon of={chevronRight} />
              </a>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
