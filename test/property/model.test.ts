// The model's invariants bite: each deliberately broken protocol is caught, and by the invariant
// that it breaks. Long runs of the model as it is are in test/fault/f6-histories.test.ts.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { histories, type Command } from './commands.ts'
import { brokenAt, brokenInTheEnd } from './invariants.ts'
import { append, keep, nextChain } from './mailbox-model.ts'
import { settle, storePage } from './outbox-model.ts'
import { playAll, PROTOCOL, QUIET, type Protocol } from './play.ts'
import { START_WORLD } from './world.ts'

function broken(commands: readonly Command[], protocol: Protocol): string[] {
  const world = playAll(commands, START_WORLD, protocol)
  return [...brokenAt(world), ...brokenInTheEnd(playAll(QUIET, world, protocol))]
}

const VARIANTS: readonly [string, string, Partial<Protocol>][] = [
  [
    'takes rows out before their receipt is here',
    'I8',
    {
      markAttempted: (device) => {
        const marked = PROTOCOL.markAttempted(device)
        return { ...marked, outbox: [] }
      },
    },
  ],
  [
    'stores the cursor before the letters',
    'I5',
    {
      dieOnPage: (device, mailbox, page) => {
        const last = page.at(-1)!
        return { ...device, cursors: { ...device.cursors, [mailbox]: last } }
      },
    },
  ],
  ['keeps the same envelope twice', 'I2', { keep: append }],
  [
    'refuses what is not made from the newest, and drops it',
    'I1',
    {
      keep: (server, envelope) => {
        const { parents } = envelope
        const isStale = server.own.some((entry) =>
          entry.envelope.parents.some((parent) => parents.includes(parent)),
        )
        return isStale && envelope.cls === 'draft' ? { server, seq: 0 } : keep(server, envelope)
      },
      settle: (device, envelope, seq) => {
        if (seq > 0) return settle(device, envelope, seq)
        const outbox = device.outbox.filter((row) => row.envelope.n !== envelope.n)
        return { ...device, outbox }
      },
    },
  ],
  [
    'replaces a draft’s revision that has been tried',
    'I8',
    {
      seal: (device, rec, n) => {
        const fresh = device.outbox.map((row) => ({ ...row, attempted: false }))
        return PROTOCOL.seal({ ...device, outbox: fresh }, rec, n)
      },
    },
  ],
  [
    'forgets one parent of a merge',
    'I7',
    {
      choose: (device, chosen) => {
        const next = PROTOCOL.choose(device, chosen)
        const drafts = next.drafts.map((draft) => ({
          ...draft,
          parents: draft.parents.slice(0, 1),
        }))
        return { ...next, drafts }
      },
    },
  ],
  [
    'takes a page without looking at its numbers',
    'I5',
    {
      takePage: (device, mailbox, page) => {
        const seq = device.cursors[mailbox].seq + page.length + 1
        const chain = page.reduce((before, one) => {
          return nextChain(before, one.envelope, one.seq)
        }, device.cursors[mailbox].chain)
        return storePage(device, mailbox, page, { seq, chain })
      },
    },
  ],
]

test.each(VARIANTS)('a protocol that %s breaks %s', (_, invariant, variant) => {
  const protocol = { ...PROTOCOL, ...variant }
  const holds = fc.property(histories(60), (commands) => {
    return !broken(commands, protocol).includes(invariant)
  })
  const found = fc.check(holds, { numRuns: 5_000, seed: 42, endOnFailure: true })
  expect(found.failed).toBe(true)
  expect(found.numRuns).toBeLessThan(1_000)
})

test('the protocol as it is breaks none of them', () => {
  fc.assert(
    fc.property(histories(60), (commands) => {
      expect(broken(commands, PROTOCOL)).toEqual([])
    }),
    { numRuns: 500, seed: 7 },
  )
})
