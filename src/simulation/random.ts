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
  let state = hashed(FNV_OFFSET, String(seed))
  for (const key of keys) state = hashed(state, key)
  return { state }
}

function hashed(from: number, text: string): number {
  let state = from
  for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), FNV_PRIME)
  // Marks the end of a key, so that ('ab') and ('a', 'b') differ.
  return Math.imul(state ^ 0x2f, FNV_PRIME)
}

/** A key as a number, for what is drawn very often. */
export function hashOf(key: string): number {
  return hashed(FNV_OFFSET, key)
}

/** The luck of one thing among many that share their first keys: from the state for those, and the hash of its own key. */
export function luckFrom(state: number, hash: number): Luck {
  return { state: Math.imul(Math.imul(state ^ hash, FNV_PRIME) ^ (hash >>> 13), FNV_PRIME) }
}

/** The next number of the splitmix32 generator: from 0 up to, but not including, 2^32. */
function next(luck: Luck): number {
  luck.state = (luck.state + GOLDEN) | 0
  let mixed = Math.imul(luck.state ^ (luck.state >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** A number from 0 up to, but not including, 1; a multiple of 2^-32, so that it is exact. */
export function share(luck: Luck): number {
  return next(luck) / 0x1_0000_0000
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

/**
 * One element of a list, by a key: the one whose own luck is least. So another element changes the choice only where it is
 * chosen itself.
 */
export function pickBy<T>(
  list: readonly T[],
  idOf: (element: T) => string,
  seed: number,
  ...keys: readonly string[]
): T | undefined {
  let best: T | undefined
  let least = 2
  for (const element of list) {
    const own = share(luckOf(seed, ...keys, idOf(element)))
    if (own < least) [best, least] = [element, own]
  }
  return best
}
