// Chance that can be repeated: the same seed gives the same numbers on every machine (mulberry32).

export interface Chance {
  /** In [0, 1). */
  readonly draw: () => number
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(draw() * (most - least + 1))
  const pick = <T>(choices: readonly [T, ...T[]]) =>
    choices[between(0, choices.length - 1)] ?? choices[0]
  return { draw, between, pick }
}
