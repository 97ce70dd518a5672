import { assessFortress } from '../../src/assessment/fortress.js'
import { parseFortressReadings, parseNegativeReadings } from '../../src/assessment/readings.js'
import { screenNegative } from '../../src/assessment/screening.js'
import type { CivilDate } from '../../src/core/date.js'
import { identify } from '../../src/identification/listing.js'
import { sweep, sweepOf } from '../../src/identification/sweep.js'
import { sweepCounts } from '../../src/identification/sweep-counts.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { Peers } from './peers.js'
import { publicodesJudge } from './publicodes.js'
import { type Field, type Lane, type Raced, race } from './race.js'
import { type Row, readRoster } from './roster.js'
import { rulesEngine } from './rules-engine.js'
import { namesIn, numbersIn, slotsOf } from './slots.js'
import { handWritten, handWrittenOnAnswers, resultsOf, strictness, typedColumns } from './written-out.js'
import { zenExpressions, zenTables } from './zen.js'

/** A village graded and screened in many ways, all readings complete; microseconds of CPU per village. */
export interface GradingTimes extends Raced<Way> {
  readonly villages: number
  /** How many villages had each outcome, which shows that the readings differ. */
  readonly outcomes: Readonly<Record<string, number>>
}

// A peer that takes milliseconds a village is given few of them.
const FEW = 40

function parsed(rulebook: Rulebook, { fortress, negative }: Row, date: CivilDate) {
  const positive = parseFortressReadings(rulebook, { date, ...fortress })
  const screened = parseNegativeReadings(rulebook, { date, ...negative })
  if (!positive.ok || !screened.ok) throw new Error('a generated reading does not parse')
  return { fortress: positive.value, negative: screened.value }
}
type Parsed = ReturnType<typeof parsed>

function verdictOf(rulebook: Rulebook, { fortress, negative }: Parsed) {
  const index = assessFortress(rulebook, fortress, undefined, negative)
  const screening = screenNegative(rulebook, negative, undefined, fortress)
  return { index, screening, proposal: identify(rulebook, { index, screening, channel: 'yearly' }) }
}

/** Reads every finding, so that none is left to be built on demand. */
function findingsOf(rulebook: Rulebook, reading: Parsed): number {
  const { index, screening, proposal } = verdictOf(rulebook, reading)
  let holding = 0
  for (const { findings } of [index, screening, proposal]) {
    for (const { verdict } of findings) if (verdict === 'holds') holding += 1
  }
  return holding
}

/** The outcome as the others give it; see `resultsOf`. */
function outcomeOf(
  rulebook: Rulebook,
  { index, screening, proposal }: ReturnType<typeof verdictOf>,
): readonly number[] {
  const grades = rulebook.fortress.grades.value.map(({ id }) => id)
  const levels = ['none', ...rulebook.negative.levels.value.map(({ id }) => id)]
  return [
    index.total.min,
    grades.length - 1 - grades.indexOf(index.grade),
    strictness(proposal.lists.mildest),
    ...screening.problemTypes.flatMap(({ deduction, risk }) => [deduction.min, levels.indexOf(risk.min)]),
  ]
}

/** Throws unless a contestant gives what the library gives; otherwise the figures would mean nothing. */
async function agree(
  name: string,
  expected: readonly (readonly number[])[],
  judge: (row: number) => unknown,
): Promise<void> {
  for (const [row, outcome] of expected.entries()) {
    const found = Array.from((await judge(row)) as ArrayLike<number>)
    if (found.join() !== outcome.join()) throw new Error(`${name} disagrees on row ${row}: ${outcome} and ${found}`)
  }
}

function columnsOf(villages: readonly (readonly number[])[]): readonly Int32Array[] {
  const width = villages[0]?.length ?? 0
  return Array.from({ length: width }, (_, at) => Int32Array.from(villages, (numbers) => numbers[at] ?? 0))
}

async function all<T>(some: readonly T[], judge: (one: T) => unknown): Promise<unknown> {
  let last: unknown
  for (const one of some) last = await judge(one)
  return last
}

function each<T>(some: readonly T[], judge: (one: T) => unknown): unknown {
  let last: unknown
  for (const one of some) last = judge(one)
  return last
}

function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function contestants(peers: Peers, rulebook: Rulebook, { root, seed, date }: Field) {
  const rows = readRoster(root, rulebook, date, seed)
  const slots = slotsOf(rulebook)
  const numbers = rows.map((row) => numbersIn(slots, row))
  const names = namesIn(slots)
  return {
    rows,
    readings: rows.map((row) => parsed(rulebook, row, date)),
    numbers,
    named: numbers.map((row) => Object.fromEntries(row.map((value, at) => [names[at] ?? '', value]))),
    facts: rows.map(({ fortress, negative }) => ({ ...fortress.answers, ...negative.answers })),
    columns: columnsOf(numbers),
    out: resultsOf(rulebook).map(() => new Int32Array(rows.length)),
    plain: handWritten(rulebook, date),
    onAnswers: handWrittenOnAnswers(rulebook, date),
    typed: typedColumns(rulebook, date),
    expressions: zenExpressions(peers, rulebook, date),
    tables: zenTables(peers, rulebook, date),
    engine: rulesEngine(peers, rulebook, date),
    codes: publicodesJudge(peers, rulebook, date),
  }
}

