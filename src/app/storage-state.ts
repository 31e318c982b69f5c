// What the browser says about the tablet's storage. WebKitGTK has no navigator.storage at all.

import { useEffect, useState } from 'preact/hooks'

export interface StorageState {
  /** Whether the browser has promised not to clear it by itself. */
  readonly persisted?: boolean | undefined
  /** Megabytes that may still be written; browsers round, and some will not say. */
  readonly room?: number | undefined
}

export function useStorageState(): StorageState {
  const [state, setState] = useState<StorageState>({})
  useEffect(() => {
    /* no await */ void readStorageState().then(setState)
  }, [])
  return state
}

async function readStorageState(): Promise<StorageState> {
  const { storage } = navigator as { readonly storage?: Partial<StorageManager> }
  const persisted = await storage?.persisted?.().catch(() => undefined)
  const estimate = await storage?.estimate?.().catch(() => undefined)
  const { quota, usage } = estimate ?? {}
  const room = quota === undefined ? undefined : (quota - (usage ?? 0)) / 1_000_000
  return { persisted, room }
}
