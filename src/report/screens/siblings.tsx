import plus from 'lucide:plus'
import { ErrorBoundary, lazy } from 'preact-iso'
import { randomId } from '../../base/id.ts'
import { useFocusOnNew, type Rows } from '../../draft/rows.ts'
import { reportText } from '../../text/report.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChips, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/section.tsx'
import type { Sibling } from '../record.ts'
import { ANSWERS, type StepProps } from './bind.ts'
import type { SiblingReportProps } from './sibling-report.tsx'

// Of those who name siblings, few worry for another of them.
const SiblingReport = lazy(() => import('./sibling-report.tsx').then((m) => m.SiblingReport))

const words = reportText.sibling
interface SiblingsProps extends Pick<StepProps, 'report' | 'mark'>, SiblingReportProps {
  readonly rows: Rows<Sibling>
}

/** Siblings are named here; each child one worries for gets a report of its own. */
export function Siblings({ report, mark, rows, ...own }: SiblingsProps) {
  const focusOnNew = useFocusOnNew()
  const add = () => {
    const id = randomId('i')
    focusOnNew(`sibling-name-${id}`)
    rows.add({ id, name: '', age: '', worried: '' })
  }
  return (
    <Section id="siblings" title={words.heading}>
      {report.siblings.map(({ id, name, age, worried }, at) => (
        <fieldset class="card stack" key={id}>
          <legend class="label">{words.title(at + 1)}</legend>
          <TextField
            name={`sibling-name-${id}`}
            label={words.name}
            kind="name"
            value={name}
            onInput={(value) => rows.change(id, { name: value })}
            onSelectionChange={(caret) => mark(`sibling-name-${id}`, caret)}
          />
          <TextField
            name={`sibling-age-${id}`}
            label={words.age}
            value={age}
            onInput={(value) => rows.change(id, { age: value })}
            onSelectionChange={(caret) => mark(`sibling-age-${id}`, caret)}
          />
          <ChoiceChips
            name={`sibling-worried-${id}`}
            label={words.worried}
            options={ANSWERS}
            value={worried === '' ? undefined : worried}
            onInput={(value) => rows.change(id, { worried: value })}
          />
          {worried === 'yes' && <Note>{words.own}</Note>}
          {worried === 'yes' && (
            <ErrorBoundary>
              <SiblingReport {...own} row={id} />
            </ErrorBoundary>
          )}
          <Button variant="quiet" onClick={() => rows.remove(id)}>
            {words.remove(at + 1)}
          </Button>
        </fieldset>
      ))}
      <Button icon={plus} onClick={add}>
        {words.add}
      </Button>
    </Section>
  )
}
