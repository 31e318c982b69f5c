import type { Surroundings } from '../../draft/surroundings.ts'
import { whenText } from '../../text/dates.ts'
import { mattersText } from '../../text/matters.ts'
import { Card } from '../../ui/card.tsx'
import { GrowingList } from '../../ui/growing-list.tsx'
import type { InboxItem } from '../inbox.ts'
import { readersOfMatter } from '../reads.ts'

interface MatterReadersProps {
  readonly around: Surroundings
  readonly item: InboxItem
}

const { readers: words } = mattersText

/** For the manager: who has had the matter open, and since when. */
export function MatterReaders({ around, item }: MatterReadersProps) {
  const readers = readersOfMatter(around.desk, item)
  return (
    <Card title={words.title}>
      {readers.length === 0 && <p>{words.empty}</p>}
      <GrowingList
        items={readers}
        step={10}
        class="matter__readers"
        row={({ uid, name, from }) => (
          <li key={`${uid} ${from}`}>
            <b>{name}</b> {words.from(whenText(from, around.now()))}
          </li>
        )}
        more={mattersText.more}
      />
      <p class="muted small">{words.text}</p>
    </Card>
  )
}
