import { childLabel } from '../../report/summary.ts'
import { textOf } from '../../routine/text.ts'
import { dateText } from '../../text/days.ts'
import { matterFormText } from '../../text/matter-forms.ts'
import { entryText } from '../entry-text.ts'
import { matterOf } from '../fold.ts'
import { optionsIn, type MatterForm, type Option, type Room, type Values } from '../form.ts'
import { listOwnItems } from '../inbox.ts'
import { sealMatterEvents, type MatterEntry } from '../write.ts'

const words = matterFormText.decision

/** Beslut att inleda utredning eller inte, eller mer tid att ta ställning (SoL 20:2). */
export function decisionForm(room: Room): MatterForm {
  const { desk, item, matter, today } = room
  return {
    words,
    first: { decidedOn: today },
    notes: violenceNote(room),
    done: matter.decisions.map((event) => {
      const { decision, decidedOn, grounds } = event.record
      const said = `${words.decisions[decision].label} ${dateText(decidedOn)}. ${grounds}`
      return entryText(event, said)
    }),
    questions: ({ decision }) => [
      { name: 'decision', kind: 'choice', ...words.decision, options: optionsIn(words.decisions) },
      decision === 'extended'
        ? { name: 'until', kind: 'date', ...words.until }
        : { name: 'decidedOn', kind: 'date', ...words.decidedOn },
      ...(decision === 'alreadyRunning' ? runningQuestion(room) : []),
      { name: 'grounds', kind: 'area', ...words.grounds },
    ],
    day: ({ decision }) => (decision === 'extended' ? 'until' : 'decidedOn'),
    seal: (values) => sealMatterEvents(desk, item, [entryOf(values)]),
  }
}

function entryOf({ decision, until, decidedOn, grounds, matter }: Values): MatterEntry {
  const reason = grounds ?? ''
  if (decision === 'extended') {
    return { kind: 'preliminaryExtended', record: { until: until ?? '', reason } }
  }
  const made = decision === 'opened' || decision === 'alreadyRunning' ? decision : 'notOpened'
  const running = made === 'alreadyRunning' ? (matter ?? '') : ''
  return {
    kind: 'preliminaryDecision',
    record: { decision: made, decidedOn: decidedOn ?? '', grounds: reason, matter: running },
  }
}

const VIOLENCE = ['violenceByGuardian', 'honourRelated', 'sexualAbuse']

/** Told, and never forced (HSLF-FS 2022:39). */
function violenceNote({ item, pack }: Room): readonly string[] {
  const { reasons } = item.submission.record.lock
  const isSuspected = reasons.some((reason) => VIOLENCE.includes(reason))
  return isSuspected && pack ? [textOf(pack, 'arende.vald').text] : []
}

function runningQuestion(room: Room) {
  const options = runningMatters(room)
  return options.length === 0
    ? []
    : [{ name: 'matter', kind: 'select' as const, ...words.matter, options }]
}

/** Of those that are investigated here now, by the initials that the inbox has too. */
function runningMatters({ desk, item, events }: Room): readonly Option[] {
  const now = desk.clock.now()
  const around = { directory: desk.directory(), now }
  return listOwnItems(desk)
    .filter((one) => one.submission.sid !== item.submission.sid)
    .filter((one) => matterOf(one, events, around).phase === 'investigating')
    .map(({ submission: { sid, record } }) => ({
      value: sid,
      label: `${childLabel(record.report, now)}, ${record.reference}`,
    }))
}
