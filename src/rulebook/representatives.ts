import { addTo } from '../core/calendar.js'
import type { CivilDate, Duration } from '../core/date.js'
import type { Item } from './checklist.js'
import { type Answer, NEVER, type Test } from './measure.js'

/**
 * The date that lies a duration before another, one day nearer and one day farther: both sides of a threshold, and
 * the mark itself.
 */
function around(asOf: CivilDate, { days = 0, months = 0, years = 0 }: Duration): readonly CivilDate[] {
  return [-1, 0, 1].map((shift) => addTo(asOf, { days: shift - days, months: -months, years: -years }))
}

function nearTest(item: Item, test: Test, asOf: CivilDate): readonly Answer[] {
  if ('is' in test) return [test.is]
  if ('in' in test) return test.in
  const { value } = test
  if (typeof value === 'number') {
    const least = item.measure.kind === 'amount' ? Number.MIN_SAFE_INTEGER : 0
    const most =
      item.measure.kind === 'count' ? (item.measure.most ?? Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER
    return [value - 1, value, value + 1].filter((one) => one >= least && one <= most)
  }
  if ('whole' in value) {
    const whole = value.whole * 100
    const least = [value.part * 100 - 1, value.part * 100, value.part * 100 + 1]
    return least.filter((part) => part >= 0 && part <= whole).map((part) => ({ part, whole }))
  }
  return around(asOf, value).filter((date) => date <= asOf)
}

// Nothing, one, and as many as it takes until more makes no difference.
function countsOf({ measure, scoring }: Item): readonly number[] {
  if ('bands' in scoring || 'proportional' in scoring) return [0]
  const [each, most, step] =
    'start' in scoring
      ? [1, scoring.start, scoring.lessPerOccurrence]
      : [scoring.each ?? 1, scoring.cap, scoring.perOccurrence]
  const limit = measure.kind === 'count' ? (measure.most ?? Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER
  const enough = each * Math.ceil(most / Math.max(1, step))
  return [0, each - 1, each, enough].filter((one) => one >= 0).map((one) => Math.min(limit, one))
}

function byMeasure(item: Item): readonly Answer[] {
  const { measure } = item
  switch (measure.kind) {
    case 'yes-no':
      return [false, true]
    case 'choice':
      return measure.options.map((option) => option.id)
    case 'count':
    case 'amount':
      return countsOf(item)
    case 'ratio':
      return [
        { part: 0, whole: 1 },
        { part: 1, whole: 1 },
      ]
    case 'date':
      return [NEVER]
  }
}

/**
 * Answers that stand for all others of an item: one on each side of every threshold of its scoring, and the plain
 * ones of its measure. What a test, a simulation or a lint tries instead of every number there is.
 */
export function representativeAnswers(item: Item, asOf: CivilDate): readonly Answer[] {
  const tested = 'bands' in item.scoring ? item.scoring.bands.flatMap((band) => nearTest(item, band.when, asOf)) : []
  const all = [...byMeasure(item), ...tested]
  const seen = new Set<string>()
  return all.filter((answer) => {
    const key = JSON.stringify(answer)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
