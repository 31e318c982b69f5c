import { TextArea } from '../../ui/field.tsx'
import { bindText, type StepProps } from './bind.ts'

/** Step 4: how long, what is good, what has been done. All of it may be left empty. */
export function StepBackground(props: StepProps) {
  return (
    <>
      <TextArea {...bindText(props, 'howLong')} rows={2} />
      <TextArea {...bindText(props, 'protective')} rows={2} />
      <TextArea {...bindText(props, 'doneSoFar')} rows={2} />
      <TextArea {...bindText(props, 'earlier')} rows={2} />
      <TextArea {...bindText(props, 'ifNothing')} rows={2} />
    </>
  )
}
