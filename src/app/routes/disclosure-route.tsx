import { useRoute } from 'preact-iso'
import { findDisclosureDraft, readDisclosureDraft } from '../../feedback/draft.ts'
import { consentFor } from '../../feedback/consent-on.ts'
import { knownRecipients } from '../../feedback/known-recipients.ts'
import type { Ground } from '../../feedback/offers.ts'
import { DisclosureWords } from '../../feedback/screens/disclosure-words.tsx'
import { EditDisclosure } from '../../feedback/screens/edit-disclosure.tsx'
import { Told } from '../../feedback/screens/told.tsx'
import { consentEventsOf } from '../../consent/gather.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import { getMe, type Desk } from '../../letters/desk.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { proposedHandler } from '../../matter/answer.ts'
import { matterOf, type Matter } from '../../matter/fold.ts'
import type { InboxItem } from '../../matter/inbox.ts'
import type { RulePack } from '../../routine/pack.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { disclosureText } from '../../text/disclosure.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { otherUnits } from '../consent-ground.ts'
import { Page } from '../page.tsx'
import { Redirect } from '../redirect.tsx'
import { useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'
import { DraftRoute, NewDraftRoute } from './draft-route.tsx'
import { readMatter } from './matter-forms-route.tsx'

const TOLD = 'lamnat'

/** /besked/:sid/:rec? tells the reporter, or somebody else, something of a matter. */
export function DisclosureRoute() {
  const { params } = useRoute()
  const { sid = '', rec = '' } = params
  const desk = useDesk()
  const around = useSurroundings()
  const { pack } = around
  const found = useDeskQuery(
    desk,
    (desk) => ({ ...readMatter(desk, sid), consents: consentEventsOf(desk, sid) }),
    sid,
  )
  const { item, events, consents } = found ?? {}
  useArrival(disclosureText.title, `/besked/${sid}/${rec === TOLD || !item ? rec : ''}`)
  const isOurs = desk.directory().home.kind === 'socialServices'
  if (!item || !events || !consents || !pack || !isOurs) {
    return (
      <Page title={disclosureText.title} backHref="/">
        <h1 tabIndex={-1}>{disclosureText.title}</h1>
        <p>{isOurs ? disclosureText.missing : disclosureText.notYours}</p>
      </Page>
    )
  }
  const matter = matterOf(item, events, { directory: desk.directory(), now: around.now() })
  const ground = groundOf({ desk, matter, consents, around, pack })
  if (rec === TOLD) {
    return (
      <Page title={disclosureText.title} backHref={`/arende/${sid}`}>
        <Told matter={matter} pack={pack} />
      </Page>
    )
  }
  const begun = rec === '' ? findDisclosureDraft(desk, sid) : undefined
  if (begun !== undefined) return <Redirect to={`/besked/${sid}/${begun}`} />
  if (rec === '') return <NewDraftRoute to={(fresh) => `/besked/${sid}/${fresh}`} />
  return (
    <DraftRoute
      key={rec}
      rec={rec}
      of="disclosure"
      backHref={`/arende/${sid}`}
      empty={() => emptyDisclosure(desk, item, ground)}
      show={(content) => <DisclosureWords content={content} />}
    >
      {(surroundings, store) => (
        <EditDisclosure around={surroundings} store={store} rec={rec} item={item} ground={ground} />
      )}
    </DraftRoute>
  )
}

function groundOf({ desk, matter, consents, around, pack }: ToGround): Ground {
  const authority = getMe(desk).unit
  const today = swedishDate(around.now())
  return {
    matter,
    pack,
    packs: around.packs,
    consentOn: (item, recipient) => consentFor(consents, item, { authority, today, recipient }),
    known: knownRecipients(otherUnits(desk), consents, authority),
  }
}

interface ToGround {
  readonly desk: Desk
  readonly matter: Matter
  readonly consents: ReturnType<typeof consentEventsOf>
  readonly around: Surroundings
  readonly pack: RulePack
}

/** Whom to ring is known already; that a report was right, and to report again, is for everybody. */
function emptyDisclosure(desk: Desk, { acknowledged }: InboxItem, { matter }: Ground) {
  const { handler, phone } = proposedHandler(desk)
  const { handler: assigned } = matter
  return {
    ...readDisclosureDraft({}),
    sid: matter.sid,
    items: ['reportWasCorrect', 'newReportAdvice'],
    handlerName: assigned?.name ?? acknowledged?.record.handler ?? '',
    handlerPhone: assigned?.phone ?? acknowledged?.record.phone ?? '',
    functionName: handler,
    functionPhone: phone,
  }
}
