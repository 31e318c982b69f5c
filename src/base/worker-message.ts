// What a page asks of the service worker, and what comes back through the message's port.

/** As workbox-window calls it. */
export const TAKE_OVER = { type: 'SKIP_WAITING' } as const

/** A new version that waits takes over, or says what stands in its way. */
export type TakeOverAnswer = 'taken' | 'other-windows' | 'draft-open'
