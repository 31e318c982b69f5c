import { useRoute } from 'preact-iso'
import type { ComponentChildren } from 'preact'
import { carriedHolders, waitedFor } from '../../consent/completing.ts'
import { emptyConsentDraft, emptyHolder, findConsentDraft } from '../../consent/consent-draft.ts'
import { peopleOf, type Base } from '../../consent/consent-words.ts'
import { standingConsents, type ConsentEvents } from '../../consent/fold.ts'
import { consentEventsOf } from '../../consent/gather.ts'
import type { ConsentGround } from '../../consent/ground.ts'
import { listHolders, mayBeShown } from '../../consent/overview.ts'
import { ConsentsPage } from '../../consent/screens/consents-page.tsx'
import { DraftWords } from '../../consent/screens/draft-words.tsx'
import { OwnAnswers } from '../../consent/screens/own-answers.tsx'
import { TakeDownConsent } from '../../consent/screens/take-down-consent.tsx'
import { seenBy } from '../../consent/write.ts'
import { isDraftGone } from '../../draft/draft-repository.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { findOwnItem, type InboxItem } from '../../matter/inbox.ts'
import { childLabel } from '../../report/summary.ts'
import { consentsText } from '../../text/consents.ts'
import { titleText } from '../../text/titles.ts'
import { consentGroundOf, matterNow } from '../consent-ground.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { Redirect } from '../redirect.tsx'
import { handOverTablet } from '../hand-over-tablet.ts'
import { useApp, useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'
import { DraftRoute, NewDraftRoute } from './draft-route.tsx'

interface Consents {
  readonly item: InboxItem
  readonly ground: ConsentGround
  readonly events: ConsentEvents
}

/** /arende/:sid/samtycken/:holder? is what a family has agreed to; with a holder, that one's own answers. */
export function MatterConsentsRoute() {
  return <WithConsents>{(consents) => <ConsentsOrOwn {...consents} />}</WithConsents>
}

/** /arende/:sid/samtycke/:rec? is a consent to write; /arende/:sid/svar/:from/:rec? one more answer to it. */
export function TakeDownRoute() {
  return <WithConsents>{(consents) => <TakingDownRoute {...consents} />}</WithConsents>
}

function WithConsents({ children }: { readonly children: (found: Consents) => ComponentChildren }) {
  const { params } = useRoute()
  const { sid = '' } = params
  const desk = useDesk()
  const around = useSurroundings()
  const found = useDeskQuery(
    desk,
    (desk) => {
      const item = findOwnItem(desk, sid)
      return {
        one: item && { item, matter: matterNow(desk, item), events: consentEventsOf(desk, sid) },
      }
    },
    sid,
  )
  if (!found) return null
  if (!found.one) return <Missing />
  const { item, matter, events } = found.one
  return <>{children({ item, events, ground: consentGroundOf(around, item, matter) })}</>
}

function Missing() {
  const { kind } = useDesk().directory().home
  useArrival(titleText.consent, 'missing')
  return (
    <Page title={titleText.consent} backHref="/">
      <h1 tabIndex={-1}>
        {kind === 'socialServices' ? consentsText.missing : consentsText.notYours}
      </h1>
    </Page>
  )
}

function ConsentsOrOwn({ ground, events }: Consents) {
  const { params } = useRoute()
  const around = useSurroundings()
  const { holder: id = '' } = params
  const holder = listHolders(events, ground.authority).find(
    (one) => one.id === id && mayBeShown(ground, one),
  )
  useArrival(titleText.consent, `/arende/${ground.matter}/samtycken/${holder?.id ?? ''}`)
  if (holder) return <OwnAnswers around={around} ground={ground} events={events} holder={holder} />
  return (
    <Page title={titleText.consent} backHref={`/arende/${ground.matter}`}>
      <ConsentsPage around={around} ground={ground} events={events} />
    </Page>
  )
}

function TakingDownRoute({ item, ground, events }: Consents) {
  const { params } = useRoute()
  const { from = '', rec = '' } = params
  const { tablet } = useApp()
  const desk = useDesk()
  // Saved in this window or another: drawn anew then, and read as it is drawn.
  useDeskQuery(desk, (desk) => isDraftGone(desk, rec), rec)
  const { matter: sid } = ground
  const list = `/arende/${sid}/samtycken`
  const base = baseOf(events, ground, from)
  const path = from === '' ? `/arende/${sid}/samtycke` : `/arende/${sid}/svar/${from}`
  // Under care the page says who decides, and a consent that nobody can vouch for is gone on with by nobody.
  if (ground.care || (from !== '' && !base)) return <Redirect to={list} />
  const begun = rec === '' ? findConsentDraft(desk, sid, from) : undefined
  if (begun !== undefined) return <Redirect to={`${path}/${begun}`} />
  if (rec === '') return <NewDraftRoute to={(fresh) => `${path}/${fresh}`} />
  if (isDraftGone(desk, rec)) return <Redirect to={list} />
  const people = base
    ? waitingPeople(events, ground, base)
    : peopleOf(ground, listHolders(events, ground.authority))
  const holders = people.map(({ id, name, role }) => emptyHolder(id, name, role))
  return (
    <DraftRoute
      key={rec}
      rec={rec}
      of="matter"
      backHref={list}
      empty={() => emptyConsentDraft({ sid, from, holders, seen: seenBy(desk, sid) })}
      show={(content, { pack }) => <DraftWords content={content} ground={ground} pack={pack} />}
    >
      {(around, store) => (
        <TakeDownConsent
          around={around}
          store={store}
          rec={rec}
          ground={ground}
          events={events}
          base={base}
          path={`${path}/${rec}`}
          detail={childLabel(item.submission.record.report, around.now())}
          onHandOver={(shown) => void handOverTablet(tablet, { rec, ...shown })}
        />
      )}
    </DraftRoute>
  )
}

function baseOf(events: ConsentEvents, ground: ConsentGround, from: string): Base | undefined {
  const consent = standingConsents(events, ground.authority).find(({ sid }) => sid === from)
  return consent && { consent, carried: carriedHolders(events, consent, ground) }
}

function waitingPeople(events: ConsentEvents, ground: ConsentGround, { consent }: Base) {
  const waited = waitedFor(events, consent, ground)
  return consent.record.holders.filter(({ id }) => waited.includes(id))
}
