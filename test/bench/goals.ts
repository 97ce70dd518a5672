import type { GradingTimes } from './grading.js'
import type { Growths } from './growth.js'
import type { LifeTimes } from './life.js'
import type { Memory } from './memory.js'
import type { NationTimes } from './nation.js'
import type { OfficeTimes } from './office.js'
import { type Raced, ratio, type Timing } from './race.js'
import { NATION, type WarehouseTimes } from './warehouse.js'

/** What was measured. */
export interface Measured {
  readonly grading: GradingTimes
  readonly life: LifeTimes
  readonly office: OfficeTimes
  readonly growth: Growths
  readonly warehouse: WarehouseTimes
  readonly nation: NationTimes | string
  readonly memory: Memory | string
}

/** A goal, as a figure that is to be at least or at most so much, and whether it holds. */
export interface GoalRow {
  readonly work: string
  readonly figure: number
  readonly goal: { readonly op: 'at-least' | 'at-most'; readonly value: number }
  readonly holds: boolean
}

// Where the issue gives times of one run, the goal is their ratio.
const FINDINGS_TO_HAND_WRITTEN = 80 / 1.9
const PAGE_TO_VIEW = 60 / 7
const DAY_TO_YEAR = 10 / 336
const SEND_ACCEPTED = 5
const SEND_REFUSED = 8
const MEGABYTES = 250
const NATION_MEGABYTES = 1_000
const WORKERS_TO_COLUMNS = 40
const SQL_TO_COLUMNS = 10
const CORRECTED_TO_PLAIN = 3
/** A fit over a clock is never exactly 1. */
const LINEAR = 1.2

function row(work: string, figure: number, op: GoalRow['goal']['op'], value: number): GoalRow {
  const holds = op === 'at-least' ? figure >= value : figure <= value
  return { work, figure, goal: { op, value }, holds }
}

// What is compared with the code before is judged only where that code is at hand.
const beside = (before: Timing | undefined, judge: (before: Timing) => GoalRow): readonly GoalRow[] =>
  before === undefined ? [] : [judge(before)]

/** A row for each goal that this run can judge. */
export function goalRows(measured: Measured): readonly GoalRow[] {
  const { grading, life, office, growth, warehouse, nation, memory } = measured
  const { verdict, findings, sweep, counted, typedColumns } = grading.times
  const { handWritten, handWrittenOnAnswers, zenTables, zenTablesTraced, rulesEngine } = grading.times
  const { record, refused, replay, send } = life.times
  const { viewCase, worklist, dutiesOfDay } = office.times
  // Two workers that lose nothing between them.
  const workers = (sweep.median * NATION) / 1e6 / 2
  return [
    row('verdict / function written by hand, on parsed readings', ratio(verdict, handWrittenOnAnswers), 'at-most', 4),
    row('verdict / function written by hand, on numbers', ratio(verdict, handWritten), 'at-most', 4),
    row('zen, decision tables / verdict', ratio(zenTables, verdict), 'at-least', 100),
    row('json-rules-engine / verdict', ratio(rulesEngine, verdict), 'at-least', 200),
    row('zen, decision tables with trace / verdict with findings', ratio(zenTablesTraced, findings), 'at-least', 50),
    row(
      'verdict with findings / function written by hand, on parsed readings',
      ratio(findings, handWrittenOnAnswers),
      'at-most',
      FINDINGS_TO_HAND_WRITTEN,
    ),
    ...beside(grading.before, (before) => row('sweep of before / sweep', ratio(before, sweep), 'at-least', 10)),
    row(
      "two workers' count from row objects / typed columns",
      ratio(counted, typedColumns) / 2,
      'at-most',
      WORKERS_TO_COLUMNS,
    ),
    row(
      'DuckDB, from columns by toSql / typed columns',
      (warehouse.cpuSeconds * 1e6) / NATION / typedColumns.median,
      'at-most',
      SQL_TO_COLUMNS,
    ),
    row(`two workers' sweep / DuckDB, ${NATION} villages`, workers / warehouse.seconds, 'at-least', 1),
    row('record, accepted / XState send', ratio(record, send), 'at-most', SEND_ACCEPTED),
    row('record, refused with all reasons / XState send', ratio(refused, send), 'at-most', SEND_REFUSED),
    ...beside(life.before, (before) => row('replay of before / replay', ratio(before, replay), 'at-least', 5)),
    row('worklist of 900 cases / viewCase of one', ratio(worklist, viewCase), 'at-most', PAGE_TO_VIEW),
    ...beside(office.before, (before) =>
      row('dutiesOf a day / a year of before', ratio(dutiesOfDay, before), 'at-most', DAY_TO_YEAR),
    ),
    row('viewCase, 200 events with 50 corrections / without', growth.corrected, 'at-most', CORRECTED_TO_PLAIN),
    ...growth.growths.map(({ work, of, times, exponent }) =>
      row(`${work}, exponent over ${rangeOf(times)} ${of}`, exponent, 'at-most', LINEAR),
    ),
    ...(typeof nation === 'string'
      ? []
      : [row(`peak of npm run nation, ${nation.villages} villages, MB`, nation.memory, 'at-most', NATION_MEGABYTES)]),
    ...(typeof memory === 'string' ? [] : [row('peak of npm start, MB', memory.program, 'at-most', MEGABYTES)]),
  ]
}

function rangeOf(times: Growths['growths'][number]['times']): string {
  const [[first] = [0], [last] = [0]] = [times[0], times[times.length - 1]]
  return `${first} to ${last}`
}

const timed = ({ times, before }: Raced<string>): readonly Timing[] =>
  before === undefined ? Object.values(times) : [...Object.values(times), before]

/** All times, in microseconds of CPU per unit of work. */
export function timesOf({ grading, life, office }: Measured): readonly {
  readonly unit: string
  readonly times: readonly Timing[]
}[] {
  return [
    { unit: 'village', times: timed(grading) },
    { unit: 'event', times: timed(life) },
    { unit: 'call', times: timed(office) },
  ]
}
