import fc from 'fast-check'
import { assessFortress } from '../../src/assessment/fortress.js'
import { latestIndex, latestScreening } from '../../src/assessment/latest.js'
import { pastOfIndex, pastOfScreening } from '../../src/assessment/past.js'
import { parseFortressReadings, parseNegativeReadings } from '../../src/assessment/readings.js'
import { screenNegative } from '../../src/assessment/screening.js'
import { sameJson } from '../../src/core/json.js'
import type { Result } from '../../src/core/result.js'
import type { Village } from '../../src/core/village.js'
import { currentProposal } from '../../src/identification/listing-events.js'
import { sweep } from '../../src/identification/sweep.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { Past } from '../../src/rulebook/past.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { openCase, record } from '../lifecycle/doors.js'
import { type Answers, date } from './arbitraries.js'
import { arbitraryAnswers, arbitraryPast, arbitraryRulebook } from './arbitrary-rulebook.js'
import { wide } from './wide-rulebook.js'

const village = { code: '999901001201', name: '示例村' }

/** The answers of a village to both checklists on one day, and its past. */
export interface Reading {
  readonly kind?: string
  readonly fortress: Answers
  readonly negative: Answers
  readonly past: Past
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error.reasons))
  return result.value
}

const kindOf = ({ kind }: Reading) => (kind === undefined ? {} : { kind })

const order = ['record-fortress', 'record-screening'] as const

function recorded(rulebook: Rulebook, reading: Reading, events: readonly (typeof order)[number][]): Case {
  const opened = openCase({ village, rulebook, earlier: reading.past })
  return events.reduce((theCase, type, place) => {
    const answers = type === 'record-fortress' ? reading.fortress : reading.negative
    return must(
      record(
        theCase,
        {
          type,
          id: `e${place}`,
          date,
          actor: { role: 'township-committee', unit: '999901001' },
          payload: { answers, ...kindOf(reading) },
        },
        [rulebook],
      ),
    )
  }, opened)
}

/** The verdicts of one reading, as each door gives them. */
export function doors(rulebook: Rulebook, reading: Reading) {
  const fortress = must(parseFortressReadings(rulebook, { date, answers: reading.fortress, ...kindOf(reading) }))
  const negative = must(parseNegativeReadings(rulebook, { date, answers: reading.negative, ...kindOf(reading) }))
  const direct = (past: Past | undefined) => ({
    index: assessFortress(rulebook, fortress, past, negative),
    screening: screenNegative(rulebook, negative, past, fortress),
  })
  const row = {
    village,
    fortress: { answers: reading.fortress, ...kindOf(reading) },
    negative: { answers: reading.negative, ...kindOf(reading) },
    past: reading.past,
  }
  const swept = sweep(rulebook, [row], { date }).results[0]
  if (swept === undefined) throw new Error('the row is sound')
  const cases = [order, [...order].reverse(), [...order, order[0]]].map((events) => recorded(rulebook, reading, events))
  return { direct, swept, cases }
}

function expectSame(door: string, found: unknown, wanted: unknown): void {
  if (!sameJson(found, wanted)) throw new Error(`${door}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`)
}

const sorted = (entries: readonly unknown[]): readonly string[] => entries.map((one) => JSON.stringify(one)).sort()

/**
 * One reading has one verdict, in whatever door it comes (D6): throws where a sweep, direct calls and events in either
 * order or twice do not agree on points, grade, hits, levels and listing, or the past keeps something else than they say.
 */
export function agree(rulebook: Rulebook, reading: Reading): void {
  const { direct, swept, cases } = doors(rulebook, reading)
  const { index, screening, proposal } = swept
  const { list, lists, grounds, measures } = proposal
  expectSame('direct calls', direct(reading.past), { index, screening })
  for (const { state } of cases) {
    const { assessment } = state
    expectSame('the index on record', latestIndex(rulebook, assessment), index)
    expectSame('the screening on record', latestScreening(rulebook, assessment), screening)
    const proposed = currentProposal({ ...state, rulebook, rulebooks: [rulebook], village: village as Village })
    expectSame(
      'the list on record',
      proposed && {
        list: proposed.list,
        lists: proposed.lists,
        grounds: proposed.grounds,
        measures: proposed.measures,
      },
      { list, lists, grounds, measures },
    )
    expectSame('direct calls with what is on record', direct(assessment.past), { index, screening })
    const today = (assessment.past?.entries ?? []).filter(({ on }) => on === date)
    expectSame('the past', sorted(today), sorted([...pastOfIndex(index), ...pastOfScreening(screening)]))
  }
}

const someReading: fc.Arbitrary<Reading> = fc
  .record({
    kind: fc.constantFrom('farm', 'herd', undefined),
    fortress: arbitraryAnswers(wide.fortress.items),
    negative: arbitraryAnswers(wide.negative.items),
    past: arbitraryPast,
  })
  .map(({ kind, ...rest }) => ({ ...rest, ...(kind === undefined ? {} : { kind }) }))

/** {@link agree} for any rulebook, readings and past. */
export const oneVerdict: fc.IPropertyWithHooks<[Rulebook, Reading]> = fc.property(arbitraryRulebook, someReading, agree)
