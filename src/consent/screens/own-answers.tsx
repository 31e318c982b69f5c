import printer from 'lucide:printer'
import type { Surroundings } from '../../draft/surroundings.ts'
import { textOf } from '../../routine/text.ts'
import { consentsText } from '../../text/consents.ts'
import { Button } from '../../ui/button.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { usePaper } from '../../ui/use-paper.ts'
import type { ConsentEvents } from '../fold.ts'
import type { ConsentGround } from '../ground.ts'
import { historyOf } from '../history.ts'
import type { ConsentHolder } from '../record.ts'
import { OwnHistory } from './own-history.tsx'

interface OwnAnswersProps {
  readonly around: Surroundings
  readonly ground: ConsentGround
  readonly events: ConsentEvents
  readonly holder: Pick<ConsentHolder, 'id' | 'name'>
}

const words = consentsText.own
const loadPapers = () => import('../own-paper.tsx')

/** To turn towards the person: nothing that anybody else has said is on this page, or printed from it. */
export function OwnAnswers({ around, ground, events, holder }: OwnAnswersProps) {
  const { pack } = around
  const entries = historyOf(events, ground.authority, holder.id)
  const print = usePaper(loadPapers, ({ ownSheet }) => ownSheet(around, { holder, entries }))
  return (
    <FocusFrame
      title={words.title}
      closeHref={`/arende/${ground.matter}/samtycken`}
      chip={around.chip}
      onHide={around.onHide}
    >
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="hint">{words.intro(holder.name)}</p>
      <OwnHistory entries={entries} pack={pack} />
      {pack && <p>{textOf(pack, 'samtycke.angra').text}</p>}
      <p>
        <Button icon={printer} onClick={() => print()}>
          {words.print}
        </Button>
      </p>
    </FocusFrame>
  )
}
