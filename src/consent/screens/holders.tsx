import plus from 'lucide:plus'
import { randomId } from '../../base/id.ts'
import { useFocusOnNew, type Rows } from '../../draft/rows.ts'
import { consentText } from '../../text/consent.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChips, optionsOf, TextField } from '../../ui/field.tsx'
import { HOLDER_ROLES, type Holder } from '../checklist.ts'
import type { ConsentProps } from './bind.ts'

const words = consentText.holder
const roles = optionsOf(HOLDER_ROLES, consentText.roles)

interface HoldersProps extends Pick<ConsentProps, 'consent' | 'mark'> {
  readonly rows: Rows<Holder>
}

/** Whose yes is needed. */
export function Holders({ consent, mark, rows }: HoldersProps) {
  const focusOnNew = useFocusOnNew()
  const add = () => {
    const id = randomId('i')
    focusOnNew(`holder-name-${id}`)
    rows.add({ id, name: '', role: '' })
  }
  return (
    <>
      {consent.holders.map(({ id, name, role }, at) => (
        <fieldset class="card stack" key={id}>
          <legend class="label">{words.title(at + 1)}</legend>
          <TextField
            name={`holder-name-${id}`}
            label={words.name}
            kind="name"
            value={name}
            onInput={(value) => rows.change(id, { name: value })}
            onSelectionChange={(caret) => mark(`holder-name-${id}`, caret)}
          />
          <ChoiceChips
            name={`holder-role-${id}`}
            label={words.role}
            options={roles}
            value={role === '' ? undefined : role}
            onInput={(value) => rows.change(id, { role: value })}
          />
          <Button variant="quiet" onClick={() => rows.remove(id)}>
            {words.remove(at + 1)}
          </Button>
        </fieldset>
      ))}
      <Button icon={plus} onClick={add}>
        {words.add}
      </Button>
    </>
  )
}
