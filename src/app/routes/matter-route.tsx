import { useRoute } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { findMatter, listMatters, type MatterView } from '../../matter/list-matters.ts'
import { sealReadings } from '../../matter/reads.ts'
import { MatterPage } from '../../matter/screens/matter-page.tsx'
import { MattersList } from '../../matter/screens/matters-list.tsx'
import { ProtectedDoor } from '../../matter/screens/protected-door.tsx'
import { gatherFacts } from '../../report/repository.ts'
import { appText } from '../../text/app.ts'
import { titleText } from '../../text/titles.ts'
import { mattersText } from '../../text/matters.ts'
import { LinkButton } from '../../ui/button.tsx'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useDesk } from '../tablet-context.ts'
import { useDoor } from '../use-door.ts'
import { useSurroundings } from '../use-surroundings.tsx'

/** /arenden */
export function MatterListRoute() {
  const desk = useDesk()
  const { packs, pack: today, now, onQueued } = useSurroundings()
  const rows = useDeskQuery(
    desk,
    (desk) => (today ? listMatters(desk, { packs, today }) : undefined),
    today?.version,
  )
  useArrival(appText.places.matters, '/arenden')
  useEffect(() => {
    // What an earlier session left behind, as a kill leaves it.
    /* no await */ void sealReadings(desk, 'due').then(onQueued)
  }, [desk, onQueued])
  return (
    <Page>
      <div class="case__head">
        <h1 tabIndex={-1}>{mattersText.title}</h1>
        <LinkButton href="/samtycken">{mattersText.write.consents}</LinkButton>
      </div>
      {!today && <p>{mattersText.noRules}</p>}
      {rows && <MattersList rows={rows} now={now()} />}
    </Page>
  )
}

/** /arende/:sid, as social services see it. */
export function MatterRoute() {
  const { params } = useRoute()
  const { sid = '' } = params
  const desk = useDesk()
  const { packs, pack: today } = useSurroundings()
  const found = useDeskQuery(
    desk,
    (desk) => ({ view: today && findMatter(desk, sid, { packs, today }) }),
    `${sid} ${today?.version ?? ''}`,
  )
  if (!found) return null
  return (
    <Page title={mattersText.matter} backHref="/arenden">
      {found.view ? (
        <OpenedMatter key={sid} view={found.view} />
      ) : (
        <MatterMissing text={today ? mattersText.missing : mattersText.noRules} />
      )}
    </Page>
  )
}

function MatterMissing({ text }: { readonly text: string }) {
  useArrival(titleText.matter, text)
  return <h1 tabIndex={-1}>{text}</h1>
}

/** Whoever opens it is noted first; where the name is kept back, only after a tap. */
function OpenedMatter({ view }: { readonly view: MatterView }) {
  const around = useSurroundings()
  const { desk, onQueued } = around
  const { hidden, item, matter } = view
  // Without a trace the door stays shut: what nobody has read is opened by its letter.
  const door = useDoor(item, { hidden, unread: false, onQueued })
  const facts = useDeskQuery(desk, gatherFacts)
  const isShown = door.logged && facts !== undefined
  useArrival(titleText.matter, `/arende/${matter.sid}/${isShown ? 'shown' : 'door'}`)
  if (isShown) return <MatterPage around={around} view={view} receipts={facts.receipts} />
  return door.shut ? <ProtectedDoor failed={door.failed} onOpen={door.open} /> : null
}
