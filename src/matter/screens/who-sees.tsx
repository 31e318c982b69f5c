import users from 'lucide:users'
import type { Surroundings } from '../../draft/surroundings.ts'
import { getMe } from '../../letters/desk.ts'
import { smallGroupText as words } from '../../text/small-group.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import type { MatterView } from '../list-matters.ts'
import { mayClose } from '../small-group.ts'

interface WhoSeesProps {
  readonly around: Surroundings
  readonly view: MatterView
}

/** Who of the group sees the matter. For a protected identity it is asked, and nobody has to answer. */
export function WhoSees({ around: { desk, names }, view: { item, matter } }: WhoSeesProps) {
  const { smallGroup, sid } = matter
  const may = mayClose(getMe(desk).role, matter)
  const isAsked = may && item.submission.record.report.protectedIdentity === 'yes' && !smallGroup
  return (
    <Card title={words.title}>
      <div class="stack">
        <p>{smallGroup ? words.some(namesOf(smallGroup, names)) : words.everybody}</p>
        {isAsked && (
          <Note tone="wait" icon={users}>
            {words.suggestion}
          </Note>
        )}
        {may && <LinkButton href={`/arende/${sid}/krets`}>{words.change}</LinkButton>}
      </div>
    </Card>
  )
}

function namesOf(uids: ReadonlySet<string>, names: ReadonlyMap<string, string>) {
  return [...uids].flatMap((uid) => names.get(uid) ?? [])
}
