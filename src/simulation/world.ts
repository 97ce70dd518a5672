import { addTo, daysBetween } from '../core/calendar.js'
import { type CivilDate, yearOf, yearStart } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import { glimpse } from '../core/issues.js'
import { malformed } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import { readVillage, type Village } from '../core/village.js'
import { assumedBehavior } from './assumed-behavior.js'
import { type Behavior, parseBehavior, type Range } from './behavior.js'
import { type Luck, luckOf, share } from './random.js'

/**
 * What is so in the villages of a roster, whatever the rulebook. It is drawn from the behavior, the seed and the codes of
 * the villages, each draw with a key of its own; no rulebook is read. It says nothing about any real village.
 */
export interface World {
  readonly generated: true
  readonly seed: number
  readonly behavior: Behavior
  readonly roster: readonly Village[]
}

/** What a world is drawn from. */
export interface WorldOptions {
  readonly roster: readonly Village[]
  /** A whole number, not negative. */
  readonly seed: number
  /** {@link assumedBehavior} by default. */
  readonly behavior?: unknown
}

const WHOLE_SEED = 'a whole number from 0 to 9007199254740991'
const ONCE = 'each village code once'

function under(path: string, reasons: readonly Reason[]): readonly Reason[] {
  return reasons.map((one) => ({ ...one, path: path + (one.path ?? '') }))
}

function rosterReasons(roster: unknown): readonly Reason[] {
  if (!Array.isArray(roster)) return [malformed('/roster', { type: 'array' }, glimpse(roster))]
  const seen = new Set<string>()
  return roster.flatMap((one, at): readonly Reason[] => {
    const path = `/roster/${at}`
    const village = readVillage(one, path)
    if (!village.ok) return village.error.reasons
    const { code } = village.value
    if (!seen.has(code)) {
      seen.add(code)
      return []
    }
    return [malformed(`${path}/code`, { rule: ONCE }, code)]
  })
}

/**
 * Makes a world, or refuses with every reason at once: a village code that is malformed or given twice (`/roster/…`), a
 * seed that is no whole number (`/seed`), a behavior that is none (`/behavior/…`).
 *
 * @example
 * ```ts
 * import { worldOf } from 'baolei/simulation'
 *
 * const world = worldOf({ roster: [{ code: '999901001201', name: '示例村' }], seed: 7 })
 * world.ok && world.value.behavior.id // 'assumed-2026'
 * const wrong = worldOf({ roster: [{ code: '1', name: '示例村' }], seed: -1 })
 * wrong.ok || wrong.error.reasons.map(({ path }) => path) // ['/roster/0/code', '/seed']
 * ```
 */
export function worldOf({ roster, seed, behavior }: WorldOptions): Result<World> {
  const parsed = behavior === undefined ? ok(assumedBehavior) : parseBehavior(behavior)
  const reasons = [
    ...rosterReasons(roster),
    ...(Number.isSafeInteger(seed) && seed >= 0 ? [] : [malformed('/seed', { rule: WHOLE_SEED }, glimpse(seed))]),
    ...(parsed.ok ? [] : under('/behavior', parsed.error.reasons)),
  ]
  return parsed.ok && reasons.length === 0
    ? ok({ generated: true, seed, behavior: parsed.value, roster })
    : err({ reasons })
}

/** Drawn evenly from a range. */
export function within({ least, most }: Range, luck: Luck): number {
  return least + share(luck) * (most - least)
}

/** A whole number drawn evenly from a range, both ends included. */
export function wholeWithin({ least, most }: Range, luck: Luck): number {
  return least + Math.floor(share(luck) * (most - least + 1))
}

/** One element by chance, each with its own; undefined where the chances sum to less than 1 and none comes up. */
function chosen<T>(list: readonly T[], chanceOf: (element: T) => number, luck: Luck): T | undefined {
  const place = share(luck)
  let upTo = 0
  for (const element of list) {
    upTo += chanceOf(element)
    if (place < upTo) return element
  }
  return undefined
}

/** A trouble of a village: since when, how grave, until when if nobody works at it. */
export interface Trouble {
  readonly theme: string
  readonly severity: number
  readonly from: CivilDate
  readonly until: CivilDate
}

/** What somebody mended in a village: a share of a trouble, and of what a question is about. */
export interface Mended {
  readonly theme: string
  readonly fact?: string
  readonly effect: number
  /** The last day on which all of it holds. */
  readonly until: CivilDate
}

/** What a village is like over the years. */
interface Nature {
  readonly shortfall: number
  readonly frailty: number
  /** By year: the trouble that begins in it. */
  readonly troubles: Map<number, Trouble | undefined>
}

const natures = new WeakMap<World, Map<string, Nature>>()

