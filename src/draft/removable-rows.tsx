import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { randomId } from '../base/id.ts'
import { Snackbar, type SnackMessage } from '../ui/snackbar.tsx'
import type { DraftState } from './draft-store.ts'
import { createRows, type Row, type Rows } from './rows.ts'

type RowKey<T> = { [K in keyof T]: T[K] extends readonly Row[] ? K : never }[keyof T]
type RowOf<T, K extends keyof T> = T[K] extends readonly (infer R extends Row)[] ? R : never

interface RemovableRows<T> {
  /** `heading` is the id of what takes the focus when a row goes; else the page's heading does. */
  readonly rowsOf: <K extends RowKey<T>>(
    key: K,
    text: string,
    heading?: string,
  ) => Rows<RowOf<T, K>>
  /** Says what was removed, with Undo beside it. */
  readonly removed: ComponentChild
}

/** A draft's lists, where nobody is asked before a row goes and everybody can have it back. */
export function useRemovableRows<T extends object>(
  store: StoreApi<DraftState<T>>,
): RemovableRows<T> {
  const [message, setMessage] = useState<SnackMessage | undefined>(undefined)
  return {
    rowsOf: <K extends RowKey<T>>(key: K, text: string, heading = '') =>
      createRows<RowOf<T, K>>({
        list: () => store.getState().content[key] as readonly RowOf<T, K>[],
        put: (rows) => store.getState().edit({ [key]: rows } as unknown as Partial<T>),
        onRemoved(onUndo) {
          setMessage({ id: randomId('i'), text, onUndo })
          // The button that had the focus is gone with its row.
          const next = document.getElementById(heading) ?? document.querySelector('h1')
          next?.focus()
        },
      }),
    removed: <Snackbar message={message} onGone={() => setMessage(undefined)} />,
  }
}
