// What a page asks of the service worker, and what comes back through the message's port.

export const TAKE_OVER = { type: 'SKIP_WAITING' } as const

/** A new version that waits takes over, or says what stands in its way. */
export type TakeOverAnswer = 'taken' | 'other-windows' | 'draft-open'

/** How many files of the app are not kept; answered with a number. */
export const COUNT_MISSING = { type: 'COUNT_MISSING' } as const
