import { ErrorBoundary, lazy } from 'preact-iso'
import { useDeskQuery } from '../letters/use-desk-query.ts'
import { listOlderVersions } from './draft-repository.ts'
import type { OlderVersionsProps } from './older-version-notes.tsx'

// Only who writes the same on two devices without a network ever sees one.
const OlderVersionNotes = lazy(() =>
  import('./older-version-notes.tsx').then((m) => m.OlderVersionNotes),
)

/** What was written on another device meanwhile: read it, go on with it, lose nothing. */
export function OlderVersions(props: OlderVersionsProps) {
  const { desk, rec } = props
  const versions = useDeskQuery(desk, (desk) => listOlderVersions(desk, rec), rec) ?? []
  if (versions.length === 0) return null
  return (
    <ErrorBoundary>
      <OlderVersionNotes {...props} versions={versions} />
    </ErrorBoundary>
  )
}
