import type { RulePack } from '../../routine/pack.ts'
import { consentText } from '../../text/consent.ts'
import { Facts } from '../../ui/facts.tsx'
import { listConsentAnswers } from '../answers.ts'
import type { ConsentChecklist } from '../checklist.ts'

interface ConsentFactsProps {
  readonly consent: ConsentChecklist
  readonly pack: RulePack | undefined
}

/** A whole checklist to read, such as another version of the one being written. */
export function ConsentFacts({ consent, pack }: ConsentFactsProps) {
  const answers = listConsentAnswers(consent, pack)
  if (answers.length === 0) return <p class="muted">{consentText.empty}</p>
  const facts = answers.map(({ label, value }) => ({
    label,
    value: <span class="prose">{value}</span>,
  }))
  return <Facts facts={facts} />
}
