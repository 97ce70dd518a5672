import { addTo } from '../core/calendar.js'
import { type CivilDate, type Duration, isCivilDate } from '../core/date.js'
import { lazy } from '../core/lazy.js'
import { compareRatios, type Ratio } from '../core/threshold.js'
import type { Item } from './checklist.js'
import { type Answer, firstPassed, type Measure, NEVER, type Test, testsOn } from './measure.js'

/**
 * A few answers to an item with which a test or an example can try it out: the plain ones of its measure, then one on
 * each side of every threshold of its bands. None that is a date lies after `asOf`; there is none near a threshold if
 * `asOf` is no civil date.
 *
 * @example
 * ```ts
 * import { representativeAnswers } from 'baolei/rulebook'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const item = xining2024.negative.items.find(({ id }) => id === 'disputes-frequent')
 * item && representativeAnswers(item, '2024-03-01')[3] // { part: 800, whole: 10000 }: the threshold itself
 * ```
 */
export function representativeAnswers(item: Item, asOf: string): readonly Answer[] {
  const day = isCivilDate(asOf) ? asOf : undefined
  const tests = 'bands' in item.scoring ? item.scoring.bands.map(({ when }) => when) : []
  const all = [...plainAnswers(item), ...tests.flatMap((test) => nearTest(item.measure, test, day))]
  return [...new Map(all.map((answer) => [JSON.stringify(answer), answer])).values()]
}

/**
 * Answers to a measure, as of a day, that stand for all others where only these tests are asked: at least one for each
 * way in which the tests can come out.
 */
export function sampleAnswers(measure: Measure, tests: readonly Test[], asOf: CivilDate): readonly Answer[] {
  switch (measure.kind) {
    case 'yes-no':
      return [false, true]
    case 'choice':
      return measure.options.map(({ id }) => id)
    case 'count':
    case 'amount':
      return numbers(tests, measure)
    case 'ratio':
      return ratios(tests, measure.atMostOne === true)
    case 'date':
      return dates(tests, asOf)
  }
}

/** {@link sampleAnswers}, but only one for each way in which the tests can come out. */
export function distinctAnswers(measure: Measure, tests: readonly Test[], asOf: CivilDate): readonly Answer[] {
  const seen = new Set<string>()
  const judged = tests.map((test) => testsOn([test], asOf))
  return sampleAnswers(measure, tests, asOf).filter((answer) => {
    const outcome = judged.map((test) => (firstPassed(test, answer) === 0 ? '1' : '0')).join('')
    return seen.has(outcome) ? false : seen.add(outcome)
  })
}

/** Where days are mixed with months or years, no more durations than this are tried on every day of the calendar. */
const MOST_MIXED = 8

/**
 * The days as of which {@link sampleAnswers} has to be asked. One is enough, unless days are mixed with months or
 * years, which are not always as long. Undefined where there are too many to try.
 */
export function sampleDays(tests: readonly Test[]): readonly CivilDate[] | undefined {
  const durations = durationsOf(tests)
  const inDays = durations.some(({ days = 0 }) => days > 0)
  const inMonths = durations.some(({ months = 0, years = 0 }) => months + years > 0)
  if (!inDays || !inMonths) return [PLAIN_DAY]
  return durations.length <= MOST_MIXED ? calendar() : undefined
}

// A day in the middle of a month: any number of months before it there is such a day again.
const PLAIN_DAY = '2024-06-15' as CivilDate

