// One person's own answers on paper, as they stand on the page that was turned towards that person.

import type { ComponentChildren } from 'preact'
import { paperFoot } from '../draft/paper-foot.ts'
import type { Surroundings } from '../draft/surroundings.ts'
import { consentsText } from '../text/consents.ts'
import { Paper } from '../ui/paper.tsx'
import { UNNUMBERED, type Sheet } from '../ui/use-paper.ts'
import type { ConsentHolder } from './record.ts'

const words = consentsText.own

export function ownSheet(
  around: Surroundings,
  { name }: Pick<ConsentHolder, 'name'>,
  history: ComponentChildren,
): Sheet {
  const ground = around.desk.directory().home.kind
  const paper = (
    <Paper title={words.title} marks={[words.paper]} foot={paperFoot(around, { ground })}>
      <p>{words.intro(name)}</p>
      {history}
    </Paper>
  )
  return { name: UNNUMBERED, paper }
}
