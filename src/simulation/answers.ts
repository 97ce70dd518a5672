import { remember } from '../assessment/remember.js'
import { addTo } from '../core/calendar.js'
import { type CivilDate, isCivilDate } from '../core/date.js'
import type { Ratio } from '../core/threshold.js'
import type { FortressRules, Item, NegativeRules } from '../rulebook/checklist.js'
import type { Condition } from '../rulebook/condition.js'
import { type Answer, NEVER, passes, type Test } from '../rulebook/measure.js'
import { pointsOf, type Scoring } from '../rulebook/scoring.js'
import { chance, type Luck, pick } from './random.js'

/**
 * The wholes of drawn ratios are so many times those of the thresholds: a threshold of 3/4 is tried with 4, 12 and 20.
 */
const WHOLES = [1, 3, 5] as const
const DAYS_AROUND = [0, 25, -25] as const

function unique(answers: readonly Answer[]): readonly Answer[] {
  return [...new Map(answers.map((answer) => [JSON.stringify(answer), answer])).values()]
}

/** The values that the bands of an item, and the vetoes that test it, compare its answer with. */
function valuesIn(item: Item, asked: readonly Test[]): readonly (number | Ratio | object)[] {
  const own = 'bands' in item.scoring ? item.scoring.bands.map((band) => band.when) : []
  return [...own, ...asked].flatMap((test) => ('op' in test ? [test.value] : []))
}

function isRatio(value: number | Ratio | object): value is Ratio {
  return typeof value === 'object' && 'whole' in value
}

// How many occurrences it takes until more of them change nothing.
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
  const all = [addTo(asOf, { days: -10 }), addTo(asOf, { days: -150 }), ...since]
  return [NEVER, ...all.filter((date) => date <= asOf && isCivilDate(date))]
}

/**
 * Answers to an item in each of its bands, on every threshold and on both sides of it, so that a draw among them meets
 * everything that the rulebook distinguishes. None is later than the day; none is out of range.
 */
function possibleAnswers(item: Item, asked: readonly Test[], asOf: CivilDate): readonly Answer[] {
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

/** Answers to an item that are equally good. */
export interface AnswerLevel {
  readonly answers: readonly Answer[]
  /** Whether one of them meets a test of a veto, or makes a risk level by itself. Such answers are rare. */
  readonly grave: boolean
}

/** A test that a veto makes of an item's answer. */
interface Asked {
  readonly item: string
  readonly test: Test
  /** Whether the veto wants the test to hold. */
  readonly wants: boolean
}

function askedBy(condition: Condition, wants = true): readonly Asked[] {
  if ('all' in condition) return condition.all.flatMap((part) => askedBy(part, wants))
  if ('any' in condition) return condition.any.flatMap((part) => askedBy(part, wants))
  if ('of' in condition) return condition.of.flatMap((part) => askedBy(part, wants))
  if ('not' in condition) return askedBy(condition.not, !wants)
  return 'item' in condition ? [{ item: condition.item, test: condition.test, wants }] : []
}

function levelsOf(item: Item, asked: readonly Asked[], asOf: CivilDate, sign: 1 | -1, risky: boolean): AnswerLevel[] {
  const own = asked.filter((one) => one.item === item.id)
  const possible = possibleAnswers(
    item,
    own.map((one) => one.test),
    asOf,
  )
  const judged = possible.map((answer) => {
    const points = pointsOf(item.scoring, answer, asOf)
    const vetoes = own.filter(({ test, wants }) => passes(test, answer, asOf) === wants).length
    return { answer, vetoes, points, grave: vetoes > 0 || (risky && points > 0) }
  })
  // The fewest vetoes first, then the best for the village: most points of the fortress checklist, fewest of the
  // negative one.
  const ranks = [...new Set(judged.map(({ vetoes, points }) => vetoes * 1_000_000 - sign * points))].sort(
    (a, b) => a - b,
  )
  return ranks.map((rank) => {
    const own = judged.filter(({ vetoes, points }) => vetoes * 1_000_000 - sign * points === rank)
    return { answers: own.map(({ answer }) => answer), grave: own.some(({ grave }) => grave) }
  })
}

/** The levels of an item as of a day, best first. They depend on the day only where the answer is a date. */
export type LevelsOn = (asOf: CivilDate) => readonly AnswerLevel[]

const DATES_KEPT = 32

function levelsOn(item: Item, asked: readonly Asked[], sign: 1 | -1, risky: boolean): LevelsOn {
  const known = new Map<string, readonly AnswerLevel[]>()
  return (asOf) => {
    const key = item.measure.kind === 'date' ? asOf : ''
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= DATES_KEPT) known.clear()
    const made = levelsOf(item, asked, asOf, sign, risky)
    known.set(key, made)
    return made
  }
}

/** The levels of every item of the fortress checklist. */
export const fortressLevels: (rules: FortressRules) => ReadonlyMap<string, LevelsOn> = remember(({ items, vetoes }) => {
  const asked = vetoes.flatMap((veto) => askedBy(veto.when))
  return new Map(items.map((item) => [item.id, levelsOn(item, asked, 1, false)]))
})

/** The levels of every item of the negative checklist. */
export const negativeLevels: (rules: NegativeRules) => ReadonlyMap<string, LevelsOn> = remember(({ items, vetoes }) => {
  const asked = vetoes.flatMap((veto) => askedBy(veto.when))
  return new Map(items.map((item) => [item.id, levelsOn(item, asked, -1, item.risk !== undefined)]))
})

/**
 * Draws an answer from levels. Of a thousand draws, `best` stop at the first level, `best` of the rest at the next, and
 * so on; `graveOften` go on where the next level is grave.
 */
export function drawAnswer(
  levels: readonly AnswerLevel[],
  luck: Luck,
  best: number,
  graveOften: number,
): Answer | undefined {
  let place = 0
  while (place < levels.length - 1 && !chance(luck, best)) {
    if (levels[place + 1]?.grave === true && !chance(luck, graveOften)) break
    place += 1
  }
  return pick(luck, levels[place]?.answers ?? [])
}
