import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { randomId } from '../../base/id.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { OlderVersions } from '../../draft/older-versions.tsx'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { consentText } from '../../text/consent.ts'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { Note } from '../../ui/note.tsx'
import { Snackbar, type SnackMessage } from '../../ui/snackbar.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useStore } from '../../ui/use-store.ts'
import { consentInitials, readConsent, type ConsentChecklist } from '../record.ts'
import { useArrival } from './arrival.ts'
import { ConsentFacts } from './consent-facts.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { createRows } from './rows.ts'

interface EditConsentProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<ConsentChecklist>>
  readonly rec: string
}

type RowKey = 'holders' | 'recipients' | 'topics'

/** The room for one checklist: nobody signs here, and nothing is handed over. */
export function EditConsent({ around, store, rec }: EditConsentProps) {
  const { content: consent, edit, moveTo } = useStore(store, (state) => state)
  const [removed, setRemoved] = useState<SnackMessage | undefined>(undefined)
  const path = `/samtycke/${rec}`
  useArrival(around, store, { path, title: consentText.title })

  const rowsOf = <K extends RowKey>(key: K, text: string, heading: string) =>
    createRows<ConsentChecklist[K][number]>({
      list: () => store.getState().content[key],
      put: (rows) => edit({ [key]: rows }),
      onRemoved(onUndo) {
        setRemoved({ id: randomId('i'), text, onUndo })
        // The button that had the focus is gone with its row.
        document.getElementById(heading)?.focus()
      },
    })
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
      <ConsentFields
        consent={consent}
        edit={edit}
        mark={(field, caret) => moveTo({ path, field, caret, scroll: window.scrollY })}
        pack={around.pack}
        now={around.now()}
        holders={rowsOf('holders', holder.removed, 'consent-who')}
        recipients={rowsOf('recipients', recipient.removed, 'consent-to')}
        topics={rowsOf('topics', topic.removed, 'consent-what')}
      />
      <Snackbar message={removed} onGone={() => setRemoved(undefined)} />
    </FocusFrame>
  )
}
