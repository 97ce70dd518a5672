import { addTo } from '../core/calendar.js'
import type { CivilDate, Duration } from '../core/date.js'
import type { Comparison } from '../core/threshold.js'
import type { Item } from '../rulebook/checklist.js'
import { NEVER, type Test } from '../rulebook/measure.js'
import { windowOn } from '../rulebook/past.js'
import type { Points, Scoring } from '../rulebook/scoring.js'
import { columnsOf } from './columns.js'
import {
  allOf,
  compared,
  type Dialect,
  formsOf,
  identifier,
  integer,
  literal,
  literals,
  product,
  type Sql,
} from './dialect.js'

/** The day of the readings, and the dialect. */
export interface Setting {
  readonly dialect: Dialect
  readonly asOf: CivilDate
}

// The time since a day grows as the day moves back, so that every test has one day on which it turns.
function elapsed(
  since: Sql,
  { op, value }: { readonly op: Comparison; readonly value: Duration },
  asOf: CivilDate,
): Sql {
  const inclusive = op === 'at-least' || op === 'less-than'
  const turns = windowOn(value, inclusive ? asOf : addTo(asOf, { days: -1 })).from
  return `(${since} ${op === 'at-least' || op === 'more-than' ? '<' : '>='} DATE ${literal(turns)})`
}

/** Whether the answer to an item passes a test; NULL as long as the answer is unknown. */
export function testSql({ dialect, asOf }: Setting, item: Item, test: Test): Sql {
  const [answer = '', second = ''] = columnsOf(item).map(({ name }) => identifier(name))
  const dated = item.measure.kind === 'date'
  if ('is' in test) {
    if (typeof test.is === 'boolean') return test.is ? answer : `(NOT ${answer})`
    return dated ? second : `(${answer} = ${literal(test.is)})`
  }
  if ('in' in test) {
    if (!dated) return `(${answer} IN ${literals(test.in)})`
    return test.in.includes(NEVER) ? second : `(${second} AND FALSE)`
  }
  const { op, value } = test
  if (typeof value === 'number') return compared(op, answer, integer(value))
  if ('whole' in value) return compared(op, product(dialect, answer, value.whole), product(dialect, second, value.part))
  // What never happened passes no test of the time since.
  return `(NOT ${second} AND ${elapsed(answer, { op, value }, asOf)})`
}

/** Whether the answer to an item is known. */
function isKnown(item: Item): Sql {
  const { kind } = item.measure
  const names = columnsOf(item).map(({ name }) => name)
  return `${identifier((kind === 'date' ? names[1] : names[0]) ?? '')} IS NOT NULL`
}

// How often something happened, no more often than makes a difference: so the product stays small.
function occurrences(setting: Setting, item: Item, each: number, most: number): Sql {
  const [answer = ''] = columnsOf(item).map(({ name }) => identifier(name))
  const counted = `GREATEST(${answer}, 0)`
  const times = each === 1 ? counted : formsOf(setting.dialect).quotient(counted, integer(each))
  return `LEAST(${times}, ${integer(most)})`
}

const timesUntil = (points: Points, each: Points): number => (each === 0 ? 0 : Math.ceil(points / each))

function pointsKnown(setting: Setting, item: Item, scoring: Exclude<Scoring, { readonly bands: unknown }>): Sql {
  const [part = '', whole = ''] = columnsOf(item).map(({ name }) => identifier(name))
  if ('proportional' in scoring) {
    const { wide, wideQuotient } = formsOf(setting.dialect)
    const share = wideQuotient(`(CAST(${part} AS ${wide}) * ${integer(scoring.proportional)})`, whole)
    return `CASE WHEN ${part} >= ${whole} THEN ${integer(scoring.proportional)} ELSE CAST(${share} AS BIGINT) END`
  }
  const [start, sign, step, cap] =
    'start' in scoring
      ? ([scoring.start, '-', scoring.lessPerOccurrence, scoring.start] as const)
      : ([0, '+', scoring.perOccurrence, scoring.cap] as const)
  const after = (times: number): number =>
    sign === '-' ? Math.max(0, start - step * times) : Math.min(cap, step * times)
  if (item.measure.kind === 'yes-no') return `CASE WHEN ${part} THEN ${after(1)} ELSE ${after(0)} END`
  const each = 'each' in scoring ? (scoring.each ?? 1) : 1
  const moved = `${occurrences(setting, item, each, timesUntil(cap, step))} * ${integer(step)}`
  return sign === '-' ? `GREATEST(${integer(start)} - ${moved}, 0)` : `LEAST(${moved}, ${integer(cap)})`
}

/**
 * The points that the answer to an item gives, NULL as long as the answer is unknown; none where the village is not
 * asked.
 */
export function pointsSql(setting: Setting, item: Item, asked: Sql | undefined): Sql {
  const { scoring } = item
  const known = allOf([...(asked === undefined ? [] : [asked]), isKnown(item)])
  const unasked = asked === undefined ? '' : ` WHEN NOT ${asked} THEN 0`
  if (!('bands' in scoring)) {
    return `CASE WHEN ${known} THEN ${pointsKnown(setting, item, scoring)}${unasked} END`
  }
  const bands = scoring.bands.map(({ when, points }) => `WHEN ${testSql(setting, item, when)} THEN ${integer(points)}`)
  return [
    'CASE',
    ...(asked === undefined ? [] : [`WHEN NOT ${asked} THEN 0`]),
    ...bands,
    `WHEN ${isKnown(item)} THEN 0 END`,
  ].join(' ')
}
