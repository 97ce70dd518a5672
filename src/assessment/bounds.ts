/**
 * The least and the most that a figure can turn out to be (D2), in hundredths of a point. Decided where they coincide.
 */
export interface Bounds {
  readonly min: number
  readonly max: number
}

/** Adds figures bound by bound. */
export function sum(parts: readonly Bounds[]): Bounds {
  let min = 0
  let max = 0
  for (const part of parts) {
    min += part.min
    max += part.max
  }
  return { min, max }
}
