// Plays commands on the model. What a broken variant exchanges is handed in, so that the tests can
// show that the invariants bite.

import type { Command, PullFault } from './commands.ts'
import { choose, olderOf, seal, write, type Written } from './draft-model.ts'
import { keep, pageAfter } from './mailbox-model.ts'
import { markAttempted, setAside, settle, takePage, tryAgain, waitingOf } from './outbox-model.ts'
import { read, submit, takeBack } from './report-model.ts'
import type { Device, Entry, Envelope, Mailbox, OlderVersion, World } from './world.ts'

export interface Protocol {
  readonly keep: typeof keep
  readonly markAttempted: typeof markAttempted
  readonly settle: typeof settle
  readonly seal: typeof seal
  readonly choose: typeof choose
  readonly takePage: typeof takePage
  /** The browser dies while it stores a page. */
  readonly dieOnPage: (device: Device, mailbox: Mailbox, page: readonly Entry[]) => Device
}

export const PROTOCOL: Protocol = {
  keep,
  markAttempted,
  settle,
  seal,
  choose,
  takePage,
  // One transaction: none of the page is there.
  dieOnPage: (device) => device,
}

export function play(world: World, command: Command, protocol = PROTOCOL): World {
  if (command.do === 'redeliver') {
    const request = world.wire[command.which % Math.max(world.wire.length, 1)] ?? []
    return arrive(world, request, protocol).world
  }
  const at = command.device
  const device = world.devices[at]
  if (!device) return world
  const set = (next: Device) => put(world, at, next)
  switch (command.do) {
    case 'write': {
      const written = set(write(device, command.rec, `w${world.words}`))
      return { ...written, words: world.words + 1 }
    }
    case 'seal':
      return made(world, at, protocol.seal(device, command.rec, nextOf(world)))
    case 'submit':
      return made(world, at, submit(device, command.rec, nextOf(world)))
    case 'choose':
      return merge(world, at, command.rec, protocol)
    case 'takeBack': {
      const sent = device.submissions.findLast(({ letters }) => letters.length > 0)
      return sent ? set(takeBack(device, sent)) : world
    }
    case 'tryAgain':
      return set(tryAgain(device))
    case 'read':
      return set(read(device))
    case 'kill':
      // All that the model knows is durable.
      return world
    case 'push':
      return push(world, command, protocol)
    case 'pull':
      return set(pull(world, device, command, protocol))
  }
}

function put(world: World, at: number, device: Device): World {
  return { ...world, devices: world.devices.with(at, device) }
}

function nextOf({ made: before }: World): number {
  return before.length + 1
}

function made(world: World, at: number, written: Written): World {
  return { ...put(world, at, written.device), made: [...world.made, ...written.made] }
}

/** What stands here is sealed first: its words must be in an envelope before they are put aside. */
function merge(world: World, at: number, rec: number, protocol: Protocol): World {
  const [chosen] = olderOf(world.devices[at]!, rec).toSorted(inOrder)
  if (!chosen) return world
  const sealed = made(world, at, seal(world.devices[at]!, rec, nextOf(world)))
  const device = protocol.choose(sealed.devices[at]!, chosen)
  const left = sealed.devices[at]!.drafts.find((draft) => draft.rec === rec)?.parents ?? []
  return { ...put(sealed, at, device), merges: [...world.merges, [...left, chosen.envelope]] }
}

/** Any order will do, if the real parts are asked for the same one. */
function inOrder(one: OlderVersion, other: OlderVersion): number {
  return one.envelope - other.envelope || one.id - other.id
}

/** The server takes a request, one transaction a letter. Gives the numbers in its answer. */
function arrive(world: World, request: readonly Envelope[], protocol: Protocol) {
  let { server } = world
  const promised = new Map(world.promised)
  const seqs = request.map((envelope) => {
    const kept = protocol.keep(server, envelope)
    server = kept.server
    promised.set(envelope.n, kept.seq)
    return kept.seq
  })
  return { world: { ...world, server, promised }, seqs }
}

function push(
  before: World,
  { device: at, fault, at: where }: Extract<Command, { do: 'push' }>,
  protocol: Protocol,
): World {
  const request = waitingOf(before.devices[at]!).map(({ envelope }) => envelope)
  if (request.length === 0) return before
  const left = put(before, at, protocol.markAttempted(before.devices[at]!))
  const world = { ...left, wire: [...left.wire, request] }
  if (fault === 'request-lost') return world
  const place = where % request.length
  if (fault === 'server-killed') return arrive(world, request.slice(0, place), protocol).world
  const spoiled = fault === 'one-refused' ? request[place] : undefined
  // What the server has gets its receipt again, whatever has become of it on the way.
  const refused = spoiled && !world.promised.has(spoiled.n) ? spoiled : undefined
  const taken = request.filter((envelope) => envelope !== refused)
  let { world: after, seqs } = arrive(world, taken, protocol)
  if (fault === 'sent-twice') ({ world: after, seqs } = arrive(after, taken, protocol))
  if (fault === 'answer-lost') return after
  const heard = fault === 'client-killed' ? place : taken.length
  const settled = taken
    .slice(0, heard)
    .reduce((device, one, nth) => protocol.settle(device, one, seqs[nth] ?? 0), after.devices[at]!)
  return put(after, at, refused ? setAside(settled, refused) : settled)
}

interface Pulling {
  readonly limit: number
  readonly fault: PullFault
  readonly at: number
}

function pull(
  { server }: World,
  before: Device,
  { limit, fault, at }: Pulling,
  protocol: Protocol,
): Device {
  let device = before
  for (const mailbox of device.mailboxes) {
    for (let nth = 0; !device.forked; nth += 1) {
      const page = pageAfter(server[mailbox], device.cursors[mailbox], limit)
      if (page.length === 0) break
      if (nth === at && fault === 'answer-lost') return device
      if (nth === at && fault === 'client-killed') return protocol.dieOnPage(device, mailbox, page)
      device = protocol.takePage(device, mailbox, page)
    }
  }
  return device
}

/** The network is clear and everybody makes two rounds: what the app does by itself in time. */
export const QUIET: readonly Command[] = [0, 1, 2, 0, 1, 2].flatMap((device): Command[] => [
  { do: 'seal', device, rec: 0 },
  { do: 'seal', device, rec: 1 },
  { do: 'tryAgain', device },
  { do: 'push', device, fault: 'none', at: 0 },
  { do: 'pull', device, limit: 100, fault: 'none', at: 0 },
  { do: 'read', device },
])

export function playAll(
  commands: readonly Command[],
  world: World,
  protocol: Protocol = PROTOCOL,
): World {
  return commands.reduce((before, command) => play(before, command, protocol), world)
}