function natureOf(world: World, code: string): Nature {
  const known = natures.get(world) ?? new Map<string, Nature>()
  natures.set(world, known)
  const found = known.get(code)
  if (found !== undefined) return found
  const { behavior, seed } = world
  const tier = chosen(behavior.tiers, (one) => one.share.value, luckOf(seed, code, 'tier')) ?? behavior.tiers[0]
  const made: Nature = {
    shortfall: tier === undefined ? 1 : within(tier.shortfall, luckOf(seed, code, 'shortfall')),
    frailty: tier?.frailty.value ?? 1,
    troubles: new Map(),
  }
  known.set(code, made)
  return made
}

/** The trouble that begins in a village in a year, if one does. */
export function troubleOf(world: World, code: string, year: number): Trouble | undefined {
  const { frailty, troubles } = natureOf(world, code)
  if (!troubles.has(year)) troubles.set(year, drawTrouble(world, code, year, frailty))
  return troubles.get(year)
}

function drawTrouble(world: World, code: string, year: number, frailty: number): Trouble | undefined {
  const { seed, behavior } = world
  const { themes, severity, months } = behavior.troubles
  const draw = (purpose: string): Luck => luckOf(seed, code, 'trouble', String(year), purpose)
  const theme = chosen(themes, (one) => one.yearly.value * frailty, draw('theme'))
  if (theme === undefined) return undefined
  const from = addTo(yearStart(year), { days: Math.floor(share(draw('day')) * 365) })
  return {
    theme: theme.id,
    severity: within(severity, draw('severity')),
    from,
    until: addTo(from, { months: wholeWithin(months, draw('months')) }),
  }
}

/** How much of an effect holds on a day: all of it for a time, then less and less over a year. */
function holdsOn({ until, effect }: Mended, date: CivilDate): number {
  return date <= until ? effect : Math.max(0, effect * (1 - daysBetween(until, date) / 365))
}

/** What a village is like on a day. */
export interface Condition {
  /** The odds of falling short in what is common. */
  readonly shortfall: number
  /** The troubles of the day: what is left of them. */
  readonly troubles: readonly { readonly theme: string; readonly severity: number }[]
  /** By fact: the share of its odds that is left after somebody mended it. */
  readonly left?: ReadonlyMap<string, number>
  /** The share of answers that nobody supplies. */
  readonly gaps: number
  /** By how much what is reported is milder than what is so. */
  readonly shading: number
}

/** The longest that a trouble lasts, in years: so far back those that may last are looked for. */
const YEARS_BACK = 3

/** The troubles of a village on a day, as they would be if nobody had worked at them. */
function troublesOn(world: World, code: string, date: CivilDate): readonly Trouble[] {
  const year = yearOf(date)
  const found: Trouble[] = []
  for (let back = YEARS_BACK; back >= 0; back -= 1) {
    const trouble = troubleOf(world, code, year - back)
    if (trouble !== undefined && trouble.from <= date && date <= trouble.until) found.push(trouble)
  }
  return found
}

/** What is so in a village on a day, after the work that was done, and how it is reported that year. */
export function conditionOf(world: World, code: string, date: CivilDate, work: readonly Mended[] = []): Condition {
  const { behavior, seed } = world
  const { townships } = behavior
  const { shortfall } = natureOf(world, code)
  const year = String(yearOf(date))
  const complete = share(luckOf(seed, code, 'complete', year)) < townships.complete.value
  const truthful = share(luckOf(seed, code, 'truthful', year)) < townships.truthful.value
  const reported = {
    gaps: complete ? 0 : townships.gaps.value,
    shading: truthful ? 0 : townships.shading.value,
  }
  const troubles = troublesOn(world, code, date)
  if (work.length === 0) return { shortfall, troubles, ...reported }
  const held = work.map((one) => ({ ...one, effect: holdsOn(one, date) }))
  const leftOf = (own: (one: Mended) => boolean, weight = 1): number =>
    held.reduce((left, one) => (own(one) ? left * (1 - weight * one.effect) : left), 1)
  const facts = [...new Set(held.flatMap(({ fact }) => (fact === undefined ? [] : [fact])))]
  return {
    shortfall: shortfall * leftOf(() => true, behavior.work.spreads.value),
    troubles: troubles.map(({ theme, severity }) => ({
      theme,
      severity: severity * leftOf((one) => one.theme === theme),
    })),
    left: new Map(facts.map((fact) => [fact, leftOf((one) => one.fact === fact)])),
    ...reported,
  }
}

/** How fast and how well a township works, beside 1. */
export function diligenceOf({ seed, behavior }: World, township: string): number {
  return within(behavior.townships.diligence, luckOf(seed, township, 'diligence'))
}

/** How grave the worst trouble of a village is: 0 none, 1 the gravest. */
export function gravestOf({ troubles }: Condition): number {
  return troubles.reduce((most, { severity }) => Math.max(most, severity), 0)
}

/** How content the people of a village are: the chance that one step of a scale is not lost. */
export function contentOf({ behavior: { satisfaction } }: World, condition: Condition): number {
  const { shortfall } = condition
  const daily = 0.05 * (shortfall / (1 + shortfall))
  return Math.max(0, satisfaction.content.value - daily - satisfaction.lost.value * gravestOf(condition))
}
