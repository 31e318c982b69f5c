// Who handed the tablet over, while this window lives and the answers have not been looked at: after a
// reload the lock screen can still say who unlocks. A person's id, and nothing of what was shown. It is
// written and forgotten by what is fetched for a hand-over (hand-over-tablet.ts).

export const HANDED_OVER_NOTE = 'tp_handed_over'

export function readHandedOver(): string | undefined {
  return sessionStorage.getItem(HANDED_OVER_NOTE) ?? undefined
}
