import mic from 'lucide:mic'
import quote from 'lucide:quote'
import { textOf } from '../../routine/text.ts'
import { reportText } from '../../text/report.ts'
import { Checks, TextArea, TextField } from '../../ui/field.tsx'
import { Chips } from '../../ui/chips.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { BodyMark } from '../record.ts'
import { bindText, words, type StepProps } from './bind.ts'
import { BodyMap } from './body-map.tsx'
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
  const add = (word: string) => {
    const before = report.description.trimEnd()
    const start = `${word}: `
    edit({ description: before === '' ? start : `${before}\n${start}` })
    document.querySelector<HTMLElement>('[data-field="description"]')?.focus()
  }
  return (
    <>
      <TextField {...bindText(props, 'oneSentence')} />
      <TextArea {...bindText(props, 'description')} rows={6} />
      <Chips label={reportText.chipsLabel} words={reportText.chips} onPick={add} />
      <div class="words">
        <TextArea {...bindText(props, 'childWords')} rows={2} icon={quote} />
      </div>
      <TextField {...bindText(props, 'questionAsked')} />
      <p class="hint small mic">
        <Icon of={mic} size="s" />
        <span>{reportText.mic}</span>
      </p>
      <TextField {...bindText(props, 'toldBy')} />
      <TextArea {...bindText(props, 'marks')} rows={2} />
      <BodyMap marks={report.bodyMarks} rows={bodyMarks} mark={mark} />
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
    </>
  )
}
