/// <reference path="./jstat.d.ts" />
// So that a project which compiles this file alone finds them.
import jStat from 'jstat'

/** A mean with an interval that holds the true one in 95 of 100 experiments. */
export interface Estimate {
  readonly mean: number
  /** Null for a single value, which says nothing about the others. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

// Six decimals: what engines compute differently is far below, and nobody reads more.
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0

/** The mean of some values; null if there are none. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : rounded(jStat.mean(values))
}

/** The mean of a sample with Student’s 95 % interval; null if there are no values. */
export function estimate(sample: readonly number[]): Estimate | null {
  if (sample.length === 0) return null
  const mean = jStat.mean(sample)
  if (sample.length === 1) return { mean: rounded(mean), interval: null }
  const error = jStat.stdev(sample, true) / Math.sqrt(sample.length)
  const reach = error === 0 ? 0 : jStat.studentt.inv(0.975, sample.length - 1) * error
  return { mean: rounded(mean), interval: { low: rounded(mean - reach), high: rounded(mean + reach) } }
}

/** The value below which a share of some values lies; null if there are none. */
export function quantileOf(values: readonly number[], share: number): number | null {
  // jStat has no quantile of a single value.
  const [found] = values.length < 2 ? values : jStat.quantiles(values, [share], 1, 1)
  return found === undefined ? null : rounded(found)
}
