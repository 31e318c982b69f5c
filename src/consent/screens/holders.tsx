import plus from 'lucide:plus'
import type { Instant } from '../../base/clock.ts'
import { randomId } from '../../base/id.ts'
import { useFocusOnNew, type Rows } from '../../draft/rows.ts'
import { consentText } from '../../text/consent.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChips, optionsOf, TextField } from '../../ui/field.tsx'
import { HOLDER_ROLES, type Holder } from '../checklist.ts'
import type { Shown } from '../family-answer.ts'
import type { ConsentProps } from './bind.ts'
import { HolderAnswered } from './holder-answered.tsx'

const words = consentText.holder
const roles = optionsOf(HOLDER_ROLES, consentText.roles)

interface HoldersProps extends Pick<ConsentProps, 'consent' | 'mark'> {
  readonly rows: Rows<Holder>
  readonly now: Instant
  readonly onHandOver: (shown: Shown) => void
}

/** Whose yes is needed. */
export function Holders({ consent, mark, rows, now, onHandOver }: HoldersProps) {
  const focusOnNew = useFocusOnNew()
  const add = () => {
    const id = randomId('i')
    focusOnNew(`holder-name-${id}`)
    rows.add({ id, name: '', role: '' })
  }
  return (
    <>
      {consent.holders.map((holder, at) => {
        const { id, name, role } = holder
        return (
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
            <HolderAnswered consent={consent} holder={holder} now={now} onHandOver={onHandOver} />
            <Button variant="quiet" onClick={() => rows.remove(id)}>
              {words.remove(at + 1)}
            </Button>
          </fieldset>
        )
      })}
      <Button icon={plus} onClick={add}>
        {words.add}
      </Button>
    </>
  )
}
