import * as z from 'zod'
import type { CivilDate } from '../core/date.js'
import { lazy } from '../core/lazy.js'
import { parseWith } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import type { Village } from '../core/village.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { RulebookVersions } from './compare.js'
import { readSpan } from './live.js'

/** The worlds in which rules are tried: one for each seed, the same under each rulebook. */
export interface Worlds {
  /** How villages, people and offices behave; the shipped assumptions without it. */
  readonly behavior?: unknown
  readonly roster: readonly Village[]
  /** 1 to 1,000 different whole numbers. More seeds make the intervals narrower. */
  readonly seeds: readonly number[]
  /** The first and the last day, `YYYY-MM-DD`. A version of both rulebooks is in force on each day between. */
  readonly from: string
  readonly to: string
}

/** What an experiment compares, and in which worlds. */
export interface ExperimentSetup {
  readonly worlds: Worlds
  /** Each a rulebook, or several versions of one, of which that in force on each day counts. */
  readonly rules: { readonly now: RulebookVersions; readonly then: RulebookVersions }
}

/** Both sides of an experiment. */
const SIDES = ['now', 'then'] as const
/** One of {@link SIDES}. */
export type Side = (typeof SIDES)[number]

/** A setup that has been checked. */
export interface CheckedSetup {
  readonly worlds: Omit<Worlds, 'from' | 'to'> & { readonly from: CivilDate; readonly to: CivilDate }
  readonly rules: Readonly<Record<Side, readonly Rulebook[]>>
}

const MOST_SEEDS = 1_000

const seedsSchema: () => z.ZodType = /*@__PURE__*/ lazy(() =>
  z
    .array(z.unknown())
    .min(1)
    .max(MOST_SEEDS)
    // A list that is too long is refused as a whole: nobody needs a million reasons.
    .pipe(
      z.array(z.unknown()).check(({ value, issues }) => {
        value.forEach((seed, place) => {
          const whole = typeof seed === 'number' && Number.isSafeInteger(seed) && seed >= 0
          const message = !whole
            ? 'a whole number, 0 or more'
            : value.indexOf(seed) < place
              ? 'each seed once'
              : undefined
          if (message !== undefined) issues.push({ code: 'custom', message, input: seed, path: [place] })
        })
      }),
    ),
)

// Rulebooks come from `parseRulebook`, so that a glance tells one from another thing.
const versionsSchema: () => z.ZodType<readonly Rulebook[]> = /*@__PURE__*/ lazy(() => {
  const one = z.custom<Rulebook>((value) => typeof value === 'object' && value !== null && 'effectiveFrom' in value, {
    message: 'a rulebook',
  })
  return z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(one).min(1).max(100))
})

const outlineSchema: () => z.ZodType = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    worlds: z.strictObject({
      behavior: z.unknown().exactOptional(),
      roster: z.array(z.unknown()).min(1),
      seeds: seedsSchema(),
      from: z.unknown(),
      to: z.unknown(),
    }),
    rules: z.strictObject({ now: versionsSchema(), then: versionsSchema() }),
  }),
)

// The simulation checks the worlds and the days on which no version is in force.
const placeOf = (path: string, side: Side): string =>
  path.startsWith('/rulebooks') ? `/rules/${side}` : `/worlds${path}`

/**
 * Checks the setup of an experiment without simulating anything, for who spreads its seeds over threads: everything that
 * is wrong with it, or what {@link experimentPart} takes.
 *
 * @example
 * ```ts
 * import { checkExperiment } from 'baolei/simulation'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const roster = [{ code: '999901001201', name: '示例村' }]
 * const worlds = { roster, seeds: [], from: '2025-01-01', to: '2024-12-31' }
 * const checked = checkExperiment({ worlds, rules: { now: xining2024, then: xining2024 } })
 * checked.ok || checked.error.reasons.map(({ path }) => path) // ['/worlds/seeds', '/worlds/to']
 * ```
 */
export function checkExperiment(setup: ExperimentSetup): Result<CheckedSetup> {
  const outline = parseWith(outlineSchema(), setup)
  const reasons = outline.ok ? [] : [...outline.error.reasons]
  if (reasons.some(({ path }) => path === '')) return err({ reasons })
  const read = (side: Side): readonly Rulebook[] => {
    const versions = parseWith(versionsSchema(), setup.rules?.[side])
    return versions.ok ? versions.value : []
  }
  const rules = { now: read('now'), then: read('then') }
  const { roster, behavior, from, to } = setup.worlds ?? {}
  for (const side of SIDES) {
    if (!Array.isArray(roster)) continue
    const options = { roster, from, to, ...(behavior === undefined ? {} : { behavior }), seed: 0 }
    const span = readSpan({ ...options, rulebooks: rules[side] })
    const found = (span.ok ? [] : span.error.reasons).filter(
      // No version at all has been named already.
      ({ path }) => path !== '/rulebooks' || rules[side].length > 0,
    )
    reasons.push(...found.map((one) => ({ ...one, path: placeOf(one.path ?? '', side) })))
  }
  const distinct = new Map(reasons.map((one) => [JSON.stringify(one), one]))
  return distinct.size > 0
    ? err({ reasons: [...distinct.values()] })
    : ok({ worlds: setup.worlds as CheckedSetup['worlds'], rules })
}
