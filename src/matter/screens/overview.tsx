import chevronRight from 'lucide:chevron-right'
import type { ComponentChildren } from 'preact'
import type { Instant } from '../../base/clock.ts'
import { childLabel } from '../../report/summary.ts'
import { daysBetween, instantAt, swedishDate } from '../../routine/swedish-time.ts'
import { weekdayText } from '../../text/days.ts'
import { homeText } from '../../text/home.ts'
import { overviewText as words } from '../../text/overview.ts'
import { smallGroupText } from '../../text/small-group.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DateTile } from '../../ui/date-tile.tsx'
import { GrowingList } from '../../ui/growing-list.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pill } from '../../ui/pill.tsx'
import { OVERVIEW_GROUPS, type OverviewGroup, type OverviewRow } from '../overview.ts'

interface OverviewProps {
  readonly rows: readonly OverviewRow[]
  /** Matters that are open to others only: their number, and nothing of them. */
  readonly closed: number
  readonly now: Instant
  /** What the manager does beside the matters. */
  readonly children?: ComponentChildren
}

const TONES = { late: 'alert', soon: 'wait', ours: 'calm', others: 'calm' } as const
const SHOWN_AT_FIRST = 6

/** What is late or soon will be, what waits for us, and what waits for others. */
export function Overview({ rows, closed, now, children }: OverviewProps) {
  const of = (group: OverviewGroup) => rows.filter((row) => row.group === group)
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="hint">{words.intro}</p>
      <div class="stack">
        <div class="row">
          {OVERVIEW_GROUPS.map((group) => (
            <Pill key={group} tone={of(group).length > 0 ? TONES[group] : 'calm'}>
              {words.count(words.groups[group], of(group).length)}
            </Pill>
          ))}
        </div>
        {OVERVIEW_GROUPS.map((group) => (
          <Card key={group} title={words.groups[group]}>
            {of(group).length === 0 && <p class="muted">{words.none[group]}</p>}
            <GrowingList
              class="todo"
              items={of(group)}
              step={SHOWN_AT_FIRST}
              more={words.more}
              row={(row) => <Row key={row.id} row={row} now={now} />}
            />
          </Card>
        ))}
        {closed > 0 && <p class="muted">{smallGroupText.kept(closed)}</p>}
        {children}
        <LinkButton href="/forslag">{words.proposals}</LinkButton>
      </div>
    </>
  )
}

function Row({ row, now }: { readonly row: OverviewRow; readonly now: Instant }) {
  const { href, step, report, day } = row
  return (
    <li>
      <a class="todo__row" href={href}>
        <DateTile {...tileOf(day)} now={day === undefined || day <= swedishDate(now)} />
        <span>
          <strong>{words.row(words.steps[step], childLabel(report, now))}</strong>
          <em>{whenText(day, now)}</em>
        </span>
        <Icon of={chevronRight} />
      </a>
    </li>
  )
}

function tileOf(day: string | undefined): { readonly top: string; readonly main: string } {
  const [top, main] = day === undefined ? homeText.now : words.tile(day)
  return { top, main }
}

function whenText(day: string | undefined, now: Instant): string {
  const today = swedishDate(now)
  if (day === undefined) return words.undated
  if (day === today) return words.today
  return day < today
    ? words.late(daysBetween(instantAt(day, '12:00'), now))
    : words.last(weekdayText(day))
}
