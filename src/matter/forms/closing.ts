import type { RulePack } from '../../routine/pack.ts'
import { textOf } from '../../routine/text.ts'
import { closingText as words } from '../../text/closing.ts'
import { dateText } from '../../text/days.ts'
import { PARTIES, TOLD_WAYS, type ClosingRecord } from '../closing-record.ts'
import { entryText } from '../entry-text.ts'
import type { Matter } from '../fold.ts'
import { optionsIn, type MatterForm, type Question, type Room, type Values } from '../form.ts'
import { unfinishedOf, type Unfinished } from '../unfinished.ts'
import { sealMatterEvents } from '../write.ts'

/** Avsluta: who has been told that it is over, and how (S-155, S-215, DOM D6). */
export function closingForm({ desk, item, matter, pack }: Room): MatterForm {
  return {
    words,
    first: first(matter),
    notes: notesOn(matter),
    left: unfinishedOf(matter).map(leftText),
    done: matter.closings.map((event) => {
      const told = event.record.told.map(({ who, way }) => saidOf(who, way))
      const said = [words.entry(dateText(event.record.closedOn)), ...told, event.record.others]
      return entryText(event, said.join(' '))
    }),
    questions: (values) => questionsOn(values, matter, pack),
    day: () => 'child',
    seal: (values) =>
      sealMatterEvents(desk, item, [{ kind: 'closing', record: entryOf(values, matter) }]),
  }
}

function saidOf(who: keyof typeof words.who, way: keyof typeof words.ways): string {
  return `${words.who[who]}: ${words.ways[way].label}.`
}

/** A lock that stands keeps guardians out; one that is narrowed leaves it to be answered, with no first. */
function isLockedOut({ lock }: Pick<Matter, 'lock'>): boolean {
  return lock.state === 'locked'
}

function first({ lock }: Matter): Values {
  return lock.state === 'narrowed' ? { guardians: 'none' } : {}
}

function notesOn(matter: Matter): readonly string[] {
  const { lock, overOn } = matter
  return [
    ...(overOn === undefined ? [words.notOver] : []),
    ...(lock.state === 'locked' ? [words.locked] : []),
    ...(lock.state === 'narrowed' ? [words.narrowed(lock.mayKnow.join(' '))] : []),
  ]
}

function leftText(one: Unfinished): string {
  return one.kind === 'feedback' ? words.left.feedback : words.left[one.kind](one.words)
}

function questionsOn(
  { jointMeeting }: Values,
  matter: Matter,
  pack: RulePack | undefined,
): readonly Question[] {
  const parties = PARTIES.filter((who) => who !== 'guardians' || !isLockedOut(matter))
  return [
    ...parties.map(
      (who) =>
        ({
          name: who,
          kind: 'chips',
          ...words.parties[who],
          options: optionsIn(words.ways),
        }) as const,
    ),
    { name: 'others', kind: 'text', ...words.others },
    ...(mayMeet(matter)
      ? [
          {
            name: 'jointMeeting',
            kind: 'chips',
            ...words.joint,
            options: optionsIn(words.joints),
          } as const,
        ]
      : []),
    ...(mayMeet(matter) && jointMeeting === 'fallback'
      ? [
          {
            name: 'fallback',
            kind: 'chips',
            ...words.fallback,
            options: optionsIn(words.fallbacks),
          } as const,
        ]
      : []),
    ...(pack
      ? [{ name: 'said', kind: 'checks', ...words.said, options: alwaysSaid(pack) } as const]
      : []),
  ]
}

function mayMeet({ lock }: Matter): boolean {
  return lock.state === 'none' || lock.state === 'lifted'
}

const ALWAYS_SAID = ['utv.ratt', 'utv.igen']

function alwaysSaid(pack: RulePack) {
  return ALWAYS_SAID.map((value) => ({ value, label: textOf(pack, value).text }))
}

/** By the lock as it is now: it may have come after the words of the draft. */
function entryOf(values: Values, matter: Matter): Omit<ClosingRecord, 'by' | 'writtenAt'> {
  const told = PARTIES.flatMap((who) => {
    const way = TOLD_WAYS.find((one) => one === values[who])
    return way && !(who === 'guardians' && isLockedOut(matter)) ? [{ who, way }] : []
  })
  const { jointMeeting: joint } = values
  const jointMeeting = mayMeet(matter) && (joint === 'held' || joint === 'fallback') ? joint : ''
  const { fallback: why } = values
  const isReason = why === 'consentMissing' || why === 'unsuitable' || why === 'nobodyWanted'
  return {
    closedOn: matter.overOn ?? '',
    told,
    others: (values['others'] ?? '').trim(),
    jointMeeting,
    fallback: jointMeeting === 'fallback' && isReason ? why : '',
    words: (values['said'] ?? '').split(' ').filter((key) => ALWAYS_SAID.includes(key)),
  }
}
