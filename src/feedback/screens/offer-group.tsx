import { textOf } from '../../routine/text.ts'
import type { RulePack } from '../../routine/pack.ts'
import { disclosureText as words } from '../../text/disclosure.ts'
import { Check, Checks, TextArea } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import type { DisclosureFault } from '../compose.ts'
import type { DisclosureDraft } from '../draft.ts'
import type { Verdict } from '../judge.ts'
import type { Offer } from '../offers.ts'
import { wordsOutside } from '../outside-consent.ts'

export interface OfferGroupProps {
  readonly verdict: Exclude<Verdict, 'blocked'>
  readonly offers: readonly Offer[]
  readonly pack: RulePack
  readonly draft: DisclosureDraft
  readonly edit: (change: Partial<DisclosureDraft>) => void
  readonly mark: (field: string, caret: number) => void
  readonly fault: DisclosureFault | undefined
}

/** What has one verdict: each to choose, and under it what has to be written beside it. */
export function OfferGroup(props: OfferGroupProps) {
  const { verdict, offers, pack, draft, edit } = props
  if (offers.length === 0) return null
  const ids = offers.map(({ item }) => item.id)
  const chosen = offers.filter(({ item }) => draft.items.includes(item.id))
  return (
    <div class="stack">
      <Checks
        name={verdict}
        label={words.groups[verdict]}
        hint={words.hints[verdict]}
        options={offers.map(({ item, judgement, letter }) => ({
          value: item.id,
          label: textOf(pack, item.label).text,
          hint: [letter, ...judgement.why.map((key) => textOf(pack, key).text)]
            .filter((text) => text !== undefined)
            .join(' '),
        }))}
        values={draft.items.filter((id) => ids.includes(id))}
        onInput={(values) =>
          edit({ items: [...draft.items.filter((id) => !ids.includes(id)), ...values] })
        }
      />
      {chosen.map((offer) => (
        <Beside key={offer.item.id} offer={offer} {...props} />
      ))}
    </div>
  )
}

/** How it was weighed, what it is needed for, the writer's own words: what this item asks for. */
function Beside({ offer, pack, draft, edit, mark, fault }: OfferGroupProps & { offer: Offer }) {
  const { item, judgement, letter } = offer
  const { id } = item
  const label = textOf(pack, item.label).text
  const { question, assessmentLength } = pack.disclosure
  const { asks, basis, confirm } = judgement
  const area = (of: 'words' | 'assessment' | 'need', kept: 'words' | 'assessments' | 'needs') => ({
    name: `${of}-${id}`,
    value: draft[kept][id] ?? '',
    rows: 2,
    error: fault?.item === id && fault.kind === of ? words.errors[of] : undefined,
    onInput: (value: string) => edit({ [kept]: { ...draft[kept], [id]: value } }),
    onSelectionChange: (caret: number) => mark(`${of}-${id}`, caret),
  })
  const isReason = item.asks === 'reason'
  const outside =
    basis === 'consent' ? wordsOutside(draft.words[id] ?? '', item.topic, pack.consentTopics) : []
  return (
    <>
      {letter === undefined && (
        <TextArea label={words.words(label)} {...area('words', 'words')}>
          {outside.length > 0 && <Note tone="wait">{words.outside(outside.join(', '))}</Note>}
        </TextArea>
      )}
      {asks.includes('assessment') && (
        <TextArea
          label={isReason ? words.assessment.reason : words.assessment.label(label)}
          hint={words.assessment
            .hint(isReason ? '' : textOf(pack, question).text, assessmentLength)
            .trim()}
          {...area('assessment', 'assessments')}
        />
      )}
      {asks.includes('need') && (
        <TextArea
          label={basis === 'knownToRecipient' ? words.need.known(label) : words.need.care(label)}
          {...area('need', 'needs')}
        />
      )}
      {confirm && (
        <Check
          name={`confirmed-${id}`}
          label={words.confirm.label(label)}
          hint={words.confirm.hint}
          checked={draft.confirmed.includes(id)}
          error={
            fault?.item === id && fault.kind === 'unconfirmed'
              ? words.errors.unconfirmed
              : undefined
          }
          onInput={(checked) =>
            edit({
              confirmed: [...draft.confirmed.filter((one) => one !== id), ...(checked ? [id] : [])],
            })
          }
        />
      )}
    </>
  )
}
