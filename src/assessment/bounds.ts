import type { Verdict } from '../core/finding.js'

/**
 * The least and the most that a figure can turn out to be (D2), points in hundredths. The figure is decided where the
 * two coincide.
 */
export interface Bounds {
  readonly min: number
  readonly max: number
}

/** Adds figures up: least to least, most to most. */
export function sum(parts: readonly Bounds[]): Bounds {
  let min = 0
  let max = 0
  for (const part of parts) {
    min += part.min
    max += part.max
  }
  return { min, max }
}

/** One figure for a village that may be of several kinds: the least and the most over all of them. */
export function widest(all: readonly Bounds[]): Bounds {
  const bounds = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY }
  for (const { min, max } of all) {
    if (min < bounds.min) bounds.min = min
    if (max > bounds.max) bounds.max = max
  }
  return bounds
}

/** The highest of some figures, none of which is below zero: the highest of the least, the highest of the most. */
export function highest(all: readonly Bounds[]): Bounds {
  const bounds = { min: 0, max: 0 }
  for (const { min, max } of all) {
    if (min > bounds.min) bounds.min = min
    if (max > bounds.max) bounds.max = max
  }
  return bounds
}

/** Whether a figure will turn out to be exactly this one. */
export function equals(figure: number, { min, max }: Bounds): Verdict {
  if (figure < min || figure > max) return 'fails'
  return min === max ? 'holds' : 'unknown'
}
