import type { AssignmentTimes } from './assignment.js'
import type { GradingTimes } from './grading.js'
import type { LifeTimes } from './life.js'
import type { Memory } from './memory.js'
import { type Ratio, ratio, type Timing } from './race.js'

/** A measured assignment; times per village. */
interface NamedAssignment extends AssignmentTimes {
  readonly name: string
}

/** Everything that was measured. */
export interface Measured {
  readonly node: string
  readonly seed: number
  readonly rounds: number
  readonly grading: GradingTimes
  readonly life: LifeTimes
  readonly assignments: readonly NamedAssignment[]
  readonly memory: Memory | string
}

const FASTER = 10
const MEGABYTES = 250

/** What `--json` prints. */
export interface Summary {
  readonly node: string
  readonly seed: number
  readonly rounds: number
  readonly roster: Pick<GradingTimes, 'villages' | 'rules' | 'grades' | 'lists'>
  readonly microsecondsPerVillage: readonly Timing[]
  readonly life: { readonly events: number; readonly eventsPerSecond: number }
  readonly microsecondsPerEvent: readonly Timing[]
  readonly assignments: readonly NamedAssignment[]
  readonly ratios: Readonly<
    Record<'engineToSweep' | 'engineToAssess' | 'sweepToLoop' | 'assessToLoop' | 'transitionToRecord', Ratio>
  >
  readonly memory: Memory | { readonly notMeasured: string }
  /** Null where it was not measured. */
  readonly goals: Readonly<Record<'gradedTenTimesFaster' | 'startUnder250MB', boolean | null>>
}

/** The figures with their ratios, and whether the goals are met. */
export function summaryOf({ node, seed, rounds, grading, life, assignments, memory }: Measured): Summary {
  const { sweep, assess, engine, loop, ...roster } = grading
  const ratios = {
    engineToSweep: ratio(engine, sweep),
    engineToAssess: ratio(engine, assess),
    sweepToLoop: ratio(sweep, loop),
    assessToLoop: ratio(assess, loop),
    transitionToRecord: ratio(life.transition, life.record),
  }
  return {
    node,
    seed,
    rounds,
    roster,
    microsecondsPerVillage: [sweep, assess, engine, loop],
    life: { events: life.events, eventsPerSecond: Math.round(1e6 / life.replay.median) },
    microsecondsPerEvent: [life.record, life.transition, life.replay],
    assignments,
    ratios,
    memory: typeof memory === 'string' ? { notMeasured: memory } : memory,
    goals: {
      // Both get parsed readings and propose no list. `sweep` also parses, proposes lists and composes scores.
      gradedTenTimesFaster: ratios.engineToAssess.median >= FASTER,
      startUnder250MB: typeof memory === 'string' ? null : memory.program < MEGABYTES,
    },
  }
}

const counts = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([word, count]) => `${word} ${count}`)
    .join(', ')

const time = ({ name, median }: Timing, of = name): string => `  ${of.padEnd(34)}${median.toFixed(2).padStart(10)} µs`

const times = ({ median, least, most, best }: Ratio): string =>
  `${median.toFixed(1).padStart(5)}×  (${least.toFixed(1)} to ${most.toFixed(1)}; best rounds ${best.toFixed(1)})`

const line = (what: string, value: string): string => `  ${what.padEnd(46)}${value}`

const verdict = (met: boolean | null): string => (met === null ? 'not measured' : met ? 'met' : 'MISSED')

function assignmentRows({ name, size, exact, greedy }: NamedAssignment): string {
  const row = (of: string, { timing, leftOut, unevenness, kept }: AssignmentTimes['exact' | 'greedy']): string => {
    const whole = `${((timing.median * size.villages) / 1_000).toFixed(1).padStart(10)} ms`
    return `  ${of.padEnd(34)}${whole}  ${leftOut} left out, squares of the loads ${unevenness}, ${kept} pairs kept`
  }
  return [
    `  ${name}: ${size.villages} villages, ${size.leaders} leaders, ${size.units} units, ${size.cadres} cadres`,
    `${row('baolei: proposeAssignment', exact)}; ${exact.proofs.join(', ')}`,
    row('greedy, not explained', greedy),
  ].join('\n')
}

/** The figures as a short table. */
export function tableOf(measured: Measured): string {
  const { grading, life, assignments, memory } = measured
  const { ratios, goals } = summaryOf(measured)
  const start =
    typeof memory === 'string'
      ? `  not measured: ${memory}`
      : [
          line(
            'the example',
            `${memory.program.toFixed(0)} MB, at most ${memory.most.toFixed(0)}; goal: under ${MEGABYTES}: ${verdict(goals.startUnder250MB)}`,
          ),
          line('with npm and the loader', `${memory.all.toFixed(0)} MB, ${memory.seconds.toFixed(1)} s`),
        ].join('\n')
  return `
Node ${measured.node}, seed ${measured.seed}, medians of ${measured.rounds} rounds run in turn. Times vary with the machine and what else it does:
compare the ratios, not the times.

A village of ${grading.villages}, graded and screened (generated readings: ${counts(grading.grades)}; ${counts(grading.lists)})
${time(grading.sweep, 'baolei: sweep')}  parsed, explained, a list proposed
${time(grading.assess, 'baolei: assess + screen')}  explained, readings parsed beforehand
${time(grading.engine)}  ${grading.rules} rules, not explained
${time(grading.loop)}  the floor: nothing but the figures
${line('json-rules-engine / sweep (parses, lists)', times(ratios.engineToSweep))}
${line('json-rules-engine / assess + screen', `${times(ratios.engineToAssess)}; goal: at least ${FASTER}: ${verdict(goals.gradedTenTimesFaster)}`)}
${line('sweep / plain loop', times(ratios.sweepToLoop))}
${line('assess + screen / plain loop', times(ratios.assessToLoop))}

An event of a village's life of ${life.events}
${time(life.record, 'baolei: record')}
${time(life.transition, 'XState: transition(lifecycleMachine)')}
${line('transition / record', times(ratios.transitionToRecord))}
${line('replay', `${Math.round(1e6 / life.replay.median).toLocaleString('en')} events a second`)}

The four ones of all villages assigned
${assignments.map(assignmentRows).join('\n')}

Peak memory of npm start, the median of five
${start}
`
}
