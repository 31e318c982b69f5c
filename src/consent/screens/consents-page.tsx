import filePen from 'lucide:file-pen-line'
import gavel from 'lucide:gavel'
import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { textOf } from '../../routine/text.ts'
import { consentsText as words } from '../../text/consents.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import { Protect } from '../../ui/protect.tsx'
import { listWaiting } from '../completing.ts'
import type { ConsentEvents } from '../fold.ts'
import type { ConsentGround } from '../ground.ts'
import { recipientLabel, topicLabel } from '../labels.ts'
import { consentOverview, listHolders, mayBeShown, type RecipientRows } from '../overview.ts'
import { RecipientCard } from './recipient-card.tsx'
import { Withdraw } from './withdraw.tsx'

interface ConsentsPageProps {
  readonly around: Surroundings
  readonly ground: ConsentGround
  readonly events: ConsentEvents
}

/** What the family has agreed to: what holds now, whom it waits for, and how it is taken back. */
export function ConsentsPage({ around, ground, events }: ConsentsPageProps) {
  const [said, setSaid] = useState('')
  const { care, locked, authority, matter } = ground
  const { pack } = around
  const holders = listHolders(events, authority)
  const names = new Map(holders.map(({ id, name }) => [id, name]))
  const rows = consentOverview(events, ground)
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="hint">{words.intro}</p>
      <div class="stack">
        {care && <BoardDecides around={around} ground={ground} />}
        {locked && pack && (
          <Protect
            title={textOf(pack, 'skydd.titel').text}
            items={[textOf(pack, 'samtycke.sparrat').text]}
          />
        )}
        {!care && (
          <p>
            <LinkButton variant="primary" icon={filePen} href={`/arende/${matter}/samtycke`}>
              {words.write}
            </LinkButton>
          </p>
        )}
        <p role="status">{said}</p>
        {rows.length === 0 && <p class="muted">{words.none}</p>}
        {rows.map((one) => (
          <RecipientCard
            key={recipientLabel(one.recipient, ground)}
            title={recipientLabel(one.recipient, ground)}
            rows={one.rows}
            pack={pack}
            names={names}
          />
        ))}
        {!care && <WaitingFor around={around} ground={ground} events={events} names={names} />}
        {holders.length > 0 && (
          <Card title={words.people.title}>
            <ul class="stack">
              {holders.map((holder) => (
                <li key={holder.id} class="row">
                  {mayBeShown(ground, holder) && (
                    <LinkButton href={`/arende/${matter}/samtycken/${holder.id}`}>
                      {words.people.show(holder.name)}
                    </LinkButton>
                  )}
                  <WithdrawFor
                    around={around}
                    ground={ground}
                    events={events}
                    holder={holder}
                    rows={rows}
                    onDone={setSaid}
                  />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  )
}

function BoardDecides({ around: { pack }, ground }: Omit<ConsentsPageProps, 'events'>) {
  const { board, matter } = ground
  return (
    <>
      {pack && <Note icon={gavel}>{textOf(pack, 'samt.lvu').text}</Note>}
      <Card title={words.board.title}>
        <div class="stack">
          {board.length === 0 && <p class="muted">{words.board.none}</p>}
          <ul class="stack">
            {board.map(({ id, what, on, to }) => (
              <li key={id} class="prose">
                {words.board.line(what, on, to)}
              </li>
            ))}
          </ul>
          <LinkButton href={`/arende/${matter}/handelse`}>{words.board.write}</LinkButton>
        </div>
      </Card>
    </>
  )
}

interface WaitingForProps extends ConsentsPageProps {
  readonly names: ReadonlyMap<string, string>
}

function WaitingFor({ around: { pack }, ground, events, names }: WaitingForProps) {
  const waiting = listWaiting(events, ground).filter(
    ({ consent }) =>
      !ground.locked || consent.record.holders.every(({ role }) => role !== 'guardian'),
  )
  if (waiting.length === 0) return null
  return (
    <Card title={words.waiting.title}>
      {pack && <p class="hint">{textOf(pack, 'samtycke.vantar').text}</p>}
      <ul class="stack">
        {waiting.map(({ consent: { sid, record }, holders }) => (
          <li key={sid} class="stack">
            <p>
              <b>{words.state.waiting(holders.map((id) => names.get(id) ?? words.unnamed))}</b>
            </p>
            <p>
              {words.waiting.to(
                record.recipients.map((one) => recipientLabel(one, ground)).join(', '),
                record.topics.map(({ topic }) => topicLabel(pack, topic)).join(', '),
              )}
            </p>
            <p>
              <LinkButton href={`/arende/${ground.matter}/svar/${sid}`}>
                {words.waiting.answer}
              </LinkButton>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface WithdrawForProps extends ConsentsPageProps {
  readonly holder: ReturnType<typeof listHolders>[number]
  readonly rows: readonly RecipientRows[]
  readonly onDone: (said: string) => void
}

/** Only for whoever has said yes to something that stands. */
function WithdrawFor({ around, ground, events, holder, rows, onDone }: WithdrawForProps) {
  const given = rows
    .flatMap((one) => one.rows)
    .filter(({ now }) => now.holders.some((one) => one.id === holder.id && one.state === 'given'))
  const consent = [...events.consents, ...events.offers].find(({ sid }) =>
    given.some(({ now }) => now.consent === sid),
  )
  if (!consent) return null
  return (
    <Withdraw
      around={around}
      holder={holder}
      consent={consent}
      topics={[...new Set(given.map(({ topic }) => topic))]}
      shared={ground.shared}
      onDone={onDone}
    />
  )
}
