import * as z from 'zod'
import { lazy } from '../core/lazy.js'
import { malformed, parseWith } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import type { Village } from '../core/village.js'
import { assumedBehavior } from './assumed-behavior.js'
import { type Behavior, parametersOf, parseBehavior, withParameter } from './behavior.js'
import type { RulebookVersions } from './compare.js'
import { observed } from './experiment.js'
import { type CheckedSetup, checkExperiment } from './experiment-setup.js'
import { meanOf, quantileOf } from './statistics.js'

/** A published figure that generated lives should come near: a measure as a share of another, or of the villages. */
export interface Fact {
  readonly id: string
  /** The id of a measure: `listed-twice`. */
  readonly measure: string
  /** The id of the measure that the share is of, or `villages`. */
  readonly per: string
  readonly target: { readonly part: number; readonly whole: number }
}

/**
 * F1 and F2 as shares: 14 of 917 villages listed twice within five years, and 47 of 100 rectified for a weak leading
 * body. The roster’s size does not matter; the period should be five years.
 *
 * @example
 * ```ts
 * import { publishedTargets } from 'baolei/simulation'
 *
 * publishedTargets[0]?.target // { part: 14, whole: 917 }
 * ```
 */
export const publishedTargets: readonly Fact[] = [
  { id: 'F1', measure: 'listed-twice', per: 'villages', target: { part: 14, whole: 917 } },
  { id: 'F2', measure: 'listed-for/leading-body', per: 'listed/weak-lax', target: { part: 47, whole: 100 } },
]

/** What a behavior is calibrated to, and in which worlds. */
export interface CalibrationSetup {
  /** Where the search starts; the shipped assumptions without it. */
  readonly behavior?: unknown
  readonly facts: readonly Fact[]
  readonly rulebooks: RulebookVersions
  readonly worlds: {
    readonly roster: readonly Village[]
    readonly seeds: readonly number[]
    readonly from: string
    readonly to: string
  }
  /** JSON pointers of the figures that may move. Without it: those that say that they rest on a fact. */
  readonly free?: readonly string[]
  /** How many behaviors one search tries at most; 40 without it. */
  readonly trials?: number
}

/** How near a behavior comes to a fact. */
export interface FactReached {
  readonly id: string
  /** The share that was published. */
  readonly target: number
  /** The mean over the seeds, with the behavior as it was and as it is now; null if there was nothing to share. */
  readonly before: number | null
  readonly after: number | null
  /** Where 95 of 100 seeds lie with the behavior as it is now. */
  readonly range: { readonly low: number; readonly high: number } | null
  /** Whether the target lies in the range. */
  readonly met: boolean
}

/** A behavior that comes as near to the facts as the search could bring it. */
export interface Calibration {
  readonly generated: true
  readonly behavior: Behavior
  readonly moved: readonly { readonly path: string; readonly from: number; readonly to: number }[]
  readonly facts: readonly FactReached[]
  /** What is left: the root mean square of how far, in parts of the target, each mean is from it. */
  readonly distance: number
  /** Facts that the search cannot meet even alone. */
  readonly unreachable: readonly string[]
  /** Pairs of facts that it meets alone, but not together. */
  readonly conflicts: readonly (readonly [string, string])[]
  /** How many behaviors were tried. */
  readonly trials: number
}

const pathSchema = () => z.string().min(1).max(200)
const setupSchema: () => z.ZodType = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    behavior: z.unknown().exactOptional(),
    facts: z
      .array(
        z.strictObject({
          id: pathSchema(),
          measure: pathSchema(),
          per: pathSchema(),
          target: z
            .strictObject({ part: z.number().positive(), whole: z.number().positive() })
            .refine(({ part, whole }) => part <= whole, { message: 'a part no larger than its whole' }),
        }),
      )
      .min(1)
      .max(20)
      .refine((facts) => new Set(facts.map(({ id }) => id)).size === facts.length, { message: 'each id once' }),
    rulebooks: z.unknown(),
    worlds: z.unknown(),
    free: z.array(pathSchema()).min(1).max(100).exactOptional(),
    trials: z.int().min(1).max(10_000).exactOptional(),
  }),
)

/**
 * Looks for figures of a behavior with which generated lives come near to published facts. It says which figures moved,
 * how far each fact still is, and which facts cannot be met together. The search goes along one figure after the other,
 * within its range, with steps that halve; it is the same each time. A fact is met if it lies where 95 of 100 seeds do.
 *
 * Every fault of the setup is named at its JSON pointer, and nothing is simulated.
 *
 * @example
 * ```ts
 * import { calibrate, publishedTargets } from 'baolei/simulation'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const roster = [{ code: '999901001201', name: '示例村' }]
 * const worlds = { roster, seeds: [1, 2], from: '2025-01-01', to: '2026-12-31' }
 * const setup = { facts: publishedTargets, rulebooks: xining2024, worlds, trials: 2 }
 * const found = calibrate(setup)
 * found.ok && found.value.facts.map(({ id }) => id) // ['F1', 'F2']
 * const wrong = calibrate({ ...setup, free: ['/nothing'] })
 * wrong.ok || wrong.error.reasons[0]?.path // '/free/0'
 * ```
 */
