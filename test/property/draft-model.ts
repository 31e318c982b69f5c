// Drafts: saved, sealed, put aside and taken up again. The graph is the same on every device; which
// version opens is decided by the mailbox's numbers and by nothing else.

import { queue } from './outbox-model.ts'
import type { Device, Draft, Envelope, Letter, OlderVersion } from './world.ts'

export interface Written {
  readonly device: Device
  readonly made: readonly Envelope[]
}

export function draftOf({ drafts }: Device, rec: number): Draft | undefined {
  return drafts.find((draft) => draft.rec === rec)
}

export function olderOf({ older }: Device, rec: number): readonly OlderVersion[] {
  return older.filter((version) => version.rec === rec)
}

function put(device: Device, draft: Draft): Device {
  const others = device.drafts.filter(({ rec }) => rec !== draft.rec)
  return { ...device, drafts: [...others, draft] }
}

function putOlder(device: Device, version: OlderVersion): Device {
  const others = device.older.filter(({ id }) => id !== version.id)
  return { ...device, older: [...others, version] }
}

export function write(device: Device, rec: number, word: string): Device {
  const before = draftOf(device, rec)
  const base = before ?? { rec, parents: [], lineage: [] }
  const text = before ? `${before.text} ${word}` : word
  return put(device, { ...base, text, sealed: false })
}

/**
 * The draft as an envelope. One that nobody has tried to send is replaced, if these words were
 * written on it alone; a merge replaces nothing, since its parents' words are in no other envelope.
 */
export function seal(device: Device, rec: number, n: number): Written {
  const draft = draftOf(device, rec)
  if (!draft || draft.sealed) return { device, made: [] }
  const [only] = draft.parents.length === 1 ? draft.parents : []
  const replaced = device.outbox.find((row) => row.envelope.n === only && !row.attempted)?.envelope
  const parents = replaced ? replaced.parents : draft.parents
  const { text } = draft
  const envelope: Envelope = { n, mailbox: 'own', rec, cls: 'draft', parents, text, sid: 0 }
  const outbox = device.outbox.filter((row) => row.envelope !== replaced)
  const lineage = [...draft.lineage, n]
  const next = put({ ...device, outbox }, { ...draft, sealed: true, parents: [n], lineage })
  return { device: queue(next, [envelope]), made: [envelope] }
}

/** Goes on with another version; what stood here, which has been sealed, becomes the other one. */
export function choose(device: Device, chosen: OlderVersion): Device {
  const draft = draftOf(device, chosen.rec)
  if (!draft) return device
  const [left = 0] = draft.parents
  const parents = [...new Set([left, chosen.envelope])]
  const lineage = [...new Set([...draft.lineage, ...parents])]
  const next = put(device, { ...draft, text: chosen.text, sealed: false, parents, lineage })
  return putOlder(next, { ...chosen, text: draft.text, envelope: left, settled: true })
}

/** A draft's letter from the own mailbox: written here, or on the other device. */
export function takeDraft(device: Device, { seq, envelope }: Letter): Device {
  const { rec, parents, text, n } = envelope
  const local = draftOf(device, rec)
  const incoming = { rec, text, sealed: true, parents: [n] }
  if (!local) return put(device, { ...incoming, lineage: [...parents, n] })
  if (local.lineage.includes(n)) return device

  const lineage = [...new Set([...local.lineage, ...parents, n])]
  const next: Draft = { ...incoming, lineage }
  const older = device.older.filter(
    ({ rec: of, settled, envelope: hash }) => of !== rec || settled || !parents.includes(hash),
  )
  const cleared = { ...device, older }
  const isClean = local.sealed
  const follows = local.parents.every((parent) => parents.includes(parent))
  if (isClean && follows) {
    const taken = put(cleared, next)
    const isMerge = parents.length > 1 && local.text !== text
    return isMerge ? putOlder(taken, { ...asideOf(local), settled: true }) : taken
  }
  if (isClean && seq > numberOf(device, local.parents[0] ?? 0)) {
    return putOlder(put(cleared, next), asideOf(local))
  }
  return putOlder(cleared, asideOf(next))
}

function asideOf({ rec, text, parents: [envelope = 0] }: Draft): OlderVersion {
  return { id: envelope, rec, text, envelope, settled: false }
}

function numberOf({ receipts, letters }: Device, n: number): number {
  return receipts.get(n) ?? letters.own.find(({ envelope }) => envelope.n === n)?.seq ?? Infinity
}
