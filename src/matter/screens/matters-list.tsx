import clock from 'lucide:clock-alert'
import shieldAlert from 'lucide:shield-alert'
import { useMemo, useState } from 'preact/hooks'
import type { Instant } from '../../base/clock.ts'
import { childLabel } from '../../report/summary.ts'
import { textOf } from '../../routine/text.ts'
import { mattersText } from '../../text/matters.ts'
import { matterText } from '../../text/matter.ts'
import { ChoiceChips, optionsOf, TextField } from '../../ui/field.tsx'
import { GrowingList } from '../../ui/growing-list.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Pill } from '../../ui/pill.tsx'
import type { MatterRow } from '../list-matters.ts'
import { filterMatters, SHOWN, type Shown } from '../search.ts'
import { dueWords } from './due-words.ts'
import { handlerWords } from './handler-words.ts'
import { petalsOf } from './matter-marks.ts'

interface MattersListProps {
  readonly rows: readonly MatterRow[]
  readonly now: Instant
}

const STEP = 20

export function MattersList({ rows, now }: MattersListProps) {
  const [words, setWords] = useState('')
  const [shown, setShown] = useState<Shown>('all')
  const found = useMemo(() => filterMatters(rows, { words, shown }), [rows, words, shown])
  if (rows.length === 0) return <p class="muted">{mattersText.empty}</p>
  return (
    <>
      <div class="stack matters__find">
        <TextField
          name="matter-search"
          label={mattersText.search}
          hint={mattersText.intro}
          kind="search"
          value={words}
          onInput={setWords}
        />
        <ChoiceChips
          name="matter-shown"
          label={mattersText.shownLabel}
          options={optionsOf(SHOWN, mattersText.shown)}
          value={shown}
          onInput={setShown}
        />
        <p role="status" class="muted">
          {found.length === 0 ? mattersText.none : mattersText.count(found.length, rows.length)}
        </p>
      </div>
      <GrowingList
        // Another choice begins at its own first row.
        key={`${shown} ${words}`}
        items={found}
        step={STEP}
        class="inbox"
        row={(row) => <Row key={row.matter.sid} row={row} now={now} />}
        more={mattersText.more}
      />
    </>
  )
}

function Row({ row, now }: { readonly row: MatterRow; readonly now: Instant }) {
  const { item, matter, pack, next, due, hidden, facts } = row
  const { record } = item.submission
  const step = pack.matterPath.steps.find(({ id }) => id === STEP_OF[next.action])
  return (
    <li>
      <a class="inbox__row card" href={`/arende/${matter.sid}`}>
        <strong>{hidden ? mattersText.protectedName : childLabel(record.report, now)}</strong>
        <span class="num">{matter.caseNumber ?? record.reference}</span>
        <span class="matters__next">
          {step && <Mark on={petalsOf(step.who)} />} {textOf(pack, next.title).text}
        </span>
        <span>{due && dueWords(due, now)}</span>
        <span class="muted">{handlerWords(row)}</span>
        <span class="inbox__pills">
          {due?.late && (
            <Pill tone="alert" icon={clock}>
              {mattersText.due.latePill}
            </Pill>
          )}
          {facts.locked && (
            <Pill tone="alert" icon={shieldAlert}>
              {matterText.locked}
            </Pill>
          )}
        </span>
      </a>
    </li>
  )
}

/** Whose step it is: read off the way, so that the mark in the row is the one on the page. */
const STEP_OF: Readonly<Record<MatterRow['next']['action'], string>> = {
  read: 'protection',
  ring: 'protection',
  protection: 'protection',
  assign: 'decision',
  meeting: 'meeting',
  decide: 'decision',
  feedback: 'feedback',
  hear: 'closing',
  extend: 'closing',
  close: 'closing',
  tellEnd: 'closing',
  evaluate: 'closing',
}
