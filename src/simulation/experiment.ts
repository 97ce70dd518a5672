import { ROLES } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { compareTexts } from '../core/order.js'
import { malformed } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import { rulebookInForce } from '../rulebook/in-force.js'
import { CASE_STAGES } from '../rulebook/limit.js'
import { LISTS } from '../rulebook/lists.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { DESKS } from './desks.js'
import { type CheckedSetup, checkExperiment, type ExperimentSetup, type Side } from './experiment-setup.js'
import { isCount, MEASURES, type MeasureName, type Observed, observe } from './measures.js'
import { simulate } from './simulate.js'
import { type Estimate, estimate, meanOf } from './statistics.js'

/** What an experiment was made with; parts of one experiment agree in it. */
interface ExperimentGround {
  readonly generated: true
  readonly rules: { readonly now: readonly RulebookRef[]; readonly then: readonly RulebookRef[] }
  readonly villages: number
  readonly from: CivilDate
  readonly to: CivilDate
}

/** What was measured in the world of one seed, under the rules of now and then. */
export interface SeedResult {
  readonly seed: number
  readonly now: Observed
  readonly then: Observed
}

/** The part of an experiment that some of its seeds make: plain data, which a worker thread can hand over. */
export interface ExperimentPart extends ExperimentGround {
  readonly results: readonly SeedResult[]
}

/** One measure under both rulebooks. */
export interface Measure {
  /** `<measure>/<of>`, and for stays the quantile: `listed/weak-lax`, `stay/rectifying/0.5`. */
  readonly id: string
  readonly measure: MeasureName
  /** The list, stage, desk, role, theme or reason code that is measured. */
  readonly of?: string
  readonly quantile?: number
  /** The mean over the seeds, for a village roster and period as simulated; null where there was nothing to measure. */
  readonly now: number | null
  readonly then: number | null
  /** The mean of the differences, seed by seed (`then` less `now`), and its 95 % interval. */
  readonly difference: number | null
  readonly interval: Estimate['interval']
  /** In how many seeds both sides could be measured. */
  readonly n: number
}

/** Two rulebooks tried in the same generated worlds. It says nothing about any real village. */
export interface Experiment extends ExperimentGround {
  readonly seeds: readonly number[]
  readonly measures: readonly Measure[]
}

const refsOf = (rulebooks: readonly Rulebook[]): readonly RulebookRef[] =>
  rulebooks.map(({ id, version }) => ({ id, version }))

/**
 * Tries two rulebooks in the same worlds, one world for each seed, and gives each measure under both, with the mean of
 * the paired differences and its 95 % interval (Student). The luck is common: what a change of rules does not touch
 * comes out the same under both, so that identical rules differ by exactly 0.
 *
 * Every fault of the setup is named at its JSON pointer, and nothing is simulated: an empty list of seeds, more than
 * 1,000, or the same twice; days that do not exist, or in the wrong order; a key that is not known; a period of which a
 * day has no version in force.
 *
 * @example
 * ```ts
 * import { experiment } from 'baolei/simulation'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const worlds = {
 *   roster: [{ code: '999901001201', name: '示例村' }],
 *   seeds: [1, 2, 3],
 *   from: '2025-01-01',
 *   to: '2026-12-31',
 * }
 * const same = experiment({ worlds, rules: { now: xining2024, then: xining2024 } })
 * same.ok && same.value.measures.every(({ difference }) => difference === null || difference === 0) // true
 * const wrong = experiment({ worlds: { ...worlds, seeds: [1, 1] }, rules: { now: xining2024, then: xining2024 } })
 * wrong.ok || wrong.error.reasons[0]?.path // '/worlds/seeds/1'
 * ```
 */
export function experiment(setup: ExperimentSetup): Result<Experiment> {
  const part = experimentPart(setup)
  return part.ok ? summarizeExperiment([part.value]) : part
}

/**
 * Simulates an experiment, or the part of it that has these seeds, without a summary: for a thread of its own.
 * {@link summarizeExperiment} puts parts together. It refuses what {@link experiment} refuses.
 *
 * @example
 * ```ts
 * import { experiment, experimentPart, summarizeExperiment } from 'baolei/simulation'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const roster = [{ code: '999901001201', name: '示例村' }]
 * const rules = { now: xining2024, then: xining2024 }
 * const setup = (seeds: number[]) => ({ worlds: { roster, seeds, from: '2025-01-01', to: '2025-12-31' }, rules })
 * const [first, second] = [experimentPart(setup([1])), experimentPart(setup([2]))]
 * if (!first.ok || !second.ok) throw new Error('malformed')
 * const joined = summarizeExperiment([second.value, first.value])
 * JSON.stringify(joined) === JSON.stringify(experiment(setup([1, 2]))) // true
 * ```
 */
