// When to try again: never given up, spread out so that a whole municipality that gets its network
// back at 07.00 does not knock at the same second ("full jitter").

const FIRST_MS = 2_000
const LONGEST_MS = 300_000

/** Milliseconds until attempt number `failures` + 1; `draw` is a number in [0, 1). */
export function delayAfter(failures: number, draw: number): number {
  if (failures === 0) return 0
  return Math.round(draw * Math.min(LONGEST_MS, FIRST_MS * 2 ** failures))
}
