import { useRoute } from 'preact-iso'
import { useEffect, useRef } from 'preact/hooks'
import type { Desk } from '../../letters/desk.ts'
import { listProblems } from '../../letters/file-letter.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { noteInboxChecked, openLetterPage } from '../../matter/answer.ts'
import { findInboxItem, listInbox, type InboxItem } from '../../matter/inbox.ts'
import { hiddenAmong } from '../../matter/list-matters.ts'
import { InboxList } from '../../matter/screens/inbox-list.tsx'
import { IntakeTop } from '../../matter/screens/intake-top.tsx'
import { ProtectedDoor } from '../../matter/screens/protected-door.tsx'
import { ReadLetter } from '../../matter/screens/read-letter.tsx'
import { packUnder } from '../../routine/load-pack.ts'
import { titleText } from '../../text/titles.ts'
import { matterText } from '../../text/matter.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useDesk, usePack, useTablet } from '../tablet-context.ts'
import { useDoor } from '../use-door.ts'
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
      {items && (
        <InboxList
          items={items}
          problems={problems}
          hidden={isOffice(desk) ? hiddenAmong(desk, items) : NONE}
          now={around.now()}
        />
      )}
    </Page>
  )
}

/** /inkorg/:id */
export function LetterRoute() {
  const { params } = useRoute()
  const { id = '' } = params
  const desk = useDesk()
  const item = useDeskQuery(desk, (desk) => findInboxItem(desk, id), id)
  return (
    <Page title={matterText.letter} backHref="/inkorg">
      {item ? <ArrivedLetter key={id} item={item} /> : <LetterMissing />}
    </Page>
  )
}

function LetterMissing() {
  useArrival(titleText.letter, 'missing')
  return <h1 tabIndex={-1}>{matterText.missing}</h1>
}

/** Read at once; at social services behind the same door as its matter, where there is one. */
function ArrivedLetter({ item }: { readonly item: InboxItem }) {
  const around = useSurroundings()
  const { desk, onQueued } = around
  const today = usePack()
  const packs = useTablet((state) => state.packs)
  const { id, record } = item.submission
  const hidden = isOffice(desk) && hiddenAmong(desk, [item]).has(id)
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
  if (isShown) return <ReadLetter around={around} item={item} pack={pack} />
  return door.shut ? <ProtectedDoor failed={door.failed} onOpen={door.open} /> : null
}

/** Heads have copies of their own school's reports: nothing is kept back from them, or logged here. */
function isOffice(desk: Desk): boolean {
  return desk.directory().home.kind === 'socialServices'
}

const NONE: ReadonlySet<string> = new Set()
