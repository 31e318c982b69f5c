import { useRoute } from 'preact-iso'
import { emptyConsultation, readConsultation } from '../../consultation/record.ts'
import { EditConsultation } from '../../consultation/screens/edit-consultation.tsx'
import type { Desk } from '../../letters/desk.ts'
import { beginReport } from '../../report/begin.ts'
import { readReport } from '../../report/record.ts'
import { listReportDrafts, listSubmissions } from '../../report/repository.ts'
import { knownNames } from '../known-names.ts'
import { useDesk } from '../tablet-context.ts'
import { DraftRoute, NewDraftRoute } from './draft-route.tsx'

/** /radgor begins a new consultation: one tap from home to the first question. */
export function ConsultationRoute() {
  const { params } = useRoute()
  const { id = '' } = params
  const desk = useDesk()
  if (id === '') return <NewDraftRoute to={(rec) => `/radgor/${rec}`} />
  return (
    <DraftRoute
      rec={id}
      of="consultation"
      backHref="/"
      empty={emptyConsultation}
      show={(content) => <p class="prose">{readConsultation(content).situation}</p>}
      key={id}
    >
      {(around, store) => (
        <EditConsultation
          around={around}
          store={store}
          rec={id}
          begin={() => beginReport(desk)}
          reportHref={() => reportHrefOf(desk, id)}
          known={knownNames(desk)}
        />
      )}
    </DraftRoute>
  )
}

/** The report itself knows where it came from; its draft's address leads to the receipt too. */
function reportHrefOf(desk: Desk, consultation: string): string | undefined {
  const draft = listReportDrafts(desk).find(
    ({ content }) => readReport(content).consultation === consultation,
  )
  const sent = listSubmissions(desk).find(
    ({ record }) => record.report.consultation === consultation,
  )
  const id = draft?.id ?? sent?.record.draft
  return id && `/anmalan/${id}/skydd`
}
