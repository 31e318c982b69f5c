import phoneIcon from 'lucide:phone'
import refresh from 'lucide:refresh-cw'
import { tryAgain } from '../../database/outbox.ts'
import type { OutboxRow } from '../../database/profile-database.ts'
import type { Desk } from '../../letters/desk.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { isRefused, progressOf } from '../../report/fold.ts'
import { gatherFacts, listSubmissions } from '../../report/repository.ts'
import { childLabel, progressLine } from '../../report/summary.ts'
import { whomToRing } from '../../report/whom-to-ring.ts'
import { titleText } from '../../text/titles.ts'
import { outboxText } from '../../text/outbox.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { Trail } from '../../ui/trail.tsx'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useApp, useDesk, usePack } from '../tablet-context.ts'

/** Everything of this person's that waits, each with its own dots and a number to ring. */
export function OutboxScreen() {
  const { tablet, delivery } = useApp()
  const desk = useDesk()
  const pack = usePack()
  const rows = useDeskQuery(desk, listRows)
  const facts = useDeskQuery(desk, gatherFacts)
  const submissions = useDeskQuery(desk, listSubmissions) ?? []
  // Once more when the heading is there to take the focus.
  useArrival(titleText.outbox, rows && facts ? '/utkorg/here' : '/utkorg')
  if (!rows || !facts) return <Page>{null}</Page>
  const now = tablet.deps.clock.now()
  const directory = desk.directory()
  const ids = new Set(rows.map(({ id }) => id))
  const reports = submissions.filter(({ letters }) => letters.some(({ id }) => ids.has(id)))
  const told = new Set(reports.flatMap(({ letters }) => letters.map(({ id }) => id)))
  const drafts = rows.filter(({ cls }) => cls === 'draft')
  const others = rows.filter(({ id, cls }) => cls !== 'draft' && !told.has(id))
  const again = () => {
    /* no await */ void tryAgain(desk.database).then(delivery.now)
  }
  return (
    <Page>
      <h1 tabIndex={-1}>{outboxText.title}</h1>
      <p class="hint">{outboxText.intro}</p>
      {rows.length === 0 && <p role="status">{outboxText.empty}</p>}
      {rows.some((row) => row.again) && <Note tone="wait">{outboxText.again}</Note>}
      <div class="stack">
        {reports.map((submission) => {
          const progress = progressOf(submission, facts)
          const { reached, done, words } = progressLine(progress, now)
          const { phone } = whomToRing(submission.record.recipient, { pack, directory, now })
          return (
            <Card key={submission.id} title={childLabel(submission.record.report, now)}>
              <Trail reached={reached} done={done}>
                <b>{words[0]}</b>
                {words[1]}
              </Trail>
              {isRefused(progress) && <Note tone="alert">{outboxText.refused}</Note>}
              <div class="rcpt__acts">
                <LinkButton href={`/anmalan/${submission.sid}/kvitto`}>
                  {outboxText.receipt}
                </LinkButton>
                {phone !== '' && (
                  <LinkButton icon={phoneIcon} href={phoneHref(phone)}>
                    {outboxText.ring(phone)}
                  </LinkButton>
                )}
              </div>
            </Card>
          )
        })}
        {others.length > 0 && (
          <Card title={outboxText.other(others.length)}>
            {others.some(({ refused }) => refused) && (
              <Note tone="alert">{outboxText.refused}</Note>
            )}
          </Card>
        )}
        {drafts.length > 0 && (
          <Card title={outboxText.drafts(drafts.length)}>
            <p class="muted">{outboxText.draftsText}</p>
          </Card>
        )}
        {rows.length > 0 && (
          <Button icon={refresh} onClick={again}>
            {outboxText.try}
          </Button>
        )}
      </div>
    </Page>
  )
}

function listRows({ database }: Desk): Promise<OutboxRow[]> {
  return database.outbox.orderBy('n').toArray()
}
