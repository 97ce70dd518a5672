import type { Item } from '../rulebook/checklist.js'
import { type PointsTest, passesPoints } from '../rulebook/condition.js'
import { mostPoints, type Points } from '../rulebook/scoring.js'
import { bandsOf, landingsOf } from './landing.js'

/** The figures that there can be: the least, the most, and all of them in order, unless they are too many to list. */
export interface Obtainable {
  readonly min: Points
  readonly max: Points
  readonly values?: readonly Points[]
}

/** No more figures of one item are listed than this. */
const MOST_VALUES = 2_000
/** The sums are not listed if that takes more steps than this. */
const MOST_STEPS = 4_000_000

function listed(values: readonly Points[]): Obtainable {
  const sorted = [...new Set(values)].sort((a, b) => a - b)
  return { min: sorted[0] ?? 0, max: sorted[sorted.length - 1] ?? 0, values: sorted }
}

/** How often an item can count at most; undefined if there is no limit. */
export function mostOccurrences({ measure, scoring }: Item): number | undefined {
  if (measure.kind === 'yes-no') return 1
  if (measure.kind !== 'count' || measure.most === undefined) return undefined
  return Math.floor(measure.most / ('perOccurrence' in scoring ? (scoring.each ?? 1) : 1))
}

// From 0, in steps, so many times, but never beyond the last.
function stepped(step: Points, last: Points, times: number): readonly Points[] | undefined {
  if (step === 0 || last === 0 || times === 0) return [0]
  const count = Math.min(times, Math.ceil(last / step))
  if (count > MOST_VALUES) return undefined
  return Array.from({ length: count + 1 }, (_, nth) => Math.min(last, nth * step))
}

/** The points that answers to an item can give. */
export function obtainableOf(item: Item): Obtainable {
  const { scoring } = item
  if ('bands' in scoring) {
    const landings = landingsOf(item)
    const bands = bandsOf(item)
    const places = landings?.map((landing) => landing.bands[0])
    if (places === undefined) return { min: 0, max: mostPoints(scoring) }
    return listed(places.map((place) => (place === undefined ? 0 : (bands[place]?.points ?? 0))))
  }
  const times = mostOccurrences(item) ?? Number.MAX_SAFE_INTEGER
  if ('perOccurrence' in scoring) {
    const values = stepped(scoring.perOccurrence, scoring.cap, times)
    return values === undefined ? { min: 0, max: Math.min(scoring.cap, scoring.perOccurrence * times) } : listed(values)
  }
  if ('start' in scoring) {
    const { start, lessPerOccurrence } = scoring
    const values = stepped(lessPerOccurrence, start, times)
    return values === undefined
      ? { min: Math.max(0, start - lessPerOccurrence * times), max: start }
      : listed(values.map((less) => start - less))
  }
  // A ratio can be any share, so every whole figure up to all the points is possible.
  const values = stepped(1, scoring.proportional, scoring.proportional)
  return values === undefined ? { min: 0, max: scoring.proportional } : listed(values)
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}

/** The sums of several figures, each independent of the others. */
export function sumOf(parts: readonly Obtainable[]): Obtainable {
  const min = parts.reduce((total, part) => total + part.min, 0)
  const max = parts.reduce((total, part) => total + part.max, 0)
  const steps = parts.reduce((total, { values }) => total + (values?.length ?? MOST_STEPS), 0) * (max - min + 1)
  if (steps > MOST_STEPS) return { min, max }
  // Points usually come in halves or wholes, not in every hundredth.
  const unit = parts.reduce(
    (all, part) => (part.values ?? []).reduce((one, value) => gcd(value - part.min, one), all),
    0,
  )
  if (unit === 0) return listed([min])
  let reached = new Uint8Array((max - min) / unit + 1)
  reached[0] = 1
  for (const part of parts) {
    const next = new Uint8Array(reached.length)
    for (const value of part.values ?? []) {
      const shift = (value - part.min) / unit
      for (let at = 0; at + shift < reached.length; at += 1) if (reached[at] === 1) next[at + shift] = 1
    }
    reached = next
  }
  return { min, max, values: Array.from(reached.keys()).flatMap((at) => (reached[at] === 1 ? [at * unit + min] : [])) }
}

/** The same figures, none above a cap. */
export function capped({ min, max, values }: Obtainable, cap: Points): Obtainable {
  const within = { min: Math.min(min, cap), max: Math.min(max, cap) }
  return values === undefined ? within : listed(values.map((value) => Math.min(value, cap)))
}

// The whole figure at which a test of points turns; it may turn up to one above that.
function turnOf({ value }: PointsTest, of: Points): Points {
  return typeof value === 'number' ? value : Number((BigInt(of) * BigInt(value.part)) / BigInt(value.whole))
}

/**
 * All the figures that there may be, as far as these tests can tell figures apart. None is missing; some may in fact be
 * impossible.
 */
export function possibleFigures(sums: Obtainable, tests: readonly PointsTest[], of: Points): readonly Points[] {
  if (sums.values !== undefined) return sums.values
  const turns = tests.flatMap((test) => [-1, 0, 1, 2].map((shift) => turnOf(test, of) + shift))
  const inside = turns.filter((one) => one > sums.min && one < sums.max)
  return [...new Set([sums.min, ...inside, sums.max])].sort((a, b) => a - b)
}

/** Figures that are surely possible: all of them if they could be listed, otherwise the least and the most. */
export function certainFigures({ min, max, values }: Obtainable): readonly Points[] {
  return values ?? [min, max]
}

/** One figure for each way in which some tests of points come out. */
export function distinctFigures(sums: Obtainable, tests: readonly PointsTest[], of: Points): readonly Points[] {
  const seen = new Set<string>()
  return possibleFigures(sums, tests, of).filter((figure) => {
    const outcome = tests.map((test) => (passesPoints(test, figure, of) ? '1' : '0')).join('')
    return seen.has(outcome) ? false : seen.add(outcome)
  })
}