export function experimentPart(setup: ExperimentSetup): Result<ExperimentPart> {
  const parsed = checkExperiment(setup)
  if (!parsed.ok) return parsed
  const { worlds, rules } = parsed.value
  const results: SeedResult[] = []
  for (const seed of worlds.seeds) {
    const [now, then] = [observed(rules.now, worlds, seed), observed(rules.then, worlds, seed)]
    if (!now.ok) return now
    if (!then.ok) return then
    results.push({ seed, now: now.value, then: then.value })
  }
  const { from, to, roster } = worlds
  return ok({
    generated: true,
    rules: { now: refsOf(rules.now), then: refsOf(rules.then) },
    villages: roster.length,
    from,
    to,
    results,
  })
}

/** What one world measures under rules; the setup has been checked. */
export function observed(
  rulebooks: readonly Rulebook[],
  { seeds: _seeds, ...world }: CheckedSetup['worlds'],
  seed: number,
): Result<Observed> {
  const simulated = simulate({ ...world, rulebooks, seed, unlistedReadings: false })
  if (!simulated.ok) return simulated
  const last = rulebookInForce(rulebooks, world.to)
  // Some version covers each day, or it would not have been simulated.
  if (last === undefined) throw new Error('no version in force')
  return ok(observe(last, world.roster, simulated.value.lives, world))
}

/**
 * Puts the parts of an experiment together, in any order, and gives the same as one run over all their seeds. Parts of
 * different experiments are refused at their place, and so is a seed that comes twice.
 *
 * @example
 * ```ts
 * import { summarizeExperiment } from 'baolei/simulation'
 *
 * summarizeExperiment([]).ok // false
 * ```
 */
export function summarizeExperiment(parts: readonly ExperimentPart[]): Result<Experiment> {
  const [first] = parts
  if (first === undefined) return err({ reasons: [malformed('', { atLeast: 1, of: 'array' }, 'array')] })
  const groundOf = ({ results: _results, ...ground }: ExperimentPart): ExperimentGround => ground
  const ground = JSON.stringify(groundOf(first))
  const strange = parts.flatMap((part, place) =>
    JSON.stringify(groundOf(part)) === ground
      ? []
      : [malformed(`/${place}`, { rule: 'a part of one experiment' }, 'object')],
  )
  const results = parts.flatMap((part) => part.results).sort((a, b) => a.seed - b.seed)
  const doubled = results.filter(({ seed }, place) => results[place - 1]?.seed === seed)
  const reasons = [...strange, ...doubled.map(({ seed }) => malformed('', { rule: 'each seed once' }, seed))]
  if (reasons.length > 0) return err({ reasons })
  const ids = new Set(results.flatMap(({ now, then }) => [...Object.keys(now), ...Object.keys(then)]))
  const measures = [...ids].sort(compareTexts).map((id) => measureOf(id, results))
  return ok({
    ...groundOf(first),
    seeds: results.map(({ seed }) => seed),
    // Sorting is stable: what has no order of its own stays by its id.
    measures: measures.sort(
      (a, b) => MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) || placeOf(a) - placeOf(b),
    ),
  })
}

const ORDER: readonly string[] = [...LISTS, ...CASE_STAGES, ...ROLES, ...DESKS]
const placeOf = ({ of = '' }: Measure): number => ORDER.indexOf(of)

function measureOf(id: string, results: readonly SeedResult[]): Measure {
  const [measure, of, quantile] = id.split('/')
  const absent = isCount(id) ? 0 : null
  const pairs = results.map(({ now, then }) => ({ now: now[id] ?? absent, then: then[id] ?? absent }))
  const known = (side: Side): readonly number[] => pairs.flatMap((pair) => pair[side] ?? [])
  const differences = pairs.flatMap(({ now, then }) => (now === null || then === null ? [] : [then - now]))
  const difference = estimate(differences)
  return {
    id,
    measure: measure as MeasureName,
    ...(of === undefined ? {} : { of }),
    ...(quantile === undefined ? {} : { quantile: Number(quantile) }),
    now: meanOf(known('now')),
    then: meanOf(known('then')),
    difference: difference?.mean ?? null,
    interval: difference?.interval ?? null,
    n: differences.length,
  }
}
