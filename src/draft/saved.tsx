import { clockText } from '../text/dates.ts'
import { draftText } from '../text/draft.ts'
import { Button } from '../ui/button.tsx'
import { SavedLine } from '../ui/step-bar.tsx'
import { useStore } from '../ui/use-store.ts'
import type { DraftState } from './draft-store.ts'
import type { StoreApi } from 'zustand/vanilla'

interface SavedProps<T> {
  readonly store: StoreApi<DraftState<T>>
}

/** Says "Sparat" only of what is durable, and what to do when it could not be. */
export function Saved<T>({ store }: SavedProps<T>) {
  const saving = useStore(store, (state) => state.saving)
  switch (saving.kind) {
    case 'empty':
      return <SavedLine text={draftText.notSaved} />
    case 'saving':
      return <SavedLine text={draftText.saving} />
    case 'saved':
      return <SavedLine text={draftText.saved} time={clockText(saving.at)} />
    default:
      return (
        <>
          <SavedLine text={draftText.saveFailed[saving.kind]} failed />
          <Button onClick={() => void store.getState().flush()}>{draftText.tryAgain}</Button>
          {saving.kind === 'storage-lost' && (
            <Button onClick={() => location.reload()}>{draftText.openAgain}</Button>
          )}
        </>
      )
  }
}