/** Throws unless all contestants agree on every village. Returns how many villages had each outcome. */
async function agreeing(peers: Peers, rulebook: Rulebook, field: Field): Promise<Readonly<Record<string, number>>> {
  const made = contestants(peers, rulebook, field)
  const { rows, readings, numbers, named, facts, columns, out } = made
  const swept = sweep(rulebook, rows, field).results
  if (swept.length !== rows.length) throw new Error('a row of the roster was not assessed')
  const expected = swept.map((result) => outcomeOf(rulebook, result))
  await agree('the verdict', expected, (row) => outcomeOf(rulebook, verdictOf(rulebook, readings[row] as Parsed)))
  await agree('the function written by hand', expected, (row) => made.plain(named[row] ?? {}))
  await agree('the function written by hand on answers', expected, (row) => {
    const { fortress, negative } = readings[row] as Parsed
    return made.onAnswers(fortress.answers, negative.answers)
  })
  made.typed(columns, rows.length, out)
  await agree('the typed columns', expected, (row) => out.map((column) => column[row] ?? Number.NaN))
  await agree('zen, expressions', expected, (row) => made.expressions(numbers[row] ?? [], false))
  await agree('zen, tables', expected, (row) => made.tables(numbers[row] ?? [], false))
  await agree('json-rules-engine', expected, (row) => made.engine.judge(facts[row] ?? {}))
  await agree('publicodes', expected.slice(0, FEW), (row) => made.codes(numbers[row] ?? []))
  return counted(swept.flatMap(({ index, proposal }) => [index.grade, proposal.list]))
}

const WAYS = [
  'verdict',
  'findings',
  'sweep',
  'counted',
  'handWritten',
  'handWrittenOnAnswers',
  'typedColumns',
  'zenExpressions',
  'zenTables',
  'zenTablesTraced',
  'rulesEngine',
  'publicodes',
] as const
type Way = (typeof WAYS)[number]

/** The ways of grading and screening a roster. */
export function gradingLanes(peers: Peers, rulebook: Rulebook, field: Field): Readonly<Record<Way, Lane>> {
  const made = contestants(peers, rulebook, field)
  const { rows, readings, named, columns, out, plain, onAnswers, typed, expressions, tables, engine, codes } = made
  const { date } = field
  const units = rows.length
  const [fewNumbers, fewFacts] = [made.numbers.slice(0, FEW), made.facts.slice(0, FEW)]
  return {
    verdict: { name: 'verdict', units, run: () => each(readings, (one) => verdictOf(rulebook, one)) },
    findings: {
      name: 'verdict, every finding read',
      units,
      run: () => each(readings, (one) => findingsOf(rulebook, one)),
    },
    sweep: { name: 'sweep', units, run: () => sweep(rulebook, rows, { date }) },
    counted: {
      name: 'sweepOf row objects, counted by county',
      units,
      run: () => sweepCounts(sweepOf(rulebook, rows, { date }), 'county'),
    },
    handWritten: { name: 'function written by hand, on numbers', units, run: () => each(named, plain) },
    handWrittenOnAnswers: {
      name: 'function written by hand, on parsed readings',
      units,
      run: () => each(readings, ({ fortress, negative }) => onAnswers(fortress.answers, negative.answers)),
    },
    typedColumns: { name: 'typed columns', units, run: () => typed(columns, rows.length, out) },
    zenExpressions: {
      name: 'zen, expressions',
      units: FEW,
      run: () => all(fewNumbers, (one) => expressions(one, false)),
    },
    zenTables: { name: 'zen, decision tables', units: FEW, run: () => all(fewNumbers, (one) => tables(one, false)) },
    zenTablesTraced: {
      name: 'zen, decision tables with trace',
      units: FEW,
      run: () => all(fewNumbers, (one) => tables(one, true)),
    },
    rulesEngine: { name: 'json-rules-engine', units: FEW, run: () => all(fewFacts, engine.judge) },
    publicodes: { name: 'publicodes', units: FEW, run: () => each(fewNumbers, codes) },
  }
}

/** Grades and screens a roster in every way. Throws unless all of them agree on every village. */
export async function timeGrading(
  peers: Peers,
  rulebook: Rulebook,
  field: Field,
  rounds: number,
): Promise<GradingTimes> {
  const outcomes = await agreeing(peers, rulebook, field)
  const villages = readRoster(field.root, rulebook, field.date, field.seed).length
  return { villages, outcomes, ...(await race('grading', WAYS, field, rounds, 'sweep')) }
}
