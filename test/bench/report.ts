import { arch, cpus, platform } from 'node:os'
import type { NamedAssignment } from './assignment.js'
import { type GoalRow, goalRows, type Measured, timesOf } from './goals.js'
import type { Growths } from './growth.js'

/** The kind of machine: never its name. */
interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly system: string
  readonly node: string
}

/** What a run found, as `--json` prints it. */
export interface Report {
  readonly date: string
  readonly machine: Machine
  readonly seed: number
  readonly rounds: number
  readonly measured: Measured
  readonly assignments: readonly NamedAssignment[]
  readonly goals: readonly GoalRow[]
}

/** The kind of machine that this is. */
function thisMachine(): Machine {
  const all = cpus()
  return {
    cpu: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    system: `${platform()} ${arch()}`,
    node: process.version,
  }
}

/** The report of a run. */
export function reportOf(run: Omit<Report, 'goals' | 'machine'>): Report {
  return { ...run, machine: thisMachine(), goals: goalRows(run.measured) }
}

const number = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 3, useGrouping: value >= 10_000 })

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

const goalText = ({ op, value }: GoalRow['goal']): string => `${op === 'at-least' ? '≥' : '≤'} ${number(value)}`

function goalTable(goals: readonly GoalRow[]): string {
  const rows = goals.map(({ work, figure, goal, holds }) => [
    work,
    number(figure),
    goalText(goal),
    holds ? 'holds' : 'does not hold',
  ])
  return table(['work', 'measured', 'goal', ''], rows)
}

function timeTables(measured: Measured): string {
  return timesOf(measured)
    .map(({ unit, times }) =>
      table(
        [`per ${unit}`, 'µs of CPU'],
        times.map(({ name, median }) => [name, number(median)]),
      ),
    )
    .join('\n\n')
}

const counts = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([word, count]) => `${word} ${count}`)
    .join(', ')

function assignmentTable(assignments: readonly NamedAssignment[]): string {
  const rows = assignments.flatMap(({ name, size, exact, greedy }) =>
    [exact, greedy].map(({ timing, leftOut, unevenness, kept }) => [
      `${name}, ${size.villages} villages: ${timing.name}`,
      number((timing.median * size.villages) / 1_000),
      String(leftOut),
      String(unevenness),
      String(kept),
    ]),
  )
  return table(['assignment', 'ms of CPU', 'left out', 'squares of the loads', 'pairs kept'], rows)
}

function growthTable({ growths }: Growths): string {
  const rows = growths.map(({ work, of, exponent, times }) => [
    `${work}, by ${of}`,
    exponent.toFixed(2),
    times.map(([count, time]) => `${number(count)}: ${number(time)}`).join('; '),
  ])
  return table(['growth', 'exponent', 'ms of CPU by number'], rows)
}

/** The page, which is also what the bench prints. */
export function pageOf({ date, machine, seed, rounds, measured, assignments, goals }: Report): string {
  const { grading, warehouse, nation, growth, memory, life } = measured
  const { cpu, cores, system, node } = machine
  const start =
    typeof memory === 'string'
      ? `\`npm start\` was not measured: ${memory}.`
      : `\`npm start\`: ${number(memory.program)} MB at its peak (the median of five starts), ${number(memory.all)} MB with npm and the loader, ${number(memory.seconds)} s.`
  const swept =
    typeof nation === 'string'
      ? `\`npm run nation\` was not measured: ${nation}.`
      : `\`npm run nation\` with ${number(nation.villages)} villages: ${number(nation.memory)} MB at its peak, ${number(nation.cpuSeconds)} s of CPU in two workers, most of it to generate the readings.`
  return `# Performance

Written by \`npm run bench -- --write\` on ${date}: ${cpu}, ${cores} cores, ${system}, Node ${node}; seed ${seed}, medians of ${rounds} rounds run in turn, each contestant warm and in a process of its own. All times are CPU time, and before anything is timed, all contestants have to give the same answers. Times vary with the machine; the goals are ratios within one run.

${goalTable(goals)}

${timeTables(measured)}

The ${grading.villages} villages of the roster have generated readings, complete ones (${counts(grading.outcomes)}). The function written by hand interprets nothing and explains nothing: it has every cut-off in place, and takes the parsed readings that the verdict takes, or an object of numbers; typed columns are the same over all villages at once. zen-engine, json-rules-engine and publicodes get the same rules, and numbers for dates. The life has ${life.events} events; XState and the reducer step the same chart without guards, and \`send\` includes the start of the actor. What is compared with before runs beside the code of the last commit before rules were compiled${grading.before === undefined ? ', which was not at hand' : ''}.

DuckDB judges ${number(warehouse.villages)} villages by \`toSql\` in ${number(warehouse.seconds)} s (${number(warehouse.cpuSeconds)} s of CPU), from a table that it holds into another. Two workers' sweep is half of what the sweep of as many villages takes.

${growthTable(growth)}

${assignmentTable(assignments)}

${swept}

${start}
`
}
