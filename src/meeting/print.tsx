// The meeting note on paper: a private draft so far, and marked as one.

import { paperFoot } from '../draft/paper-foot.ts'
import type { Surroundings } from '../draft/surroundings.ts'
import { meetingText } from '../text/meeting.ts'
import { paperText } from '../text/paper.ts'
import { Paper } from '../ui/paper.tsx'
import { UNNUMBERED, type Sheet } from '../ui/use-paper.ts'
import type { Meeting } from './record.ts'
import { MeetingFacts } from './screens/meeting-facts.tsx'

export function meetingSheet(around: Surroundings, meeting: Meeting): Sheet {
  const ground = around.desk.directory().home.kind
  const paper = (
    <Paper title={meetingText.title} marks={[paperText.note]} foot={paperFoot(around, { ground })}>
      <MeetingFacts meeting={meeting} />
    </Paper>
  )
  return { name: UNNUMBERED, paper }
}
