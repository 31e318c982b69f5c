// What can be seen of a world from outside: the same shape for the model and for the real parts, so
// that a comparison names the very field that differs.

import { headsOf } from './invariants.ts'
import type { Device, Entry, Envelope, World } from './world.ts'

export interface EnvelopeView {
  /** As the model numbers it. */
  readonly n: number
  readonly cls: string
  readonly parents: readonly number[]
}

export interface RowView extends EnvelopeView {
  readonly mailbox: string
  readonly attempted: boolean
  readonly refused: boolean
}

export interface DeviceView {
  readonly outbox: readonly RowView[]
  /** Envelope and its number, in the order of envelopes. */
  readonly receipts: readonly (readonly [number, number])[]
  readonly letters: { readonly own: readonly number[]; readonly intake: readonly number[] }
  readonly cursors: { readonly own: number; readonly intake: number }
  /** Whether each cursor's chain is the server's at that number. */
  readonly sameChain: boolean
  readonly heads: readonly (readonly number[])[]
  readonly drafts: readonly { readonly rec: number; readonly text: string }[]
  /** What is put aside, in the order of words. */
  readonly older: readonly string[]
  readonly submissions: readonly string[]
}

export interface WorldView {
  readonly logs: {
    readonly own: readonly EnvelopeView[]
    readonly intake: readonly EnvelopeView[]
  }
  readonly devices: readonly DeviceView[]
}

export function viewOf(world: World): WorldView {
  const { own, intake } = world.server
  const logs = { own: own.map(entryView), intake: intake.map(entryView) }
  return { logs, devices: world.devices.map((device) => deviceView(device, world)) }
}

function entryView({ envelope }: Entry): EnvelopeView {
  return envelopeView(envelope)
}

function envelopeView({ n, cls, parents }: Envelope): EnvelopeView {
  return { n, cls, parents: [...parents].sort(byNumber) }
}

function deviceView(device: Device, { server }: World): DeviceView {
  const { outbox, receipts, letters, cursors, drafts, older, submissions } = device
  const numbers = (mailbox: 'own' | 'intake') => letters[mailbox].map(({ envelope }) => envelope.n)
  return {
    outbox: outbox.map(({ envelope, attempted, refused }) => {
      return { ...envelopeView(envelope), mailbox: envelope.mailbox, attempted, refused }
    }),
    receipts: [...receipts].sort(([a], [b]) => a - b),
    letters: { own: numbers('own'), intake: numbers('intake') },
    cursors: { own: cursors.own.seq, intake: cursors.intake.seq },
    sameChain: device.mailboxes.every((mailbox) => {
      const { seq, chain } = cursors[mailbox]
      return chain === (server[mailbox][seq - 1]?.chain ?? 0)
    }),
    heads: [0, 1].map((rec) => [...headsOf(device, rec)].sort(byNumber)),
    drafts: drafts
      .map(({ rec, text }) => ({ rec, text }))
      .toSorted((one, other) => one.rec - other.rec),
    older: older.map(({ rec, text }) => `${rec}: ${text}`).toSorted(),
    submissions: submissions.map(({ sid, rec, text }) => `${sid} of ${rec}: ${text}`).toSorted(),
  }
}

export function byNumber(a: number, b: number): number {
  return a - b
}
