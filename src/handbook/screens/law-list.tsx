import type { RulePack } from '../../routine/pack.ts'
import { handbookText } from '../../text/handbook.ts'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'
import { listActs, type ListedStatute } from '../acts.ts'

/** The addresses are text to copy: nothing on the page asks anybody for anything. */
export function LawList({ pack }: { readonly pack: RulePack }) {
  return (
    <Section id="lagen" title={handbookText.law}>
      <p class="hint">{handbookText.lawHint}</p>
      {listActs(pack).map(({ name, sfs, url, sections }) => (
        <div key={sfs} class="card stack">
          <h3>{handbookText.act(name, sfs)}</h3>
          {url !== undefined && <p class="muted small prose">{handbookText.address(url)}</p>}
          <details>
            <summary class="btn btn--line">
              <span>
                {handbookText.showSections(sections.length)}
                <span class="sr">{handbookText.sectionsOf(name)}</span>
              </span>
            </summary>
            <Facts
              facts={sections.map((section) => ({
                label: section.statute.paragraph,
                value: <StatuteLines {...section} />,
              }))}
            />
          </details>
        </div>
      ))}
    </Section>
  )
}

function StatuteLines({ statute, steps }: ListedStatute) {
  const { validFrom, validTo, checkedOn, certainty } = statute
  return (
    <>
      {steps.length > 0 && <p>{handbookText.underSteps(steps)}</p>}
      <p class="muted small">
        {handbookText.usedFrom(validFrom)}
        {validTo !== null && handbookText.usedTo(validTo)} {handbookText.checkedOn(checkedOn)}{' '}
        {handbookText.certainty[certainty]}
      </p>
    </>
  )
}
