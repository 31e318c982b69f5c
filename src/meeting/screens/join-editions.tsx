import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { meetingEditionsText as words } from '../../text/meeting-editions.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ChoiceChips } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { joinEditions, withAnswers, type Answers, type Unmerged } from '../editions.ts'
import { askedOf } from '../question-words.ts'
import { MeetingFacts } from './meeting-facts.tsx'

interface JoinEditionsProps {
  readonly around: Surroundings
  readonly rec: string
  readonly unmerged: Unmerged | undefined
}

/** What can't be put together by itself is asked, one question for each; nothing is chosen beforehand. */
export function JoinEditions({ around, rec, unmerged }: JoinEditionsProps) {
  return (
    <div class="stack">
      <h1 tabIndex={-1}>{words.title}</h1>
      {unmerged ? (
        <Questions
          key={`${unmerged.version.id} ${unmerged.edition}`}
          around={around}
          rec={rec}
          unmerged={unmerged}
        />
      ) : (
        <p>{words.none}</p>
      )}
      <p>
        <LinkButton href={`/mote/${rec}`}>{words.toNote}</LinkButton>
      </p>
    </div>
  )
}

type Fault = 'missing' | 'failed' | 'changed'

function Questions({ around, rec, unmerged }: Required<JoinEditionsProps>) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const [fault, setFault] = useState<Fault>()
  if (!unmerged) return null
  const { merged } = unmerged
  const asked = merged.questions.map((question) => askedOf(question, merged.merged))
  const answers: Answers = new Map(
    asked.flatMap(({ field, choices }) => {
      const choice = choices.find(({ value }) => value === chosen.get(field))
      return choice ? [[field, choice.stands] as const] : []
    }),
  )
  const content = withAnswers(merged, answers)
  const save = async () => {
    if (answers.size < asked.length) return setFault('missing')
    const joined = await joinEditions(around.desk, rec, unmerged, content)
    if (joined.ok && joined.value === 'joined') return around.go(`/mote/${rec}`)
    setFault(joined.ok ? 'changed' : 'failed')
  }
  return (
    <>
      <p class="hint">{asked.length > 0 ? words.intro : words.nothingToAsk}</p>
      {asked.map(({ field, label, choices }) => (
        <ChoiceChips
          key={field}
          name={field}
          label={label}
          options={choices}
          value={chosen.get(field)}
          onInput={(value) => setChosen(new Map([...chosen, [field, value]]))}
        />
      ))}
      <details>
        <summary class="btn btn--quiet">{words.preview}</summary>
        <MeetingFacts meeting={content} />
      </details>
      <div role="alert">{fault && <Note tone="alert">{words[fault]}</Note>}</div>
      <p>
        <Button variant="primary" onClick={() => void save()}>
          {words.save}
        </Button>
      </p>
    </>
  )
}
