import { appText } from '../text/app.ts'
import { problemText } from '../text/problems.ts'
import { Note } from '../ui/note.tsx'
import type { Problem } from './tablet.ts'

const WORDS: { readonly [P in Problem]: string } = {
  directory: problemText.directory,
  pack: problemText.pack,
  mailbox: problemText.mailbox,
  restored: problemText.restored,
  clock: problemText.clock,
  newer: problemText.newer,
  'log-forked': problemText.logForked,
  'log-withheld': problemText.logWithheld,
  'sid-reuse': problemText.sidReuse,
  room: problemText.room,
  unread: problemText.unread,
  bug: appText.problem.unknown,
}

interface ProblemNotesProps {
  readonly problems: ReadonlySet<Problem>
  /** Records that can't be read. */
  readonly damaged: number
}

/** What is wrong and stops nothing. */
export function ProblemNotes({ problems, damaged }: ProblemNotesProps) {
  const texts = [
    ...[...problems].map((one) => WORDS[one]),
    ...(damaged > 0 ? [problemText.damaged(damaged)] : []),
  ]
  return (
    <>
      {texts.map((text) => (
        <Note key={text} tone="wait">
          {text}
        </Note>
      ))}
    </>
  )
}
