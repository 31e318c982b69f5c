// Who handed the tablet over, while this window lives: after a reload the lock screen can still say who
// unlocks. A person's id, and nothing of what was shown.

const NOTE = 'tp_handed_over'

export function noteHandedOver(uid: string): void {
  sessionStorage.setItem(NOTE, uid)
}

export function readHandedOver(): string | undefined {
  return sessionStorage.getItem(NOTE) ?? undefined
}

export function forgetHandedOver(): void {
  sessionStorage.removeItem(NOTE)
}
