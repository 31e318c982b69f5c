import inboxIcon from 'lucide:inbox'
import filePen from 'lucide:file-pen-line'
import mailIcon from 'lucide:mail-check'
import triangleAlert from 'lucide:triangle-alert'
import { useState } from 'preact/hooks'
import type { Instant } from '../../base/clock.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { clockText, whenText } from '../../text/dates.ts'
import { weekdayText } from '../../text/days.ts'
import { mattersText } from '../../text/matters.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Note } from '../../ui/note.tsx'
import { Sees } from '../../ui/sees.tsx'
import { WithNumbers } from '../../ui/with-numbers.tsx'
import type { MatterView } from '../list-matters.ts'
import { timelineOf, type Happening } from '../timeline.ts'

interface HappeningsProps {
  readonly around: Surroundings
  readonly view: MatterView
  readonly receipts: ReadonlyMap<string, Instant>
}

const { happened } = mattersText
const DAYS = 7

/** Det som har hänt, newest first, a day at a time. */
export function Happenings({ around, view, receipts }: HappeningsProps) {
  const [shown, setShown] = useState(DAYS)
  const days = timelineOf(view.item, view.matter, receipts)
  const today = swedishDate(around.now())
  const left = Math.min(days.length - shown, DAYS)
  const ignored = view.matter.ignored.length
  return (
    <section aria-labelledby="hant">
      <h2 id="hant">{happened.title}</h2>
      {ignored > 0 && (
        <Note tone="wait" icon={triangleAlert}>
          {happened.ignored(ignored)}
        </Note>
      )}
      {days.slice(0, shown).map(({ date, happenings }) => (
        <div key={date}>
          <h3 class="evs__day">
            {date === today ? happened.today(weekdayText(date)) : weekdayText(date)}
          </h3>
          <ol class="evs">
            {happenings.map((one) => (
              <Event key={one.id} happening={one} now={around.now()} />
            ))}
          </ol>
        </div>
      ))}
      {left > 0 && (
        <Button variant="quiet" onClick={() => setShown(shown + DAYS)}>
          {happened.more(left)}
        </Button>
      )}
    </section>
  )
}

function Event({ happening, now }: { readonly happening: Happening; readonly now: Instant }) {
  const { title, lines, side, shared, at, sentAt } = happening
  const icon = side === 'school' ? inboxIcon : shared ? mailIcon : filePen
  return (
    <li class={side === 'school' ? 'ev ev--sch' : 'ev ev--soc'}>
      <time class="ev__t" dateTime={at}>
        {clockText(at)}
      </time>
      <span class="ev__i">
        <Icon of={icon} />
      </span>
      <div class="ev__b">
        <h4>{title}</h4>
        {lines.map((line) => (
          <p key={line} class="prose">
            <WithNumbers text={line} />
          </p>
        ))}
        {sentAt && (
          <p>{happened.offline(clockText(at), whenText(sentAt, sameDay(at, sentAt, now)))}</p>
        )}
        <Sees by={shared ? ['sch', 'soc'] : ['soc']}>
          {shared ? happened.shared : happened.own}
        </Sees>
      </div>
    </li>
  )
}

/** The day is said where it is another than the one it stands under. */
function sameDay(at: Instant, sentAt: Instant, now: Instant): Instant {
  return swedishDate(at) === swedishDate(sentAt) ? sentAt : now
}
