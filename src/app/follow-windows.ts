// What this window does when another one tells it something.

import { followLock } from './lock.ts'
import { giveDraft } from './open-drafts.ts'
import type { Tablet } from './tablet.ts'

export function followWindows(tablet: Tablet): () => void {
  return tablet.deps.windows.listen((notice) => {
    if (notice.kind === 'locked') void followLock(tablet, notice.profile, notice.depth)
    if (notice.kind === 'wanted') void giveDraft(tablet, notice.rec)
  })
}
