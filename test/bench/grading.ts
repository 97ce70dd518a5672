import { assessFortress } from '../../src/assessment/fortress.js'
import { parseFortressReadings, parseNegativeReadings } from '../../src/assessment/readings.js'
import { screenNegative } from '../../src/assessment/screening.js'
import type { CivilDate } from '../../src/core/date.js'
import { sweep } from '../../src/identification/sweep.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { agree, type Outcome, outcomeOf, tally } from './outcome.js'
import { plainLoop } from './plain-loop.js'
import { race, type Timing } from './race.js'
import type { Row } from './roster.js'
import { rulesEngine } from './rules-engine.js'

/** The roster graded and screened in four ways; times in microseconds per village. */
export interface GradingTimes {
  readonly villages: number
  readonly rules: number
  /** How many villages had each outcome, which shows that the readings differ. */
  readonly grades: Readonly<Record<string, number>>
  readonly lists: Readonly<Record<string, number>>
  readonly sweep: Timing
  readonly assess: Timing
  readonly engine: Timing
  readonly loop: Timing
}

function parsed(rulebook: Rulebook, { fortress, negative }: Row, date: CivilDate) {
  const positive = parseFortressReadings(rulebook, { date, ...fortress })
  const screened = parseNegativeReadings(rulebook, { date, ...negative })
  if (!positive.ok || !screened.ok) throw new Error('a generated reading does not parse')
  return { fortress: positive.value, negative: screened.value }
}

/** The facts of both checklists in one object, as the engine takes them. */
function merged({ fortress, negative }: Row): Row['fortress']['answers'] {
  const facts = { ...fortress.answers, ...negative.answers }
  const apart = Object.keys(fortress.answers).length + Object.keys(negative.answers).length
  if (Object.keys(facts).length !== apart) throw new Error('an id is in both checklists')
  return facts
}

/**
 * Grades and screens a roster with the library, with json-rules-engine and by hand. Throws unless all outcomes agree.
 */
export async function timeGrading(
  rulebook: Rulebook,
  rows: readonly Row[],
  date: CivilDate,
  rounds: number,
): Promise<GradingTimes> {
  const readings = rows.map((row) => parsed(rulebook, row, date))
  const facts = rows.map(merged)
  const engine = rulesEngine(rulebook, date)
  const loop = plainLoop(rulebook, date)

  const swept = sweep(rulebook, rows, { date })
  const expected = swept.results.map(({ index, screening }) => outcomeOf(index, screening))
  if (expected.length !== rows.length) throw new Error('a row of the roster was not assessed')
  const assessed = readings.map((one) =>
    outcomeOf(assessFortress(rulebook, one.fortress), screenNegative(rulebook, one.negative)),
  )
  agree('assessFortress and screenNegative', expected, assessed)
  const ruled: Outcome[] = []
  for (const one of facts) ruled.push(await engine.judge(one))
  agree('json-rules-engine', expected, ruled)
  agree(
    'the plain loop',
    expected,
    rows.map(({ fortress, negative }) => loop.outcome(loop.judge(fortress.answers, negative.answers))),
  )

  const [first, second, third, fourth] = await race(
    [
      { name: 'sweep', run: () => sweep(rulebook, rows, { date }) },
      {
        name: 'assessFortress + screenNegative',
        run: () =>
          readings.map((one) => [assessFortress(rulebook, one.fortress), screenNegative(rulebook, one.negative)]),
      },
      {
        name: 'json-rules-engine',
        run: async () => {
          const outcomes: Outcome[] = []
          for (const one of facts) outcomes.push(await engine.judge(one))
          return outcomes
        },
      },
      {
        name: 'plain loop',
        run: () => {
          let sum = 0
          for (const { fortress, negative } of rows) sum += loop.judge(fortress.answers, negative.answers)[0] ?? 0
          return sum
        },
      },
    ],
    rows.length,
    rounds,
  )
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) {
    throw new Error('a way was not timed')
  }
  return {
    villages: rows.length,
    rules: engine.rules,
    grades: tally(expected.map(({ grade }) => grade)),
    lists: tally(swept.results.map(({ proposal }) => proposal.list)),
    sweep: first,
    assess: second,
    engine: third,
    loop: fourth,
  }
}
