// Whether the rules in force are other than those that were last looked at on this tablet.

import { saveRulesRead } from './device-settings.ts'
import type { Tablet } from './tablet.ts'
import { usePack, useTablet } from './tablet-context.ts'

/** On a new tablet too: nobody there has looked at any. */
export function useUnreadRules(): boolean {
  const pack = usePack()
  const read = useTablet(({ rulesRead }) => rulesRead)
  return pack !== undefined && pack.version !== read
}

export async function markRulesRead({ store }: Tablet, version: string): Promise<void> {
  if (store.getState().rulesRead === version) return
  store.setState({ rulesRead: version })
  await saveRulesRead(version)
}
