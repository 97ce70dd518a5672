import { compareRatios, type Ratio } from '../core/threshold.js'

/** Ratios in order, of equal ones the first. */
export function sortedRatios(ratios: readonly Ratio[]): readonly Ratio[] {
  const sorted = [...ratios].sort(compareRatios)
  return sorted.filter((ratio, place) => {
    const before = sorted[place - 1]
    return before === undefined || compareRatios(before, ratio) !== 0
  })
}

type Fraction = readonly [part: bigint, whole: bigint]

// By continued fractions: of all fractions strictly between two, this one has the smallest part and the smallest whole.
function simplest([a, b]: Fraction, [c, d]: Fraction): Fraction {
  const floor = a / b
  if ((floor + 1n) * d < c) return [floor + 1n, 1n]
  const [low, high]: readonly [Fraction, Fraction] = [
    [d, c - floor * d],
    [b, a - floor * b],
  ]
  const [part, whole] = high[1] === 0n ? [low[0] / low[1] + 1n, 1n] : simplest(low, high)
  return [floor * part + whole, part]
}

/**
 * The simplest ratio strictly between two, or above the first where there is no second. None where even the simplest
 * has integers that are not exact: then there is no answer between them.
 */
export function simplestBetween(low: Ratio, high: Ratio | undefined): readonly Ratio[] {
  const [a, b] = [BigInt(low.part), BigInt(low.whole)]
  const [part, whole] = (
    high === undefined ? [a / b + 1n, 1n] : simplest([a, b], [BigInt(high.part), BigInt(high.whole)])
  ).map(Number) as [number, number]
  return Number.isSafeInteger(part) && Number.isSafeInteger(whole) ? [{ part, whole }] : []
}
