/** A stream of random numbers, from 32-bit integer arithmetic only: the same on every machine (D1, D3). */
export interface Luck {
  /** The state of the generator; each draw changes it. */
  state: number
}

/** The offset and the prime of the 32-bit FNV-1a hash. */
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
/** The step of the splitmix32 generator: 2^32 divided by the golden ratio. */
const GOLDEN = 0x9e3779b9

/**
 * The luck for a seed and some keys (a village, a day, an item). What is drawn for one thing therefore depends neither
 * on the order of the villages nor on how much was drawn for others.
 */
export function luckOf(seed: number, ...keys: readonly string[]): Luck {
  let state = FNV_OFFSET
  for (const text of [String(seed), ...keys]) {
    for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), FNV_PRIME)
    // Marks the end of a key, so that ('ab') and ('a', 'b') differ.
    state = Math.imul(state ^ 0x2f, FNV_PRIME)
  }
  return { state }
}

/** The next number of the splitmix32 generator: from 0 up to, but not including, 2^32. */
function next(luck: Luck): number {
  luck.state = (luck.state + GOLDEN) | 0
  let mixed = Math.imul(luck.state ^ (luck.state >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** An integer from 0 up to, but not including, a bound. */
export function below(luck: Luck, bound: number): number {
  return bound > 0 ? next(luck) % bound : 0
}

/** An integer between two, both included. */
export function between(luck: Luck, least: number, most: number): number {
  return least + below(luck, most - least + 1)
}

/** True in so many of a thousand draws. */
export function chance(luck: Luck, perMille: number): boolean {
  return next(luck) % 1_000 < perMille
}

/** One element of a list; undefined if the list is empty. */
export function pick<T>(luck: Luck, list: readonly T[]): T | undefined {
  return list[below(luck, list.length)]
}
