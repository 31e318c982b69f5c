import type { LocalRoutinePack } from '../../routine/local-routine.ts'
import type { RulePack } from '../../routine/pack.ts'
import { handbookText, oldWords } from '../../text/handbook.ts'
import { supportText } from '../../text/support.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'
import { LawList } from './law-list.tsx'
import { PackChanges } from './pack-changes.tsx'
import { RoutineSteps } from './routine-steps.tsx'

interface HandbookProps {
  /** Undefined until one has been fetched: the old words are there all the same. */
  readonly pack: RulePack | undefined
  readonly before: RulePack | undefined
  readonly local: LocalRoutinePack | undefined
}

/** Rutinen: the way of a concern and the law under it, for anybody, with no child in sight. */
export function Handbook({ pack, before, local }: HandbookProps) {
  return (
    <>
      <h1 tabIndex={-1}>{handbookText.title}</h1>
      <div class="stack">
        {pack ? (
          <>
            <p>{handbookText.intro}</p>
            <p class="muted small">{handbookText.version(pack.validFrom, pack.checkedOn)}</p>
            {before && <PackChanges pack={pack} before={before} />}
            <RoutineSteps pack={pack} local={local} />
            <p>
              <LinkButton href="/stotta">{supportText.title}</LinkButton>
            </p>
            <LawList pack={pack} />
          </>
        ) : (
          <p>{handbookText.none}</p>
        )}
        <Section id="gamla-ord" title={handbookText.oldWords}>
          <p class="hint">{handbookText.oldWordsHint}</p>
          <div class="card">
            <Facts
              facts={oldWords.map(({ old, now, checked }) => ({
                label: old,
                value: checked ? now : handbookText.unchecked(now),
              }))}
            />
          </div>
        </Section>
      </div>
    </>
  )
}
