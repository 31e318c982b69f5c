import send from 'lucide:send'
import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { useArrival } from '../../draft/arrival.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { OlderVersions } from '../../draft/older-versions.tsx'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import type { InboxItem } from '../../matter/inbox.ts'
import { FeedbackLetter } from '../../report/screens/feedback-letter.tsx'
import { childLabel } from '../../report/summary.ts'
import { disclosureText as words } from '../../text/disclosure.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useErrorFocus } from '../../ui/use-error-focus.ts'
import { useStore } from '../../ui/use-store.ts'
import { ALWAYS_TOLD, compose } from '../compose.ts'
import type { DisclosureDraft } from '../draft.ts'
import { listOffers, type Ground } from '../offers.ts'
import { writeFeedback } from '../write.ts'
import { ContactFields } from './contact-fields.tsx'
import { DisclosureWords } from './disclosure-words.tsx'
import { faultOf, type ShownFault } from './fault-words.ts'
import { OfferGroup } from './offer-group.tsx'
import { RecipientFields } from './recipient-fields.tsx'
import { Stopped } from './stopped.tsx'
import { TellingClock } from './telling-clock.tsx'

interface EditDisclosureProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<DisclosureDraft>>
  readonly rec: string
  readonly item: InboxItem
  readonly ground: Ground
}

const VERDICTS = ['statutory', 'free', 'assess', 'withConsent', 'board'] as const

/** What is told of a matter, to whom, and on what ground. What is stopped can't be pressed through. */
export function EditDisclosure({ around, store, rec, item, ground }: EditDisclosureProps) {
  const { content: draft, edit: change, moveTo, flush } = useStore(store, (state) => state)
  const [shown, setShown] = useState<ShownFault>()
  const [busy, setBusy] = useState(false)
  useErrorFocus(shown)
  const { matter, pack, packs } = ground
  const { sid } = matter
  const path = `/besked/${sid}/${rec}`
  const toReporter = draft.recipient === 'reporter'
  useArrival(around, store, { path, title: words.title })
  const offers = listOffers(draft, ground)
  const { letter } = compose(draft, ground, around.now())
  const mark = (field: string, caret: number) =>
    moveTo({ path, field, caret, scroll: window.scrollY })

  function edit(part: Partial<DisclosureDraft>): void {
    setShown(undefined)
    change(part)
  }

  async function tell(): Promise<void> {
    setBusy(true)
    await flush()
    const told = await writeFeedback(around.desk, item, { rec, content: draft, ground })
    setBusy(false)
    if (!told.ok) {
      setShown(faultOf(told.error, offers))
      return
    }
    around.onQueued()
    around.go(`/besked/${sid}/lamnat`)
  }

  const fields = { draft, edit, mark, shown }
  return (
    <FocusFrame
      title={words.title}
      detail={childLabel(matter.submission.record.report, around.now())}
      closeHref={`/arende/${sid}`}
      chip={around.chip}
      onHide={around.onHide}
      bar={
        <StepBar saved={<Saved store={store} />}>
          <Button variant="primary" big icon={send} busy={busy} onClick={() => void tell()}>
            {toReporter ? words.send : words.log}
          </Button>
        </StepBar>
      }
    >
      <h1 tabIndex={-1}>{words.title}</h1>
      <TellingClock matter={matter} packs={packs} />
      <OlderVersions
        desk={around.desk}
        rec={rec}
        show={(other) => <DisclosureWords content={other} />}
        onChosen={around.onReload}
      />
      <RecipientFields {...fields} known={ground.known} />
      {VERDICTS.map((verdict) => (
        <OfferGroup
          key={verdict}
          verdict={verdict}
          offers={offers.filter(
            (offer) =>
              offer.judgement.verdict === verdict &&
              !(toReporter && ALWAYS_TOLD.includes(offer.item.id)),
          )}
          pack={pack}
          draft={draft}
          edit={edit}
          mark={mark}
          fault={shown?.fault}
        />
      ))}
      <Stopped
        offers={offers}
        pack={pack}
        draft={draft}
        onTakeAway={(id) => edit({ items: draft.items.filter((one) => one !== id) })}
      />
      {toReporter && <ContactFields {...fields} />}
      {letter && (
        <Card title={words.preview}>
          <FeedbackLetter record={letter} writtenAt={around.now()} packs={packs} />
        </Card>
      )}
      {shown && (
        <p class="err" role="alert">
          {shown.text}
        </p>
      )}
      <p class="muted small">{words.saved}</p>
    </FocusFrame>
  )
}
