import { useRoute } from 'preact-iso'
import { useEffect, useRef } from 'preact/hooks'
import { listProblems } from '../../letters/file-letter.ts'
import type { Desk } from '../../letters/desk.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { noteInboxChecked, openLetterPage } from '../../matter/answer.ts'
import { findInboxItem, listInbox } from '../../matter/inbox.ts'
import { hiddenAmong } from '../../matter/list-matters.ts'
import { lockOfLetter, locksOfLetters } from '../../matter/lock-now.ts'
import { InboxList } from '../../matter/screens/inbox-list.tsx'
import { IntakeTop } from '../../matter/screens/intake-top.tsx'
import { ProtectedDoor } from '../../matter/screens/protected-door.tsx'
import { ReadLetter } from '../../matter/screens/read-letter.tsx'
import { packUnder } from '../../routine/load-pack.ts'
import { titleText } from '../../text/titles.ts'
import { matterText } from '../../text/matter.ts'
import { MeetingCard } from '../screens/meeting-card.tsx'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useDesk, usePack, useTablet } from '../tablet-context.ts'
import { useDoor } from '../use-door.ts'
import { useSurroundings } from '../use-surroundings.tsx'

/** /inkorg: opening it is told to those who wait. */
export function InboxRoute() {
  const desk = useDesk()
  const around = useSurroundings()
  const inbox = useDeskQuery(desk, readInbox)
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
      <MeetingCard />
      {inbox && <IntakeTop around={around} items={inbox.items} />}
      {inbox && <InboxList {...inbox} problems={problems} now={around.now()} />}
    </Page>
  )
}

function readInbox(desk: Desk) {
  const items = listInbox(desk)
  return {
    items,
    hidden: isOffice(desk) ? hiddenAmong(desk, items) : NONE,
    locks: locksOfLetters(desk, items),
  }
}

function readLetter(desk: Desk, id: string) {
  const item = findInboxItem(desk, id)
  if (!item) return undefined
  const hidden = isOffice(desk) && hiddenAmong(desk, [item]).has(id)
  return { item, hidden, lock: lockOfLetter(desk, item.submission) }
}

type ArrivedLetterProps = NonNullable<ReturnType<typeof readLetter>>

/** /inkorg/:id */
export function LetterRoute() {
  const { params } = useRoute()
  const { id = '' } = params
  const desk = useDesk()
  const found = useDeskQuery(desk, (desk) => readLetter(desk, id), id)
  return (
    <Page title={matterText.letter} backHref="/inkorg">
      {found ? <ArrivedLetter key={id} {...found} /> : <LetterMissing />}
    </Page>
  )
}

function LetterMissing() {
  useArrival(titleText.letter, 'missing')
  return <h1 tabIndex={-1}>{matterText.missing}</h1>
}

/** Read at once; at social services behind the same door as its matter, where there is one. */
function ArrivedLetter({ item, hidden, lock }: ArrivedLetterProps) {
  const around = useSurroundings()
  const { desk, onQueued } = around
  const today = usePack()
  const packs = useTablet((state) => state.packs)
  const { id, record } = item.submission
  const unread = item.opened === undefined
  const door = useDoor(isOffice(desk) ? item : undefined, { hidden, unread, onQueued })
  const isShown = !hidden || door.logged
  const told = useRef(false)
  useEffect(() => {
    if (!isShown || told.current) return
    // Once for each visit, also while the first is still being sealed.
    told.current = true
    /* no await */ void openLetterPage(desk, id).then(onQueued)
  }, [desk, id, isShown, onQueued])
  useArrival(titleText.letter, `/inkorg/${id}/${isShown ? 'here' : 'door'}`)
  const pack = packUnder(packs, record.pack) ?? today
  if (isShown) return <ReadLetter around={around} item={item} lock={lock} pack={pack} />
  return door.shut ? <ProtectedDoor failed={door.failed} onOpen={door.open} /> : null
}

/** Heads have copies of their own school's reports: nothing is kept back from them, or logged here. */
function isOffice(desk: Desk): boolean {
  return desk.directory().home.kind === 'socialServices'
}

const NONE: ReadonlySet<string> = new Set()
