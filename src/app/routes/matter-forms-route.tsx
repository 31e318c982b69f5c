import { useLocation, useRoute } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { matterOf } from '../../matter/fold.ts'
import {
  emptyFormDraft,
  findFormDraft,
  FORM_NAMES,
  isWritten,
  type FormName,
  type Room,
} from '../../matter/form.ts'
import { FORMS, gateOf } from '../../matter/forms.ts'
import { gatherMatterEvents } from '../../matter/gather.ts'
import { listInbox, type InboxItem } from '../../matter/inbox.ts'
import { FormWords, MatterFormScreen } from '../../matter/screens/matter-form.tsx'
import { MatterGate } from '../../matter/screens/matter-gate.tsx'
import { swedishDate } from '../../routine/swedish-time.ts'
import { appText } from '../../text/app.ts'
import { matterFormText } from '../../text/matter-forms.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { NotFound } from '../screens/not-found.tsx'
import { useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'
import { DraftRoute, NewDraftRoute } from './draft-route.tsx'

/** /arende/:sid/:form/:rec? is one thing to assess, decide or note in a matter. */
export function MatterFormRoute() {
  const { params } = useRoute()
  const { sid = '', form = '', rec = '' } = params
  const desk = useDesk()
  const found = useDeskQuery(desk, () => ({ item: findBySid(desk, sid) }), sid)
  const name = FORM_NAMES.find((one) => one === form)
  if (name === undefined) return <NotFound />
  if (!found) return null
  return found.item ? (
    <MatterForm name={name} rec={rec} item={found.item} key={rec} />
  ) : (
    <MatterMissing />
  )
}

function findBySid(desk: Parameters<typeof listInbox>[0], sid: string): InboxItem | undefined {
  return listInbox(desk).find(({ submission }) => submission.sid === sid)
}

function MatterMissing() {
  useArrival(appText.titles.matter, 'missing')
  return (
    <Page title={appText.titles.matter} backHref="/inkorg">
      <h1 tabIndex={-1}>{matterFormText.noMatter}</h1>
    </Page>
  )
}

interface MatterFormProps {
  readonly name: FormName
  readonly rec: string
  readonly item: InboxItem
}

function MatterForm({ name, rec, item }: MatterFormProps) {
  const desk = useDesk()
  const around = useSurroundings()
  const room = roomOf(around, item)
  const form = FORMS[name](room)
  const { sid } = item.submission
  const place = `/arende/${sid}/${name}`
  const gate = gateOf(name, room)
  if (gate) return <Gated title={form.words.title} gate={gate} sid={sid} />
  const begun = rec === '' ? findFormDraft(desk, name, sid) : undefined
  if (begun !== undefined) return <Redirect to={`${place}/${begun}`} />
  if (rec === '') return <NewDraftRoute to={(fresh) => `${place}/${fresh}`} />
  if (isWritten(desk, rec)) return <Redirect to={`/arende/${sid}`} />
  return (
    <DraftRoute
      rec={rec}
      of="matter"
      backHref={`/arende/${sid}`}
      empty={() => emptyFormDraft(name, sid, form.first)}
      show={(content) => <FormWords content={content} form={form} />}
    >
      {(within, store) => (
        <MatterFormScreen
          around={within}
          store={store}
          rec={rec}
          name={name}
          form={form}
          submission={item.submission}
        />
      )}
    </DraftRoute>
  )
}

function Gated(props: Parameters<typeof MatterGate>[0]) {
  useArrival(appText.titles.matter, `gate/${props.sid}`)
  return (
    <Page title={appText.titles.matter} backHref={`/arende/${props.sid}`}>
      <MatterGate {...props} />
    </Page>
  )
}

function roomOf(
  { desk, names, now, pack }: ReturnType<typeof useSurroundings>,
  item: InboxItem,
): Room {
  const around = { directory: desk.directory(), now: now() }
  const matter = matterOf(item, gatherMatterEvents(desk), around)
  return { desk, item, matter, names, pack, today: swedishDate(now()) }
}

function Redirect({ to }: { readonly to: string }) {
  const { route } = useLocation()
  useEffect(() => route(to, true), [route, to])
  return null
}
