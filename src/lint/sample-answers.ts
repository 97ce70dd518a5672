import { addTo } from '../core/calendar.js'
import type { CivilDate, Duration } from '../core/date.js'
import type { Ratio } from '../core/threshold.js'
import { type Answer, type Measure, NEVER, passes, type Test } from '../rulebook/measure.js'
import { simplestBetween, sortedRatios } from './ratios-between.js'

// A day in the middle of a month, from which any number of months back is a day that exists.
const PLAIN_DAY = '2024-06-15' as CivilDate

// The first, the fifteenth and the last day of each month of a leap year and the one before: a month has 28 to 31
// days, a year 365 or 366.
const CALENDAR: readonly CivilDate[] = [2023, 2024].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}-01` as CivilDate).flatMap(
    (first) => [first, addTo(first, { days: 14 }), addTo(addTo(first, { months: 1 }), { days: -1 })],
  ),
)

/** More durations of mixed units than this are not held against every day of the calendar. */
const MOST_MIXED = 8

function durationsOf(tests: readonly Test[]): readonly Duration[] {
  return tests.flatMap((test) => {
    if (!('op' in test) || typeof test.value === 'number' || 'whole' in test.value) return []
    return [test.value]
  })
}

/**
 * The days from which answers to these tests are sampled. One is enough, unless days are mixed with months or years,
 * which are not always as long. Undefined where there are too many to try.
 */
export function sampleDays(tests: readonly Test[]): readonly CivilDate[] | undefined {
  const durations = durationsOf(tests)
  const inDays = durations.some(({ days = 0 }) => days > 0)
  const inMonths = durations.some(({ months = 0, years = 0 }) => months + years > 0)
  if (!inDays || !inMonths) return [PLAIN_DAY]
  return durations.length <= MOST_MIXED ? CALENDAR : undefined
}

function dates(tests: readonly Test[], asOf: CivilDate): readonly Answer[] {
  const near = durationsOf(tests).flatMap(({ days = 0, months = 0, years = 0 }) => {
    const mark = addTo(asOf, { days: -days, months: -months, years: -years })
    // The end of a short month stands in for days that it lacks: the mark may lie up to three days off.
    return Array.from({ length: 9 }, (_, place) => addTo(mark, { days: 4 - place }))
  })
  return [asOf, ...near.filter((date) => date <= asOf), NEVER]
}

function numbers(tests: readonly Test[], least: number, most: number): readonly number[] {
  const marks = tests.flatMap((test) => ('op' in test && typeof test.value === 'number' ? [test.value] : []))
  const all = [0, least, most, ...marks.flatMap((mark) => [mark - 1, mark, mark + 1])]
  return [...new Set(all.filter((one) => one >= least && one <= most))].sort((a, b) => a - b)
}

function ratios(tests: readonly Test[], atMostOne: boolean): readonly Ratio[] {
  const marks = tests.flatMap((test) =>
    'op' in test && typeof test.value === 'object' && 'whole' in test.value ? [test.value] : [],
  )
  const [zero, one] = [
    { part: 0, whole: 1 },
    { part: 1, whole: 1 },
  ]
  const sorted = sortedRatios([zero, one, ...marks])
  const between = sorted.flatMap((mark, place) => simplestBetween(mark, sorted[place + 1]))
  const all = sortedRatios([...sorted, ...between])
  return atMostOne ? all.filter(({ part, whole }) => part <= whole) : all
}

/**
 * Answers to a measure, as of a day, that stand for all others where only these tests are asked: one for each way
 * that they can come out.
 */
export function sampleAnswers(measure: Measure, tests: readonly Test[], asOf: CivilDate): readonly Answer[] {
  switch (measure.kind) {
    case 'yes-no':
      return [false, true]
    case 'choice':
      return measure.options.map(({ id }) => id)
    case 'count':
      return numbers(tests, 0, measure.most ?? Number.MAX_SAFE_INTEGER)
    case 'amount':
      return numbers(tests, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
    case 'ratio':
      return ratios(tests, measure.atMostOne === true)
    case 'date':
      return dates(tests, asOf)
  }
}

/** {@link sampleAnswers}, one only for each way in which the tests come out. */
export function distinctAnswers(measure: Measure, tests: readonly Test[], asOf: CivilDate): readonly Answer[] {
  const seen = new Set<string>()
  return sampleAnswers(measure, tests, asOf).filter((answer) => {
    const outcome = tests.map((test) => (passes(test, answer, asOf) ? '1' : '0')).join('')
    return seen.has(outcome) ? false : seen.add(outcome)
  })
}