// The first, the fifteenth and the last day of each month of a leap year and the year before: a month has 28 to 31
// days, a year 365 or 366.
const calendar = /*@__PURE__*/ lazy((): readonly CivilDate[] =>
  [2023, 2024].flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}-01` as CivilDate).flatMap(
      (first) => [first, addTo(first, { days: 14 }), addTo(addTo(first, { months: 1 }), { days: -1 })],
    ),
  ),
)

const NOBODY: Ratio = { part: 0, whole: 1 }
const ALL: Ratio = { part: 1, whole: 1 }

function plainAnswers({ measure, scoring }: Item): readonly Answer[] {
  switch (measure.kind) {
    case 'yes-no':
      return [false, true]
    case 'choice':
      return measure.options.map(({ id }) => id)
    case 'ratio':
      return [NOBODY, ALL]
    case 'date':
      return [NEVER]
    default: {
      if ('bands' in scoring || 'proportional' in scoring) return [0]
      // None, one, and as many as it takes until more makes no difference.
      const [each, most, step] =
        'start' in scoring
          ? [1, scoring.start, scoring.lessPerOccurrence]
          : [scoring.each ?? 1, scoring.cap, scoring.perOccurrence]
      const enough = each * Math.ceil(most / Math.max(1, step))
      const [, limit] = limitsOf(measure)
      return [0, each - 1, each, enough].filter((one) => one >= 0).map((one) => Math.min(limit, one))
    }
  }
}

function nearTest(measure: Measure, test: Test, asOf: CivilDate | undefined): readonly Answer[] {
  if ('is' in test) return [test.is]
  if ('in' in test) return test.in
  const { value } = test
  if (typeof value === 'number') return near(value, limitsOf(measure))
  if ('whole' in value) {
    const whole = value.whole * 100
    return near(value.part * 100, [0, whole]).map((part) => ({ part, whole }))
  }
  if (asOf === undefined) return []
  return [-1, 0, 1].map((later) => before(asOf, value, later)).filter((date) => date <= asOf && isCivilDate(date))
}

type Limits = readonly [least: number, most: number]

function limitsOf(measure: Measure): Limits {
  const most = measure.kind === 'count' ? (measure.most ?? Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER
  return [measure.kind === 'amount' ? Number.MIN_SAFE_INTEGER : 0, most]
}

// A figure and its neighbors, as far as they lie within the limits.
function near(mark: number, [least, most]: Limits): readonly number[] {
  return [mark - 1, mark, mark + 1].filter((one) => one >= least && one <= most)
}

// The date that lies a duration before another, and so many days later.
function before(asOf: CivilDate, { days = 0, months = 0, years = 0 }: Duration, later: number): CivilDate {
  return addTo(asOf, { days: later - days, months: -months, years: -years })
}

function durationsOf(tests: readonly Test[]): readonly Duration[] {
  return tests.flatMap((test) => {
    if (!('op' in test) || typeof test.value === 'number' || 'whole' in test.value) return []
    return [test.value]
  })
}

function dates(tests: readonly Test[], asOf: CivilDate): readonly Answer[] {
  const around = durationsOf(tests).flatMap((duration) => {
    const mark = before(asOf, duration, 0)
    // The end of a short month stands in for days that it lacks: the mark may lie up to three days off.
    return Array.from({ length: 9 }, (_, place) => addTo(mark, { days: 4 - place }))
  })
  return [asOf, ...around.filter((date) => date <= asOf), NEVER]
}

function numbers(tests: readonly Test[], measure: Measure): readonly number[] {
  const limits = limitsOf(measure)
  const marks = tests.flatMap((test) => ('op' in test && typeof test.value === 'number' ? [test.value] : []))
  const all = [0, ...limits, ...marks.flatMap((mark) => near(mark, limits))]
  return [...new Set(all)].sort((a, b) => a - b)
}

function ratios(tests: readonly Test[], atMostOne: boolean): readonly Ratio[] {
  const marks = tests.flatMap((test) =>
    'op' in test && typeof test.value === 'object' && 'whole' in test.value ? [test.value] : [],
  )
  const sorted = sortedRatios([NOBODY, ALL, ...marks])
  const between = sorted.flatMap((mark, place) => simplestBetween(mark, sorted[place + 1]))
  const all = sortedRatios([...sorted, ...between])
  return atMostOne ? all.filter(({ part, whole }) => part <= whole) : all
}

// Of equal ones the first.
function sortedRatios(all: readonly Ratio[]): readonly Ratio[] {
  const sorted = [...all].sort(compareRatios)
  return sorted.filter((ratio, place) => {
    const earlier = sorted[place - 1]
    return earlier === undefined || compareRatios(earlier, ratio) !== 0
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
