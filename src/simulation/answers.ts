import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import type { Ratio } from '../core/threshold.js'
import type { Item } from '../rulebook/checklist.js'
import { type Answer, NEVER, type Test } from '../rulebook/measure.js'
import type { Scoring } from '../rulebook/scoring.js'

/**
 * How many times as large the wholes of drawn ratios are as those of the thresholds: 3/4 is asked of 12 as well as of
 * 4.
 */
const WHOLES = [1, 3, 5] as const
const DAYS_AROUND = [0, 25, -25] as const

function unique(answers: readonly Answer[]): readonly Answer[] {
  return [...new Map(answers.map((answer) => [JSON.stringify(answer), answer])).values()]
}

/** What an item asks of its answer: the tests of its bands, and those that vetoes put to it. */
function valuesIn(item: Item, asked: readonly Test[]): readonly (number | Ratio | object)[] {
  const own = 'bands' in item.scoring ? item.scoring.bands.map((band) => band.when) : []
  return [...own, ...asked].flatMap((test) => ('op' in test ? [test.value] : []))
}

function isRatio(value: number | Ratio | object): value is Ratio {
  return typeof value === 'object' && 'whole' in value
}

// How many occurrences make a difference.
function timesOf(scoring: Scoring): number {
  const [most, step] =
    'perOccurrence' in scoring
      ? [scoring.cap, scoring.perOccurrence]
      : 'start' in scoring
        ? [scoring.start, scoring.lessPerOccurrence]
        : [0, 0]
  return step === 0 ? 2 : Math.ceil(most / step)
}

function counts(item: Item, asked: readonly Test[]): readonly number[] {
  const marks = valuesIn(item, asked).filter((value) => typeof value === 'number')
  const { scoring } = item
  const few = Array.from({ length: Math.min(timesOf(scoring), 6) + 1 }, (_, count) => count)
  const most = item.measure.kind === 'count' ? item.measure.most : undefined
  return [...few, ...marks.flatMap((mark) => [mark - 1, mark, mark + 1, mark + Math.trunc(mark / 3)])].filter(
    (count) => count >= 0 && (most === undefined || count <= most),
  )
}

function amounts(item: Item, asked: readonly Test[]): readonly number[] {
  const marks = valuesIn(item, asked).filter((value) => typeof value === 'number')
  const spread = (mark: number): number => Math.trunc(mark / 8)
  const { scoring } = item
  const each = 'each' in scoring ? (scoring.each ?? 0) : 0
  return marks.length === 0
    ? Array.from({ length: Math.min(timesOf(scoring), 6) + 1 }, (_, times) => times * each)
    : marks.flatMap((mark) => [mark - spread(mark) - 1, mark, mark + spread(mark), mark + 3 * spread(mark) + 100])
}

function ratios(item: Item, asked: readonly Test[]): readonly Ratio[] {
  const marks = valuesIn(item, asked).filter(isRatio)
  const atMostOne = item.measure.kind === 'ratio' && item.measure.atMostOne === true
  const around = marks.flatMap(({ part, whole }) =>
    WHOLES.flatMap((times) =>
      [-1, 0, 1].map((step) => ({ part: part * times + step, whole: Math.max(1, whole * times) })),
    ),
  )
  return [{ part: 0, whole: 10 }, { part: 10, whole: 10 }, { part: 12, whole: 12 }, ...around].filter(
    ({ part, whole }) => part >= 0 && (!atMostOne || part <= whole),
  )
}

function dates(item: Item, asked: readonly Test[], asOf: CivilDate): readonly string[] {
  const marks = valuesIn(item, asked).filter((value) => typeof value === 'object' && !isRatio(value))
  const since = marks.flatMap((mark) => {
    const back = Object.fromEntries(Object.entries(mark).map(([unit, length]) => [unit, -Number(length)]))
    return DAYS_AROUND.map((days) => addTo(addTo(asOf, back), { days }))
  })
  return [NEVER, addTo(asOf, { days: -10 }), addTo(asOf, { days: -150 }), ...since.filter((date) => date <= asOf)]
}

/**
 * Answers to an item that fall into each of its bands, on and about every threshold, so that a draw among them meets
 * all that a rulebook tells apart. None is later than the day, none is out of range.
 */
export function possibleAnswers(item: Item, asked: readonly Test[], asOf: CivilDate): readonly Answer[] {
  switch (item.measure.kind) {
    case 'yes-no':
      return [true, false]
    case 'choice':
      return item.measure.options.map(({ id }) => id)
    case 'count':
      return unique(counts(item, asked))
    case 'amount':
      return unique(amounts(item, asked))
    case 'ratio':
      return unique(ratios(item, asked))
    case 'date':
      return unique(dates(item, asked, asOf))
  }
}
