import { useRoute } from 'preact-iso'
import { emptyNote, readNote } from '../../note/record.ts'
import { EditNote } from '../../note/screens/edit-note.tsx'
import { beginReport } from '../../report/begin.ts'
import { useDesk } from '../tablet-context.ts'
import { DraftRoute, NewDraftRoute } from './draft-route.tsx'

/** /snabb begins a new note: one tap from home to the empty page. */
export function NoteRoute() {
  const { params } = useRoute()
  const { id = '' } = params
  const desk = useDesk()
  if (id === '') return <NewDraftRoute to={(rec) => `/snabb/${rec}`} />
  return (
    <DraftRoute
      rec={id}
      of="note"
      backHref="/"
      empty={emptyNote}
      show={(content) => <p class="prose">{readNote(content).text}</p>}
      key={id}
    >
      {(around, store) => (
        <EditNote around={around} store={store} rec={id} begin={() => beginReport(desk)} />
      )}
    </DraftRoute>
  )
}
