// The invitation on paper, for one party: through the same gate as the letter, at the moment of printing.

import { paperFoot } from '../draft/paper-foot.ts'
import type { Surroundings } from '../draft/surroundings.ts'
import { textOf } from '../routine/text.ts'
import { meetingLettersText } from '../text/meeting-letters.ts'
import { meetingText } from '../text/meeting.ts'
import { Paper } from '../ui/paper.tsx'
import { UNNUMBERED, type Sheet } from '../ui/use-paper.ts'
import { invitationFor, type Outgoing } from './outgoing.ts'
import { InvitationFacts } from './screens/invitation-facts.tsx'

export function invitationSheet(around: Surroundings, out: Outgoing, voluntary: string): Sheet {
  const { pack, desk } = around
  const made = invitationFor(out)
  const { party } = out.to
  const paper = (
    <Paper
      title={meetingLettersText.invitation}
      marks={party === '' ? [] : [meetingText.parties[party]]}
      foot={paperFoot(around, { ground: desk.directory().home.kind })}
    >
      {made.ok && <InvitationFacts invitation={made.value} />}
      {made.ok && pack && <p>{textOf(pack, voluntary).text}</p>}
    </Paper>
  )
  return { name: UNNUMBERED, paper }
}
