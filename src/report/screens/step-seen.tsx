import mic from 'lucide:mic'
import quote from 'lucide:quote'
import { usePlaceBefore } from '../../draft/coming-back.ts'
import { textOf } from '../../routine/text.ts'
import { reportText } from '../../text/report.ts'
import { Checks, TextArea, TextField } from '../../ui/field.tsx'
import { Chips } from '../../ui/chips.tsx'
import { focusField } from '../../ui/field-focus.ts'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import type { BodyMark } from '../record.ts'
import { bindText, words, type StepProps } from './bind.ts'
import { BodyMarks } from './body-marks.tsx'
import type { Rows } from '../../draft/rows.ts'
import type { Surroundings } from '../../draft/surroundings.ts'

interface StepSeenProps extends StepProps {
  readonly around: Surroundings
  readonly bodyMarks: Rows<BodyMark>
}

/** Step 3: seen and heard, the child's own words, and apart from them what one thinks oneself. */
export function StepSeen(props: StepSeenProps) {
  const { report, edit, mark, around, bodyMarks } = props
  const { pack } = around
  const place = usePlaceBefore(around.desk)
  const kinds = reportText.factKinds
  const add = (word: string) => {
    const description = withPrompt(report.description, word)
    edit({ description })
    // One writes on after the word, and is found there again after a lock.
    mark('description', description.length)
    focusField('description')
  }
  return (
    <>
      <TextField {...bindText(props, 'oneSentence')} />
      <Section id="seen" title={kinds.seen}>
        <TextArea {...bindText(props, 'description')} rows={6} />
        <Chips label={reportText.chipsLabel} words={reportText.chips} onPick={add} />
        <p class="hint small mic">
          <Icon of={mic} size="s" />
          <span>{reportText.mic}</span>
        </p>
        <TextArea {...bindText(props, 'marks')} rows={2} />
      </Section>
      <BodyMarks marks={report.bodyMarks} rows={bodyMarks} mark={mark} place={place} />
      <Section id="heard" title={kinds.heard}>
        <TextArea {...bindText(props, 'toldBy')} rows={2} />
      </Section>
      <Section id="child-words" title={kinds.childWords}>
        <div class="words">
          <TextArea {...bindText(props, 'childWords')} rows={2} icon={quote} />
        </div>
        <TextField {...bindText(props, 'questionAsked')} />
      </Section>
      <Section id="worry" title={kinds.worry}>
        <TextArea {...bindText(props, 'ownThoughts')} rows={2} />
        {pack && (
          <Checks
            {...words('categories')}
            options={pack.categories.map(({ id, label }) => ({
              value: id,
              label: textOf(pack, label).text,
            }))}
            values={report.categories}
            onInput={(categories) => edit({ categories: [...categories] })}
          />
        )}
      </Section>
    </>
  )
}

/** The text with a word to go on from, on a line of its own at the end, where it is not yet. */
function withPrompt(text: string, word: string): string {
  const before = text.trimEnd()
  const isThere = before.split('\n').at(-1) === `${word}:`
  const lines = isThere ? [before] : [before, `${word}:`]
  return `${lines.filter((line) => line !== '').join('\n')} `
}
