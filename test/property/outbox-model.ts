// A device's outbox and mailboxes: what leaves, what comes in, and what is written in one go.

import { nextChain } from './mailbox-model.ts'
import type { Device, Entry, Envelope, Letter, Mailbox, Row } from './world.ts'

export function queue(device: Device, envelopes: readonly Envelope[]): Device {
  const rows = envelopes.map((envelope) => ({ envelope, attempted: false, refused: false }))
  return { ...device, outbox: [...device.outbox, ...rows] }
}

/** In the order they leave: letters to others first, and a draft never holds them up. */
export function waitingOf({ outbox }: Device): readonly Row[] {
  const waiting = outbox.filter(({ refused }) => !refused)
  const isDraft = ({ envelope }: Row) => envelope.cls === 'draft'
  return [...waiting.filter((row) => !isDraft(row)), ...waiting.filter(isDraft)]
}

/** Before the request leaves: from here on nothing takes these rows back. */
export function markAttempted(device: Device): Device {
  const fresh = waitingOf(device).filter(({ attempted }) => !attempted)
  if (fresh.length === 0) return device
  return {
    ...device,
    tried: [...device.tried, ...fresh.map(({ envelope }) => envelope.n)],
    outbox: device.outbox.map((row) => (row.refused ? row : { ...row, attempted: true })),
  }
}

/** The receipt goes in and the row goes out, or neither. */
export function settle(device: Device, { n }: Envelope, seq: number): Device {
  return {
    ...device,
    receipts: new Map(device.receipts).set(n, seq),
    outbox: device.outbox.filter(({ envelope }) => envelope.n !== n),
  }
}

export function setAside(device: Device, { n }: Envelope): Device {
  const aside = (row: Row) => (row.envelope.n === n ? { ...row, refused: true } : row)
  return { ...device, outbox: device.outbox.map(aside) }
}

export function tryAgain(device: Device): Device {
  return { ...device, outbox: device.outbox.map((row) => ({ ...row, refused: false })) }
}

/** Letters and cursor together; a gap or another chain stops the mailbox. */
export function takePage(device: Device, mailbox: Mailbox, page: readonly Entry[]): Device {
  let { seq, chain } = device.cursors[mailbox]
  for (const entry of page) {
    seq += 1
    chain = nextChain(chain, entry.envelope, seq)
    if (entry.seq !== seq || entry.chain !== chain) return { ...device, forked: true }
  }
  return storePage(device, mailbox, page, { seq, chain })
}

export function storePage(
  device: Device,
  mailbox: Mailbox,
  page: readonly Entry[],
  cursor: { readonly seq: number; readonly chain: number },
): Device {
  const come = page.map(({ seq, envelope }): Letter => ({ seq, envelope, handled: false }))
  const letters = { ...device.letters, [mailbox]: [...device.letters[mailbox], ...come] }
  return { ...device, letters, cursors: { ...device.cursors, [mailbox]: cursor } }
}
