import { useRoute } from 'preact-iso'
import { useEffect, useRef } from 'preact/hooks'
import { listProblems } from '../../letters/file-letter.ts'
import type { Desk } from '../../letters/desk.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { noteInboxChecked, openLetterPage } from '../../matter/answer.ts'
import { findInboxItem, listInbox } from '../../matter/inbox.ts'
import { lockOfLetter } from '../../matter/lock-now.ts'
import { InboxList } from '../../matter/screens/inbox-list.tsx'
import { IntakeTop } from '../../matter/screens/intake-top.tsx'
import { ReadLetter } from '../../matter/screens/read-letter.tsx'
import { packUnder } from '../../routine/load-pack.ts'
import { titleText } from '../../text/titles.ts'
import { matterText } from '../../text/matter.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useDesk, usePack, useTablet } from '../tablet-context.ts'
import { useReadingLog } from '../use-reading-log.ts'
import { useSurroundings } from '../use-surroundings.tsx'

/** /inkorg: opening it is told to those who wait. */
export function InboxRoute() {
  const desk = useDesk()
  const around = useSurroundings()
  const items = useDeskQuery(desk, listInbox)
  const problems = useDeskQuery(desk, listProblems) ?? []
  useArrival(titleText.inbox, '/inkorg')
  const { onQueued } = around
  useEffect(() => {
    /* no await */ void noteInboxChecked(desk).then(onQueued)
  }, [desk, onQueued])
  return (
    <Page>
      <h1 tabIndex={-1}>{matterText.inbox}</h1>
      <p class="hint">{matterText.intro}</p>
      {items && <IntakeTop around={around} items={items} />}
      {items && <InboxList items={items} problems={problems} now={around.now()} />}
    </Page>
  )
}

function readLetter(desk: Desk, id: string) {
  const item = findInboxItem(desk, id)
  return item && { item, lock: lockOfLetter(desk, item.submission) }
}

/** /inkorg/:id */
export function LetterRoute() {
  const { params } = useRoute()
  const { id = '' } = params
  const desk = useDesk()
  const around = useSurroundings()
  const today = usePack()
  const packs = useTablet((state) => state.packs)
  const found = useDeskQuery(desk, (desk) => readLetter(desk, id), id)
  const item = found?.item
  useArrival(titleText.letter, `/inkorg/${id}/${item ? 'here' : ''}`)
  const here = item !== undefined
  const told = useRef('')
  const { onQueued } = around
  useEffect(() => {
    if (!here || told.current === id) return
    // Once for each visit, also while the first is still being sealed.
    told.current = id
    /* no await */ void openLetterPage(desk, id).then(onQueued)
  }, [desk, id, here, onQueued])
  const { home } = desk.directory()
  useReadingLog(home.kind === 'socialServices' ? item : undefined, onQueued)
  const pack = packUnder(packs, item?.submission.record.pack ?? '') ?? today
  return (
    <Page title={matterText.letter} backHref="/inkorg">
      {found ? (
        <ReadLetter around={around} item={found.item} lock={found.lock} pack={pack} />
      ) : (
        <h1 tabIndex={-1}>{matterText.missing}</h1>
      )}
    </Page>
  )
}
