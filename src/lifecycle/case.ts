import * as z from 'zod'
import { noAcceptance } from '../acceptance/slice.js'
import { idSchema } from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import type { Input } from '../core/event.js'
import { lazy } from '../core/lazy.js'
import { parseWith } from '../core/parse.js'
import { ok, type Result } from '../core/result.js'
import { type Village, villageSchema } from '../core/village.js'
import { currentEpisode } from '../identification/episode.js'
import { noIdentification } from '../identification/slice.js'
import { noRectification } from '../rectification/slice.js'
import { findRulebook, rulebookInForce } from '../rulebook/in-force.js'
import { type Past, pastSchema } from '../rulebook/past.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import type { RecordedEvent } from './correction.js'
import type { CaseState, Situation } from './situation.js'

/**
 * A case (一村一案): one village, its rulebook by reference, its events, and the state derived from them (D22). Plain
 * data: it survives `JSON.stringify` and comes back through `parseCase`.
 */
export interface Case {
  readonly format: 1
  readonly village: Village
  /** The rulebook at opening; each episode pins the version in force on its day of listing (D24). */
  readonly rulebook: RulebookRef
  /** Days on which the village was listed before this record began; they count for the recurrence flag (D17). */
  readonly earlierListings: readonly CivilDate[]
  /** What happened to the village before this record, for rules that count over the years; unknown if absent (D2). */
  readonly earlier?: Past
  /** The cases that this one continues, where the village is the heir of others; their listings count (D28). */
  readonly continues?: readonly Continued[]
  /** Every event in the order of recording, corrections included; what a correction corrects stays (D25). */
  readonly events: readonly RecordedEvent[]
  readonly state: CaseState
}

/** A village that was merged, divided or the like, and the days on which it was listed (D28). */
export interface Continued {
  readonly village: Village
  readonly listings: readonly CivilDate[]
}

/** What a case starts from. */
export interface CaseOpening {
  readonly village: Village
  readonly rulebook: RulebookRef
  readonly earlierListings?: readonly CivilDate[]
  readonly earlier?: Past
  /** The cases that this one continues; {@link continuedBy} makes an entry. */
  readonly continues?: readonly Continued[]
}

/**
 * What the case of an heir says of the case that it continues: the village under its last code and name, and every day
 * on which it was listed (D28).
 *
 * @example
 * ```ts
 * import { continuedBy, openCase } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const village = { code: '999901001201', name: '示例村' }
 * const old = openCase({ village, rulebook: xining2024, earlierListings: ['2022-03-10'] })
 * if (!old.ok) throw new Error('malformed')
 * const heir = { code: '999901001202', name: '新示例村' }
 * const opened = openCase({ village: heir, rulebook: xining2024, continues: [continuedBy(old.value)] })
 * opened.ok && opened.value.continues?.[0]?.listings // ['2022-03-10']
 * ```
 */
export function continuedBy(theCase: Case): Continued {
  return { village: villageOf(theCase), listings: listingDays(theCase) }
}

/** Every day on which the village of a case was listed: before its record, in it, and in the cases that it continues. */
export function listingDays({ earlierListings, continues = [], state }: Case): readonly CivilDate[] {
  const own = state.episodes.map(({ listedOn }) => listedOn)
  return [...earlierListings, ...continues.flatMap(({ listings }) => listings), ...own]
}

/** A case in which nothing has happened yet. */
export function emptyCase({ village, rulebook, earlierListings = [], earlier, continues }: CaseOpening): Case {
  return {
    format: 1,
    village: { code: village.code, name: village.name },
    rulebook: { id: rulebook.id, version: rulebook.version },
    earlierListings: [...earlierListings],
    ...(earlier === undefined ? {} : { earlier }),
    ...(continues === undefined ? {} : { continues }),
    events: [],
    state: {
      at: 'unlisted',
      assessment: earlier === undefined ? {} : { past: earlier },
      identification: noIdentification,
      episodes: [],
      rectification: noRectification,
      acceptance: noAcceptance,
      appliedLimits: [],
    },
  }
}

/** Parses the cases that a case continues. */
export const continuesSchema: () => z.ZodType<readonly Continued[]> = /*@__PURE__*/ lazy(() =>
  z
    .array(z.strictObject({ village: villageSchema(), listings: z.array(civilDateSchema()).max(1_000) }))
    .min(1)
    .max(50),
)

const openingSchema: () => z.ZodType<CaseOpening> = /*@__PURE__*/ lazy(() =>
  z.object({
    village: villageSchema(),
    rulebook: z.object({ id: idSchema(), version: idSchema() }),
    earlierListings: z.array(civilDateSchema()).max(1_000).exactOptional(),
    earlier: pastSchema().exactOptional(),
    continues: continuesSchema().exactOptional(),
  }),
)

/** Parses a {@link CaseOpening}; of a rulebook given whole, it takes the id and the version. */
export function parseOpening(input: unknown): Result<CaseOpening> {
  return parseWith(openingSchema(), input)
}

/**
 * Opens a case: nothing has happened yet, the village is on no list. A malformed opening is refused with all the
 * reasons, each with its JSON pointer.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * opened.ok && opened.value.state.at // 'unlisted'
 *
 * const wrong = openCase({ village: { code: '99', name: '示例村' }, rulebook: xining2024 })
 * wrong.ok || wrong.error.reasons[0]?.path // '/village/code'
 * ```
 */
export function openCase(opening: Input<CaseOpening>): Result<Case> {
  const parsed = parseOpening(opening)
  return parsed.ok ? ok(emptyCase(parsed.value)) : parsed
}

/** The version pinned to the open episode; undefined if the village is not listed, or is being identified again (D24). */
export function pinnedRulebook({ state }: Case): RulebookRef | undefined {
  return state.at === 'identifying' ? undefined : currentEpisode(state.episodes)?.rulebook
}

/**
 * The rulebook that applies to a case on a day: the one pinned to its open episode; if the village is not listed, or
 * is being identified again, the version in force on the day (D24). Undefined if it is not among those given.
 */
export function rulebookFor(theCase: Case, rulebooks: readonly Rulebook[], date: CivilDate): Rulebook | undefined {
  const pinned = pinnedRulebook(theCase)
  return pinned === undefined ? rulebookInForce(rulebooks, date, theCase.rulebook.id) : findRulebook(rulebooks, pinned)
}

/** The village of a case under the code and the name that it has now (D28). */
export function villageOf({ village, state }: Case): Village {
  return state.village ?? village
}

/** What the event rules read of a case. */
export function situationOf(
  theCase: Case,
  rulebook: Rulebook,
  rulebooks: readonly Rulebook[],
  inForce: Rulebook | undefined = undefined,
): Situation {
  const { at, enteredOn, assessment, identification, episodes, rectification, acceptance, appliedLimits } =
    theCase.state
  return {
    at,
    enteredOn,
    village: villageOf(theCase),
    rulebook,
    rulebooks,
    inForce,
    assessment,
    identification,
    episodes,
    rectification,
    acceptance,
    appliedLimits,
  }
}
