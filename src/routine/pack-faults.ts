// What is wrong with a pack although each of its entries can be read: something holds on some of its
// days only, or two things have one name. Walked over as it stands, so that no section is forgotten.

export interface PackFault {
  readonly kind: 'missing' | 'out-of-force' | 'twice'
  /** Where, by keys of the pack: `deadlines.feedback`. */
  readonly rule: string
}

interface Period {
  readonly validFrom: string
  readonly validTo: string | null
}

export function entryFaults(pack: Period): readonly PackFault[] {
  return faultsIn(pack, [], pack)
}

function faultsIn(value: unknown, path: readonly string[], whole: Period): readonly PackFault[] {
  if (typeof value !== 'object' || value === null) return []
  const parts = Object.entries(value).map(([key, part]) => ({ name: nameOf(part, key), part }))
  const names = parts.map(({ name }) => name)
  const lapses = isPeriod(value) && !covers(value, whole)
  return [
    ...(lapses ? [fault('out-of-force', path)] : []),
    // What holds on every day of the pack overlaps with its namesake on each of them.
    ...names
      .filter((name, place) => names.indexOf(name) < place)
      .map((name) => fault('twice', [...path, name])),
    ...parts.flatMap(({ name, part }) => faultsIn(part, [...path, name], whole)),
  ]
}

function fault(kind: PackFault['kind'], path: readonly string[]): PackFault {
  return { kind, rule: path.join('.') || 'pack' }
}

/** An entry of a list is called by its id, whatever place it has; everything else by its key. */
export function nameOf(part: unknown, key: string): string {
  if (typeof part !== 'object' || part === null || !('id' in part)) return key
  return typeof part.id === 'string' ? part.id : key
}

/** By its fields alone: that they are dates has been seen by whoever parsed the pack. */
function isPeriod(value: object): value is Period {
  return 'validFrom' in value
}

function covers(entry: Period, whole: Period): boolean {
  if (entry.validFrom > whole.validFrom) return false
  if (entry.validTo === null) return true
  return (
    entry.validFrom <= entry.validTo && whole.validTo !== null && whole.validTo <= entry.validTo
  )
}
