// A note that was written on two tablets without either having seen the other. Prose is put together by
// paragraph; what was decided, when, by whom and who may know it is asked about (ARK 4).

import {
  isAlike,
  mergeThreeWay,
  mostCareful,
  questionOf,
  type FieldTable,
  type Merged,
  type Question,
  type Standing,
  type Three,
} from '../base/three-way.ts'
import { PASSAGE_NAMES, PASSAGES, type Meeting, type Passage } from './record.ts'

const danger = mostCareful(['yes', 'unknown', '', 'no'] as const)

const FIELDS: FieldTable<Meeting> = {
  schema: 'ask',
  sid: 'ask',
  kind: 'ask',
  childName: 'ask',
  purpose: 'prose',
  violence: danger,
  honour: danger,
  custody: danger,
  weighing: 'prose',
  host: 'ask',
  chair: 'ask',
  date: 'ask',
  startTime: 'ask',
  endTime: 'ask',
  placeKind: 'ask',
  place: 'ask',
  participants: 'rows',
  interpreter: 'ask',
  language: 'ask',
  childPart: 'ask',
  childPartReason: 'prose',
  agenda: 'prose',
  startedAt: 'ask',
  endedAt: 'ask',
  schoolView: 'prose',
  schoolProposal: 'prose',
  familyView: 'prose',
  familyProposal: 'prose',
  childSpoke: 'ask',
  childView: 'prose',
  childProposal: 'prose',
  socialServicesView: 'prose',
  socialServicesProposal: 'prose',
  decisions: 'rows',
  continuedContact: 'prose',
  nextDate: 'ask',
  nextTime: 'ask',
  nextPlace: 'ask',
  readBack: everyTick,
  purposeWasClear: 'ask',
  structureHeld: 'ask',
  everyoneTookPart: 'ask',
  rolesWereClear: 'ask',
  seenBy: narrower,
}

export function mergeMeetings(three: Three<Meeting>): Merged<Meeting> {
  const { merged, questions, joined } = mergeThreeWay(FIELDS, three)
  const unseen = PASSAGE_NAMES.filter((passage) => isWidenedUnseen(passage, three))
  const seenBy = { ...merged.seenBy }
  for (const passage of unseen) seenBy[passage] = three.base.seenBy[passage] ?? []
  const before = questions.some(({ field }) => field === 'seenBy')
  const asked: readonly Question[] =
    unseen.length > 0 && !before ? [questionOf('seenBy', seenByOf(three))] : []
  return { merged: { ...merged, seenBy }, questions: [...questions, ...asked], joined }
}

/** Who may see it was widened by one who had not read what the other wrote there. */
function isWidenedUnseen(passage: Passage, { base, a, b }: Three<Meeting>): boolean {
  const before = base.seenBy[passage] ?? []
  const hasWidened = ({ seenBy }: Meeting) =>
    (seenBy[passage] ?? []).some((party) => !before.includes(party))
  const hasWritten = (one: Meeting) =>
    PASSAGES[passage].some(
      (field) => !isAlike(one[field], base[field]) && !isAlike(a[field], b[field]),
    )
  return (hasWidened(a) && hasWritten(b)) || (hasWidened(b) && hasWritten(a))
}

/** A tick holds the hash of what was read: where the words are others now, it says nothing. */
function everyTick({ base, a, b }: Three<Meeting['readBack']>): Standing<Meeting['readBack']> {
  const isKept = (tick: string) => (a.includes(tick) && b.includes(tick)) || !base.includes(tick)
  return { stands: [...new Set([...a, ...b])].filter(isKept).toSorted(), ask: false }
}

type SeenBy = Meeting['seenBy']

function seenByOf({ base, a, b }: Three<Meeting>): Three<SeenBy> {
  return { base: base.seenBy, a: a.seenBy, b: b.seenBy }
}

/** Until somebody has answered, only those see a passage who may by both. */
function narrower({ base, a, b }: Three<SeenBy>): Standing<SeenBy> {
  const passages = [...new Set([base, a, b].flatMap((one) => Object.keys(one)))].toSorted()
  const rows = passages.map((passage) => {
    const [before, mine, theirs] = [base, a, b].map((one) => one[passage] ?? [])
    if (isAlike(mine, theirs) || isAlike(theirs, before)) return { passage, stands: mine ?? [] }
    if (isAlike(mine, before)) return { passage, stands: theirs ?? [] }
    const stands = (mine ?? []).filter((party) => theirs?.includes(party)).toSorted()
    return { passage, stands, ask: true }
  })
  return {
    stands: Object.fromEntries(rows.map(({ passage, stands }) => [passage, stands])),
    ask: rows.some(({ ask }) => ask === true),
  }
}
