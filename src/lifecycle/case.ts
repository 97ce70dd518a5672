import * as z from 'zod'
import { noAcceptance } from '../acceptance/slice.js'
import { idSchema } from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import type { Input } from '../core/event.js'
import { lazy } from '../core/lazy.js'
import { parseWith } from '../core/parse.js'
import { ok, type Result } from '../core/result.js'
import { type Village, villageSchema } from '../core/village.js'
import { currentEpisode, isListedOften } from '../identification/episode.js'
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
  /**
   * What happened to the village before this record began, for rules that count over the years; unknown where it is
   * not said (D2).
   */
  readonly earlier?: Past
  /**
   * All that was recorded, in the order of recording; a correction is one of them, and what it corrects stays (D25).
   */
  readonly events: readonly RecordedEvent[]
  readonly state: CaseState
}

/** What a case starts from, once it has been parsed. */
export interface CaseOpening {
  readonly village: Village
  readonly rulebook: RulebookRef
  readonly earlierListings?: readonly CivilDate[]
  readonly earlier?: Past
}

/** A case in which nothing has happened yet. */
export function emptyCase({ village, rulebook, earlierListings = [], earlier }: CaseOpening): Case {
  return {
    format: 1,
    village: { code: village.code, name: village.name },
    rulebook: { id: rulebook.id, version: rulebook.version },
    earlierListings: [...earlierListings],
    ...(earlier === undefined ? {} : { earlier }),
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

const openingSchema: () => z.ZodType<CaseOpening> = /*@__PURE__*/ lazy(() =>
  z.object({
    village: villageSchema(),
    rulebook: z.object({ id: idSchema(), version: idSchema() }),
    earlierListings: z.array(civilDateSchema()).max(1_000).exactOptional(),
    earlier: pastSchema().exactOptional(),
  }),
)

/** Parses what a case starts from; of a rulebook that is given whole, its id and its version are enough. */
export function parseOpening(input: unknown): Result<CaseOpening> {
  return parseWith(openingSchema(), input)
}

/**
 * Opens a case: nothing has happened yet, the village is on no list. The village is parsed; all that is wrong with it
 * comes back.
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

/**
 * The rulebook that applies to a case on a day: the one pinned to its open episode; while the village is not listed,
 * or is being identified anew, the version in force on the day (D24). Undefined if it is not among those given.
 */
export function rulebookFor(theCase: Case, rulebooks: readonly Rulebook[], date: CivilDate): Rulebook | undefined {
  const open = currentEpisode(theCase.state.episodes)
  if (open !== undefined && theCase.state.at !== 'identifying') return findRulebook(rulebooks, open.rulebook)
  return rulebookInForce(rulebooks, date, theCase.rulebook.id)
}

/** What the rules read of a case. */
export function situationOf(theCase: Case, rulebook: Rulebook, rulebooks: readonly Rulebook[]): Situation {
  return { village: theCase.village, rulebook, rulebooks, ...theCase.state }
}

/** Whether a village is recurrent on a day: listed at least so often within the rulebook’s window (D17, F1). */
export function isRecurrent(theCase: Case, rulebook: Rulebook, today: CivilDate): boolean {
  const listings = [...theCase.earlierListings, ...theCase.state.episodes.map((episode) => episode.listedOn)]
  return isListedOften(rulebook, listings, today)
}
