// Two editions of a text that were written apart, put together by paragraph as diff3 does. Where they
// touch, both stand, and the answer says so: nothing that a person wrote is chosen away by a rule.

export interface MergedProse {
  readonly text: string
  /** Paragraphs where both had written touch: somebody has to read them. */
  readonly overlaps: boolean
}

type Lines = readonly string[]

/** Lines `from` to `to` of the base became these. */
interface Change {
  readonly from: number
  readonly to: number
  readonly lines: Lines
}

export function mergeProse(base: string, a: string, b: string): MergedProse {
  // What nobody else has touched is taken to the letter, also its empty lines.
  if (a === b || b === base) return { text: a, overlaps: false }
  if (a === base) return { text: b, overlaps: false }
  const lines = linesOf(base)
  const mine = changesOf(lines, linesOf(a))
  const theirs = changesOf(lines, linesOf(b))
  const merged: string[] = []
  let overlaps = false
  let at = 0
  for (const { from, to } of regionsOf([...mine, ...theirs])) {
    merged.push(...lines.slice(at, from))
    const [first, second] = [mine, theirs].map((changes) => applied(lines, changes, from, to))
    const touched = [mine, theirs].map((changes) => changes.some((one) => isWithin(one, from, to)))
    if (!touched[1] || isSame(first, second)) merged.push(...(first ?? []))
    else if (!touched[0]) merged.push(...(second ?? []))
    else {
      overlaps = true
      merged.push(...[first ?? [], second ?? []].toSorted(byWords).flat())
    }
    at = to
  }
  return { text: [...merged, ...lines.slice(at)].join('\n'), overlaps }
}

/** An empty text has no paragraph, not an empty one. */
function linesOf(text: string): Lines {
  return text === '' ? [] : text.split('\n')
}

/** Of two the same comes first, whichever tablet it was written on. */
function byWords(a: Lines, b: Lines): number {
  return a.join('\n') < b.join('\n') ? -1 : 1
}

function isSame(a: Lines | undefined, b: Lines | undefined): boolean {
  return a?.length === b?.length && (a ?? []).every((line, at) => line === b?.[at])
}

function isWithin(change: Change, from: number, to: number): boolean {
  return change.from >= from && change.to <= to
}

/** Changes that overlap or touch, together: an edit beside an edit was made without having seen it. */
function regionsOf(changes: readonly Change[]): readonly Pick<Change, 'from' | 'to'>[] {
  const regions: { from: number; to: number }[] = []
  for (const { from, to } of changes.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = regions.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else regions.push({ from, to })
  }
  return regions
}

/** What one side made of these lines of the base. */
function applied(base: Lines, changes: readonly Change[], from: number, to: number): Lines {
  const result: string[] = []
  let at = from
  for (const change of changes.filter((one) => isWithin(one, from, to))) {
    result.push(...base.slice(at, change.from), ...change.lines)
    at = change.to
  }
  return [...result, ...base.slice(at, to)]
}

function changesOf(base: Lines, next: Lines): readonly Change[] {
  const changes: Change[] = []
  let [from, start] = [0, 0]
  for (const [inBase, inNext] of [...keptLines(base, next), [base.length, next.length] as const]) {
    if (inBase > from || inNext > start) {
      changes.push({ from, to: inBase, lines: next.slice(start, inNext) })
    }
    ;[from, start] = [inBase + 1, inNext + 1]
  }
  return changes
}

/** The longest common subsequence, as pairs of places. */
function keptLines(base: Lines, next: Lines): readonly (readonly [number, number])[] {
  const width = next.length + 1
  const longest = new Uint32Array((base.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = base.length - 1; i >= 0; i -= 1) {
    for (let j = next.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        base[i] === next[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < base.length && j < next.length) {
    if (base[i] === next[j]) {
      pairs.push([i, j])
      ;[i, j] = [i + 1, j + 1]
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}
