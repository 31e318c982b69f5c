import printer from 'lucide:printer'
import type { StoreApi } from 'zustand/vanilla'
import { useArrival } from '../../draft/arrival.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { OlderVersions } from '../../draft/older-versions.tsx'
import { useRemovableRows } from '../../draft/removable-rows.tsx'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { consentText } from '../../text/consent.ts'
import { paperText } from '../../text/paper.ts'
import { signedAnswerText } from '../../text/signed-answer.ts'
import { Button } from '../../ui/button.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { Note } from '../../ui/note.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { usePaper } from '../../ui/use-paper.ts'
import { useStore } from '../../ui/use-store.ts'
import { consentInitials, readConsent, type ConsentChecklist } from '../checklist.ts'
import type { Shown } from '../family-answer.ts'
import { ConsentFacts } from './consent-facts.tsx'
import { ConsentFields } from './consent-fields.tsx'

interface EditConsentProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<ConsentChecklist>>
  readonly rec: string
  /** Gives a family the tablet, with this and nothing else on it. */
  readonly onHandOver: (shown: Shown) => void
}

const loadPapers = () => import('../print.tsx')

/** The room for one checklist. It goes to nobody; who answers does so on the tablet. */
export function EditConsent({ around, store, rec, onHandOver }: EditConsentProps) {
  const { content: consent, edit, moveTo } = useStore(store, (state) => state)
  const { rowsOf, removed } = useRemovableRows(store)
  const print = usePaper(loadPapers, ({ consentSheet }) => consentSheet(around, consent))
  const path = `/samtycke/${rec}`
  const waiting =
    useDeskQuery(
      around.desk,
      ({ database }) => database.handOvers.where('rec').equals(rec).count(),
      rec,
    ) ?? 0
  useArrival(around, store, { path, title: consentText.title })
  const { holder, recipient, topic } = consentText
  return (
    <FocusFrame
      title={consentText.title}
      detail={consentText.child(consentInitials(consent)) || undefined}
      closeHref="/samtycken"
      chip={around.chip}
      onHide={around.onHide}
      bar={<StepBar saved={<Saved store={store} />} />}
    >
      <h1 tabIndex={-1}>{consentText.title}</h1>
      <p class="hint">{consentText.intro}</p>
      <OlderVersions
        desk={around.desk}
        rec={rec}
        show={(content) => <ConsentFacts consent={readConsent(content)} pack={around.pack} />}
        onChosen={around.onReload}
      />
      <Note>{consentText.lifts}</Note>
      {waiting > 0 && (
        <Note>
          {signedAnswerText.waiting} <a href={`/lamna/${rec}`}>{signedAnswerText.look}</a>
        </Note>
      )}
      <ConsentFields
        consent={consent}
        edit={edit}
        mark={(field, caret) => moveTo({ path, field, caret, scroll: window.scrollY })}
        pack={around.pack}
        now={around.now()}
        holders={rowsOf('holders', holder.removed, 'consent-who')}
        recipients={rowsOf('recipients', recipient.removed, 'consent-to')}
        topics={rowsOf('topics', topic.removed, 'consent-what')}
        onHandOver={onHandOver}
      />
      <p>
        <Button icon={printer} onClick={() => print()}>
          {paperText.print}
        </Button>
      </p>
      {removed}
    </FocusFrame>
  )
}
