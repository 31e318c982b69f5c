// What happens in a history: people write and send, and the network does what networks do. The same
// list of commands is played by the model and by the real parts.

import fc from 'fast-check'

/** What becomes of a push. `at` says where, in letters, it goes wrong. */
export type PushFault =
  | 'none'
  /** Held up on the way: nothing arrives now, and perhaps much later. */
  | 'request-lost'
  | 'answer-lost'
  /** The server dies between two transactions of the batch. */
  | 'server-killed'
  /** The browser dies between two receipts. */
  | 'client-killed'
  /** The same request arrives twice; the second answer is the one that comes through. */
  | 'sent-twice'
  /** The server will not have one of the letters. */
  | 'one-refused'

/** What becomes of page number `at`. */
export type PullFault = 'none' | 'answer-lost' | 'client-killed'

export type Command =
  | { readonly do: 'write' | 'seal' | 'submit'; readonly device: number; readonly rec: number }
  /** Goes on with the version that was put aside: a merge with two parents. */
  | { readonly do: 'choose'; readonly device: number; readonly rec: number }
  | { readonly do: 'takeBack' | 'tryAgain' | 'read' | 'kill'; readonly device: number }
  | {
      readonly do: 'push'
      readonly device: number
      readonly fault: PushFault
      readonly at: number
    }
  | {
      readonly do: 'pull'
      readonly device: number
      readonly limit: number
      readonly fault: PullFault
      readonly at: number
    }
  /** Some request of earlier arrives, once more or at last. */
  | { readonly do: 'redeliver'; readonly which: number }

const writer = fc.nat(1)
const reader = fc.nat(2)
const rec = fc.nat(1)
const at = fc.nat(3)

function often(weight: number, arbitrary: fc.Arbitrary<Command>) {
  return { weight, arbitrary }
}

const command: fc.Arbitrary<Command> = fc.oneof(
  often(6, fc.record({ do: fc.constant('write'), device: writer, rec })),
  often(4, fc.record({ do: fc.constant('seal'), device: writer, rec })),
  often(1, fc.record({ do: fc.constant('submit'), device: writer, rec })),
  often(2, fc.record({ do: fc.constant('choose'), device: writer, rec })),
  often(1, fc.record({ do: fc.constant('takeBack'), device: writer })),
  often(1, fc.record({ do: fc.constant('tryAgain'), device: writer })),
  often(1, fc.record({ do: fc.constant('kill'), device: reader })),
  often(4, fc.record({ do: fc.constant('read'), device: reader })),
  often(
    6,
    fc.record({
      do: fc.constant('push'),
      device: writer,
      fault: fc.constantFrom<PushFault[]>(
        'none',
        'none',
        'request-lost',
        'answer-lost',
        'server-killed',
        'client-killed',
        'sent-twice',
        'one-refused',
      ),
      at,
    }),
  ),
  often(
    5,
    fc.record({
      do: fc.constant('pull'),
      device: reader,
      limit: fc.integer({ min: 1, max: 5 }),
      fault: fc.constantFrom<PullFault[]>('none', 'none', 'answer-lost', 'client-killed'),
      at,
    }),
  ),
  often(2, fc.record({ do: fc.constant('redeliver'), which: fc.nat(30) })),
)

export function histories(longest: number): fc.Arbitrary<Command[]> {
  return fc.array(command, { maxLength: longest, size: 'max' })
}
