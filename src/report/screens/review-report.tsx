import printer from 'lucide:printer'
import send from 'lucide:send'
import triangleAlert from 'lucide:triangle-alert'
import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import type { DraftState } from '../../draft/draft-store.ts'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { reportText, type FieldName } from '../../text/report.ts'
import { printText } from '../../text/receipt.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx'
import { Note } from '../../ui/note.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useStore } from '../../ui/use-store.ts'
import { lockStateOf } from '../lock.ts'
import { listMissing, listTooLong, type Missing } from '../missing.ts'
import { chosenRecipient } from '../recipient-choice.ts'
import type { Report } from '../record.ts'
import { sendReport, type SendError } from '../send.ts'
import { withoutAddresses } from '../without-addresses.ts'
import { Readers } from './readers.tsx'
import { ReportRoom } from './report-room.tsx'
import { ReportFacts } from './report-facts.tsx'
import { RecipientPanel } from './recipient-panel.tsx'

interface ReviewReportProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<Report>>
  readonly rec: string
  readonly onPrint: () => void
}

/** Before a rule pack has been fetched these hold; they are the wire's, not the law's. */
const LIMITS = { field: 20_000, record: 120_000 }
const { review } = reportText

/** Step 7: what is written, what is missing, who will read it. Only two lacks can hold it back. */
export function ReviewReport({ around, store, rec, onPrint }: ReviewReportProps) {
  const report = useStore(store, (state) => state.content)
  const [failure, setFailure] = useState<SendError['kind']>()
  const [tries, setTries] = useState(0)
  const [busy, setBusy] = useState(false)
  const { desk, pack, place } = around
  const recipient = chosenRecipient(report, desk.directory(), pack, place?.municipality ?? '')
  const missing = listMissing(report, recipient !== undefined)
  const blocking = missing.filter(({ blocks }) => blocks)
  const limits = pack?.softLimits ?? LIMITS
  const tooLong = listTooLong(report, limits)
  const lock = lockStateOf(pack, report)

  async function go(): Promise<void> {
    setTries((count) => count + 1)
    setFailure(undefined)
    if (blocking.length > 0 || tooLong.length > 0) return
    setBusy(true)
    await store.getState().seal()
    const sent = await sendReport(desk, {
      draft: rec,
      report: withoutAddresses(report),
      lock,
      recipient,
      pack: pack?.version ?? '',
      limits,
    })
    setBusy(false)
    if (!sent.ok) {
      setFailure(sent.error.kind)
      return
    }
    around.onQueued()
    around.go(`/anmalan/${sent.value.sid}/kvitto`)
  }

  const errors: readonly FieldError[] = [
    ...blocking.map((lack) => ({ text: blockText(lack), href: fieldHref(rec, lack) })),
    ...tooLong.map(({ field, over }) => ({
      text:
        field === 'all'
          ? review.tooLongAll(over)
          : review.tooLong(labelOf(field as FieldName), over),
    })),
    ...(failure ? [{ text: review.errors[failure] }] : []),
  ]
  const open = missing.filter(({ blocks }) => !blocks)
  const outside = recipient?.way === 'outside'
  const label = outside ? review.sendOutside : open.length > 0 ? review.sendAnyway : review.send
  return (
    <ReportRoom
      around={around}
      store={store}
      rec={rec}
      step="granska"
      bar={
        <StepBar backHref={`/anmalan/${rec}/du`} saved={<Saved store={store} />}>
          <Button variant="primary" big iconAfter={send} busy={busy} onClick={() => void go()}>
            {busy ? review.sending : label}
          </Button>
        </StepBar>
      }
    >
      {/* A new one for each try: it takes the focus again, or a second try would seem unheard. */}
      {tries > 0 && errors.length > 0 && (
        <ErrorSummary key={tries} title={review.blocked} errors={errors} />
      )}
      <RecipientPanel report={report} around={around} />
      <Readers
        recipient={recipient?.name}
        head={report.headInformed}
        coSigners={report.coSignerIds.flatMap((uid) => around.names.get(uid) ?? [])}
        locked={lock.locked}
        school={desk.directory().home.name}
      />
      {missing.length > 0 && (
        <Note tone="wait" icon={triangleAlert}>
          <p>
            <b>{review.missing}.</b> {blocking.length === 0 && review.missingIntro}
          </p>
          <ul class="missing">
            {missing.map((lack) => (
              <li key={lack.field}>
                <a href={fieldHref(rec, lack)}>{labelOf(lack.field)}</a>
              </li>
            ))}
          </ul>
        </Note>
      )}
      <ReportFacts
        report={report}
        pack={pack}
        change={(step) => (
          <a href={`/anmalan/${rec}/${step}`}>
            {review.change}
            <span class="sr"> {reportText.steps[step].name}</span>
          </a>
        )}
      />
      <p>
        <Button icon={printer} onClick={onPrint}>
          {printText.draft}
        </Button>
        {around.names.size > 1 && (
          <LinkButton variant="quiet" href={`/overlamna/${rec}`}>
            {review.handOver}
          </LinkButton>
        )}
      </p>
    </ReportRoom>
  )
}

/** Who is to receive it follows from where the child is registered. */
function fieldHref(rec: string, { step, field }: Missing): string {
  const asked = field === 'recipient' ? 'registration' : field
  return `/anmalan/${rec}/${step}#f-${asked}`
}

function blockText({ field }: Missing): string {
  return field === 'recipient' ? review.fields.recipient : review.fields.sentence
}

function labelOf(field: Missing['field'] | FieldName): string {
  if (field === 'recipient') return reportText.recipient.title
  if (field === 'lockAnswer') return reportText.lockQuestion
  return field in reportText.fields ? reportText.fields[field as FieldName].label : field
}
