// Who handed the tablet over, while this window lives and the answers have not been looked at: after a
// reload the lock screen can still say who unlocks. A person's id, and nothing of what was shown. It is
// written and forgotten by what is fetched for a hand-over (hand-over-tablet.ts).

export const HANDED_OVER_NOTE = 'tp_handed_over'

/** Beside it where the tablet came back with an answer that could not be kept. */
export const UNSAVED_NOTE = 'tp_unsaved_answer'

export function readHandedOver(): string | undefined {
  return sessionStorage.getItem(HANDED_OVER_NOTE) ?? undefined
}
