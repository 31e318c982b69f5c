// What must hold in every history (SEC C.8). I9-I12 are about profiles, bytes, keys and disks, of
// which the model has none: each has a mutant and a test of its own (test/mutants/).

import { nextChain } from './mailbox-model.ts'
import type { Device, Entry, Mailbox, World } from './world.ts'

type Invariant = (world: World) => boolean

/** Every word that its writer was told is saved is, after enough clear contacts, in the log. */
const noLoss: Invariant = ({ server, words }) => {
  const logged = new Set(server.own.flatMap(({ envelope }) => envelope.text.split(' ')))
  return Array.from({ length: words }, (_, at) => `w${at}`).every((word) => logged.has(word))
}

/** Every report that was not taken back is, after enough clear contacts, once in each mailbox. */
const noReportLost: Invariant = ({ server, devices }) =>
  devices
    .flatMap(({ submissions }) => submissions)
    .every(({ sid }) => copiesOf(server.intake, sid) === 1 && copiesOf(server.own, sid) === 1)

/** No envelope has two numbers. */
const exactlyOnce: Invariant = ({ server }) =>
  logsOf(server).every((log) => new Set(log.map(({ envelope }) => envelope.n)).size === log.length)

/** A mailbox is numbered 1 to its head, and each number's chain covers all before it. */
const gapless: Invariant = ({ server }) =>
  logsOf(server).every((log) =>
    log.every(({ seq, chain, envelope }, at) => {
      return seq === at + 1 && chain === nextChain(log[at - 1]?.chain ?? 0, envelope, seq)
    }),
  )

/** What a receipt has said stays true, and a device holds no receipt that was not given. */
const honestReceipts: Invariant = ({ server, devices, promised, made }) =>
  [...promised].every(([n, seq]) => {
    const mailbox = made[n - 1]?.mailbox ?? 'own'
    return server[mailbox][seq - 1]?.envelope.n === n
  }) && devices.every(({ receipts }) => [...receipts].every(([n, seq]) => promised.get(n) === seq))

/** A stored cursor means that all up to it is stored, after any crash; no honest server forks. */
const cursorCovers: Invariant = ({ server, devices }) =>
  devices.every(
    (device) =>
      !device.forked &&
      device.mailboxes.every((mailbox) => {
        const { seq, chain } = device.cursors[mailbox]
        const letters = device.letters[mailbox]
        return (
          letters.length === seq &&
          letters.every((letter, at) => letter.seq === at + 1) &&
          chain === (server[mailbox][seq - 1]?.chain ?? 0)
        )
      }),
  )

/** Devices that have the same of a mailbox see the same heads. */
const sameHeads: Invariant = ({ devices: [one, two] }) =>
  !one || !two || one.letters.own.length !== two.letters.own.length || agree(one, two)

/**
 * When all is quiet, the same version opens on both of the writer's devices. Not where the server
 * refused a revision and took it after what was made from it: both have both versions then, and
 * may differ in which one opens.
 */
const sameVersion: Invariant = ({ server, devices: [one, two] }) =>
  server.own.some((entry) => isOvertaken(server.own, entry)) || textsOf(one) === textsOf(two)

function isOvertaken(log: readonly Entry[], { seq, envelope }: Entry): boolean {
  return log.slice(0, seq).some((earlier) => earlier.envelope.parents.includes(envelope.n))
}

/** A merge has both parents, and the two letters of a submission say the same. */
const nothingOverwritten: Invariant = ({ server, merges }) =>
  merges.every((pair) =>
    server.own.some(({ envelope }) => pair.every((parent) => envelope.parents.includes(parent))),
  ) &&
  server.intake.every(({ envelope: { sid, text } }) =>
    server.own.every(({ envelope }) => envelope.sid !== sid || envelope.text === text),
  )

/** What has been tried leaves the outbox with its receipt, or is still there. */
const outboxKeeps: Invariant = ({ devices }) =>
  devices.every(({ tried, receipts, outbox }) =>
    tried.every((n) => receipts.has(n) !== outbox.some(({ envelope }) => envelope.n === n)),
  )

/** Hold at every moment. */
const ALWAYS = {
  I2: exactlyOnce,
  I3: gapless,
  I4: honestReceipts,
  I5: cursorCovers,
  I6: sameHeads,
  I8: outboxKeeps,
}

/** Hold when the network has been clear for a while, with those above. */
const IN_THE_END = {
  I1: noLoss,
  'I1 report': noReportLost,
  'I6 version': sameVersion,
  I7: nothingOverwritten,
}

/** Names of those that do not hold. */
export function brokenAt(world: World): string[] {
  return brokenOf(ALWAYS, world)
}

export function brokenInTheEnd(world: World): string[] {
  return brokenOf({ ...ALWAYS, ...IN_THE_END }, world)
}

function brokenOf(invariants: { readonly [name: string]: Invariant }, world: World): string[] {
  return Object.entries(invariants).flatMap(([name, holds]) => (holds(world) ? [] : [name]))
}

export function headsOf({ letters }: Device, rec: number): readonly number[] {
  const revisions = letters.own
    .map(({ envelope }) => envelope)
    .filter((envelope) => envelope.cls === 'draft' && envelope.rec === rec)
  const parents = new Set(revisions.flatMap((revision) => revision.parents))
  return revisions.map(({ n }) => n).filter((n) => !parents.has(n))
}

function agree(one: Device, two: Device): boolean {
  return [0, 1].every((rec) => headsOf(one, rec).join() === headsOf(two, rec).join())
}

function textsOf(device: Device | undefined): string {
  const drafts = (device?.drafts ?? []).toSorted((a, b) => a.rec - b.rec)
  return drafts.map(({ rec, text }) => `${rec}: ${text}`).join('; ')
}

function logsOf(server: World['server']): readonly (readonly Entry[])[] {
  const names: readonly Mailbox[] = ['own', 'intake']
  return names.map((mailbox) => server[mailbox])
}

function copiesOf(log: readonly Entry[], sid: number): number {
  return log.filter(({ envelope }) => envelope.sid === sid).length
}
