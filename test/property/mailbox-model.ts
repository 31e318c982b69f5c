// The server: numbers without gaps, a chain over them, and each envelope kept once.

import type { Cursor, Entry, Envelope, Server } from './world.ts'

export interface Kept {
  readonly server: Server
  /** What the receipt says. */
  readonly seq: number
}

/** Any function that tells two histories apart will do; the real one is SHA-256. */
export function nextChain(chain: number, { n }: Envelope, seq: number): number {
  return (Math.imul(chain ^ n, 0x01000193) + seq) | 0
}

/** One transaction. It never asks whether something newer is there. */
export function keep(server: Server, envelope: Envelope): Kept {
  const log = server[envelope.mailbox]
  const known = log.find((entry) => entry.envelope.n === envelope.n)
  return known ? { server, seq: known.seq } : append(server, envelope)
}

export function append(server: Server, envelope: Envelope): Kept {
  const log = server[envelope.mailbox]
  const seq = log.length + 1
  const chain = nextChain(log.at(-1)?.chain ?? 0, envelope, seq)
  const next = [...log, { seq, chain, envelope }]
  return { server: { ...server, [envelope.mailbox]: next }, seq }
}

export function pageAfter(log: readonly Entry[], { seq }: Cursor, limit: number): readonly Entry[] {
  return log.slice(seq, seq + limit)
}
