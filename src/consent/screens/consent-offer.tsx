import check from 'lucide:check'
import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { consentOfferText as words } from '../../text/consent-offer.ts'
import { consentsText } from '../../text/consents.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import type { ConsentEvents } from '../fold.ts'
import { topicLabel } from '../labels.ts'
import { consentOverview } from '../overview.ts'
import type { ConsentOffer } from '../record.ts'
import { answerOn } from '../required.ts'
import { acceptConsent } from '../write.ts'
import { RecipientCard } from './recipient-card.tsx'
import { Withdraw } from './withdraw.tsx'

interface ConsentOfferPageProps {
  readonly around: Surroundings
  readonly offer: ConsentOffer
  readonly isTaken: boolean
  readonly events: ConsentEvents
}

/** What a family answered for both, read by the other authority. It counts there when it is taken over. */
export function ConsentOfferPage(props: ConsentOfferPageProps) {
  const { around, offer, isTaken } = props
  const { desk } = around
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const { by } = offer.record
  const from = desk.directory().units[offer.authorUnit]?.name ?? by.name

  async function take(): Promise<void> {
    setBusy(true)
    const taken = await acceptConsent(desk, offer)
    setBusy(false)
    if (!taken.ok) return setMessage(words.failed)
    around.onQueued()
  }

  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <div class="stack">
        <p>{words.intro(from)}</p>
        <Offered {...props} />
        {isTaken ? (
          <Taken {...props} />
        ) : (
          <>
            <Note tone="wait">{words.notYet}</Note>
            <Button variant="primary" big icon={check} busy={busy} onClick={() => void take()}>
              {words.take}
            </Button>
          </>
        )}
        <p role="alert">{message}</p>
      </div>
    </>
  )
}

function Offered({ around: { pack }, offer }: ConsentOfferPageProps) {
  const { offered } = offer.record
  const { child, disclosingAuthority, recipients, topics, excluded, purpose, validUntil } = offered
  const answers = offered.holders.flatMap((holder) =>
    topics.map(({ topic }) => {
      const said = consentsText.own.answers[answerOn(offered, holder.id, topic)]
      return consentsText.holder(`${holder.name}, ${topicLabel(pack, topic)}`, said)
    }),
  )
  const facts = [
    { label: words.child, value: child },
    { label: words.tells, value: disclosingAuthority.name },
    { label: words.hears, value: recipients.map(({ name }) => name).join('\n') },
    { label: words.topics, value: topics.map(({ topic }) => topicLabel(pack, topic)).join('\n') },
    { label: words.excluded, value: excluded },
    { label: words.purpose, value: purpose },
    { label: words.ends, value: consentsText.until(validUntil.date, validUntil.event) },
    { label: words.said, value: answers.join('\n') },
  ]
  return <Facts facts={facts.filter(({ value }) => value !== '')} />
}

/** What holds here now, and how the family takes it back here. */
function Taken({ around, offer, events }: ConsentOfferPageProps) {
  const [said, setSaid] = useState('')
  const { holders, disclosingAuthority } = offer.record.offered
  const today = swedishDate(around.now())
  const asking = { authority: disclosingAuthority.unit, today, care: false }
  const names = new Map(holders.map(({ id, name }) => [id, name]))
  const cards = consentOverview(events, asking)
  const rows = cards.flatMap((card) => card.rows)
  const givenBy = (id: string) =>
    rows.filter(({ now }) => now.holders.some((one) => one.id === id && one.state === 'given'))
  return (
    <>
      <p role="status">{said === '' ? words.taken : said}</p>
      {cards.map(({ recipient, rows: own }) => (
        <RecipientCard
          key={recipient.name}
          title={recipient.name}
          rows={own}
          pack={around.pack}
          names={names}
        />
      ))}
      {holders
        .filter(({ id }) => givenBy(id).length > 0)
        .map((holder) => (
          <Withdraw
            key={holder.id}
            around={around}
            holder={holder}
            consent={offer}
            topics={[...new Set(givenBy(holder.id).map(({ topic }) => topic))]}
            shared={[]}
            onDone={setSaid}
          />
        ))}
    </>
  )
}
