import {
  Checks,
  Choice,
  ChoiceChips,
  DateField,
  SelectField,
  TextArea,
  TextField,
  TimeField,
} from '../../ui/field.tsx'
import type { Question } from '../form.ts'

interface FormQuestionProps {
  readonly question: Question
  readonly value: string
  readonly error: string | undefined
  readonly onInput: (value: string) => void
  readonly onSelectionChange: (caret: number) => void
}

/** One question of a form, as the field that fits it. */
export function FormQuestion({ question, onSelectionChange, ...given }: FormQuestionProps) {
  const { name, label, hint, optional } = question
  const field = { name, label, hint, optional, ...given }
  const answer = { ...field, value: given.value === '' ? undefined : given.value }
  switch (question.kind) {
    case 'choice':
      return <Choice {...answer} options={question.options} />
    case 'chips':
      return <ChoiceChips {...answer} options={question.options} />
    case 'select':
      return (
        <SelectField
          {...answer}
          options={question.options}
          onInput={(value) => given.onInput(value ?? '')}
        />
      )
    case 'checks':
      return (
        <Checks
          {...field}
          options={question.options}
          values={given.value.split(' ')}
          onInput={(values) => given.onInput(values.join(' '))}
        />
      )
    case 'date':
      return <DateField {...field} onSelectionChange={onSelectionChange} />
    case 'time':
      return <TimeField {...field} onSelectionChange={onSelectionChange} />
    case 'area':
      return <TextArea {...field} onSelectionChange={onSelectionChange} />
    case 'text':
    case 'name':
    case 'phone':
      return <TextField {...field} kind={question.kind} onSelectionChange={onSelectionChange} />
  }
}
