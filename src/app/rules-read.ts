// Whether the rules in force are other than those that were last looked at on this tablet.

import { saveRulesRead } from './device-settings.ts'
import type { Tablet } from './tablet.ts'
import { useLocalPack, usePack, useTablet } from './tablet-context.ts'

/** The law's version, and that of what is done here besides. Undefined until a pack has been fetched. */
export function useRulesVersion(): string | undefined {
  const pack = usePack()
  const local = useLocalPack()
  return pack && [pack.version, ...(local ? [local.version] : [])].join(' ')
}

/** On a new tablet too: nobody there has looked at any. */
export function useUnreadRules(): boolean {
  const version = useRulesVersion()
  const read = useTablet(({ rulesRead }) => rulesRead)
  return version !== undefined && version !== read
}

export async function markRulesRead({ store }: Tablet, version: string): Promise<void> {
  if (store.getState().rulesRead === version) return
  store.setState({ rulesRead: version })
  await saveRulesRead(version)
}
