import plus from 'lucide:plus'
import { randomId } from '../../base/id.ts'
import { reportText } from '../../text/report.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChips, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import type { Report, Sibling } from '../record.ts'
import type { StepProps } from './bind.ts'

const words = reportText.sibling
const { yes, no, unknown } = reportText.answers

/** Siblings are named here; each child one worries for gets a report of its own. */
export function Siblings({ report, edit }: Pick<StepProps, 'edit'> & { readonly report: Report }) {
  const { siblings } = report
  const change = (id: string, next: Partial<Sibling>) =>
    edit({ siblings: siblings.map((one) => (one.id === id ? { ...one, ...next } : one)) })
  const add = () =>
    edit({ siblings: [...siblings, { id: randomId('i'), name: '', age: '', worried: '' }] })
  return (
    <section class="stack" aria-labelledby="siblings">
      <h2 id="siblings">{words.heading}</h2>
      {siblings.map(({ id, name, age, worried }, at) => (
        <fieldset class="card stack" key={id}>
          <legend class="label">{words.title(at + 1)}</legend>
          <TextField
            name={`sibling-name-${id}`}
            label={words.name}
            kind="name"
            value={name}
            onInput={(value) => change(id, { name: value })}
          />
          <TextField
            name={`sibling-age-${id}`}
            label={words.age}
            value={age}
            onInput={(value) => change(id, { age: value })}
          />
          <ChoiceChips
            name={`sibling-worried-${id}`}
            label={words.worried}
            options={[
              { value: 'yes', label: yes },
              { value: 'no', label: no },
              { value: 'unknown', label: unknown },
            ]}
            value={worried === '' ? undefined : worried}
            onInput={(value) => change(id, { worried: value })}
          />
          {worried === 'yes' && <Note>{words.own}</Note>}
          <Button
            variant="quiet"
            onClick={() => edit({ siblings: siblings.filter((one) => one.id !== id) })}
          >
            {words.remove(at + 1)}
          </Button>
        </fieldset>
      ))}
      <Button icon={plus} onClick={add}>
        {words.add}
      </Button>
    </section>
  )
}
