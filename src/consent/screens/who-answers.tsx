import plus from 'lucide:plus'
import { randomId } from '../../base/id.ts'
import { useFocusOnNew, type Rows } from '../../draft/rows.ts'
import { textOf } from '../../routine/text.ts'
import { consentFormText } from '../../text/consent-form.ts'
import { Button } from '../../ui/button.tsx'
import { Checks, ChoiceChips, optionsOf, TextArea, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/section.tsx'
import { ADULTS, emptyHolder, type HolderDraft } from '../consent-draft.ts'
import { topicsOf } from '../consent-words.ts'
import { topicLabel } from '../labels.ts'
import { CUSTODIES } from '../record.ts'
import { bindPart, type TakingDown } from './taking-down.ts'
import { WhoDecides } from './who-decides.tsx'

interface WhoAnswersProps extends TakingDown {
  readonly rows: Rows<HolderDraft>
}

const { sections, person: words } = consentFormText
const CUSTODY_ORDER = CUSTODIES.toSorted((a, b) => Number(a === 'sole') - Number(b === 'sole'))

/** Whose yes it takes. Guardians who must not know are not among them. */
export function WhoAnswers({ rows, ...props }: WhoAnswersProps) {
  const { draft, edit, errorOf, ground, pack } = props
  const focusOnNew = useFocusOnNew()
  const adults = draft.holders.filter(({ role }) => role !== 'child')
  const guardians = adults.filter(({ role }) => role === 'guardian')
  const add = () => {
    const id = randomId('i')
    focusOnNew(`holder-name-${id}`)
    rows.add(emptyHolder(id, '', ground.locked ? 'other' : ''))
  }
  return (
    <Section id="consent-who" title={sections.who}>
      {ground.locked ? (
        pack && <Note tone="alert">{textOf(pack, 'samtycke.sparrat').text}</Note>
      ) : (
        <>
          <WhoDecides pack={pack} />
          <ChoiceChips
            name="custody"
            {...consentFormText.custody}
            options={optionsOf(CUSTODY_ORDER, consentFormText.custodies)}
            value={draft.custody === '' ? undefined : draft.custody}
            error={errorOf('custody')}
            onInput={(custody) => edit({ custody })}
          />
          {draft.custody === 'joint-one-prevented' && (
            <TextArea {...consentFormText.custodyGround} {...bindPart(props, 'custodyGround')} />
          )}
        </>
      )}
      {adults.map((holder, at) => (
        <Adult key={holder.id} {...props} rows={rows} holder={holder} at={at} />
      ))}
      <Button icon={plus} onClick={add}>
        {words.add}
      </Button>
      {errorOf('add-person') && <p class="err">{errorOf('add-person')}</p>}
      {draft.custody === 'joint' && guardians.length === 1 && (
        <Note tone="wait">{consentFormText.oneGuardian}</Note>
      )}
    </Section>
  )
}

interface AdultProps extends WhoAnswersProps {
  readonly holder: HolderDraft
  readonly at: number
}

function Adult({ rows, holder, at, ...props }: AdultProps) {
  const { draft, mark, errorOf, ground, pack } = props
  const { id, name, role } = holder
  const topics = topicsOf(draft, undefined)
  return (
    <fieldset class="card stack">
      <legend class="label">{words.title(at + 1)}</legend>
      <TextField
        name={`holder-name-${id}`}
        label={words.name}
        kind="name"
        value={name}
        error={errorOf(`holder-name-${id}`)}
        onInput={(value) => rows.change(id, { name: value })}
        onSelectionChange={(caret) => mark(`holder-name-${id}`, caret)}
      />
      {!ground.locked && (
        <ChoiceChips
          name={`holder-role-${id}`}
          label={words.role}
          options={optionsOf(ADULTS, words.roles)}
          value={ADULTS.find((one) => one === role)}
          error={errorOf(`holder-role-${id}`)}
          onInput={(value) => rows.change(id, { role: value })}
        />
      )}
      {role === 'other' && topics.length > 0 && (
        <Checks
          name={`holder-topics-${id}`}
          {...words.topics}
          options={topics.map(({ key, topic }) => ({ value: key, label: topicLabel(pack, topic) }))}
          values={holder.topics}
          onInput={(own) => rows.change(id, { topics: [...own] })}
        />
      )}
      <Button variant="quiet" onClick={() => rows.remove(id)}>
        {words.remove(at + 1)}
      </Button>
    </fieldset>
  )
}
