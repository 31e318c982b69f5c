import type { EvaluationRecord, EvaluationWords } from '../../report/evaluation-record.ts'
import type { Submission } from '../../report/submission.ts'
import type { Desk } from '../../letters/desk.ts'
import { weekdayText } from '../../text/days.ts'
import { evaluationText as words } from '../../text/evaluation.ts'
import { dueOf } from '../due.ts'
import { optionsIn, type MatterForm, type Question, type Room, type Values } from '../form.ts'
import { sealReportersEvaluation } from '../reporters-evaluation.ts'
import { sealMatterEvents } from '../write.ts'

/** Utvärdera, as social services answer it (S-212). Under a minute: five taps, one to save. */
export function evaluationForm({ desk, item, matter, packs }: Room): MatterForm {
  const due = dueOf(matter, packs).find(({ id }) => id === 'evaluation')
  return {
    ...sameForBoth,
    seen: { by: ['soc'], words: words.seen.socialServices },
    notes: due?.limit === 'dated' ? [words.due(weekdayText(due.statutory))] : [],
    seal: (values) => {
      const record = wordsOf('socialServices', values)
      return sealMatterEvents(desk, item, [{ kind: 'evaluation', record }])
    },
  }
}

/** The same questions, as the reporter answers them. */
export function reportersEvaluationForm(desk: Desk, submission: Submission): MatterForm {
  return {
    ...sameForBoth,
    seen: { by: ['sch', 'soc'], words: words.seen.reporter },
    notes: [],
    seal: (values) => sealReportersEvaluation(desk, submission, wordsOf('reporter', values)),
  }
}

const ASKED: readonly Question[] = [
  { name: 'way', kind: 'chips', ...words.way, options: optionsIn(words.ways) },
  { name: 'method', kind: 'chips', ...words.method, options: optionsIn(words.marks) },
  { name: 'participation', kind: 'chips', ...words.participation, options: optionsIn(words.marks) },
  { name: 'treatment', kind: 'chips', ...words.treatment, options: optionsIn(words.marks) },
  {
    name: 'dissatisfaction',
    kind: 'chips',
    ...words.dissatisfaction,
    options: optionsIn(words.dissatisfactions),
  },
  { name: 'words', kind: 'area', ...words.words },
]

const sameForBoth = {
  words,
  first: {},
  done: [],
  questions: () => ASKED,
  day: () => 'way',
} satisfies Partial<MatterForm>

/** The schema looks at the answers as it is sealed. */
function wordsOf(side: EvaluationRecord['side'], values: Values): EvaluationWords {
  const said = <K extends keyof EvaluationRecord>(name: K) => values[name] as EvaluationRecord[K]
  return {
    side,
    way: said('way'),
    method: said('method'),
    participation: said('participation'),
    treatment: said('treatment'),
    dissatisfaction: said('dissatisfaction'),
    words: (values['words'] ?? '').trim(),
  }
}
