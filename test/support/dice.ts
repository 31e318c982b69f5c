// Chance that can be repeated: the same seed gives the same round.

export interface Dice {
  /** From 0 up to, and not with, the number. */
  readonly below: (number: number) => number
  readonly pick: <T>(from: readonly [T, ...T[]]) => T
}

/** Mulberry32: thirty-two bits of state are plenty for an order of events. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const below = (number: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * number)
  }
  return { below, pick: (from) => from[below(from.length)] ?? from[0] }
}
