import { addTo } from '../core/calendar.js'
import { type CivilDate, parseDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import { malformed } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import type { Village } from '../core/village.js'
import { rulebookInForce } from '../rulebook/in-force.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { RulebookVersions } from './compare.js'
import { livesOf, type SimulatedLife, type Span } from './lives.js'
import { worldOf } from './world.js'

/** What the life of one village is generated from. */
export interface LifeOptions {
  /** A whole number, not negative. */
  readonly seed: number
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string
  /** The last day, included. */
  readonly to: string
  /** {@link assumedBehavior} by default. */
  readonly behavior?: unknown
}

/** What lives are generated from. */
export interface SimulationOptions extends LifeOptions {
  /** The versions of one rulebook; on each day the one in force counts, and an open episode keeps its own (D24). */
  readonly rulebooks: readonly Rulebook[]
  readonly roster: readonly Village[]
  /**
   * False leaves the yearly readings of an unlisted village that led to nothing out of its case, which is far faster; its
   * life is the same otherwise. True by default.
   */
  readonly unlistedReadings?: boolean
}

/** The days of a span on which another version may be in force: the first, and each on which one begins or ends. */
function turns(rulebooks: readonly Rulebook[], from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const days = rulebooks.flatMap(({ effectiveFrom, effectiveUntil }) => [
    effectiveFrom.value,
    ...(effectiveUntil === undefined ? [] : [addTo(effectiveUntil.value, { days: 1 })]),
  ])
  return [from, ...days.filter((day) => day > from && day <= to)].sort()
}

function rulesReasons(rulebooks: readonly Rulebook[], from: CivilDate, to: CivilDate): readonly Reason[] {
  const ids = [...new Set(rulebooks.map(({ id }) => id))]
  if (ids.length > 1) return [malformed('/rulebooks', { rule: 'versions of one rulebook' }, ids.join(', '))]
  const open = turns(rulebooks, from, to).find((day) => rulebookInForce(rulebooks, day) === undefined)
  return open === undefined ? [] : [malformed('/rulebooks', { rule: 'a version in force on each day' }, open)]
}

/** Reads the options, or refuses with every reason at once. */
export function readSpan(options: SimulationOptions): Result<Span> {
  const { rulebooks, unlistedReadings = true } = options
  const [from, to] = [parseDate(options.from, '/from'), parseDate(options.to, '/to')]
  const world = worldOf(options)
  const reasons = [world, from, to].flatMap((one) => (one.ok ? [] : one.error.reasons))
  if (!world.ok || !from.ok || !to.ok) return err({ reasons })
  const first = rulebookInForce(rulebooks, from.value)
  const unfit = [
    ...(from.value <= to.value ? [] : [malformed('/to', { rule: 'no earlier than the first day' }, to.value)]),
    ...rulesReasons(rulebooks, from.value, to.value),
  ]
  if (first === undefined || unfit.length > 0) return err({ reasons: unfit })
  return ok({ world: world.value, rulebooks, first, from: from.value, to: to.value, unlistedReadings })
}

/**
 * Generates one village's life from one day to another; every event goes through `record`. It depends on the rules, the
 * options and the village's code. The village is alone: it waits for nobody, as it may among others in `simulate`. What is
 * wrong is refused, all at once: a malformed day at `/from` or `/to`, a day on which no version is in force at
 * `/rulebooks`, a village at `/roster/0/…`.
 *
 * @example
 * ```ts
 * import { live } from 'baolei/simulation'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const village = { code: '999901001201', name: '示例村' }
 * const life = live(xining2024, village, { seed: 7, from: '2024-01-01', to: '2026-12-31' })
 * life.ok && life.value.path[0] // { from: '2024-01-01', at: 'unlisted' }
 * life.ok && life.value.case.events[0]?.type // 'record-fortress'
 * ```
 */
export function live(rules: RulebookVersions, village: Village, options: LifeOptions): Result<SimulatedLife> {
  const rulebooks: readonly Rulebook[] = isOne(rules) ? [rules] : rules
  const span = readSpan({ ...options, rulebooks, roster: [village] })
  if (!span.ok) return span
  const [life] = livesOf([village], span.value)
  // One village has one life.
  if (life === undefined) throw new Error('no life')
  return ok(life)
}

const isOne = (versions: RulebookVersions): versions is Rulebook => !Array.isArray(versions)
