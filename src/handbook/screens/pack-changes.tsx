import type { RulePack } from '../../routine/pack.ts'
import { handbookText } from '../../text/handbook.ts'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'
import { changedTexts } from '../changes.ts'

interface PackChangesProps {
  readonly pack: RulePack
  readonly before: RulePack
}

/** Old words and new, one above the other. It stays for the next person at the tablet. */
export function PackChanges({ pack, before }: PackChangesProps) {
  const changes = changedTexts(before, pack)
  if (changes.length === 0) return null
  return (
    <Section id="andrat" title={handbookText.changes}>
      <p>{handbookText.changesSince(changes.length)}</p>
      <details>
        <summary class="btn btn--line">{handbookText.showChanges}</summary>
        <ul class="stack">
          {changes.map(({ key, was, is }) => (
            <li key={key} class="card">
              <Facts
                facts={[
                  { label: handbookText.was, value: was ?? handbookText.nothingBefore },
                  { label: handbookText.is, value: is ?? handbookText.nothingNow },
                ]}
              />
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )
}