export function calibrate(setup: CalibrationSetup): Result<Calibration> {
  const outline = parseWith(setupSchema(), setup)
  if (!outline.ok) return outline
  const { facts, rulebooks, worlds, trials = 40 } = setup
  const behavior = setup.behavior === undefined ? ok(assumedBehavior) : parseBehavior(setup.behavior)
  const checked = checkExperiment({ worlds, rules: { now: rulebooks, then: rulebooks } })
  const parameters = behavior.ok ? parametersOf(behavior.value) : []
  const known = parameters.map(({ path }) => path)
  const free =
    setup.free ?? parameters.filter(({ parameter }) => parameter.source !== 'assumed').map(({ path }) => path)
  const strange = behavior.ok
    ? free.flatMap((path, at) => (known.includes(path) ? [] : [malformed(`/free/${at}`, { oneOf: known }, path)]))
    : []
  const reasons = [
    ...(behavior.ok ? [] : behavior.error.reasons.map((one) => ({ ...one, path: `/behavior${one.path ?? ''}` }))),
    ...(checked.ok ? [] : checked.error.reasons)
      .filter(({ path = '' }) => !path.startsWith('/rules/then'))
      .map((one) => ({ ...one, path: (one.path ?? '').replace(/^\/rules\/now/, '/rulebooks') })),
    ...strange,
  ]
  if (!behavior.ok || !checked.ok || reasons.length > 0) return err({ reasons })

  const trial = trialOf(checked.value)
  const search = (own: readonly Fact[]): Found => searched(behavior.value, own, free, trial, trials)
  const best = search(facts)
  const metAlone = new Map<string, boolean>()
  const unmet = best.reached.some(({ met }) => !met)
  if (unmet)
    for (const fact of facts) metAlone.set(fact.id, facts.length > 1 && search([fact]).reached.every(({ met }) => met))
  const reachable = facts.filter(({ id }) => metAlone.get(id))
  const together = (a: Fact, b: Fact): boolean =>
    (facts.length === 2 ? best : search([a, b])).reached.every(({ met }) => met)
  const before = trial.reached(behavior.value, facts)
  return ok({
    generated: true,
    behavior: best.behavior,
    moved: parametersOf(best.behavior).flatMap(({ path, parameter }, at) => {
      const from = parameters[at]?.parameter.value ?? parameter.value
      return from === parameter.value ? [] : [{ path, from, to: parameter.value }]
    }),
    facts: best.reached.map((one, at) => ({ ...one, before: before[at]?.after ?? null })),
    distance: best.distance,
    unreachable: facts.flatMap(({ id }) => (metAlone.get(id) === false ? [id] : [])),
    conflicts: reachable.flatMap((a, at) =>
      reachable.slice(at + 1).flatMap((b): [string, string][] => (together(a, b) ? [] : [[a.id, b.id]])),
    ),
    trials: trial.count(),
  })
}

/** Facts as a behavior reaches them. */
interface Trial {
  readonly reached: (behavior: Behavior, facts: readonly Fact[]) => readonly FactReached[]
  readonly count: () => number
}

function trialOf({ rules, worlds }: CheckedSetup): Trial {
  type Seeds = readonly Readonly<Record<string, number | null>>[]
  const tried = new Map<string, Seeds>()
  const run = (behavior: Behavior): Seeds => {
    const key = JSON.stringify(parametersOf(behavior).map(({ parameter }) => parameter.value))
    const seen = tried.get(key)
    if (seen !== undefined) return seen
    const seeds = worlds.seeds.flatMap((seed) => {
      const one = observed(rules.now, { ...worlds, behavior }, seed)
      // The setup was checked, so that a refusal means figures that no longer fit each other: nothing to measure.
      return one.ok ? [one.value] : []
    })
    tried.set(key, seeds)
    return seeds
  }
  const share = (seed: Seeds[number], { measure, per }: Fact): number | null => {
    const whole = per === 'villages' ? worlds.roster.length : (seed[per] ?? 0)
    return whole === 0 ? null : (seed[measure] ?? 0) / whole
  }
  return {
    count: () => tried.size,
    reached: (behavior, facts) =>
      facts.map((fact) => {
        const shares = run(behavior).flatMap((seed) => share(seed, fact) ?? [])
        const target = fact.target.part / fact.target.whole
        const [low, high] = [quantileOf(shares, 0.025), quantileOf(shares, 0.975)]
        const range = low === null || high === null ? null : { low, high }
        const met = range !== null && range.low <= target && target <= range.high
        return { id: fact.id, target, before: null, after: meanOf(shares), range, met }
      }),
  }
}

interface Found {
  readonly behavior: Behavior
  readonly reached: readonly FactReached[]
  readonly distance: number
}

function distanceOf(reached: readonly FactReached[]): number {
  const squares = reached.map(({ after, target }) => (after === null ? 1 : (after - target) / target) ** 2)
  return Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length)
}

// The first step is an eighth of a figure's range; the last that is worth a trial, a thousandth.
const FIRST_STEP = 1 / 8
const LAST_STEP = 1 / 1_000
/** Nearer than the published figures are exact. */
const NEAR = 0.01

function searched(start: Behavior, facts: readonly Fact[], free: readonly string[], trial: Trial, most: number): Found {
  const found = (behavior: Behavior): Found => {
    const reached = trial.reached(behavior, facts)
    return { behavior, reached, distance: distanceOf(reached) }
  }
  let best = found(start)
  let trials = 1
  for (let step = FIRST_STEP; step >= LAST_STEP; step /= 2) {
    for (let better = true; better; ) {
      better = false
      for (const path of free) {
        for (const sign of [1, -1]) {
          if (trials >= most || best.distance < NEAR) return best
          const next = found(moved(best.behavior, path, sign * step))
          trials += 1
          if (next.distance >= best.distance) continue
          best = next
          better = true
          break
        }
      }
    }
  }
  return best
}

/** The behavior with one figure moved by a share of its range. */
function moved(behavior: Behavior, path: string, share: number): Behavior {
  const found = parametersOf(behavior).find((one) => one.path === path)
  if (found === undefined) return behavior
  const { value, least, most } = found.parameter
  return withParameter(behavior, path, value + share * (most - least))
}
