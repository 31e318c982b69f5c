import { useRoute } from 'preact-iso'
import type { Desk } from '../../letters/desk.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { matterOf } from '../../matter/fold.ts'
import { MATTER_FORMS, type MatterFormName, type Room } from '../../matter/form.ts'
import { FORMS, gateOf } from '../../matter/forms.ts'
import { gatherMatterEvents, type MatterEvents } from '../../matter/gather.ts'
import { findOwnItem, type InboxItem } from '../../matter/inbox.ts'
import { MatterGate } from '../../matter/screens/matter-gate.tsx'
import { TellReporter } from '../../matter/screens/tell-reporter.tsx'
import { childLabel } from '../../report/summary.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { titleText } from '../../text/titles.ts'
import { matterFormText } from '../../text/matter-forms.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { NotFound } from '../screens/not-found.tsx'
import { useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'
import { FormOnDraft } from './form-on-draft.tsx'

/** /arende/:sid/:form/:rec? is one thing to assess, decide or note in a matter; /avsluta/:sid/:rec? is its end. */
export function MatterFormRoute() {
  const { params } = useRoute()
  const { sid = '', form = 'avsluta', rec = '' } = params
  const name = MATTER_FORMS.find((one) => one === form)
  return name === undefined ? <NotFound /> : <FormOfMatter name={name} sid={sid} rec={rec} />
}

interface FormOfMatterProps {
  readonly name: MatterFormName
  readonly sid: string
  readonly rec: string
}

export function FormOfMatter({ name, sid, rec }: FormOfMatterProps) {
  const desk = useDesk()
  const found = useDeskQuery(desk, (desk) => readMatter(desk, sid), sid)
  if (!found) return null
  return found.item ? (
    <FormOfItem name={name} rec={rec} item={found.item} events={found.events} key={rec} />
  ) : (
    <MatterMissing />
  )
}

export function readMatter(desk: Desk, sid: string) {
  return { item: findOwnItem(desk, sid), events: gatherMatterEvents(desk) }
}

function MatterMissing() {
  useArrival(titleText.matter, 'missing')
  return (
    <Page title={titleText.matter} backHref="/inkorg">
      <h1 tabIndex={-1}>{matterFormText.noMatter}</h1>
    </Page>
  )
}

interface FormOfItemProps {
  readonly name: MatterFormName
  readonly rec: string
  readonly item: InboxItem
  readonly events: MatterEvents
}

function FormOfItem({ name, rec, item, events }: FormOfItemProps) {
  const around = useSurroundings()
  const room = roomOf(around, item, events)
  const form = FORMS[name](room)
  const { sid, record } = item.submission
  const gate = gateOf(name, room)
  if (gate) return <Gated title={form.words.title} gate={gate} sid={sid} />
  const detail = childLabel(record.report, around.now())
  const beside = name === 'avsluta' ? () => <TellReporter sid={sid} /> : undefined
  return (
    <FormOnDraft
      name={name}
      rec={rec}
      sid={sid}
      detail={detail}
      form={form}
      {...(beside && { beside })}
    />
  )
}

function Gated(props: Parameters<typeof MatterGate>[0]) {
  useArrival(titleText.matter, `gate/${props.sid}`)
  return (
    <Page title={titleText.matter} backHref={`/arende/${props.sid}`}>
      <MatterGate {...props} />
    </Page>
  )
}

export function roomOf(
  { desk, names, now, pack, packs }: ReturnType<typeof useSurroundings>,
  item: InboxItem,
  events: MatterEvents,
): Room {
  const around = { directory: desk.directory(), now: now() }
  const matter = matterOf(item, events, around)
  return { desk, item, matter, events, names, pack, packs, today: swedishDate(now()) }
}
