import chevronRight from 'lucide:chevron-right'
import type { Instant } from '../../base/clock.ts'
import type { Draft } from '../../draft/draft.ts'
import { childLabel } from '../../report/summary.ts'
import type { NextStep } from '../../report/tasks.ts'
import { textOf } from '../../routine/text.ts'
import { homeText } from '../../text/home.ts'
import { Card } from '../../ui/card.tsx'
import { DateTile } from '../../ui/date-tile.tsx'
import { GrowingList } from '../../ui/growing-list.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { ToldDraft } from '../told-drafts.ts'

interface TodoCardProps {
  /** What was told by phone, and is owed in writing. */
  readonly told: readonly ToldDraft[]
  /** What colleagues ask for. */
  readonly colleagues: readonly TodoRow[]
  readonly tasks: readonly NextStep[]
  /** Consultations whose own day has come. */
  readonly due: readonly Draft[]
  readonly now: Instant
}

export interface TodoRow {
  readonly href: string
  readonly title: string
  readonly text: string
}

const SHOWN_AT_FIRST = 6

/** Att göra: each row says what, and that it can be done now. */
export function TodoCard({ told, colleagues, tasks, due, now }: TodoCardProps) {
  // Words are looked up for the rows that stand there, not for all.
  const rows = [
    ...[...told, ...colleagues].map((row) => () => row),
    ...due.map((draft) => () => rowOfConsultation(draft)),
    ...tasks.map((task) => () => rowOfTask(task, now)),
  ]
  return (
    <Card title={homeText.todo}>
      {rows.length === 0 && <p class="muted">{homeText.nothing}</p>}
      <GrowingList
        class="todo"
        items={rows}
        step={SHOWN_AT_FIRST}
        more={homeText.moreSent}
        row={(rowOf) => <Task {...rowOf()} />}
      />
    </Card>
  )
}

function Task({ href, title, text }: TodoRow) {
  const [top, main] = homeText.now
  return (
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
  )
}

function rowOfTask({ submission, pack, next }: NextStep, now: Instant): TodoRow {
  const child = childLabel(submission.record.report, now)
  const page =
    next.action === 'receipt' ? `/anmalan/${submission.sid}/kvitto` : `/arende/${submission.sid}`
  return {
    href: page,
    title: homeText.task(textOf(pack, next.title).text, child),
    text: textOf(pack, next.text).text,
  }
}

function rowOfConsultation({ id }: Draft): TodoRow {
  return { href: `/radgor/${id}`, title: homeText.consulted, text: homeText.consultedText }
}
